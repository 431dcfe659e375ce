#!/bin/sh
# run.sh - builds a test program for each target whose tools are installed, runs it, and compares
# what all of them say.
#
#     run.sh [-b BUILD] [-p PROGRAM] [-O "-O0 -O2 ..."] [-D "-DNAME=VALUE ..."] [-i FILE] [-e FILE]
#            [TARGET...]
#
# No name means every target.  -i gives a file that the program reads; -e
# a file with what is expected, which the first run writes if it is not there.  A target with "-clang" behind its name is built by clang.  All are
# compiled with the compiler's defaults for floating point, as a user would: where there is a fused
# multiply-add, compilers use it unless the headers prevent them.
set -u
cd "$(dirname "$0")/../.."
build=build/targets levels=-O2 program=digest
defines= input= expected=
while getopts b:D:e:i:O:p: option; do
  case $option in
    b) build=$OPTARG ;;
    D) defines=$OPTARG ;;
    e) expected=$OPTARG ;;
    i) input=$OPTARG ;;
    O) levels=$OPTARG ;;
    p) program=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

all="x86-64 x86-64-clang x86-64-fma x86-64-fma-clang i386 i386-clang
     cortex-m0plus cortex-m3 cortex-m4f cortex-m4f-clang cortex-m7 cortex-m33
     arm-big-endian rv32imac rv64gc aarch64 aarch64-clang s390x wasm32"

. tests/targets/describe.sh
mkdir -p "$build"
texts=$build/texts.inc
[ -n "$(find "$texts" -newer bench/targets/embed.sh 2>/dev/null)" ] ||
  bench/targets/embed.sh bench/articles/*.txt tests/data/languages/*.txt > "$texts" || exit 2

top=$(pwd)
start() {  # PROGRAM, where the input is
  case $run in *$here*) runner="node $top/$here/wasm.mjs" ;; *) runner=$run ;; esac
  (cd "$build" && timeout 300 $runner "./${1##*/}")
}
[ -z "$input" ] || cp "$input" "$build/input.txt"

failed=0 ran=0 absent=0
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
      grep -m 5 'error' "$out.log" || head -5 "$out.log"
      failed=$((failed + 1))
      continue
    fi
    if ! start "$out" > "$out.txt" 2>&1; then
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
    elif [ ! -f "$expected" ]; then
      cp "$out.digest" "$expected"
      verdict=first
    elif ! cmp -s "$expected" "$out.digest"; then
      verdict=DIFFERENT
      failed=$((failed + 1))
    fi
    printf '%-18s %s  %-9s %s\n' "$target" "$level" "$verdict" "$(grep '^stack' "$out.txt")"
    [ $verdict = DIFFERENT ] && diff "$expected" "$out.digest"
  done
done
[ -f "$expected" ] && cat "$expected"
echo "$ran runs, $failed failed, $absent targets without tools"
# PITH_ALL: what cannot be run is a failure, as where every tool has just been installed
[ $failed -eq 0 ] && [ $ran -gt 0 ] && { [ -z "${PITH_ALL:-}" ] || [ $absent -eq 0 ]; }
