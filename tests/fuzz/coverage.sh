#!/bin/sh
# coverage.sh - runs the harnesses on their corpora and prints what they reach of the library.
#
#     coverage.sh PROGRAM CORPORA
#
# A table of the harnesses first: how many inputs `make fuzz` has run, how many in a second, and how much of
# the library's branches the kept inputs take, each branch having two ways.  Then the branches that none of
# them takes one of its ways: see unreached.py.
set -eu
program=$1 corpora=$2
here=$(dirname "$0")
ways() {  # of a profile: what unreached.py says of it
  llvm-cov export "$program" -instr-profile="$1" -format=text -skip-expansions \
    -ignore-filename-regex='/usr/|tests/|languages/|unicode_tables|/cli/' | python3 "$here/unreached.py" $2
}
echo '| harness | inputs | a second | branches |'
echo '|---|--:|--:|--:|'
for source in "$here"/*_fuzz.cpp; do
  name=$(basename "$source" .cpp)
  export LLVM_PROFILE_FILE="$program.$name.%p.profraw"
  rm -f "$program.$name".*.profraw
  "$program" "$name" --lines > /dev/null
  if [ -d "$corpora/$name" ]; then
    find "$corpora/$name" -type f | xargs -r "$program" "$name" > /dev/null
  fi
  llvm-profdata merge -o "$program.$name.profdata" "$program.$name".*.profraw
  rm -f "$program.$name".*.profraw
  runs=$(awk -v n="$name" '$1 == n { runs += $2; seconds += $3 }
    END { if (seconds > 0) printf "%d | %d", runs, runs / seconds; else printf "- | -" }' "$corpora/runs" 2> /dev/null || echo '- | -')
  echo "| $name | $runs | $(ways "$program.$name.profdata" --share) |"
done
llvm-profdata merge -o "$program.profdata" "$program".*_fuzz.profdata
ways "$program.profdata" ''
