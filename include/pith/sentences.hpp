// pith/sentences.hpp - where a sentence ends.
//
// A stop ends a sentence or belongs to what stands before it, and neither side alone tells which.
// So the two are judged apart: what the stop is (after an abbreviation? an initial? a number? an
// ellipsis?), kept in one byte, and what follows it (a capital? a function word with a capital? a
// small letter?).  `ends_sentence` is the table of the two.  The stop may stand at a line's end
// and what follows on the next line: the byte waits.
#ifndef PITH_SENTENCES_HPP
#define PITH_SENTENCES_HPP

#include <cstddef>
#include <cstdint>

#include "compiler.hpp"
#include "language.hpp"
#include "terms.hpp"

namespace pith::detail {

/// What a stop is, seen from the left.
enum class stop_kind : std::uint8_t {
  none,
  plain,         ///< behind a word, a bracket or a quotation mark
  mark,          ///< "!" or "?"
  ellipsis,      ///< three dots or more
  spaced,        ///< ". . ."
  wide,          ///< a stop that does nothing else
  title,         ///< "Mr."
  numbered,      ///< "No."
  abbreviation,  ///< "Inc.", "U.S."
  initial,       ///< "E.", after a name or first of all
  letter,        ///< "C.", after something else
  pause,         ///< ";"
  ordinal,       ///< "5.", in a language that writes ordinals so, or first of all
};

/// What stands behind a stop.
struct follower {
  kind first = kind::newline;  ///< first letter, digit or other character behind quotes, brackets
  bool starter = false;        ///< a word that begins sentences, with a capital
  bool pronoun = false;        ///< one capital letter alone
  bool listed = false;         ///< behind a dash, bullet or other mark
  bool bracket = false;        ///< behind an opening bracket or quotation mark
  bool casual = false;         ///< a small "i" for the English pronoun
  bool url = false;
  bool belongs = false;        ///< a Roman number, or a letter and a stop: "fig. II", "44 a. C."
};

/// Whether a space before the Thai or Lao letter at `p` may part sentences there, `before` being the
/// letter before it and `letters` how many the sentence has.  Both write a space where a sentence or a
/// clause ends, and no stop.  So a sentence has to have a sentence's length first; nothing ends before
/// "and", "or", "but", "which", "by", or behind a sign of repetition or abbreviation.
inline bool ends_at_space(const char* p, const char* limit, char32_t before,
                          std::uint32_t letters) noexcept {
  constexpr std::uint32_t shortest = 60;
  if (letters < shortest || before == 0xE46 || before == 0xEC6 || before == 0xE2F) return false;
  for (const char* w = "และ|ที่|ซึ่ง|หรือ|แต่|โดย|ແລະ|ທີ່|ຫຼື|"; *w != '\0'; ++w) {
    std::ptrdiff_t n = 0;
    while (w[n] != '|' && p + n < limit && p[n] == w[n]) ++n;
    if (w[n] == '|') return false;
    while (*w != '|') ++w;
  }
  return true;
}

/// Whether a URL begins at `p`.
inline bool begins_url(const char* p, const char* limit) noexcept {
  const auto is = [&](const char* what, std::ptrdiff_t n) noexcept {
    if (limit - p < n) return false;
    for (std::ptrdiff_t i = 0; i < n; ++i)
      if ((p[i] | 0x20) != what[i]) return false;
    return true;
  };
  // "://", each byte with the bit of small letters set
  return is("www.", 4) || is("http://", 7) || is("https://", 8);
}

/// Behind a date and time as programs write them, "08/16/2000 12:05 PM", at `p`; or `p`.
inline const char* skip_time_stamp(const char* p, const char* limit) noexcept {
  const char* q = p;
  // digits and what parts them: a slash or a stop, then a space, then colons
  for (unsigned part = 0; part < 5; ++part) {
    const char* const first = q;
    while (q - first < 4 && byte_at(q, limit) >= '0' && byte_at(q, limit) <= '9') ++q;
    if (q == first) return p;
    const char c = byte_at(q, limit);
    if (part < 2 ? c != '/' && c != '.' && c != '-' : part == 2 ? c != ' ' : part == 3 && c != ':')
      return p;
    if (part < 4) ++q;
  }
  while (byte_at(q, limit) == ':' || (byte_at(q, limit) >= '0' && byte_at(q, limit) <= '9')) {
    if (q - p > 24) return p;
    ++q;
  }
  const char half = static_cast<char>(byte_at(q + 1, limit) | 0x20);
  if (byte_at(q, limit) == ' ' && (half == 'a' || half == 'p') &&
      (byte_at(q + 2, limit) | 0x20) == 'm')
    q += 3;
  return q;
}

constexpr bool is_english(const language* pack) noexcept {
  return pack != nullptr && pack->code[0] == 'e' && pack->code[1] == 'n';
}

/// Whether a word is a Roman number of two letters or more: of I, V and X.
constexpr bool is_roman(const word& w, const char* buffer) noexcept {
  bool roman = w.whole && (w.flags & (word_shouted | word_single)) == word_shouted;
  for (std::size_t i = 0; i < w.length && roman; ++i)
    roman = buffer[i] == 'i' || buffer[i] == 'v' || buffer[i] == 'x';
  return roman;
}

/// Whether a folded byte is that of a letter that is a vowel somewhere, or of one outside ASCII.
constexpr bool is_vowel(char c) noexcept {
  constexpr std::uint32_t set = 1u << 1 | 1u << 5 | 1u << 9 | 1u << 15 | 1u << 21 | 1u << 25;
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && (set >> (byte & 31) & 1) != 0);
}

