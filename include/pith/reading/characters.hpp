// pith/reading/characters.hpp - what a character is to the text stage.
//
// Blocks, sentences and terms all ask the same question of a character, so it is answered once:
// a table for ASCII, a switch for the punctuation of other scripts, and unicode.hpp for letters.
#ifndef PITH_CHARACTERS_HPP
#define PITH_CHARACTERS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "unicode.hpp"
#include "utf8.hpp"

namespace pith {
namespace detail {

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
PITH_SHARED constexpr bool is_white(kind k) noexcept { return k == kind::space || k == kind::newline; }
constexpr bool is_stop(kind k) noexcept {
  return k >= kind::full_stop && k <= kind::wide_question;
}

/// Whether a letter is of a script that has no capitals: Hebrew to Ethiopic, and what is beyond kana.
constexpr bool is_caseless(char32_t c) noexcept { return c - 0x590 < 0x1650 || c - 0x3000 < 0xCF00; }

/// Whether a kana is a particle, behind which a Japanese sentence goes on: ga, to, de, ni, no, ha, he,
/// mo, wo.
inline bool is_particle(char32_t c) noexcept {
  static constexpr std::uint8_t last_bytes[] = {0x4C, 0x67, 0x68, 0x6B, 0x6E, 0x6F, 0x78, 0x82, 0x92};
  for (const std::uint8_t byte : last_bytes)
    if (c == 0x3000u + byte) return true;
  return false;
}

struct ascii_kinds {
  kind of[128] = {};
  constexpr void set(const char* list, kind k) noexcept {
    for (; *list != '\0'; ++list) of[static_cast<unsigned char>(*list)] = k;
  }
  constexpr ascii_kinds() noexcept {
    for (int c = 0; c < 128; ++c) of[c] = c <= ' ' || c == 0x7F ? kind::space : kind::other;
    for (int c = 'A'; c <= 'Z'; ++c) of[c] = kind::upper;
    for (int c = 'a'; c <= 'z'; ++c) of[c] = kind::lower;
    for (int c = '0'; c <= '9'; ++c) of[c] = kind::digit;
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

/// The kind of a byte; `other` for one that is not ASCII.
constexpr kind ascii_kind_of(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? ascii_kind.of[byte] : kind::other;
}

/// Punctuation outside ASCII: the first of a run, how many follow it, and their kind.  Armenian sets
/// its marks of question and stress above the vowel of a word: they end nothing.
struct kind_run {
  std::uint16_t first;
  std::uint8_t more;
  detail::kind kind;
};
inline constexpr kind_run kind_runs[] = {
    {0x85, 0, kind::newline}, {0xA1, 0, kind::opener}, {0xAB, 0, kind::quote},
    {0xAD, 0, kind::ignorable}, {0xB7, 0, kind::bullet}, {0xBB, 0, kind::quote},
    {0xBF, 0, kind::opener}, {0x37E, 0, kind::question}, {0x55B, 1, kind::ignorable},
    {0x55D, 0, kind::comma}, {0x55E, 0, kind::ignorable}, {0x589, 0, kind::wide_stop},
    {0x60C, 0, kind::comma}, {0x61B, 0, kind::comma}, {0x61F, 0, kind::question},
    {0x6D4, 0, kind::wide_stop}, {0x700, 1, kind::wide_stop}, {0x964, 1, kind::wide_stop},
    {0x104A, 1, kind::wide_stop}, {0x1362, 0, kind::wide_stop}, {0x1363, 2, kind::comma},
    {0x1367, 0, kind::question}, {0x1368, 0, kind::wide_stop}, {0x17D4, 1, kind::wide_stop},
    {0x1803, 0, kind::wide_stop}, {0x1809, 0, kind::wide_stop}, {0x200B, 4, kind::ignorable},
    {0x2010, 5, kind::dash}, {0x2018, 0, kind::opener}, {0x2019, 0, kind::closer},
    {0x201A, 0, kind::opener}, {0x201C, 0, kind::quote}, {0x201D, 0, kind::closer},
    {0x201E, 0, kind::opener}, {0x2022, 1, kind::bullet}, {0x2026, 0, kind::ellipsis},
    {0x2028, 1, kind::newline}, {0x2039, 0, kind::opener}, {0x203A, 0, kind::closer},
    {0x203C, 0, kind::exclamation}, {0x203D, 0, kind::question}, {0x2043, 0, kind::bullet},
    {0x2047, 1, kind::question}, {0x2049, 0, kind::exclamation}, {0x204C, 1, kind::bullet},
    {0x2060, 0, kind::ignorable}, {0x2219, 0, kind::bullet}, {0x22EF, 0, kind::ellipsis},
    {0x25A0, 0, kind::bullet}, {0x25AA, 0, kind::bullet}, {0x25B8, 0, kind::bullet},
    {0x25BA, 0, kind::bullet}, {0x25C6, 0, kind::bullet}, {0x25CB, 0, kind::bullet},
    {0x25CF, 0, kind::bullet}, {0x25E6, 0, kind::bullet}, {0x2713, 1, kind::bullet},
    {0x27A2, 0, kind::bullet}, {0x27A4, 0, kind::bullet}, {0x3001, 0, kind::comma},
    {0x3002, 0, kind::wide_stop}, {0x3008, 0, kind::opener}, {0x3009, 0, kind::closer},
    {0x300A, 0, kind::opener}, {0x300B, 0, kind::closer}, {0x300C, 0, kind::opener},
    {0x300D, 0, kind::closer}, {0x300E, 0, kind::opener}, {0x300F, 0, kind::closer},
    {0x3010, 0, kind::opener}, {0x3011, 0, kind::closer}, {0x3014, 0, kind::opener},
    {0x3015, 0, kind::closer}, {0xF0B7, 0, kind::bullet}, {0xFEFF, 0, kind::ignorable},
    {0xFF01, 0, kind::wide_stop}, {0xFF02, 0, kind::quote}, {0xFF08, 0, kind::opener},
    {0xFF09, 0, kind::closer}, {0xFF0C, 0, kind::comma}, {0xFF0E, 0, kind::full_stop},
    {0xFF1A, 1, kind::comma}, {0xFF1F, 0, kind::wide_question}, {0xFF3B, 0, kind::opener},
    {0xFF3D, 0, kind::closer}, {0xFF61, 0, kind::wide_stop},
};

/// The same in three bytes a run.
struct kind_table {
  static constexpr std::size_t size = sizeof kind_runs / sizeof *kind_runs;
  std::uint16_t first[size] = {};
  std::uint8_t kind[size] = {};  ///< and, in the top three bits, how many follow
  constexpr kind_table() noexcept {
    for (std::size_t i = 0; i < size; ++i) {
      first[i] = kind_runs[i].first;
      kind[i] = static_cast<std::uint8_t>(unsigned{kind_runs[i].more} << 5 |
                                          static_cast<unsigned>(kind_runs[i].kind));
    }
  }
};
inline constexpr kind_table wide_kinds{};

/// The kind of punctuation outside ASCII; `other` for all else.
inline kind sign_of_wide(char32_t c) noexcept {
  // Most letters are in ranges without any.
  if (c - 0xC0 < 0x2BE || c - 0x400 < 0x15A || c - 0x620 < 0xB4 || c - 0x3040 < 0xB000 ||
      c - 0x1810 < 0x7F0 || c - 0x2070 < 0x1A9 || c > 0xFF61)
    return kind::other;
  const std::size_t at = last_at_most(wide_kinds.first, kind_table::size, static_cast<unsigned>(c));
  const unsigned run = wide_kinds.kind[at];
  return c - wide_kinds.first[at] <= run >> 5 ? static_cast<kind>(run & 31) : kind::other;
}

constexpr kind kind_of_class(char_class c) noexcept {
  constexpr kind kinds[] = {kind::other, kind::space,     kind::lower,   kind::digit,
                            kind::mark,  kind::ideograph, kind::continua};
  return kinds[static_cast<unsigned>(c)];
}

/// The kind of a code point outside ASCII, by the tables.
inline kind kind_from_tables(char32_t c) noexcept {
  // Armenian letters stand between the punctuation of their script: told here, they need no table.
  if (c - 0x531 < 0x26) return kind::upper;
  if (c - 0x561 < 0x26) return kind::lower;
  if (const kind sign = sign_of_wide(c); sign != kind::other) return sign;
  const kind k = kind_of_class(classify(c));
  return k == kind::lower && is_capital(c) ? kind::upper : k;
}

#ifndef __OPTIMIZE_SIZE__
/// What the tables say of each character up to Han, and of those between Yi and Hangul, in a byte: its kind, and
/// whether fold() changes it.  A text of letters that each take three searches costs six times what prose does.
struct kind_bytes {
  static constexpr unsigned han = 0x3400, yi = 0xA000, hangul = 0xAC00, folds = 128;
  std::uint8_t of[han + hangul - yi] = {};

  static constexpr unsigned place(unsigned c) noexcept { return c < han ? c : c - yi < hangul - yi ? c - yi + han : sizeof of; }
  constexpr void set(unsigned first, unsigned count, kind k) noexcept {
    for (unsigned c = first < han || first >= yi ? first : yi; c < first + count && c < hangul; ++c) {
      if (c == han) c = yi;
      if (c < first + count) of[place(c)] = static_cast<std::uint8_t>(k);
    }
  }
  constexpr void fold(unsigned first, unsigned count, unsigned step, bool capital) noexcept {
    for (unsigned c = first; count > 0 && c < hangul; c += step, --count) {
      if (place(c) == sizeof of) continue;
      std::uint8_t& byte = of[place(c)];
      if (capital && byte == static_cast<std::uint8_t>(kind::lower)) byte = static_cast<std::uint8_t>(kind::upper);
      byte |= folds;
    }
  }
  constexpr kind_bytes() noexcept {
    using namespace unicode_tables;
    for (unsigned block = 0; block < class_planes[1]; ++block) {
      const std::uint8_t* run = class_runs + block * class_block;
      for (unsigned c = class_starts[block]; c < (block + 1u < class_planes[1] ? class_starts[block + 1] : 0x10000u);) {
        const class_run r = read_class_run(run);
        set(c, r.length + 1, kind_of_class(r.what));
        c += r.length + 1;
      }
    }
    // as classify() and is_capital() have them, for which the tables need not be right
    for (unsigned c = 0xC0; c < 0x64B; c = c == 0x2C1 ? 0x391 : c == 0x3E1 ? 0x400 : c == 0x481 ? 0x620 : c + 1)
      if (c != 0xD7 && c != 0xF7 && c != 0x3A2) of[c] = static_cast<std::uint8_t>(kind::lower);
    of[0xD7] = of[0xF7] = static_cast<std::uint8_t>(kind::other);
    fold(0xC0, 0xD7 - 0xC0, 1, true);
    fold(0xD8, 0xDF - 0xD8, 1, true);
    fold(0x400, 0x30, 1, true);
    fold(0x531, 0x26, 1, true);
    fold(0x622, 2, 1, false);
    fold(0x625, 1, 1, false);
    fold(0x671, 1, 1, false);
    fold(0x2080, 10, 1, false);
    for (unsigned i = 0; i < fold_bmp_count; ++i)
      fold(fold_starts[i], fold_lengths[i] & 127u, fold_kinds[i] == 0 ? 2 : 1, fold_lengths[i] < 128);
    for (const kind_run& r : kind_runs) set(r.first, r.more + 1u, r.kind);
    set(0x561, 0x26, kind::lower);
  }
};
inline constexpr kind_bytes wide_kind{};
#endif

/// The kind of a code point outside ASCII.
inline kind kind_of_wide(char32_t c) noexcept {
#ifndef __OPTIMIZE_SIZE__
  if (const unsigned at = kind_bytes::place(c); at < sizeof wide_kind.of) return static_cast<kind>(wide_kind.of[at] & 31);
#endif
  return kind_from_tables(c);
}

/// As fold().
inline char32_t fold_letter(char32_t c) noexcept {
#ifndef __OPTIMIZE_SIZE__
  if (const unsigned at = kind_bytes::place(c); at < sizeof wide_kind.of && wide_kind.of[at] < kind_bytes::folds && c >= 0x80) return c;
#endif
  return fold(c);
}

struct character {
  char32_t code;
  std::uint8_t bytes;  ///< 1 to 4; 0 at the end of the text
  detail::kind kind;
};

/// As read(), in a number: a structure of that size goes through memory on 32-bit ARM, at each of
/// some fifty calls.
inline std::uint64_t read_packed(const char* p, const char* end) noexcept {
  const auto pack = [](char32_t code, unsigned bytes, kind k) noexcept {
    return static_cast<std::uint64_t>(static_cast<unsigned>(k) << 8 | bytes) << 32 | code;
  };
  if (p >= end) return pack(U'\n', 0, kind::newline);
  const auto byte = static_cast<unsigned char>(*p);
  if (byte < 0x80) return pack(byte, 1, ascii_kind.of[byte]);
  const decoded d = decode(p, end);
  return pack(d.code, d.bytes, d.bytes == 1 ? kind::other : kind_of_wide(d.code));
}

/// Reads the character at `p`; at `end` it is a line feed of no bytes, so that whoever looks one
/// further need not ask whether there is one.
PITH_ALWAYS_INLINE character read(const char* p, const char* end) noexcept {
#ifndef __OPTIMIZE_SIZE__
  if (p < end && static_cast<unsigned char>(*p) < 0x80)  // most are, and need no call
    return {static_cast<unsigned char>(*p), 1, ascii_kind.of[static_cast<unsigned char>(*p)]};
#endif
  const std::uint64_t c = read_packed(p, end);
  return {static_cast<char32_t>(c & 0xFFFFFFFF), static_cast<std::uint8_t>(c >> 32 & 0xFF),
          static_cast<kind>(c >> 40)};
}

/// The kind of the character at `p`, as of read(): most callers ask for no more.
PITH_SHARED inline kind kind_at(const char* p, const char* end) noexcept { return read(p, end).kind; }

/// Whether punctuation or white space may stand at `p`: told from the first byte, since to look up
/// a rare letter costs as much as to read a word.
inline bool may_be_sign(const char* p, const char* end) noexcept {
  const auto byte = static_cast<unsigned char>(p < end ? *p : '\0');
  return byte < 0xC3 || byte - 0xE1u < 3 || byte == 0xEF;
}

/// Whether a line, or the text, ends at `p`: as read(p, end).kind == kind::newline, by its bytes.
inline bool ends_line(const char* p, const char* end) noexcept {
  if (p >= end || *p == '\n' || *p == '\r') return true;
  if (*p == '\xC2') return end - p > 1 && p[1] == '\x85';
  return *p == '\xE2' && end - p > 2 && p[1] == '\x80' && (p[2] | 1) == '\xA9';
}

/// The byte at `p`, or 0 at the end.
PITH_SHARED constexpr char byte_at(const char* p, const char* limit) noexcept { return p < limit ? *p : '\0'; }

/// `bytes` after `p`, or `limit` where that is nearer: a step looks no further.
constexpr const char* ahead(const char* p, const char* limit, std::size_t bytes) noexcept {
  return static_cast<std::size_t>(limit - p) > bytes ? p + bytes : limit;
}

/// How many bytes at the start of a line are the mark of a comment of source code, "// ", "/// ", "/** ", ";; " and, where
/// so asked, "* " and "# ", "## ", without the space after it; 0 if there is none.
constexpr unsigned comment_mark(const char* p, const char* limit, bool star, bool hash) noexcept {
  if (limit - p < 4) return 0;
  if (star && *p == '*') return p[1] == ' ';
  if (*p == ';' || (hash && *p == '#')) {
    unsigned n = 1;
    while (n < 3 && p[n] == *p) ++n;
    return p[n] == ' ' && (hash || n > 1) ? n : 0;
  }
  if (*p != '/' || (p[1] != '/' && p[1] != '*')) return 0;
  if (p[2] == ' ') return 2;
  return (p[2] == '/' || p[2] == '!' || p[2] == '*') && p[3] == ' ' ? 3 : 0;
}

/// Whether a digit is at `p`.
PITH_SHARED constexpr bool is_digit_at(const char* p, const char* end) noexcept {
  return p < end && static_cast<unsigned char>(*p - '0') < 10;
}

/// Whether a space or what is ignored may stand at `p`, by its first two bytes: those of U+00A0, U+00AD,
/// U+055B to U+055E, U+1680, U+2000 to U+207F, U+3000 and U+FEFF, and what is near them.
inline bool may_be_space(const char* p, const char* end) noexcept {
  const auto byte = static_cast<unsigned char>(p < end ? *p : '\0');
  if (byte < 0xC3) return true;
  const auto second = static_cast<unsigned char>(end - p > 1 ? p[1] : '\0');
  return byte == 0xD5 || (byte == 0xE1 && second == 0x9A) || (byte == 0xE2 && second < 0x82) ||
         (byte == 0xE3 && second == 0x80) || (byte == 0xEF && second == 0xBB);
}

/// Skips spaces, not line ends.
inline const char* skip_spaces(const char* p, const char* end) noexcept {
  while (may_be_space(p, end)) {
    const character c = read(p, end);
    if (c.kind != kind::space && c.kind != kind::ignorable) break;
    p += c.bytes;
  }
  return p;
}

/// How many bytes at `p` end a line of a notebook's text, which is JSON: `\n",` and `\n"`; 0 if they do not.
constexpr unsigned notebook_end(const char* p, const char* end) noexcept {
  if (end - p < 3 || p[0] != '\\' || p[1] != 'n' || p[2] != '"') return 0;
  return byte_at(p + 3, end) == ',' ? 4 : 3;
}
constexpr bool is_of_notebook(const char* p, const char* end) noexcept {
  return (end - p > 4 && notebook_end(end - 4, end) == 4) || (end - p > 3 && notebook_end(end - 3, end) == 3);
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_CHARACTERS_HPP
