// pith/languages/nordic.hpp - what the stemmers of the north share: letter sets, regions, suffixes.
//
// Snowball's stemmers for Swedish, Norwegian, Danish, Finnish and Russian all do the same three
// things: they find a region of the word after its first syllables, look for the longest suffix of
// a list within it, and ask which letter stands before.  Each list is a literal that is packed when
// the program is compiled, longest suffix first, so that the first match is the longest one.
//
// A word is folded UTF-8.  Letters of a-z, U+00E0 to U+00FF and U+0430 to U+044F have a place in
// letter sets; every other character is in none, and so counts as a non-vowel.
#ifndef PITH_LANGUAGES_NORDIC_HPP
#define PITH_LANGUAGES_NORDIC_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"

namespace pith {
namespace detail {
namespace nordic {

/// Bytes of the character that starts with this byte: 1 for whatever starts none.
constexpr std::size_t width(char lead) noexcept {
  const unsigned c = static_cast<unsigned char>(lead);
  return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/// Where the character that ends at `end` starts; `end` is not 0.
constexpr std::size_t before(const char* word, std::size_t end) noexcept {
  --end;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  return end;
}

/// The place in letter sets of the letter that starts here, with so many bytes to come: a-z from 0,
/// U+00E0 from 32, U+0430 from 64; 96 for none.
constexpr unsigned place(const char* letter, std::size_t bytes) noexcept {
  const unsigned c = static_cast<unsigned char>(letter[0]);
  if (c - 'a' < 26u) return c - 'a';
  if (bytes < 2 || (c != 0xC3 && c != 0xD0 && c != 0xD1)) return 96;
  const unsigned next = static_cast<unsigned char>(letter[1]) & 0x3F;
  if (c == 0xC3) return next < 32 ? 96 : next;
  if (c == 0xD0) return next < 48 ? 96 : next + 16;
  return next < 16 ? next + 80 : 96;
}

/// A set of letters, made from the letters themselves: `letters{"aeiouy"}`.
struct letters {
  std::uint32_t bits[3] = {};

  constexpr explicit letters(const char* list) noexcept {
    for (; *list != '\0'; list += width(*list)) {
      const unsigned p = place(list, width(*list));
      if (p < 96) bits[p / 32] |= std::uint32_t{1} << (p % 32);
    }
  }
  /// Whether the letter that starts here, with so many bytes to come, is one of them.
  constexpr bool has(const char* letter, std::size_t bytes) const noexcept {
    const unsigned p = place(letter, bytes);
    return p < 96 && (bits[p / 32] >> (p % 32) & 1) != 0;
  }
};

/// Suffixes packed from a list such as "arna erna a / s / et": words of one group are parted by
/// spaces, groups by a stroke.  Each entry is a byte (group in the high half, length in the low
/// one) and the suffix; a zero ends them.  At most 15 groups and 15 bytes a suffix.  Objects of it are
/// declared `constexpr auto x = suffixes{...}`: gcc 12 puts a `constexpr suffixes x{...}` into RAM.
template <std::size_t N>
struct suffixes {
  unsigned char bytes[N + 1] = {};  // a byte a suffix takes the place of its separator

  constexpr explicit suffixes(const char (&list)[N]) noexcept {
    std::size_t out = 0;
    for (std::size_t wanted = 15; wanted > 0; --wanted) {
      unsigned group = 1;
      for (std::size_t i = 0; list[i] != '\0';) {
        std::size_t n = 0;
        while (list[i + n] != '\0' && list[i + n] != ' ' && list[i + n] != '/') ++n;
        if (n == wanted) {
          bytes[out++] = static_cast<unsigned char>(group << 4 | n);
          for (std::size_t k = 0; k < n; ++k) {
            bytes[out++] = static_cast<unsigned char>(list[i + k]);
          }
        }
        i += n;
        if (list[i] == '/') ++group;
        if (list[i] != '\0') ++i;
      }
    }
  }
};

/// A suffix that was found: where it starts, and its group, from 1; 0 for none.
struct match {
  std::size_t at;
  unsigned group;
};

/// The longest packed suffix of `word` that lies at or after `from`.
PITH_NOINLINE inline match find(const unsigned char* entry, const char* word, std::size_t from,
                  std::size_t length) noexcept {
  if (length <= from) return {length, 0};
  const auto last = static_cast<unsigned char>(word[length - 1]);
  for (std::size_t size; *entry != 0; entry += 1 + size) {
    size = *entry & 15u;
    if (entry[size] != last || length < from + size) continue;
    std::size_t left = size - 1;
    const char* const start = word + length - size;
    while (left > 0 && entry[left] == static_cast<unsigned char>(start[left - 1])) --left;
    if (left == 0) return {length - size, static_cast<unsigned>(*entry) >> 4};
  }
  return {length, 0};
}

/// Whether the word ends with `suffix` at or after `from`.
PITH_NOINLINE inline bool ends(const char* word, std::size_t from, std::size_t length,
                 const char* suffix) noexcept {
  std::size_t n = 0;
  while (suffix[n] != '\0') ++n;
  if (length < from + n) return false;
  while (n > 0 && suffix[n - 1] == word[length - 1]) --n, --length;
  return n == 0;
}

/// Whether a letter of `set` ends at `end` and starts at or after `from`.
PITH_NOINLINE inline bool follows(const letters& set, const char* word, std::size_t from,
                    std::size_t end) noexcept {
  if (end <= from) return false;
  const std::size_t at = before(word, end);
  return at >= from && set.has(word + at, end - at);
}

/// Just past the first letter at or after `from` that is (or is not) in `set`; `length` if none is.
inline std::size_t past(const letters& set, bool member, const char* word, std::size_t from,
                        std::size_t length) noexcept {
  while (from < length) {
    const bool found = set.has(word + from, length - from) == member;
    from += width(word[from]);
    if (found) break;
  }
  return from < length ? from : length;
}

/// R1 of a word, or R2 when `from` is R1: the part after the first non-vowel that follows a vowel.
PITH_NOINLINE inline std::size_t region(const letters& vowels, const char* word, std::size_t from,
                          std::size_t length) noexcept {
  return past(vowels, false, word, past(vowels, true, word, from, length), length);
}

/// R1 as the Scandinavian stemmers want it: at least three letters stand before it.  Where
/// `apostrophes` is set it starts right after the first apostrophe of a word that has one, which
/// parts a foreign name from its Norwegian or Danish ending ("cd'en").
inline std::size_t scandinavian_region(const letters& vowels, bool apostrophes, const char* word,
                                       std::size_t length) noexcept {
  std::size_t least = 0;
  for (int i = 0; i < 3; ++i) {
    if (least >= length) return length;
    least += width(word[least]);
  }
  std::size_t r1 = 0;
  while (apostrophes && r1 < length && word[r1] != '\'') ++r1;
  r1 = apostrophes && r1 < length ? r1 + 1 : region(vowels, word, 0, length);
  if (r1 < least) r1 = least;
  return r1 < length ? r1 : length;
}

}  // namespace nordic
}  // namespace detail
}  // namespace pith

#endif  // PITH_LANGUAGES_NORDIC_HPP
