#!/bin/sh
# embed.sh - texts as constant arrays, for programs that have no files.
#     embed.sh FILE... > texts.inc
# A file's language is what its name is, when that is two letters: "de.txt"; English otherwise.
set -eu
echo '// Made by embed.sh: an array for each text, and the table of all.'
n=0
rows=
for file; do
  name=$(basename "$file" .txt)
  case $name in ??) code=$name ;; *) code=en ;; esac
  echo "static const unsigned char text_$n[] = {"
  od -An -v -tu1 "$file" | sed 's/  *\([0-9]\)/\1/; s/  */,/g; s/$/,/'
  echo "};"
  rows="$rows  {\"$name\", \"$code\", text_$n, sizeof text_$n},
"
  n=$((n + 1))
done
echo "static const struct { const char *name, *code; const unsigned char* bytes; unsigned size; } texts[] = {"
printf '%s};\n' "$rows"
