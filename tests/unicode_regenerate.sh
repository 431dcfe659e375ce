#!/bin/sh
# Runs src/tools/make_unicode.py again and compares: the committed tables must be what it writes.
# Passes with a loud word when python3 or Debian's package unicode-data (15.0) is not here.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
data=${UNICODE_DATA:-/usr/share/unicode}
tables=$here/include/pith/reading/unicode_tables.hpp

skip() {
  echo "SKIPPED unicode_regenerate: $1" >&2
  exit 0
}

command -v python3 >/dev/null 2>&1 || skip "python3 is not installed"
for file in UnicodeData CaseFolding CompositionExclusions PropList LineBreak Scripts; do
  [ -r "$data/$file.txt" ] || skip "no $data/$file.txt: install the package unicode-data"
done
version=$(sed -n '1s/.*Unicode \([0-9.]*\),.*/\1/p' "$tables")
case $(head -n 1 "$data/CaseFolding.txt") in
  *"-$version.txt"*) ;;
  *) skip "the tables are of Unicode $version, $data is of another version" ;;
esac

fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
python3 "$here/src/tools/make_unicode.py" "$data" >"$fresh"
if cmp -s "$fresh" "$tables"; then
  echo "unicode_regenerate: the tables are what the generator writes"
else
  echo "FAILED unicode_regenerate: $tables is not what the generator writes" >&2
  diff "$tables" "$fresh" | head -n 20 >&2
  exit 1
fi