/// What the stop behind word `w`, folded in `buffer`, is; `before` are the flags of the word before
/// it, `first` says that no word stands before it, or a stop does; `last` is the stop right before
/// it, none where it opens the sentence, and plain where something else stands there.
inline stop_kind stop_after(const word& w, const char* buffer, unsigned before, bool first,
                            stop_kind last, const language* pack) noexcept {
  const bool roman = is_roman(w, buffer);
  if (roman || (w.flags & word_number) != 0) {
    if (last == stop_kind::none && w.length < 4 + 2 * roman) return stop_kind::title;
    // "fig. 3. The ..." is none, "24. 12. 2005" is
    return (last == stop_kind::plain || last == stop_kind::ordinal) && (roman || w.length < 3) &&
           pack != nullptr && pack->ordinals ? stop_kind::ordinal : stop_kind::plain;
  }
  const bool single = (w.flags & word_single) != 0, capital = (w.flags & word_capital) != 0;
  if (pack != nullptr && !(single && capital)) {
    std::uint32_t hash = w.hash;
    for (std::size_t i = 1; i < 6 && i + 2 < w.length; ++i)  // "l'Ing."
      if (buffer[i] == '\'') hash = word_hash(buffer + i + 1, w.length - i - 1);
    const word_classes known = pack->find(hash);
    if ((known & word_class::title) != 0)
      return capital || hash != w.hash ? stop_kind::title : stop_kind::abbreviation;
    if ((known & word_class::numbered) != 0) return stop_kind::numbered;
    if ((known & word_class::abbreviation) != 0) return stop_kind::abbreviation;
  }
  // streets: "Hauptstr. 12"
  if (w.length > 5 && w.whole && buffer[w.length - 3] == 's' && buffer[w.length - 2] == 't' &&
      buffer[w.length - 1] == 'r')
    return stop_kind::numbered;
  // "45 m. Then", but "J. 5 m."
  if (single && !capital && (before & word_number) != 0) return stop_kind::numbered;
  if (single) return first || (before & word_capital) != 0 ? stop_kind::initial : stop_kind::letter;
  if ((w.flags & word_dotted) != 0) return stop_kind::abbreviation;
  // No vowel, and not in capitals alone, as "Mr", "Dr", "St" in many languages.
  if ((w.flags & (word_shouted | word_short)) != word_short || !(capital || pack == nullptr))
    return stop_kind::plain;
  for (std::size_t i = 0; i < w.length; ++i)
    if (is_vowel(buffer[i])) return stop_kind::plain;
  return stop_kind::title;
}

