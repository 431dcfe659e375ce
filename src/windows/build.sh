#!/bin/sh
# build.sh - Pith for Windows by a cross compiler: the libraries, pith.dll and pith.exe.
#     src/windows/build.sh [FOLDER [TRIPLET]]     build/windows, x86_64-w64-mingw32
set -eu
cd "$(dirname "$0")/../.."
out=${1:-build/windows} target=${2:-x86_64-w64-mingw32}
mkdir -p "$out"
command -v "$target-g++" > /dev/null || { echo "windows: $target-g++ is not installed (Debian: g++-mingw-w64-x86-64)"; exit 3; }
cxx=$(command -v "$target-g++-posix" || command -v "$target-g++")  # the one that has threads
strict='-std=c++17 -Iinclude -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -O2 -fno-exceptions -fno-rtti'
case $target in i686*) strict="$strict -msse2 -mfpmath=sse" ;; esac
compile() { "$cxx" $strict -ffunction-sections -fdata-sections "$@"; }
rm -f "$out"/*.exe "$out"/*.dll
for file in pith language; do
  compile -c "src/$file.cpp" -o "$out/static_$file.o"
  compile -DPITH_BUILDS_SHARED -c "src/$file.cpp" -o "$out/shared_$file.o"
done
rm -f "$out/libpith.a"
"$target-ar" rcs "$out/libpith.a" "$out/static_pith.o" "$out/static_language.o"
"$cxx" -shared -static -Wl,--gc-sections,-s -Wl,--out-implib,"$out/libpith.dll.a" \
  "$out/shared_pith.o" "$out/shared_language.o" -o "$out/pith.dll"
objects=
for file in src/cli/*.cpp src/windows/system.cpp; do
  [ "$file" = src/cli/terminal.cpp ] && continue
  object=$out/cli_$(basename "$file" .cpp).o
  # read() and write() take an unsigned int there, and its printf is told of %zu by a macro alone
  compile -Wno-conversion -Wno-format -Wno-format-extra-args -D_FILE_OFFSET_BITS=64 -D__USE_MINGW_ANSI_STDIO=1 -D_POSIX_THREAD_SAFE_FUNCTIONS -Isrc/windows \
    -include src/windows/posix.hpp -c "$file" -o "$object"
  objects="$objects $object"
done
"$target-windres" -I src/windows src/windows/pith.rc "$out/manifest.o"
"$cxx" -static -Wl,--gc-sections,-s $objects "$out/manifest.o" -o "$out/pith.exe" -pthread
ls -l "$out/pith.dll" "$out/pith.exe" "$out/libpith.a" | awk '{ print $5, $NF }'
