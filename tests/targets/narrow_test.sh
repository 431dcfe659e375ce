#!/bin/sh
# narrow_test.sh - narrow.cpp on what there is of 32 bits: i386 by -m32 or by a cross compiler, armhf, and
# wasm32 in Node.  What cannot be built is named in one line.
set -u
cd "$(dirname "$0")/../.."
build=${1:-build}/targets  # below the top
mkdir -p "$build"
flags='-std=c++17 -O2 -Iinclude -Wall -Wextra'
failed=0 ran=0
try() {  # NAME RUN COMPILER FLAGS...
  name=$1 run=$2
  shift 2
  out=$build/narrow-$name
  if ! command -v "$1" > /dev/null || ! printf '#include <cstdio>\nint main() {}\n' | "$@" -x c++ - -o "$out" 2> /dev/null; then
    echo "$name: not run, $1 cannot build for it"
    return
  fi
  # a kernel may be unable to start what the compiler can make
  [ -n "$run" ] || "$out" 2> /dev/null || run=qemu-i386
  command -v "${run%% *}" > /dev/null || [ -z "$run" ] || { echo "$name: not run, needs ${run%% *}"; return; }
  ran=$((ran + 1))
  millions=8
  [ -n "$run" ] || millions=100
  if "$@" $flags tests/targets/narrow.cpp -o "$out" && $run "$out" $millions; then echo "$name: done"; else
    echo "$name: FAILED"
    failed=1
  fi
}
try i386 '' g++ -m32 -msse2 -mfpmath=sse
[ $ran = 1 ] || try i386-cross qemu-i386 i686-linux-gnu-g++ -static -msse2 -mfpmath=sse
try armhf qemu-arm arm-linux-gnueabihf-g++ -static
[ -d /usr/include/wasm32-wasi ] && [ -d /usr/lib/llvm-14/include/wasm32-wasi ] &&
  try wasm32 "node --no-warnings tests/targets/narrow.mjs" clang++ --target=wasm32-wasi -fno-exceptions \
    -isystem /usr/lib/llvm-14/include/wasm32-wasi/c++/v1 -nostdlib++ -nodefaultlibs -lc -Wl,-z,stack-size=65536
[ $ran -gt 0 ] || echo 'no target of 32 bits can be built here'
exit $failed
