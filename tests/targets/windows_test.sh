#!/bin/sh
# windows_test.sh - pith.dll, the libraries and pith.exe by mingw-w64, under wine: what the DLL shows, the
# C interface through it, the digest, each article as the command of this system prints it, names and
# text in UTF-8.
#     windows_test.sh [BUILD]     BUILD/pith is the command to compare with
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build} out=${1:-build}/windows target=x86_64-w64-mingw32
src/windows/build.sh "$out" $target
others=$($target-objdump -p "$out/pith.dll" | sed -n '/\[Ordinal\/Name Pointer\]/,/^$/p' | awk '/\[ *[0-9]+\]/ && !/ pith_/')
[ -z "$others" ] || { echo "pith.dll shows more than its interface: $others"; exit 1; }
needed=$($target-objdump -p "$out/pith.dll" "$out/pith.exe" | awk '/DLL Name/ { print $3 }' | grep -ivE '^(kernel32|msvcrt|ucrtbase|api-ms-win-.*)\.dll$' || true)
[ -z "$needed" ] || { echo "more than the system is needed: $needed"; exit 1; }
command -v wine > /dev/null || { echo 'windows: built; wine is not installed, so nothing was run'; exit 0; }
export WINEDEBUG=-all WINEPREFIX="${WINEPREFIX:-$(cd "$out" && pwd)/wine}"
wine "$out/pith.exe" --version 2> /dev/null | tr -d '\r' | cmp - - > /dev/null  # makes the prefix

strict='-Iinclude -Wall -Wextra -Werror'
$target-gcc -std=c99 $strict -DPITH_SHARED tests/c_api_test.c -o "$out/c_api.exe" "$out/libpith.dll.a"
wine "$out/c_api.exe" > "$out/c_api.out" 2>&1 || { cat "$out/c_api.out"; exit 1; }
$target-gcc -std=c99 $strict tests/c_api_test.c -o "$out/c_api_static.exe" "$out/libpith.a"
wine "$out/c_api_static.exe" > "$out/c_api.out" 2>&1 || { cat "$out/c_api.out"; exit 1; }

bench/targets/embed.sh bench/articles/*.txt tests/data/languages/*.txt > "$out/texts.inc"
for cxx in "${CXX:-g++}" "$(command -v $target-g++-posix || echo $target-g++)"; do
  $cxx -std=c++17 $strict -I"$out" -O1 -fno-exceptions tests/targets/digest.cpp tests/targets/board_hosted.cpp -static \
    -o "$out/digest_$(basename "${cxx%% *}" | cut -d- -f1).exe"
done
mv "$out/digest_x86_64.exe" "$out/digest.exe"
"$out/digest_$(basename "${CXX:-g++}" | cut -d- -f1 | cut -d' ' -f1).exe" | grep -v '^stack' > "$out/digest.here"  # the stack is each compiler's own
wine "$out/digest.exe" | tr -d '\r' | grep -v '^stack' > "$out/digest.there"
cmp "$out/digest.here" "$out/digest.there"

for file in bench/articles/*.txt; do
  for options in '-n 5 --scores' '--json --keywords 5' '--blocks'; do
    "$build/pith" $options "$file" > "$out/here"
    wine "$out/pith.exe" $options "$file" > "$out/there"
    cmp "$out/here" "$out/there"
  done
done
mkdir -p "$out/Zürich"
cp bench/articles/01_news.txt "$out/Zürich/東京 é.txt"
"$build/pith" --json --query 'été à Zürich' "$out/Zürich/東京 é.txt" > "$out/here"
wine "$out/pith.exe" --json --query 'été à Zürich' "$out/Zürich/東京 é.txt" > "$out/there"
cmp "$out/here" "$out/there"
! wine "$out/pith.exe" "$out/nicht da.txt" 2> "$out/there"
tr -d '\r' < "$out/there" | grep -q 'nicht da.txt: No such file or directory'
"$build/pith" < bench/articles/06_paper.txt > "$out/here"
wine "$out/pith.exe" < bench/articles/06_paper.txt > "$out/there"
cmp "$out/here" "$out/there"
echo "Windows: $(wc -l < "$out/digest.here") lines of digest, ten articles in three forms, UTF-8 names: as here"
