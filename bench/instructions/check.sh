#!/bin/sh
# check.sh - instructions that the command takes for each bundled article, beside those stored: fails
# at 3 % more.  Counted by valgrind, so that a busy machine changes nothing; the compiler does, so the
# stored ones are of g++ 12 at -O2.  --store writes them anew.
#
#     check.sh PITH [--store]
set -u
cd "$(dirname "$0")/../.."
command -v valgrind > /dev/null || { echo 'bench-check: not run, valgrind is not installed'; exit 0; }
stored=bench/instructions/stored.tsv
counts=$(mktemp)
trap 'rm -f "$counts"' EXIT
for text in bench/articles/*.txt; do
  n=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null \
        "$1" "$text" 2>&1 > /dev/null | awk '/Collected/ { print $NF }')
  [ -n "$n" ] || { echo "bench-check: valgrind fails on $text"; exit 1; }
  printf '%s\t%s\t%s\n' "$(basename "$text")" "$(wc -c < "$text")" "$n" >> "$counts"
done
if [ "${2:-}" = --store ]; then
  cp "$counts" "$stored"
  cat "$stored"
  exit 0
fi
awk -F '\t' '
  FNR == NR { before[$1] = $3; next }
  !($1 in before) { print $1 ": nothing stored"; failed = 1; next }
  { more = ($3 / before[$1] - 1) * 100
    printf "%-26s %8d bytes %10d instructions, stored %10d (%+.1f %%)\n", $1, $2, $3, before[$1], more
    if (more > 3) failed = 1 }
  END { if (failed) { print "bench-check: more than 3 % over what is stored"; exit 1 } }' "$stored" "$counts"
