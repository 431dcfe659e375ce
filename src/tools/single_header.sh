#!/bin/sh
# single_header.sh - writes Pith as one file, for any tree:
#     src/tools/single_header.sh > pith_single.h
# Nobody edits what it writes.  The files are put one behind the other in the order in which they
# are included, each once; their comments stay, since the file is also what its user reads.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^.define PITH_VERSION_STRING "\(.*\)"/\1/p' include/pith/types.hpp)
cat <<END
/* pith_single.h - Pith $version in one file: an extractive summarizer without a heap.
 *
 * Made by src/tools/single_header.sh of the project; the license is at the end.
 *
 * Include it anywhere, from C (C99) or C++, for the C interface below.  In ONE file of the program,
 * which must be C++17, write
 *
 *     #define PITH_IMPLEMENTATION
 *     #include "pith_single.h"
 *
 * and that file holds the functions.  Options, to be defined before the file is included:
 *     PITH_STATIC   with PITH_IMPLEMENTATION: the functions are static, seen in that one file only
 *     PITH_CXX      the C++ interface too, namespace pith: pith::summarize, pith::feed, pith::plain; in
 *                   as many files as you like, with or without PITH_IMPLEMENTATION
 * The implementation needs the C++ standard headers and no library; -fno-exceptions and -fno-rtti
 * are welcome.
 */
END
inline='
function folder(path) { return match(path, /.*\//) ? substr(path, 1, RLENGTH) : "" }
# "a/b/../c" is "a/c"
function plain(path) { while (match(path, /[^\/]+\/\.\.\//)) path = substr(path, 1, RSTART - 1) substr(path, RSTART + RLENGTH); return path }
function exists(path,   line, r) { r = (getline line < path) >= 0; close(path); return r }
function emit(path,   line, name, from) {
  if (path in done) return
  done[path] = 1
  while ((getline line < path) > 0) {
    if (line ~ /^#include "/) {
      name = line; sub(/^#include "/, "", name); sub(/".*/, "", name)
      from = plain(folder(path) name)
      if (!exists(from)) from = "include/" name
      if (!exists(from)) { print "single_header: no file " name " for " path > "/dev/stderr"; exit 1 }
      emit(from)
      continue
    }
    if (path == "include/pith.h" && line ~ /^#if defined\(_WIN32\)/) {
      print "#if defined(PITH_STATIC) && defined(__GNUC__)"
      print "#define PITH_API static __attribute__((unused))"
      print "#elif defined(PITH_STATIC)"
      print "#define PITH_API static"
      sub(/^#if/, "#elif", line)
    }
    if (line ~ /^#include </ && path != "include/pith.h") {
      if (line in system_header) continue
      system_header[line] = 1
    }
    print line
  }
  close(path)
}
function part(path) { print "\n/* ---- " path " ---- */\n"; emit(path) }
'
awk "$inline"'BEGIN {
  part("include/pith.h")
  print "\n#if defined(__cplusplus) && (defined(PITH_IMPLEMENTATION) || defined(PITH_CXX))"
  part("include/pith/feed.hpp")
  part("include/pith/plain.hpp")
  print "\n#endif /* C++ */\n"
  print "#if defined(PITH_IMPLEMENTATION) && !defined(PITH_IMPLEMENTED)\n#define PITH_IMPLEMENTED"
  print "#if !defined(__cplusplus)\n#error \"Pith: the file that defines PITH_IMPLEMENTATION must be C++.\"\n#endif"
  part("src/pith.cpp")
  part("src/language.cpp")
  print "\n#endif /* PITH_IMPLEMENTATION */\n"
}'
echo '/*'
sed 's/^/ * /; s/ *$//' LICENSE
echo ' */'