/// Looks at what begins at `p`, behind a stop and white space.  The word is read only where the
/// verdict on `stop` asks for it.
PITH_ALWAYS_INLINE follower look_behind_stop(const char* p, const char* limit,
                                                        stop_kind stop, const language* pack) noexcept {
  follower f;
  if (static_cast<std::size_t>(limit - p) > longest_word) limit = p + longest_word;
  character c = read(p, limit);
  for (int marks = 0; marks < 8; ++marks, c = read(p, limit)) {
    f.first = c.kind;
    if (is_word(c.kind)) break;
    if (c.kind == kind::opener || c.kind == kind::quote) f.bracket = true;
    else if (c.kind == kind::dash || c.kind == kind::bullet || c.code == U'*' || c.code == U'_')
      f.listed = true;
    else if (c.kind != kind::space && c.kind != kind::ignorable && c.code != 0x2019) break;
    p += c.bytes;
    // Dutch "'s Avonds" begins with its second word.
    if ((c.code == U'\'' || c.code == 0x2019) && byte_at(p + 1, limit) == ' ' &&
        static_cast<unsigned char>(byte_at(p, limit) - 'a') < 26)
      ++p;
    else if (c.code == 0x2019) break;
  }
  if (f.first == kind::lower && is_caseless(c.code)) {
    f.first = kind::other;
  } else if (f.first == kind::lower) {
    f.url = begins_url(p, limit);
    f.casual = *p == 'i' && is_english(pack) && !is_word(read(p + 1, limit).kind) &&
               byte_at(p + 1, limit) != '.';
  }
  if (stop <= stop_kind::mark || (f.first != kind::upper && !(f.first == kind::other && is_word(c.kind))))
    return f;
  char buffer[8];  // the hash is enough: this frame lies below that of a stop
  const word w = read_any_word(p, limit, buffer, sizeof buffer);
  f.pronoun = (w.flags & word_single) != 0 || (w.length > 1 && buffer[1] == '\'');
  const bool initial = (w.flags & word_single) != 0 && read(w.end, limit).kind == kind::full_stop;
  f.belongs = initial || is_roman(w, buffer);
  if (pack == nullptr) return f;
  f.starter = !initial && (pack->find(w.hash) & (word_class::starter | word_class::stop_word)) != 0;
  return f;
}

/// The verdict.  `caseless`: the sentence has no capital, so a small letter is no sign.
constexpr bool ends_sentence(stop_kind stop, const follower& next, bool caseless) noexcept {
  if (next.first == kind::newline) return true;
  if (next.first == kind::comma || next.first == kind::closer) return false;
  // "- Why? - he asked.": a dash before a small letter is no list.
  const bool small_letter = next.first == kind::lower && (!caseless || next.listed) && !next.url && !next.casual;
  if (stop <= stop_kind::mark) return stop != stop_kind::none && !small_letter;
  if (stop >= stop_kind::abbreviation)
    return next.starter && (stop != stop_kind::pause || !(next.pronoun || next.bracket));
  if (stop == stop_kind::wide || stop == stop_kind::title) return stop == stop_kind::wide;
  if (next.first != kind::upper) return stop == stop_kind::ellipsis && is_spaceless(next.first);
  return stop == stop_kind::ellipsis || !(stop == stop_kind::spaced ? next.pronoun : next.belongs);
}

/// Whether a stop ends the sentence in front of what begins at `p`, behind white space.
PITH_NOINLINE inline bool ends_before(const char* p, const char* limit, stop_kind stop,
                                          bool caseless, const language* pack) noexcept {
  return ends_sentence(stop, look_behind_stop(p, limit, stop, pack), caseless);
}

}  // namespace pith::detail

#endif  // PITH_SENTENCES_HPP
