#!/bin/sh
# run.sh - builds a test program for each target whose tools are installed, runs it, and compares
# what all of them say.
#
#     run.sh [-b BUILD] [-p PROGRAM] [-O "-O0 -O2 ..."] [TARGET...]
#
# No name means every target.  A target with "-clang" behind its name is built by clang.  All are
# compiled with the compiler's defaults for floating point, as a user would: where there is a fused
# multiply-add, compilers use it unless the headers prevent them.
set -u
cd "$(dirname "$0")/../.."
build=build/targets levels=-O2 program=digest
while getopts b:O:p: option; do
  case $option in
    b) build=$OPTARG ;;
    O) levels=$OPTARG ;;
    p) program=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

all="x86-64 x86-64-clang x86-64-fma x86-64-fma-clang i386 i386-clang
     cortex-m0plus cortex-m3 cortex-m4f cortex-m4f-clang cortex-m7 cortex-m33
     arm-big-endian rv32imac rv64gc aarch64 aarch64-clang s390x wasm32"

here=tests/targets
mkdir -p "$build"
texts=$build/texts.inc
[ -n "$(find "$texts" -newer bench/targets/embed.sh 2>/dev/null)" ] ||
  bench/targets/embed.sh bench/articles/*.txt tests/data/languages/*.txt > "$texts" || exit 2

newlib=/usr/include/newlib
newlib_cxx=$(ls -d $newlib/c++/* 2>/dev/null | tail -1)
libgcc() { arm-none-eabi-g++ -mthumb "$@" -print-libgcc-file-name; }

# Sets cxx, flags, link (behind the objects), run, board and needs for a target.
describe() {
  link= board=linux flags= needs=
  case $1 in
    x86-64*) cxx=g++ run= ;;
    i386) cxx=i686-linux-gnu-g++ flags='-march=pentium4 -mfpmath=sse' run= ;;
    i386-clang) cxx='clang++ --target=i686-linux-gnu' needs=i686-linux-gnu-g++
      flags='-march=pentium4 -mfpmath=sse' run= ;;
    cortex-*) board=cortex_m rom=0 rom_bytes=4M ram=0x20000000 ram_bytes=64K
      run='qemu-system-arm -nographic -monitor none -serial none -semihosting-config enable=on,target=native'
      case $1 in
        cortex-m0plus*) cpu='-mcpu=cortex-m0plus' machine=microbit rom_bytes=256K ram_bytes=16K
          # the digest of all scores of the longest article wants more than the board's 16 KB
          if [ "$program" = digest ]; then
            ram_bytes=32K run="$run -global nrf51-soc.sram-size=32768"
            flags='-DPITH_WORKSPACE=20480'
          fi ;;
        cortex-m3*) cpu='-mcpu=cortex-m3' machine=mps2-an385 ;;
        cortex-m4f*) cpu='-mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard' machine=mps2-an386 ;;
        cortex-m7*) cpu='-mcpu=cortex-m7 -mfpu=fpv5-d16 -mfloat-abi=hard' machine=mps2-an500 ;;
        cortex-m33*) cpu='-mcpu=cortex-m33 -mfpu=fpv5-sp-d16 -mfloat-abi=hard' machine=mps2-an505
          rom=0x10000000 ram=0x38000000 ;;
      esac
      run="$run -M $machine -kernel"
      flags="$flags $cpu -mthumb"
      cxx=arm-none-eabi-g++
      link="-T $build/$1.ld -lgcc"
      case $1 in *-clang)
        needs=arm-none-eabi-g++
        cxx="clang++ --target=thumbv7em-none-eabihf -isystem $newlib_cxx -isystem $newlib_cxx/arm-none-eabi -isystem $newlib"
        link="-fuse-ld=lld-14 -T $build/$1.ld $(libgcc $cpu 2>/dev/null)" ;;
      esac
      sed -e "s/@ROM@/$rom/; s/@ROM_BYTES@/$rom_bytes/; s/@RAM@/$ram/; s/@RAM_BYTES@/$ram_bytes/" \
        $here/cortex_m.ld.in > "$build/$1.ld" ;;
    # a processor that divides, so that nothing of libgcc, which is little-endian, is wanted
    arm-big-endian) cxx=arm-none-eabi-g++ run=qemu-armeb link=-Wl,--be8
      flags='-mbig-endian -marm -mcpu=cortex-a15 -mfpu=neon-vfpv4 -mfloat-abi=hard' ;;
    # the RISC-V compiler comes without C++ headers; newlib's for ARM do
    rv32imac) cxx=riscv64-unknown-elf-g++ run=qemu-riscv32 link=-lgcc
      flags="-march=rv32imac -mabi=ilp32 -mcmodel=medany -isystem $newlib_cxx -isystem $newlib_cxx/arm-none-eabi -isystem $newlib" ;;
    rv64gc) cxx=riscv64-unknown-elf-g++ run=qemu-riscv64 link=-lgcc
      flags="-march=rv64gc -mabi=lp64d -mcmodel=medany -isystem $newlib_cxx -isystem $newlib_cxx/arm-none-eabi -isystem $newlib" ;;
    aarch64) cxx=aarch64-linux-gnu-g++ run=qemu-aarch64 ;;
    aarch64-clang) cxx='clang++ --target=aarch64-linux-gnu' run=qemu-aarch64 needs=aarch64-linux-gnu-g++ ;;
    s390x) cxx=s390x-linux-gnu-g++ run=qemu-s390x flags=-march=z13 ;;
    wasm32) board=wasm run="node $here/wasm.mjs"
      cxx='clang++ --target=wasm32-wasi -isystem /usr/lib/llvm-14/include/wasm32-wasi/c++/v1'
      needs=wasm-ld-14
      link="-fuse-ld=$(command -v wasm-ld-14) -Wl,--no-entry,--export=board_main,--allow-undefined,-z,stack-size=16384" ;;
    *) echo "run.sh: no target is called $1" >&2; exit 2 ;;
  esac
  case $1 in
    x86-64*-clang) cxx=clang++ ;;
  esac
  case $1 in x86-64-fma*)
    flags="$flags -mfma"
    grep -q '^flags.* fma ' /proc/cpuinfo || run='qemu-x86_64 -cpu max' ;;
  esac
}

missing() {  # prints the tools of the target that are not there
  for tool in ${cxx%% *} ${run%% *} $needs; do
    command -v "$tool" > /dev/null || printf ' %s' "$tool"
  done
  case $cxx in
    *wasm32*) [ -d /usr/lib/llvm-14/include/wasm32-wasi ] || printf ' libc++-14-dev-wasm32'
      [ -d /usr/include/wasm32-wasi ] || printf ' wasi-libc' ;;
    riscv*) [ -n "$newlib_cxx" ] || printf ' libstdc++-arm-none-eabi-dev' ;;
  esac
}

bare='-std=c++17 -Iinclude -ffreestanding -fno-pie -fno-exceptions -fno-rtti -fno-asynchronous-unwind-tables
  -fno-unwind-tables -fno-stack-protector -fno-threadsafe-statics -ffunction-sections -fdata-sections
  -Wall -Wextra -Wshadow -Werror'

compile() {  # TARGET LEVEL PROGRAM OUTPUT
  case $cxx in clang*) no_loops=-fno-builtin ;; *) no_loops=-fno-tree-loop-distribute-patterns ;; esac
  static='-nostdlib -static -Wl,--gc-sections'
  [ $board = wasm ] && static=-nostdlib
  $cxx $bare $flags $2 -I"$build" -I$here -c "$3" -o "$4.o" &&
  $cxx $bare $flags -O2 $no_loops -c $here/memory.cpp -o "$4.memory.o" &&
  { if [ $board = wasm ]; then $cxx $flags $static "$4.o" "$4.memory.o" $link -o "$4"
    else $cxx $bare $flags -O1 -c $here/board_$board.cpp -o "$4.board.o" &&
      $cxx $flags $static "$4.board.o" "$4.o" "$4.memory.o" $link -o "$4"; fi; }
}

[ "${PITH_LIBRARY_ONLY:-}" ] && return 0 2>/dev/null

expected= failed=0 ran=0 absent=0
for target in ${*:-$all}; do
  describe "$target"
  lacking=$(missing)
  if [ -n "$lacking" ]; then
    printf '%-18s not run: needs%s\n' "$target" "$lacking"
    absent=$((absent + 1))
    continue
  fi
  for level in $levels; do
    out=$build/$program-$target$level
    if ! compile "$target" "$level" $here/$program.cpp "$out" 2> "$out.log"; then
      printf '%-18s %s does not build:\n' "$target" "$level"
        head -5 "$out.log"
      failed=$((failed + 1))
      continue
    fi
    if ! timeout 300 $run "$out" > "$out.txt" 2>&1; then
      printf '%-18s %s fails:\n' "$target" "$level"
      tail -5 "$out.txt"
      failed=$((failed + 1))
      continue
    fi
    ran=$((ran + 1))
    grep -v '^stack' "$out.txt" > "$out.digest"
    verdict=same
    if [ -z "$expected" ]; then
      expected=$out.digest verdict=first
    elif ! cmp -s "$expected" "$out.digest"; then
      verdict=DIFFERENT
      failed=$((failed + 1))
    fi
    printf '%-18s %s  %-9s %s\n' "$target" "$level" "$verdict" "$(grep '^stack' "$out.txt")"
    [ $verdict = DIFFERENT ] && diff "$expected" "$out.digest"
  done
done
[ -n "$expected" ] && cat "$expected"
echo "$ran runs, $failed failed, $absent targets without tools"
[ $failed -eq 0 ] && [ $ran -gt 0 ]
