#!/bin/sh
# install_test.sh WHAT BUILD SCRATCH - installs into a scratch prefix and uses it as a stranger
# would: WHAT is files, pkg-config, cmake, static or destdir; or takes the tree as a part of a project:
# subdirectory, fetch.  Ends with 77 where a tool that it
# needs is not installed.  CC and CXX are the compilers.
set -eu
what=$1 build=$2 scratch=$3
CC=${CC:-cc} CXX=${CXX:-c++}
rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)
prefix=$scratch/prefix

need() { command -v "$1" >/dev/null || { echo "$1 is not installed"; exit 77; }; }
fail() { echo "$*" >&2; exit 1; }
install_to() { make -s install "BUILD=$build" "$@"; }

cat > "$scratch/main.c" <<'C'
#include <pith.h>
#include <string.h>
int main(void) {
  static char memory[4096];
  static const char text[] = "One sentence is here. Another sentence is there.";
  pith_result r;
  return pith_summarize(text, sizeof text - 1, NULL, memory, sizeof memory, &r) == PITH_OK &&
         r.count == 2 && pith_find_language("en") != NULL ? 0 : 1;
}
C
cat > "$scratch/main.cpp" <<'CPP'
#include <pith/hosted.hpp>
int main() { return pith::summary_sentences("One sentence is here. Another sentence is there.").size() == 2 ? 0 : 1; }
CPP

case $what in
files)
  install_to "PREFIX=$prefix"
  for f in bin/pith lib/libpith.a lib/libpith.so lib/libpith.so.0 include/pith.h include/pith_more.h include/pith/pith.hpp \
           include/pith/hosted.hpp include/pith/languages/english.hpp lib/pkgconfig/pith.pc \
           lib/cmake/pith/pith-config.cmake lib/cmake/pith/pith-config-version.cmake share/man/man1/pith.1; do
    [ -e "$prefix/$f" ] || fail "not installed: $f"
  done
  (cd include && find . -name '*.h*') | while read -r h; do
    cmp -s "include/$h" "$prefix/include/$h" || fail "not installed as it is: $h"
  done
  ! grep -rn '@[A-Z]*@' "$prefix/lib/pkgconfig" "$prefix/lib/cmake" "$prefix/share/man" || fail 'a template was left unfilled'
  "$prefix/bin/pith" --version | grep -q '^pith [0-9]'
  touch "$prefix/lib/libother.so" "$prefix/include/other.h"
  make -s uninstall "PREFIX=$prefix"
  left=$(cd "$prefix" && find . ! -type d | sort | tr '\n' ' ')
  [ "$left" = './include/other.h ./lib/libother.so ' ] || fail "uninstall left or took: $left"
  [ ! -d "$prefix/include/pith" ] || fail 'uninstall left include/pith'
  ;;
destdir)
  stage="$scratch/the stage"
  install_to PREFIX=/opt/pith LIBDIR=/opt/pith/lib64 "DESTDIR=$stage"
  [ -e "$stage/opt/pith/lib64/libpith.so" ] || fail 'DESTDIR or LIBDIR not followed'
  ! grep -rn "$scratch" "$stage/opt/pith/lib64/pkgconfig" || fail 'the stage got into pith.pc'
  grep -q '^libdir=${prefix}/lib64$' "$stage/opt/pith/lib64/pkgconfig/pith.pc"
  make -s uninstall PREFIX=/opt/pith LIBDIR=/opt/pith/lib64 "DESTDIR=$stage"
  [ -z "$(find "$stage" ! -type d)" ] || fail 'uninstall left files'
  ;;
static)
  install_to "PREFIX=$prefix"
  $CC -I"$prefix/include" "$scratch/main.c" "$prefix/lib/libpith.a" -o "$scratch/c"
  "$scratch/c"
  ;;
