#!/bin/sh
# build.sh - the WebAssembly module, the npm package around it and the page that holds both:
#     build.sh [BUILD]     writes BUILD/npm/ and BUILD/pith.html
set -eu
cd "$(dirname "$0")/../../.."
build=${1:-build} here=bench/targets/web
npm=$build/npm
# any clang from 14 on, with the libc++ of its own version
missing= cxx= linker= headers=
for n in '' 20 19 18 17 16 15 14; do
  [ -z "$cxx" ] && command -v clang++${n:+-$n} > /dev/null && cxx=clang++${n:+-$n}
done
if [ -n "$cxx" ]; then
  major=$($cxx -dumpversion | cut -d. -f1)
  [ "$major" -ge 14 ] || { echo "web: $cxx is version $major; 14 or later is needed"; exit 3; }
  for tool in wasm-ld-$major wasm-ld; do
    [ -z "$linker" ] && linker=$(command -v $tool) || true
  done
  for folder in /usr/lib/llvm-$major /usr; do
    [ -z "$headers" ] && [ -d $folder/include/wasm32-wasi/c++/v1 ] && headers=$folder/include/wasm32-wasi/c++/v1
  done
  [ -n "$linker" ] || missing="$missing lld"
  [ -n "$headers" ] || missing="$missing libc++-$major-dev-wasm32"
else
  missing="$missing clang lld libc++-14-dev-wasm32"
fi
[ -d /usr/include/wasm32-wasi ] || missing="$missing wasi-libc"
command -v node > /dev/null || missing="$missing nodejs"
if [ -n "$missing" ]; then
  echo "web: not installed:$missing"
  echo "On Debian: apt-get install -y --no-install-recommends$missing"
  exit 3
fi
mkdir -p "$npm"
common="--target=wasm32-wasi -Os -ffreestanding -fno-exceptions -fno-rtti -isystem $headers"
$cxx $common -std=c++17 -Iinclude -Wall -Wextra -Wpedantic -Werror -c $here/module.cpp -o "$build/module.o"
$cxx $common -std=c++17 -fno-builtin -c tests/targets/memory.cpp -o "$build/memory.o"
# imports nothing: what is not here does not link
$cxx --target=wasm32-wasi -nostdlib -fuse-ld="$linker" -Wl,--no-entry,--strip-all,-z,stack-size=8192 \
  "$build/module.o" "$build/memory.o" -o "$npm/pith.wasm"
version=$(sed -n 's/^.define PITH_VERSION_STRING "\(.*\)"/\1/p' include/pith/pith.hpp)
sed "s/@VERSION@/$version/" $here/package.json > "$npm/package.json"
cp $here/pith.mjs $here/pith.cjs $here/pith.d.ts LICENSE "$npm/"
cp $here/pith.d.ts "$npm/pith.d.cts"
cp $here/npm.md "$npm/README.md"
chmod 644 "$npm"/*  # no file of the package is a program
node $here/page.mjs "$npm" bench/articles > "$build/pith.html"
ls -l "$npm/pith.wasm" "$build/pith.html" | awk '{ print $5, $NF }'
