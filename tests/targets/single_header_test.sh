#!/bin/sh
# single_header_test.sh - the one-file form: used from C, from C++ and as a static copy in one
# program, without a warning; and built for firmware, where that compiler is installed.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build}/single
mkdir -p "$build"
src/tools/single_header.sh > "$build/pith_single.h"
cat > "$build/implementation.cpp" <<'END'
#define PITH_IMPLEMENTATION
#include "pith_single.h"
#include "pith_single.h"
END
cat > "$build/c_user.c" <<'END'
#include "pith_single.h"
#include <stdio.h>
#include <string.h>
int count_by_cxx(const char* text);
int count_by_static(const char* text);
int main(void) {
  static char memory[4096];
  const char* text = "The cat sat down. The cat ran off. It rained all day on the cat.";
  pith_result r;
  if (pith_summarize(text, strlen(text), NULL, memory, sizeof memory, &r) != PITH_OK) return 1;
  if (count_by_cxx(text) != (int)r.count || count_by_static(text) != (int)r.count) return 2;
  printf("%u sentences from one file, Pith %s\n", (unsigned)r.count, pith_version());
  return r.count == 3 ? 0 : 3;
}
END
cat > "$build/cxx_user.cpp" <<'END'
#define PITH_CXX
#include "pith_single.h"
extern "C" int count_by_cxx(const char* text);
extern "C" int count_by_cxx(const char* text) {
  static pith::static_workspace<4096> memory;
  pith::feed f({3}, memory);
  (void)f.append(text);
  return static_cast<int>(f.finish().count);
}
END
cat > "$build/static_user.cpp" <<'END'
#define PITH_STATIC
#define PITH_IMPLEMENTATION
#include "pith_single.h"
#include <cstring>
extern "C" int count_by_static(const char* text);
extern "C" int count_by_static(const char* text) {
  static char memory[4096];
  pith_result r;
  (void)pith_summarize(text, std::strlen(text), nullptr, memory, sizeof memory, &r);
  return static_cast<int>(r.count);
}
END
strict='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
for pair in ${PAIRS:-gcc:g++ clang:clang++}; do
  cc=${pair%:*} cxx=${pair#*:}
  command -v "$cxx" > /dev/null || { echo "$cxx is not installed"; continue; }
  for file in implementation cxx_user static_user; do
    $cxx -std=c++17 -fno-exceptions -fno-rtti $strict -c "$build/$file.cpp" -o "$build/$file.o"
  done
  $cc -std=c99 $strict -c "$build/c_user.c" -o "$build/c_user.o"
  $cxx "$build/c_user.o" "$build/implementation.o" "$build/cxx_user.o" "$build/static_user.o" -o "$build/user"
  "$build/user"
  if nm "$build/static_user.o" | grep ' T pith_'; then
    echo 'PITH_STATIC leaves functions that others can see' >&2
    exit 1
  fi
done
if command -v arm-none-eabi-g++ > /dev/null; then
  arm-none-eabi-g++ -std=c++17 -mcpu=cortex-m0plus -mthumb -Os -ffreestanding -fno-exceptions \
    -fno-rtti $strict -c "$build/implementation.cpp" -o "$build/firmware.o"
  echo 'and built for firmware'
fi
wc -lc "$build/pith_single.h"
