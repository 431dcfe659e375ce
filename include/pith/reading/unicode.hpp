// pith/reading/unicode.hpp - what a character is, and which other characters it equals when words are
// matched: Unicode 15 in a few kilobytes of read-only tables and no state.
//
// What most text is made of (ASCII, accented Latin, Greek, Cyrillic and Arabic letters, Han,
// Hangul) is told by arithmetic; the tables answer for the rest.
//
// Classes are 1,816 runs, most of them short: the holes of unassigned characters count too.  A run
// is a token of one byte (three bits of class, five of length) or, when long, of two or three.
// Tokens lie in blocks of `class_block` bytes, and one 16-bit number per block says where it
// starts: a binary search finds the block, and at most `class_block` steps walk through it.
//
// Case is ranges with one distance, or with a capital at every second place (most of Latin and
// Cyrillic beyond the first pages); a binary search again.
//
// Composition knows 32 marks that go with many letters: for each a stream of (base, composite) in
// ascending order of base, as steps of seven bits a byte.  Capitals are left out where folding
// the base and the composite leads to a pair that is there.  The other pairs (two-part vowels,
// Arabic) are close to their composite, so two signed bytes tell the pair.
#ifndef PITH_UNICODE_HPP
#define PITH_UNICODE_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "unicode_tables.hpp"

