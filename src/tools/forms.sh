#!/bin/sh
# forms.sh - the sizes of the forms that Pith comes in, as rows of a table: those of the web where
# `make web` has been run since the headers changed.
#     src/tools/forms.sh BUILD
set -eu
cd "$(dirname "$0")/../.."
build=$1
row() {  # NAME FILE [MORE]
  bytes=$(wc -c < "$2" | awk '{ n = $1; s = ""; while (n >= 1000) { s = sprintf(",%03d", n % 1000) s; n = int(n / 1000) } print n s }')
  echo "| $1 | $bytes${3:-} |"
}
src/tools/single_header.sh "$build/forms"
row 'the single header' "$build/forms/pith_single.h"
row 'the languages besides English, a second file' "$build/forms/pith_languages.h"
wasm=$build/web/npm/pith.wasm
if [ -f "$wasm" ] && [ -z "$(find include bench/targets/web -newer "$wasm" -type f | head -1)" ]; then
  row 'WebAssembly module with all languages and detection' "$wasm" " ($(gzip -9 < "$wasm" | wc -c | sed 's/\(...\)$/,\1/') by gzip)"
  row 'the page with the module and ten articles in it' "$build/web/pith.html"
fi
