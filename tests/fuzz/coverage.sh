#!/bin/sh
# coverage.sh - runs the harnesses on their corpora and prints what they do not reach of the library.
#
#     coverage.sh PROGRAM CORPORA
#
# A branch counts as reached when any harness took it both ways.  unreached.txt beside this file lists
# those that no input can reach, with the reason; any other is printed.
set -eu
program=$1 corpora=$2
here=$(dirname "$0")
export LLVM_PROFILE_FILE="$program.%p.profraw"
rm -f "$program".*.profraw
for source in "$here"/*_fuzz.cpp; do
  name=$(basename "$source" .cpp)
  "$program" "$name" --lines
  if [ -d "$corpora/$name" ]; then
    find "$corpora/$name" -type f | xargs -r "$program" "$name" | tail -1
  fi
done
llvm-profdata merge -o "$program.profdata" "$program".*.profraw
rm -f "$program".*.profraw
llvm-cov report "$program" -instr-profile="$program.profdata" -show-region-summary=false \
  -ignore-filename-regex='/usr/|tests/|languages/|unicode_tables' | sed 's|^.*/include/|include/|; /^---/d'
llvm-cov export "$program" -instr-profile="$program.profdata" -format=lcov \
  -ignore-filename-regex='/usr/|tests/|languages/|unicode_tables' > "$program.lcov"
echo 'branches that no input took one of its ways:'
awk -v list="$here/unreached.txt" '
  BEGIN { while ((getline line < list) > 0) if (line !~ /^#/ && line != "") { split(line, part, " *: *"); known[part[1]] = 1 } }
  /^SF:/ { file = substr($0, 4); sub(/.*\/(include|src)\//, "&", file); if (match(file, /(include|src)\/.*/)) file = substr(file, RSTART) }
  /^BRDA:/ { split(substr($0, 6), b, ","); key = file ":" b[1]; if (b[4] + 0 > 0) took[key "," b[2] "," b[3]] = 1; all[key "," b[2] "," b[3]] = key }
  END { for (k in all) if (!(k in took)) { split(all[k], p, ":"); if (!(all[k] in seen)) print p[1] ":" p[2]; seen[all[k]] = 1; ++n } print n + 0 " ways not taken" > "/dev/stderr" }' \
  "$program.lcov" | sort -t: -k1,1 -k2,2n > "$program.unreached"
while IFS=: read -r file line; do
  printf '%s:%s: %s\n' "$file" "$line" "$(sed -n "${line}p" "$file" | sed 's/^ *//')"
done < "$program.unreached"