namespace pith {
namespace detail {

/// What a character is to a reader of words.  The values are those of the tables.
enum class char_class : std::uint8_t {
  other,      ///< punctuation, symbols, controls, numerals that are not decimal, unassigned
  space,      ///< White_Space
  letter,     ///< general category L or Nl, with Hangul, but for the two classes below
  digit,      ///< decimal digits of any script (Nd), and the subscripts of "CO2"
  mark,       ///< general category M, of any script
  ideograph,  ///< Han, kana, bopomofo, Yi, Tangut, Nushu: a line may break after any of them
  continua    ///< Thai, Lao, Khmer, Burmese and their kin: words without spaces between
};

/// The index of the last of `count` ascending numbers that is at most `value`; the first if none.
inline std::size_t last_at_most(const std::uint16_t* numbers, std::size_t count,
                                unsigned value) noexcept {
  std::size_t low = 0;
  while (count > 1) {
    const std::size_t half = count / 2;
    if (numbers[low + half] <= value) low += half;
    count -= half;
  }
  return low;
}

/// The class of a character and of `length` after it.
struct class_run {
  char_class what;
  unsigned length;
};
constexpr class_run read_class_run(const std::uint8_t*& run) noexcept {
  const unsigned token = *run++;
  unsigned length = token & 31;
  if (length >= 28) {
    length = (length - 28) << 8 | *run++;
    if (length < 768) length += 28;
    else length = (length - 768) << 8 | *run++;
  }
  return {static_cast<char_class>(token >> 5), length};
}

/// The class from the table: below U+40000 only.  Kept out of line, as the other two searches are:
/// copied into each of their callers they would double the code.
PITH_NOINLINE inline char_class class_from_table(char32_t c) noexcept {
  using namespace unicode_tables;
  const std::size_t first = class_planes[c >> 16], end = class_planes[(c >> 16) + 1];
  if (first == end) return char_class::other;
  const unsigned low = c & 0xFFFF;
  const std::size_t block = first + last_at_most(class_starts + first, end - first, low);
  const std::uint8_t* run = class_runs + block * class_block;
  unsigned left = low - class_starts[block];
  for (;;) {
    const class_run r = read_class_run(run);
    if (left <= r.length) return r.what;
    left -= r.length + 1;
  }
}

/// The class of a code point; `other` for anything that is none.
inline char_class classify(char32_t c) noexcept {
  if (c < 0x80) {
    if ((c | 32) - U'a' < 26) return char_class::letter;
    if (c - U'0' < 10) return char_class::digit;
    return c == U' ' || c - 9 < 5 ? char_class::space : char_class::other;
  }
  if (c - 0xC0 < 0x2C2 - 0xC0)
    return c == 0xD7 || c == 0xF7 ? char_class::other : char_class::letter;
  if (c - 0x400 < 0x482 - 0x400 || (c - 0x391 < 0x3E2 - 0x391 && c != 0x3A2) ||
      c - 0x620 < 0x64B - 0x620 || c - 0xAC00 < 0xD7A4 - 0xAC00)
    return char_class::letter;
  if (c - 0x4E00 < 0xA000 - 0x4E00) return char_class::ideograph;
  if (c < 0x40000) return class_from_table(c);
  return c - 0xE0100 < 0xF0 ? char_class::mark : char_class::other;
}

/// The range of case that holds `c`, or -1: an index into the fold tables.
PITH_NOINLINE inline int case_range(char32_t c) noexcept {
  using namespace unicode_tables;
  // Between Armenian and Georgian, between Coptic and the Cyrillic supplement, and from Hangul to
  // the full-width forms no script has case.
  if (c - 0x587 < 0x10A0 - 0x587 || c - 0x2CF3 < 0xA640 - 0x2CF3 || c - 0xABC0 < 0x10400 - 0xABC0)
    return -1;
  const bool astral = c > 0xFFFF;
  if (c > 0x1FFFF) return -1;
  const std::size_t first = astral ? fold_bmp_count : 0;
  const std::size_t count = astral ? fold_count - fold_bmp_count : fold_bmp_count;
  const unsigned low = c & 0xFFFF;
  const std::size_t at = first + last_at_most(fold_starts + first, count, low);
  const unsigned step = low - fold_starts[at];  // wraps when `c` stands before all of them
  const unsigned length = fold_lengths[at] & 127u;
  if (fold_kinds[at] == 0 ? (step & 1) != 0 || step / 2 >= length : step >= length) return -1;
  return static_cast<int>(at);
}

/// Simple case folding (statuses C and S of CaseFolding.txt), of all but full-width letters; and
/// U+0130 becomes i.
inline char32_t fold_case(char32_t c) noexcept {
  using namespace unicode_tables;
  if (c < 0x80) return c - U'A' < 26 ? c + 32 : c;
  if (c - 0x410 < 0x50) return c < 0x430 ? c + 32 : c;
  if (c - 0xC0 < 0x40) return c < 0xDF && c != 0xD7 ? c + 32 : c;
  if (c - 0x531 < 0x56) return c < 0x557 ? c + 48 : c;
  const int range = case_range(c);
  if (range < 0) return c;
  const unsigned kind = fold_kinds[range];
  if (kind == 0) return c + 1;
  return (c & ~char32_t{0xFFFF}) | ((c + fold_distances[kind]) & 0xFFFF);
}

/// The form in which characters of words are compared.  Simple case folding, after:
///   - full-width forms U+FF01..FF5E and the subscript digits become ASCII;
///   - alef with madda, hamza or wasla (U+0622, 0623, 0625, 0671) becomes bare alef, because
///     Arabic writers leave these signs out as they please;
///   - I with a dot (U+0130) becomes i: CaseFolding.txt has it in two letters, or for Turkic only,
///     and nobody else writes it.
/// Folding twice changes nothing more.
inline char32_t fold(char32_t c) noexcept {
  if (c - 0xFF01 < 0x5E) c -= 0xFEE0;
  else if (c - 0x2080 < 10) c -= 0x2050;
  else if (c - 0x622 < 4 ? c != 0x624 : c == 0x671) return 0x627;
  return fold_case(c);
}

/// Whether the letter `c` is a capital: general category Lu or Lt.  A small letter that folds to
/// another (long s, final sigma) is none.
inline bool is_capital(char32_t c) noexcept {
  if (c < 0x80) return c - U'A' < 26;
  if (c - 0x400 < 0x60) return c < 0x430;
  if (c - 0xC0 < 0x40) return c < 0xDF && c != 0xD7;
  if (c - 0xFF21 < 26) return true;
  if (c - 0x1D400 < 0x400) {
    // Mathematical letters: 13 alphabets of 26 and 26, then Greek in 25 and 33.
    if (c == 0x1D7CA) return true;
    const bool greek = c >= 0x1D6A8;
    if (c >= (greek ? 0x1D7A9 : 0x1D6A4)) return false;
    return greek ? (c - 0x1D6A8) % 58 < 25 : (c - 0x1D400) % 52 < 26;
  }
  const int range = case_range(c);
  return range >= 0 && unicode_tables::fold_lengths[range] < 128;
}

/// Whether `c` is a capital, or has the property Other_Uppercase below U+1F100, whatever else it is.
inline bool is_upper(char32_t c) noexcept {
  // Among the mathematical letters are holes, which are letters elsewhere: the class knows.
  return is_capital(c) && (c - 0x1D400 >= 0x400 || classify(c) == char_class::letter);
}

/// '0' to '9' for a decimal digit of any script, else 0.
inline char32_t ascii_digit(char32_t c) noexcept {
  if (c < 0x80) return c - U'0' < 10 ? c : 0;
  if (classify(c) != char_class::digit) return 0;
  if (c - 0x1D7CE < 50) return U'0' + (c - 0x1D7CE) % 10;
  // Every other row of ten starts at a multiple of sixteen or six after it.
  const char32_t low = c & 15;
  return U'0' + (classify(c - low) == char_class::digit ? low : low - 6);
}

/// Ranges below U+10000 that matching looks through, as first and last code point.  The first
/// range stands for "none so low".
inline constexpr std::uint16_t ignorable_first[] = {
    0,      0xAD,   0x34F,  0x591,  0x5BF,  0x5C1,  0x5C4,  0x5C7,  0x610,  0x61C,  0x640,  0x64B,
    0x656,  0x670,  0x6D6,  0x6DF,  0x6E7,  0x6EA,  0x180B, 0x200B, 0x202A, 0x2060, 0xFE00, 0xFEFF};
inline constexpr std::uint8_t ignorable_length[] = {
    0, 1, 1, 45, 1, 2, 2, 1, 11, 1, 1, 8, 10, 1, 7, 6, 2, 4, 5, 5, 5, 16, 16, 1};

/// Whether matching looks through `c`, as if it were not there: marks of vowels and cantillation
/// in Arabic and Hebrew, tatweel, soft hyphen, joiners and other things of no width, variation
/// selectors, and what controls the direction of writing.  Only U+0640 and characters of the
/// classes mark and other are, so nobody needs to ask for the rest.  The marks that compose with
/// Arabic letters (U+0653..0655) are not.
inline bool ignorable(char32_t c) noexcept {
  if (c > 0xFFFF) return c - 0xE0000 < 0x1000;
  const std::size_t at = last_at_most(
      ignorable_first, sizeof ignorable_first / sizeof *ignorable_first, static_cast<unsigned>(c));
  return c - ignorable_first[at] < ignorable_length[at];
}

/// A pair that the tables hold as it is, or 0.
PITH_NOINLINE inline char32_t compose_stored(char32_t base, char32_t mark) noexcept {
  using namespace unicode_tables;
  if (mark - 0x300 < 0x46 || mark - 0x3099 < 2) {
    std::size_t key = 0;
    while (mark_keys[key] != (mark & 0xFF))
      if (++key == mark_count) return 0;
    char32_t at = 0, code = 0xC0;
    for (std::size_t i = mark_offsets[key], end = mark_offsets[key + 1]; i < end;) {
      std::uint32_t steps[2];
      for (std::uint32_t& step : steps) {
        step = mark_streams[i] & 127u;
        for (unsigned shift = 7; mark_streams[i++] & 128; shift += 7)
          step |= (mark_streams[i] & 127u) << shift;
      }
      at += steps[0];
      code += steps[1] & 1 ? ~(steps[1] >> 1) : steps[1] >> 1;
      if (at >= base) return at == base ? code : 0;
    }
    return 0;
  }
  const bool astral = mark > 0xFFFF;
  for (unsigned i = astral ? near_bmp_count : 0; i < (astral ? near_count : near_bmp_count); ++i) {
    const char32_t code = near_codes[i] + (astral ? 0x10000u : 0u);
    if (code + static_cast<char32_t>(near_marks[i]) == mark &&
        code + static_cast<char32_t>(near_bases[i]) == base)
      return code;
  }
  return 0;
}

/// As `compose`, for a base that is folded: all that matching needs, and the smaller half of it.
/// For every pair that has a composite, fold(compose_folded(fold(base), mark)) is what that
/// composite folds to, but for I with a dot above, whose folded form lost the dot.
inline char32_t compose_folded(char32_t base, char32_t mark) noexcept {
  if (mark < 0x300) return 0;
  if (mark - 0x1161 < 21 && base - 0x1100 < 19)
    return 0xAC00 + ((base - 0x1100) * 21 + (mark - 0x1161)) * 28;
  if (mark - 0x11A8 < 27)
    return base - 0xAC00 < 11172 && (base - 0xAC00) % 28 == 0 ? base + (mark - 0x11A7) : 0;
  return compose_stored(base, mark);
}

/// The canonical composite of a pair (UAX 15), or 0: so that decomposed text matches composed.
/// `mark` is of class mark and not folded (U+0345 folds to a letter), or the second part of a
/// Hangul syllable (U+1161..1175, 11A8..11C2), which is a letter.  Where several marks follow a
/// base, in canonical order, each is tried with what the ones before it made.
inline char32_t compose(char32_t base, char32_t mark) noexcept {
  const char32_t code = compose_folded(base, mark);
  if (code != 0) return code;
  const char32_t small_letter = fold_case(base);
  if (small_letter <= base || !is_upper(base)) return 0;
  const char32_t whole = compose_folded(small_letter, mark);
  if (whole == 0) return 0;
  for (const std::int16_t delta : unicode_tables::case_deltas) {
    const char32_t capital = whole + static_cast<char32_t>(delta);
    if (fold_case(capital) == whole) return capital;
  }
  return 0;
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_UNICODE_HPP
