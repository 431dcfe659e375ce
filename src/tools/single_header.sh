#!/bin/sh
# single_header.sh - writes Pith as one file, or two, for any tree:
#     src/tools/single_header.sh FOLDER    writes FOLDER/pith_single.h, English alone, and
#                                          FOLDER/pith_languages.h, the other languages
# Nobody edits what it writes.  The files are put one after another in the order in which they
# are included, each once; their comments stay, since the file is also what its user reads.
set -eu
cd "$(dirname "$0")/../.."
out=${1:?usage: single_header.sh FOLDER}
mkdir -p "$out"
version=$(sed -n 's/^.define PITH_VERSION_STRING "\(.*\)"/\1/p' include/pith/pith.hpp)
license() {
  echo '/*'
  sed 's/^/ * /; s/ *$//' LICENSE
  echo ' */'
}
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
      if (from in done) continue  # to ask whether it exists would close it, and it may be half read
      if (!exists(from)) from = "include/" name
      if (!exists(from)) { print "single_header: no file " name " for " path > "/dev/stderr"; exit 1 }
      emit(from)
      continue
    }
    if (path == "include/pith.h" && line ~ /^#if defined\(_WIN32\)/) {
      say("#if defined(PITH_STATIC) && defined(__GNUC__)")
      say("#define PITH_API static __attribute__((unused))")
      say("#elif defined(PITH_STATIC)")
      say("#define PITH_API static")
      sub(/^#if/, "#elif", line)
    }
    # a static declaration without its function would be warned of
    if (line ~ /^PITH_API.*pith_detect_language\(/) { say("#if defined(PITH_LANGUAGES_H) || !defined(PITH_STATIC)"); name = "open" }
    say(line)
    if (name == "open" && line ~ /;/) { say("#endif"); name = "" }
  }
  close(path)
}
function say(line) { if (!silent) print line }
function part(path) { say("\n/* ---- " path " ---- */\n"); emit(path) }
# the whole of the first file: what the second finds done
function first_file() {
  part("include/pith.h")
  if (exists("include/pith_more.h")) part("include/pith_more.h")
  say("\n#if defined(__cplusplus) && (defined(PITH_IMPLEMENTATION) || defined(PITH_CXX))")
  part("include/pith/pith.hpp")
  part("include/pith/feed.hpp")
  part("include/pith/fit.hpp")
  part("include/pith/ranking.hpp")
  part("include/pith/read.hpp")
  part("include/pith/keywords.hpp")
  part("include/pith/plain.hpp")
  say("\n#ifdef PITH_HOSTED")
  part("include/pith/hosted.hpp")
  say("\n#endif /* PITH_HOSTED */\n\n#endif /* C++ */\n")
  say("#if defined(PITH_IMPLEMENTATION) && !defined(PITH_IMPLEMENTED)\n#define PITH_IMPLEMENTED")
  say("#if !defined(__cplusplus)\n#error \"Pith: the file that defines PITH_IMPLEMENTATION must be C++.\"\n#endif")
  part("src/pith.cpp")
  say("\n#ifndef PITH_LANGUAGES_H")
  part("src/package/english.cpp")
  say("\n#endif\n\n#endif /* PITH_IMPLEMENTATION */\n")
}
'
{
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
 * and that file holds the functions.  It needs the C++ standard headers and no library: the other
 * files may be C and the program be linked by a C compiler.  The language is English; for the other
 * languages include pith_languages.h, which lies beside this file, in its place.  Options, to be
 * defined before the file is included:
 *     PITH_STATIC   with PITH_IMPLEMENTATION: the functions are static, seen in that one file only
 *     PITH_CXX      the C++ interface too, namespace pith: summarize, feed, fit, explain, keywords,
 *                   plain; in as many files as you like, with or without PITH_IMPLEMENTATION
 *     PITH_HOSTED   with PITH_CXX: pith::summary() too, which returns a std::string
 */
END
awk "$inline"'BEGIN { first_file() }'
license
} > "$out/pith_single.h"
{
cat <<END
/* pith_languages.h - Pith $version: the languages besides English, and telling them from a text.
 *
 * Made by src/tools/single_header.sh of the project; the license is at the end.
 *
 * Include it in place of pith_single.h, which it includes itself: in the file that defines
 * PITH_IMPLEMENTATION, so that pith_find_language() knows all packs and pith_detect_language() is
 * there; with PITH_CXX for pith::languages and pith::detect().
 */
#if defined(PITH_IMPLEMENTED) && !defined(PITH_LANGUAGES_H)
#error "Pith: include pith_languages.h in place of pith_single.h, or before it."
#endif
#ifndef PITH_LANGUAGES_H
#define PITH_LANGUAGES_H
#endif
#include "pith_single.h"
END
awk "$inline"'BEGIN {
  silent = 1; first_file(); silent = 0
  say("\n#if defined(__cplusplus) && (defined(PITH_IMPLEMENTATION) || defined(PITH_CXX))")
  part("include/pith/languages/all.hpp")
  part("include/pith/detect.hpp")
  say("\n#endif /* C++ */\n")
  say("#if defined(PITH_IMPLEMENTATION) && !defined(PITH_LANGUAGES_IMPLEMENTED)\n#define PITH_LANGUAGES_IMPLEMENTED")
  part("src/language.cpp")
  say("\n#endif /* PITH_IMPLEMENTATION */\n")
}'
license
} > "$out/pith_languages.h"
