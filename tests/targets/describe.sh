# describe.sh - the targets: compilers, flags, machines.  Read by run.sh here and in bench/targets,
# which set build, program and defines before, and room where a workspace is larger than a small board's.

here=tests/targets
newlib=/usr/include/newlib
newlib_cxx=$(ls -d $newlib/c++/* 2>/dev/null | tail -1)
libgcc() { arm-none-eabi-g++ -mthumb "$@" -print-libgcc-file-name; }

# Sets cxx, flags, link (behind the objects), run, board and needs for a target.
describe() {
  link= board=linux flags= needs=
  case $1 in
    x86-64*) cxx=g++ run= ;;
    i386) cxx=i686-linux-gnu-g++ flags='-march=pentium4 -mfpmath=sse' run= link=-lgcc ;;
    i386-clang) cxx='clang++ --target=i686-linux-gnu' needs=i686-linux-gnu-g++
      flags='-march=pentium4 -mfpmath=sse' run= link=-lgcc ;;
    cortex-*) board=cortex_m rom=0 rom_bytes=4M ram=0x20000000 ram_bytes=$((${room:-32768} + 32768))
      run='qemu-system-arm -nographic -monitor none -serial none -semihosting-config enable=on,target=native'
      case $1 in
        cortex-m0plus*) cpu='-mcpu=cortex-m0plus' machine=microbit rom_bytes=256K ram_bytes=16K
          # the digest, of all texts in all languages, wants more than the board has
          if [ "$program" = digest ]; then
            ram_bytes=32K rom_bytes=512K
            run="$run -global nrf51-soc.sram-size=32768 -global nrf51-soc.flash-size=524288"
            flags='-DPITH_WORKSPACE=20480'
          fi ;;
        cortex-m33*) cpu='-mcpu=cortex-m33 -mfpu=fpv5-sp-d16 -mfloat-abi=hard' machine=mps2-an505
          rom=0x10000000 ram=0x38000000 ;;
        cortex-m3*) cpu='-mcpu=cortex-m3' machine=mps2-an385 ;;
        cortex-m4f*) cpu='-mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard' machine=mps2-an386 ;;
        cortex-m7*) cpu='-mcpu=cortex-m7 -mfpu=fpv5-d16 -mfloat-abi=hard' machine=mps2-an500 ;;
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
  $cxx $bare $flags $defines $2 -I"$build" -I$here -c "$3" -o "$4.o" &&
  $cxx $bare $flags -O2 $no_loops -c $here/memory.cpp -o "$4.memory.o" &&
  { if [ $board = wasm ]; then $cxx $flags $static "$4.o" "$4.memory.o" $link -o "$4"
    else $cxx $bare $flags -O1 -c $here/board_$board.cpp -o "$4.board.o" &&
      $cxx $flags $static "$4.board.o" "$4.o" "$4.memory.o" $link -o "$4"; fi; }
}
