#!/bin/sh
# build.sh - the WebAssembly module, the npm package around it and the page that holds both:
#     build.sh [BUILD]     writes BUILD/npm/ and BUILD/pith.html
set -eu
cd "$(dirname "$0")/../../.."
build=${1:-build} here=bench/targets/web
npm=$build/npm
for tool in clang++ wasm-ld-14 node; do
  command -v $tool > /dev/null || { echo "web: $tool is not installed"; exit 3; }
done
mkdir -p "$npm"
common='--target=wasm32-wasi -Os -ffreestanding -fno-exceptions -fno-rtti -isystem /usr/lib/llvm-14/include/wasm32-wasi/c++/v1'
clang++ $common -std=c++17 -Iinclude -Wall -Wextra -Wpedantic -Werror -c $here/module.cpp -o "$build/module.o"
clang++ $common -std=c++17 -fno-builtin -c tests/targets/memory.cpp -o "$build/memory.o"
# imports nothing: what is not here does not link
clang++ --target=wasm32-wasi -nostdlib -fuse-ld="$(command -v wasm-ld-14)" -Wl,--no-entry,--strip-all,-z,stack-size=8192 \
  "$build/module.o" "$build/memory.o" -o "$npm/pith.wasm"
version=$(sed -n 's/^.define PITH_VERSION_STRING "\(.*\)"/\1/p' include/pith/types.hpp)
sed "s/@VERSION@/$version/" $here/package.json > "$npm/package.json"
cp $here/pith.mjs $here/pith.d.ts LICENSE "$npm/"
cp $here/npm.md "$npm/README.md"
node $here/page.mjs "$npm" bench/articles > "$build/pith.html"
ls -l "$npm/pith.wasm" "$build/pith.html" | awk '{ print $5, $NF }'
