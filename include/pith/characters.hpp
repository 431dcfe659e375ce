// pith/characters.hpp - what a character is to the text stage.
//
// Blocks, sentences and terms all ask the same question of a character, so it is answered once:
// a table for ASCII, a switch for the punctuation of other scripts, and unicode.hpp for letters.
#ifndef PITH_CHARACTERS_HPP
#define PITH_CHARACTERS_HPP

#include <cstddef>
#include <cstdint>

#include "unicode.hpp"
#include "utf8.hpp"

namespace pith::detail {

/// What a character does in running text.  The order matters: the first seven make up words.
enum class kind : std::uint8_t {
  upper,        ///< a capital
  lower,        ///< a small letter, or a letter of a script that has no capitals
  digit,
  mark,         ///< combines with the letter before it
  ideograph,    ///< Han, kana: no spaces between words
  continua,     ///< Thai, Lao, Khmer, Burmese: no spaces either
  ignorable,    ///< soft hyphen, zero-width characters, byte order mark
  space,
  newline,
  full_stop,    ///< "." alone: may also end an abbreviation
  exclamation,
  question,
  ellipsis,
  wide_stop,    ///< a stop that needs no space behind it and ends nothing but sentences
  wide_question,
  opener,       ///< brackets and quotation marks that only open
  closer,       ///< those that only close
  quote,        ///< those that may do either: " ' and the ones that languages disagree about
  comma,        ///< , ; : and their like: the sentence goes on
  dash,
  bullet,
  other
};

constexpr bool is_letter(kind k) noexcept { return k <= kind::lower; }
constexpr bool is_word(kind k) noexcept { return k <= kind::mark; }
constexpr bool is_spaceless(kind k) noexcept {
  return k == kind::ideograph || k == kind::continua;
}
constexpr bool is_white(kind k) noexcept { return k == kind::space || k == kind::newline; }
constexpr bool is_stop(kind k) noexcept {
  return k >= kind::full_stop && k <= kind::wide_question;
}

struct ascii_kinds {
  kind of[128] = {};
  constexpr void set(const char* list, kind k) noexcept {
    for (; *list != '\0'; ++list) of[static_cast<unsigned char>(*list)] = k;
  }
  constexpr ascii_kinds() noexcept {
    for (int c = 0; c < 128; ++c) of[c] = kind::other;
    for (int c = 'A'; c <= 'Z'; ++c) of[c] = kind::upper;
    for (int c = 'a'; c <= 'z'; ++c) of[c] = kind::lower;
    for (int c = '0'; c <= '9'; ++c) of[c] = kind::digit;
    set(" \t\v\f\x1C\x1D\x1E\x1F", kind::space);
    set("\n\r", kind::newline);
    set(".", kind::full_stop);
    set("!", kind::exclamation);
    set("?", kind::question);
    set("([{", kind::opener);
    set(")]}", kind::closer);
    set("\"'`", kind::quote);
    set(",;:", kind::comma);
    set("-", kind::dash);
  }
};
inline constexpr ascii_kinds ascii_kind{};

/// The kind of a code point outside ASCII.
inline kind kind_of_wide(char32_t c) noexcept {
  if (c >= 0x2010 && c <= 0x2015) return kind::dash;
  switch (static_cast<std::uint32_t>(c)) {
    case 0xAD: case 0x200B: case 0x200C: case 0x200D: case 0x200E: case 0x200F: case 0x2060:
    case 0xFEFF:
      return kind::ignorable;
    case 0x2028: case 0x2029: case 0x85:
      return kind::newline;
    case 0xFF0E:
      return kind::full_stop;
    case 0x2026: case 0x22EF:
      return kind::ellipsis;
    case 0x37E: case 0x61F: case 0x1367: case 0x203D: case 0x2047: case 0x2048: case 0x55E:
      return kind::question;
    case 0x203C: case 0x2049: case 0x55C:
      return kind::exclamation;
    case 0x589: case 0x6D4: case 0x700: case 0x701: case 0x964: case 0x965: case 0x104A:
    case 0x104B: case 0x1362: case 0x1368: case 0x17D4: case 0x17D5: case 0x1803: case 0x1809:
    case 0x3002: case 0xFF01: case 0xFF61:
      return kind::wide_stop;
    case 0xFF1F:
      return kind::wide_question;
    case 0xA1: case 0xBF: case 0x2018: case 0x201A: case 0x201E: case 0x2039: case 0x3008:
    case 0x300A: case 0x300C: case 0x300E: case 0x3010: case 0x3014: case 0xFF08: case 0xFF3B:
      return kind::opener;
    case 0x2019: case 0x201D: case 0x203A: case 0x3009: case 0x300B: case 0x300D: case 0x300F:
    case 0x3011: case 0x3015: case 0xFF09: case 0xFF3D:
      return kind::closer;
    case 0xAB: case 0xBB: case 0x201C: case 0xFF02:
      return kind::quote;
    case 0x60C: case 0x61B: case 0x55D: case 0x3001: case 0xFF0C: case 0xFF1A: case 0xFF1B:
    case 0x1363: case 0x1364: case 0x1365:
      return kind::comma;
    case 0xB7: case 0x2022: case 0x2023: case 0x2043: case 0x204C: case 0x204D: case 0x2219:
    case 0x25AA: case 0x25CF: case 0x25CB: case 0x25E6: case 0x25A0: case 0x25B8: case 0x25BA:
    case 0x25C6: case 0x2713: case 0x2714: case 0x27A2: case 0x27A4: case 0xF0B7:
      return kind::bullet;
    default:
      break;
  }
  switch (classify(c)) {
    case char_class::letter: return is_upper(c) ? kind::upper : kind::lower;
    case char_class::digit: return kind::digit;
    case char_class::mark: return kind::mark;
    case char_class::ideograph: return kind::ideograph;
    case char_class::continua: return kind::continua;
    case char_class::space: return kind::space;
    default: return kind::other;
  }
}

struct character {
  char32_t code;
  std::uint8_t bytes;
  detail::kind kind;
};

/// Reads the character at `p`; at `end` it is a line feed of no bytes, so that whoever looks one
/// further need not ask whether there is one.
inline character read(const char* p, const char* end) noexcept {
  if (p >= end) return {U'\n', 0, kind::newline};
  const auto byte = static_cast<unsigned char>(*p);
  if (byte < 0x80) return {byte, 1, ascii_kind.of[byte]};
  const decoded d = decode(p, end);
  return {d.code, d.bytes, d.bytes == 1 ? kind::other : kind_of_wide(d.code)};
}

/// The byte at `p`, or 0 at the end.
constexpr char byte_at(const char* p, const char* limit) noexcept { return p < limit ? *p : '\0'; }

/// Skips spaces, not line ends.
inline const char* skip_spaces(const char* p, const char* end) noexcept {
  for (;;) {
    const character c = read(p, end);
    if (c.kind != kind::space && c.kind != kind::ignorable) return p;
    p += c.bytes;
  }
}

}  // namespace pith::detail

#endif  // PITH_CHARACTERS_HPP
