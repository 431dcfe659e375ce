#!/bin/sh
# split.sh - cuts records into shards of whole lines, and writes where each begins.
#     split.sh RECORDS FOLDER SHARDS
# FOLDER/index has a line for each shard: its name, the number of its first record, how many it has.
set -eu
records=$1 folder=$2 shards=$3
mkdir -p "$folder"
[ -z "$(ls -A "$folder")" ] || { echo "split.sh: $folder is not empty" >&2; exit 1; }
split -n "l/$shards" -d -a 5 "$records" "$folder/part-"
first=1
for part in "$folder"/part-*; do
  count=$(awk 'END { print NR }' "$part")  # wc -l misses a last line without its end
  printf '%s\t%s\t%s\n' "${part##*/}" "$first" "$count"
  first=$((first + count))
done > "$folder/index.new"
mv "$folder/index.new" "$folder/index"
