#!/bin/sh
# run.sh - the bench on every target whose tools are installed, under qemu with a plugin that counts
# instructions: a table for each with a row for each article, and one of all targets.
#
#     run.sh [-b BUILD] [-O LEVEL] [-a] [-t DIR -w BYTES] [TARGET...]
#
# -a: only the table of all targets.  -t: the texts of another folder, with a workspace of so many bytes.
set -u
cd "$(dirname "$0")/../.."
only_all= folder=bench/articles room=
while getopts ab:O:t:w: option; do
  case $option in
    a) only_all=1 ;;
    b) build=$OPTARG ;;
    O) level=$OPTARG ;;
    t) folder=$OPTARG ;;
    w) room=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
targets=${*:-"cortex-m0plus cortex-m3 cortex-m4f cortex-m7 cortex-m33 rv32imac rv64gc arm-big-endian aarch64 s390x x86-64"}  # qemu-i386 does not count all that it runs
build=${build:-build/targets} level=${level:--O2} program=bench defines=${room:+-DPITH_BENCH_WORKSPACE=$room}
. tests/targets/describe.sh

embedded=$build/bench
mkdir -p "$embedded"
bench/targets/embed.sh "$folder"/*.txt > "$embedded/texts.inc"
plugin=$build/count.so
cc -O2 -shared -fPIC -Wall -Wextra bench/targets/count.c -o "$plugin" || exit 1

all=$build/bench-all.txt
: > "$all"
failed=0
for target in $targets; do
  describe "$target"
  [ "$target" = x86-64 ] && run=qemu-x86_64
  lacking=$(missing)
  if [ -n "$lacking" ]; then
    echo "$target: not run, needs$lacking"
    continue
  fi
  out=$build/bench-$target$level
  rm -f "$out.counts"
  flags="$flags -DPITH_BENCH_QEMU -I$embedded"
  case $target in cortex*) ;; *) flags="$flags -DPITH_BENCH_STACK=4096" ;; esac
  if ! compile "$target" "$level" bench/targets/bench.cpp "$out" 2> "$out.log"; then
    echo "$target: does not build"
    head -5 "$out.log"
    failed=1
    continue
  fi
  mark=$(nm "$out" | awk '$3 == "board_mark" { print $1 }')
  case $run in qemu-system*) before=${run% -kernel} after="-kernel $out" ;; *) before=$run after=$out ;; esac
  if ! timeout 600 $before -plugin "$plugin,mark=$mark,out=$out.counts" $after > "$out.txt" 2>&1; then
    echo "$target: fails"
    tail -3 "$out.txt"
    failed=1
    continue
  fi
  # counts come in pairs, one for each row; the last row is the sum of all
  awk -v target="$target $level" -v all="$all" -v only="$only_all" '
    FNR == NR { count[FNR] = $1; next }
    { text = substr($0, 1, 39); rest = substr($0, 52) }
    FNR == 1 { if (!only) print target "\n" $0; next }
    { n = count[2 * FNR - 2] - count[2 * FNR - 3]
      if (substr($0, 1, 3) == "all") n = sum
      sum += n
      bytes = substr($0, 21, 8) + 0
      if (!only) printf "%s%12.1f%s\n", text, n / bytes, rest }
    substr($0, 1, 3) == "all" {
      split(rest, r, " ")
      printf "%-16s %8d %10d %12.1f %10d %6d\n", target, bytes, substr($0, 29, 11), n / bytes, r[1], r[2] >> all
    }' "$out.counts" "$out.txt"
done
printf '%-16s %8s %10s %12s %10s %6s\n' target bytes sentences insns/byte workspace stack
cat "$all"
exit $failed
