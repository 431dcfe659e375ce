#!/bin/sh
# merge.sh - puts the results of all shards together, in order, once it is sure that every record is there once.
#     merge.sh SHARDS RESULTS > OUT
set -eu
shards=$1 results=$2 wrong=0
while IFS='	' read -r part first count; do
  if [ ! -e "$results/$part" ]; then
    echo "merge.sh: $part (records $first to $((first + count - 1))) has no result; submit the array again" >&2
    wrong=1
  elif [ "$(awk 'END { print NR }' "$results/$part")" != "$count" ]; then
    echo "merge.sh: $part has $count records, its result $(awk 'END { print NR }' "$results/$part")" >&2
    wrong=1
  fi
done < "$shards/index"
[ "$wrong" = 0 ] || exit 1
cut -f 1 "$shards/index" | while read -r part; do cat "$results/$part"; done
