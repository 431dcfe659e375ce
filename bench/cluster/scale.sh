#!/bin/sh
# scale.sh - records a second of one core and of two, and what a thousand nodes would do at that rate, as a table.
#     scale.sh PITH [RECORDS]
# A record is one of the bundled articles cut to 4 KB, as JSON, each with a number of its own in its first sentence.
# Rates are by the processor's time, so that a busy machine changes little: two jobs count as two cores.
set -eu
pith=$1 records=${2:-20000}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for article in bench/articles/*.txt; do
  LC_ALL=C tr -d '\r' < "$article" | LC_ALL=C tr -cd '\11\12\40-\176' | cut -c 1-4000 | head -c 4000 |
    awk '{ gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); gsub(/\t/, " "); printf "%s\\n", $0 }'
  echo
done > "$work/texts"
awk -v n="$records" '{ text[NR] = $0 } END { for (i = 0; i < n; ++i) printf "{\"id\":%d,\"text\":\"Number %d. %s\"}\n", i, i, text[i % NR + 1] }' \
  "$work/texts" > "$work/records"
bytes=$(( $(wc -c < "$work/records") / records ))

# processor seconds, the program's and the system's, and clock seconds of a run with so many jobs
timed() {
  ( export LC_ALL=C TIMEFORMAT='%U %S %R'
    bash -c 'time "$0" --jsonl --language en -j "$1" "$2" > /dev/null' "$pith" "$1" "$work/records" ) 2>&1
}
one=$(timed 1) two=$(timed 2)
echo "$records $bytes $one $two" | awk '
  function grouped(n,   s) { n = sprintf("%.0f", n); s = ""
    while (length(n) > 3) { s = "," substr(n, length(n) - 2) s; n = substr(n, 1, length(n) - 3) } return n s }
  function round(n,   unit) { for (unit = 1; n / unit >= 1000; unit *= 10) {} return int(n / unit + 0.5) * unit }  # three digits
  { core = round($1 / ($3 + $4)); both = round(2 * $1 / ($6 + $7))
    print "| what | records a second | records a day |"
    print "|---|---:|---:|"
    printf "| one core (%.3f ms of processor time a record of %s bytes) | %s | %s |\n", 1000 / core, grouped($2), grouped(core), grouped(round(core * 86400))
    printf "| two cores, two jobs (%.3f ms a record) | %s | %s |\n", 2000 / both, grouped(both), grouped(round(both * 86400))
    printf "| 1,000 nodes of 2 cores: 1,000 x %s | %s | %s |\n", grouped(both), grouped(both * 1000), grouped(round(both * 1000 * 86400))
    printf "| the same, in bytes of text | %s | %s |\n", sprintf("%.0f GB", both * 1000 * $2 / 1e9), sprintf("%.1f PB", both * 1000 * $2 * 86400 / 1e15) }'
