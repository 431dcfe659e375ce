#!/bin/sh
# single_header_test.sh - the one-file form and the file of languages beside it: used from C, from two
# C++ files and as a static copy in one program, without a warning; the implementation compiled with
# exceptions on and linked by the C compiler alone; and built for firmware, where that compiler is
# installed.  PAIRS names the compilers, LEVELS the optimization.
set -eu
cd "$(dirname "$0")/../.."
build=${1:-build}/single
mkdir -p "$build"
src/tools/single_header.sh "$build"
cat > "$build/implementation.cpp" <<'END'
#define PITH_IMPLEMENTATION
#include "pith_single.h"
#include "pith_single.h"
END
cat > "$build/languages.cpp" <<'END'
#define PITH_IMPLEMENTATION
#include "pith_languages.h"
#include "pith_single.h"
#include "pith_languages.h"
END
# a C program: English alone by pith_single.h; with LANGUAGES all of them
cat > "$build/c_user.c" <<'END'
#ifdef LANGUAGES
#include "pith_languages.h"
#else
#include "pith_single.h"
#endif
#include <stdio.h>
#include <string.h>
int main(void) {
  static char memory[4096];
  const char* text = "The cat sat down. The cat ran off. It rained all day on the cat.";
  pith_result r;
  if (pith_summarize(text, strlen(text), NULL, memory, sizeof memory, &r) != PITH_OK) return 1;
  if (strcmp(pith_language_code(pith_find_language("en-GB")), "en") != 0) return 2;
#ifdef LANGUAGES
  if (strcmp(pith_language_code(pith_find_language("de")), "de") != 0) return 3;
  text = "Der Hund und die Katze sind nicht im Haus, sondern auf der Wiese.";
  if (strcmp(pith_language_code(pith_detect_language(text, strlen(text))), "de") != 0) return 4;
#else
  if (strcmp(pith_language_code(pith_find_language("de")), "") != 0) return 5;
#endif
  return r.count == 3 ? 0 : 6;
}
END
cat > "$build/mixed.c" <<'END'
#include "pith_single.h"
#include <stdio.h>
#include <string.h>
int count_by_cxx(const char* text);
int count_by_other(const char* text);
int count_by_static(const char* text);
int main(void) {
  static char memory[4096];
  const char* text = "The cat sat down. The cat ran off. It rained all day on the cat.";
  pith_result r;
  if (pith_summarize(text, strlen(text), NULL, memory, sizeof memory, &r) != PITH_OK) return 1;
  if (count_by_cxx(text) != 3 || count_by_other(text) != 3 || count_by_static(text) != 3) return 2;
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
# the whole of the C++ interface, from a second file
cat > "$build/other_user.cpp" <<'END'
#define PITH_CXX
#define PITH_HOSTED
#include "pith_languages.h"
extern "C" int count_by_other(const char* text);
extern "C" int count_by_other(const char* text) {
  static unsigned char bytes[16384];
  const pith::workspace memory{bytes, sizeof bytes};
  pith::options wanted;
  wanted.explain = true;
  wanted.language = pith::detect("Der Hund und die Katze sind nicht im Haus, sondern auf der Wiese.");
  if (wanted.language != &pith::languages::german) return -1;
  wanted.language = &pith::languages::english;
  if (pith::summary(text, 1).empty() || pith::keywords(text, {}, memory).count == 0) return -2;
  pith::ranking ranked(text, wanted, memory);
  const pith::result r = ranked.fit({40, 3});
  if (r.count == 0 || !(ranked.explain(*r.begin()).centrality > -9)) return -3;
  return static_cast<int>(r.count);
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
  return pith_summarize(text, std::strlen(text), nullptr, memory, sizeof memory, &r) == PITH_OK
             ? static_cast<int>(r.count) : -1;
}
END
strict='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
for pair in ${PAIRS:-gcc:g++ clang:clang++}; do
  cc=${pair%:*} cxx=${pair#*:}
  command -v "$cxx" > /dev/null || { echo "$cxx is not installed"; continue; }
  for level in ${LEVELS:--O0 -O2}; do
    $cxx -std=c++17 $level $strict -c "$build/implementation.cpp" -o "$build/implementation.o"
    $cc -std=c99 $level $strict "$build/c_user.c" "$build/implementation.o" -o "$build/user"
    "$build/user"
  done
  $cxx -std=c++17 -Os $strict -c "$build/languages.cpp" -o "$build/languages.o"
  $cc -std=c99 -DLANGUAGES $strict "$build/c_user.c" "$build/languages.o" -o "$build/user"
  "$build/user"
  for file in cxx_user static_user; do
    $cxx -std=c++17 -fno-exceptions -fno-rtti $strict -c "$build/$file.cpp" -o "$build/$file.o"
  done
  $cxx -std=c++17 $strict -c "$build/other_user.cpp" -o "$build/other_user.o"
  $cc -std=c99 $strict -c "$build/mixed.c" -o "$build/mixed.o"
  $cxx "$build/mixed.o" "$build/implementation.o" "$build/cxx_user.o" "$build/other_user.o" "$build/static_user.o" \
    -o "$build/user"
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
wc -c "$build/pith_single.h" "$build/pith_languages.h"
