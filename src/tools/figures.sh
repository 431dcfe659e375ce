#!/bin/sh
# figures.sh - the tables of .github/FIGURES.md and .github/LANGUAGES.md, each made by a command:
#     src/tools/figures.sh NAME BUILD
# Ends with 77 where the tools that a table needs are not installed; the page then keeps the table it has.
set -eu
cd "$(dirname "$0")/../.."
name=$1 build=${2:-build}

# Splits whole numbers by thousands.
thousands='function thousands(n,   s) { n = sprintf("%.0f", n); s = ""
  while (length(n) > 3) { s = "," substr(n, length(n) - 2) s; n = substr(n, 1, length(n) - 3) }
  return n s }'
need() { command -v "$1" > /dev/null || { echo "figures.sh $name: $1 is not installed" >&2; exit 77; }; }

case $name in
articles)  # what the command says of each bundled article, and the instructions that make bench-check holds
  echo '| article | bytes | sentences | workspace | for each byte | instructions a byte, whole process |'
  echo '|---|---:|---:|---:|---:|---:|'
  for text in bench/articles/*.txt; do
    "$build/pith" --language en --json "$text" | sed 's/"summary".*//; s/[{}"]//g; s/,/\n/g' |
      awk -F: -v name="$(basename "$text" .txt | sed 's/^[0-9]*_//; s/_/ /g')" \
          -v count="$(awk -v name="$(basename "$text")" '$1 == name { print $3 }' bench/instructions/stored.tsv)" "$thousands"'
        { value[$1] = $2 }
        END { printf "| %s | %s | %d | %s | %.2f | %.0f |\n", name, thousands(value["bytes"]), value["sentence_count"],
                thousands(value["workspace_bytes"]), value["workspace_bytes"] / value["bytes"], count / value["bytes"] }'
  done ;;

size)  # code, constants and stack of one call on Cortex-M4F
  need arm-none-eabi-g++
  echo '| call | bytes of code and constants | bytes of stack |'
  echo '|---|---:|---:|'
  PITH_LIMITS='0 0 0 0' tests/targets/footprint.sh -b "$build/targets" -n 0 -- arm-none-eabi -mcpu=cortex-m4 -mthumb \
    -mfpu=fpv4-sp-d16 -mfloat-abi=hard |
    awk "$thousands"'
      BEGIN { call["english"] = "`pith::summarize`, English"; call["plain"] = "`pith::plain::summarize` with `language_options`, English"
              call["smallest"] = "`pith::plain::summarize`, the smallest" }
      / bytes of code and constants/ { profile = $1; sub(/:/, "", profile); bytes = $2 }
      / bytes at most/ { printf "| %s | %s | %s |\n", call[profile], thousands(bytes), thousands($1) }' ;;

targets)  # instructions, workspace and stack on each target whose tools are installed
  need qemu-system-arm
  need arm-none-eabi-g++
  echo '| target | instructions a byte | workspace | stack |'
  echo '|---|---:|---:|---:|'
  { bench/targets/run.sh -a -b "$build/targets"
    bench/targets/run.sh -a -O -Os -b "$build/targets" cortex-m0plus cortex-m3 cortex-m4f; } |
    awk "$thousands"'
      $3 ~ /^[0-9]+$/ { row[$1 " " $2] = sprintf("| %s, %s | %s | %s | %s |", $1, $2, thousands($5), thousands($6), thousands($7)); if (!($1 in seen)) order[++n] = $1; seen[$1] = 1 }
      END { for (i = 1; i <= n; ++i) { print row[order[i] " -O2"]; if ((order[i] " -Os") in row) print row[order[i] " -Os"] } }' ;;

quality)  # ROUGE on the sets of a folder
  [ -d "${EVAL:-}/data" ] || { echo 'figures.sh quality: EVAL names no folder whose data/ has sets' >&2; exit 77; }
  echo '| set | sentences | texts | ROUGE-1/2/L | best other | margin |'
  echo '|---|---:|---:|---|---|---:|'
  "$build/quality" --all "$EVAL" | awk '
    $NF ~ /^[-+][0-9]/ && $2 ~ /^[0-9]+$/ {
      other = $(NF - 2) == "Lead" ? "first sentences" : $(NF - 2)
      printf "| %s | %d | %d | %.1f / %.1f / %.1f | %s, %.1f | %s |\n", $1, $2, $3, $4, $5, $6, other, $(NF - 1), $NF }' ;;

languages)  # the packs, and what each has
  echo '| code | language | stemmer | header |'
  echo '|---|---|---|---|'
  awk '/make_language<.*>\("/ && match($0, /"[a-z]+"/) {
         file = FILENAME; sub(/.*\//, "", file)
         name = toupper(substr(file, 1, 1)) substr(file, 2); sub(/\.hpp/, "", name)
         printf "| `%s` | %s | %s | [`%s`](../include/pith/languages/%s) |\n", substr($0, RSTART + 1, RLENGTH - 2), name,
           /stem/ ? "yes" : "", file, file }' include/pith/languages/*.hpp ;;

*) echo "figures.sh: no table is called $name" >&2; exit 2 ;;
esac
