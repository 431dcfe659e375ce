#!/bin/sh
# ci.sh - what of the targets every change must hold: the same digest where byte order, word size,
# FPU and fused multiply-add differ, at two levels; the limits of size and stack; a text longer
# than memory.  Installs its tools (about a minute).
set -eu
cd "$(dirname "$0")/../.."
build=${BUILD:-build}/targets
export PITH_ALL=1
if [ "$(id -u)" = 0 ]; then
  apt-get install -y -qq --no-install-recommends clang gcc-arm-none-eabi libnewlib-dev \
    libstdc++-arm-none-eabi-dev qemu-system-arm qemu-user g++-s390x-linux-gnu > /dev/null
fi
# cortex-a15, big-endian, and s390x fuse by default, and so does x86-64 with -mfma
mkdir -p "$build"
rm -f "$build/expected"
tests/targets/run.sh -b "$build" -e "$build/expected" -O "-O0 -O2" x86-64 x86-64-fma x86-64-fma-clang \
  cortex-m3 cortex-m4f arm-big-endian s390x
# a user's own flags are put right where the headers can, and refused where they cannot
tests/targets/run.sh -b "$build" -e "$build/expected" -D -funsafe-math-optimizations x86-64-fma x86-64-fma-clang s390x
if tests/targets/run.sh -b "$build" -D -ffast-math x86-64 > "$build/fast.log" 2>&1 ||
   ! grep -q 'compile without -ffast-math' "$build/fast.log"; then
  echo '-ffast-math is not refused'
  exit 1
fi
tests/targets/run.sh -b "$build" -e "$build/expected" -O -Os cortex-m0plus cortex-m7 cortex-m33
# a text of 94 KB through a board with 64 KB: as far as it has room, the same everywhere
cat bench/articles/*.txt > "$build/all.txt"
tests/targets/run.sh -b "$build" -p feed_file -i "$build/all.txt" -D -DPITH_WORKSPACE=57344 \
  x86-64 cortex-m3 s390x
tests/targets/footprint.sh -b "$build" -n 0 -- arm-none-eabi \
  -mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=hard
tests/targets/single_header_test.sh "${BUILD:-build}"
# the sizes that the pages show are today's
make -s all
python3 src/tools/readme.py "${BUILD:-build}" --figures=size --check
