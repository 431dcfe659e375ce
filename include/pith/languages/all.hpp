// pith/languages/all.hpp - every pack, and the way from a code to a pack.
//
// Naming `find` or `packs` links all of them, some sixty kilobytes with their stemmers; a program
// that knows its languages includes their headers instead.
#ifndef PITH_LANGUAGES_ALL_HPP
#define PITH_LANGUAGES_ALL_HPP

#include <string_view>

#include "../language.hpp"
#include "arabic.hpp"
#include "bengali.hpp"
#include "bulgarian.hpp"
#include "catalan.hpp"
#include "chinese.hpp"
#include "croatian.hpp"
#include "czech.hpp"
#include "danish.hpp"
#include "dutch.hpp"
#include "english.hpp"
#include "estonian.hpp"
#include "finnish.hpp"
#include "french.hpp"
#include "german.hpp"
#include "greek.hpp"
#include "hebrew.hpp"
#include "hindi.hpp"
#include "hungarian.hpp"
#include "indonesian.hpp"
#include "italian.hpp"
#include "japanese.hpp"
#include "korean.hpp"
#include "lao.hpp"
#include "lithuanian.hpp"
#include "norwegian.hpp"
#include "persian.hpp"
#include "polish.hpp"
#include "portuguese.hpp"
#include "romanian.hpp"
#include "russian.hpp"
#include "serbian.hpp"
#include "slovak.hpp"
#include "spanish.hpp"
#include "swedish.hpp"
#include "tamil.hpp"
#include "thai.hpp"
#include "turkish.hpp"
#include "ukrainian.hpp"
#include "urdu.hpp"
#include "vietnamese.hpp"

namespace pith {
namespace languages {

/// Every pack: first those with a stemmer, then the others, each by code.
inline constexpr const language* packs[] = {
    &danish, &german, &english, &spanish, &finnish, &french, &italian, &dutch, &norwegian,
    &portuguese, &russian, &swedish,
    &arabic, &bulgarian, &czech, &greek, &persian, &hindi, &hungarian, &indonesian, &japanese,
    &korean, &polish, &romanian, &slovak, &turkish, &ukrainian, &vietnamese, &chinese,
    &bengali, &catalan, &estonian, &hebrew, &croatian, &lao, &lithuanian, &serbian, &tamil, &thai, &urdu};

/// The pack of a language by its ISO 639-1 code in small letters; null when there is none, which
/// is no error.  "nb" and "nn", the two written forms of Norwegian, have the pack of "no".
constexpr const language* find(std::string_view iso_639_1) noexcept {
  if (iso_639_1.size() != 2) return nullptr;
  const char first = iso_639_1.data()[0], second = iso_639_1.data()[1];
  if (first == 'n' && (second == 'b' || second == 'n')) return &norwegian;
  for (const language* pack : packs)
    if (pack->code[0] == first && pack->code[1] == second) return pack;
  return nullptr;
}

}  // namespace languages
}  // namespace pith

#endif  // PITH_LANGUAGES_ALL_HPP