pkg-config)
  need pkg-config
  install_to "PREFIX=$scratch/elsewhere"
  prefix="$scratch/the prefix"
  mv "$scratch/elsewhere" "$prefix"  # pith.pc finds itself where it is
  export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
  [ "pith $(pkg-config --modversion pith)" = "$("$prefix/bin/pith" --version)" ] || fail 'versions differ'
  flags=$(pkg-config --cflags --libs pith)
  eval "$CC \"$scratch/main.c\" $flags -o \"$scratch/c\""
  LD_LIBRARY_PATH=$prefix/lib "$scratch/c"
  eval "$CXX -std=c++17 \"$scratch/main.cpp\" $(pkg-config --cflags pith) -o \"$scratch/cpp\""
  "$scratch/cpp"
  ;;
cmake)
  need cmake
  install_to "PREFIX=$prefix"
  mv "$prefix" "$scratch/moved"  # the package finds itself where it stands
  cat > "$scratch/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.10)
project(stranger C CXX)
set(CMAKE_CXX_STANDARD 11)  # pith::headers asks for what it needs
find_package(pith 0.1 REQUIRED)
find_package(pith 0 REQUIRED)
find_package(pith 99 QUIET)
if(pith_FOUND)
  message(FATAL_ERROR "version 99 was promised")
endif()
find_package(pith REQUIRED)
add_executable(c main.c)
target_link_libraries(c pith::pith)
add_executable(c_static main.c)
target_link_libraries(c_static pith::static)
add_executable(cpp main.cpp)
target_link_libraries(cpp pith::headers)
CMAKE
  CC=$CC CXX=$CXX cmake -S "$scratch" -B "$scratch/out" -DCMAKE_PREFIX_PATH="$scratch/moved" \
    > "$scratch/log" || { cat "$scratch/log"; exit 1; }
  cmake --build "$scratch/out" > "$scratch/log" || { cat "$scratch/log"; exit 1; }
  for program in c c_static cpp; do "$scratch/out/$program" || fail "$program failed"; done
  ;;
subdirectory)
  need cmake
  # a project of C alone, which links the static library by its own compiler
  cat > "$scratch/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.11)
project(user C)
add_subdirectory("$PWD/src" pith)
add_executable(c main.c)
target_link_libraries(c pith::static)
CMAKE
  CC=$CC CXX=$CXX cmake -S "$scratch" -B "$scratch/out" > "$scratch/log" || { cat "$scratch/log"; exit 1; }
  cmake --build "$scratch/out" > "$scratch/log" || { cat "$scratch/log"; exit 1; }
  "$scratch/out/c"
  [ ! -e "$scratch/out/pith/libpith.so" ] || fail 'what nobody links was built'
  ;;
fetch)
  need cmake
  # FetchContent from a folder: with a repository's address in place of SOURCE_DIR it is the same
  cat > "$scratch/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.18)
project(user C CXX)
set(CMAKE_CXX_STANDARD 11)  # pith::headers asks for what it needs
include(FetchContent)
FetchContent_Declare(pith SOURCE_DIR "$PWD" SOURCE_SUBDIR src)
FetchContent_MakeAvailable(pith)
add_executable(c main.c)
target_link_libraries(c pith::pith)
add_executable(cpp main.cpp)
target_link_libraries(cpp pith::headers)
CMAKE
  CC=$CC CXX=$CXX cmake -S "$scratch" -B "$scratch/out" > "$scratch/log" || { cat "$scratch/log"; exit 1; }
  cmake --build "$scratch/out" > "$scratch/log" || { cat "$scratch/log"; exit 1; }
  for program in c cpp; do "$scratch/out/$program" || fail "$program failed"; done
  shared=$(find "$scratch/out" -name 'libpith.so.*.*.*' | head -1)
  others=$(nm -D --defined-only "$shared" | awk '$2 == "T" && $3 !~ /^pith_/')
  [ -z "$others" ] || fail "libpith.so shows more than its interface: $others"
  ;;
*) fail "unknown: $what" ;;
esac
