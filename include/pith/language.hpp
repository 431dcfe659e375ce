// pith/language.hpp - what one language knows: word sets and a stemmer, as constant data.
//
// A pack is a constant object of pointers into read-only memory; a program that never names a
// pack carries none of it.  Word sets hold hashes of folded words, not the words: four bytes a
// word, no strings, and a look-up is a binary search of integers.  Two different words share a
// 32-bit hash with a probability of about 2^-32 for each pair, and the price of that accident is
// one word wrongly taken for a stop word.
#ifndef PITH_LANGUAGE_HPP
#define PITH_LANGUAGE_HPP

#include <cstddef>
#include <cstdint>

#include "compiler.hpp"

namespace pith {

/// Hash of a folded word (FNV-1a over its UTF-8 bytes, then a finalizer so that every bit counts).
/// The same on every target: it reads bytes, never words.  Cost: one multiplication a byte.
struct word_hasher {
  std::uint32_t state = 2166136261u;
  constexpr void add(char byte) noexcept {
    state = (state ^ static_cast<unsigned char>(byte)) * 16777619u;
  }
  constexpr std::uint32_t value() const noexcept {
    std::uint32_t h = state;
    h = (h ^ (h >> 16)) * 0x7feb352du;
    h = (h ^ (h >> 15)) * 0x846ca68bu;
    return h ^ (h >> 16);
  }
};

constexpr std::uint32_t word_hash(const char* word, std::size_t length) noexcept {
  word_hasher h;
  for (std::size_t i = 0; i < length; ++i) h.add(word[i]);
  return h.value();
}

/// A set of folded words: their hashes in ascending order.  Points into the pack.
struct word_view {
  const std::uint32_t* hashes = nullptr;
  std::size_t count = 0;

  /// Whether the word with this hash is in the set: log2(count) steps, no memory, and no branches
  /// that nothing predicts.
  constexpr bool contains(std::uint32_t hash) const noexcept {
    if (count == 0) return false;
    const std::uint32_t* at = hashes;
    for (std::size_t left = count; left > 1;) {
      const std::size_t half = left / 2;
      at += at[half] <= hash ? half : 0;
      left -= half;
    }
    return *at == hash;
  }
};

/// The number of words in a list parted by single spaces or line ends.
constexpr std::size_t count_words(const char* list) noexcept {
  std::size_t n = 0;
  bool inside = false;
  for (; *list != '\0'; ++list) {
    const bool space = *list == ' ' || *list == '\n';
    if (!space && !inside) ++n;
    inside = !space;
  }
  return n;
}

/// Reads the next word of such a list: its length, 0 at the end; `list` is left at the word.
constexpr std::size_t next_word(const char*& list) noexcept {
  while (*list == ' ' || *list == '\n') ++list;
  std::size_t length = 0;
  while (list[length] != '\0' && list[length] != ' ' && list[length] != '\n') ++length;
  return length;
}

/// A word set made at compile time from a list such as "a about after":
///     inline constexpr char my_list[] = "a about after";
///     inline constexpr word_set<count_words(my_list)> my_words{my_list};
/// The words must be folded already: lower case, composed, with the apostrophe U+0027.
template <std::size_t N>
struct word_set {
  std::uint32_t hashes[N > 0 ? N : 1] = {};

  constexpr explicit word_set(const char* list) noexcept {
    std::size_t n = 0;
    while (const std::size_t length = next_word(list)) {
      insert(word_hash(list, length), n++);
      list += length;
    }
  }
  /// Puts a hash where it belongs among the first n.
  constexpr void insert(std::uint32_t hash, std::size_t n) noexcept {
    for (; n > 0 && hashes[n - 1] > hash; --n) hashes[n] = hashes[n - 1];
    hashes[n] = hash;
  }
  constexpr word_view view() const noexcept { return {hashes, N}; }
};

/// The hash of two words side by side.
constexpr std::uint32_t pair_hash(std::uint32_t first, std::uint32_t second) noexcept {
  return first * 0x9E3779B1u ^ second;
}

/// A set of pairs of words, "we propose we present this paper": the hash of each pair, half as many
/// as words.
template <std::size_t Words>
struct pair_set {
  word_set<Words / 2> pairs{""};

  constexpr explicit pair_set(const char* list) noexcept {
    std::size_t n = 0;
    while (const std::size_t length = next_word(list)) {
      const std::uint32_t first = word_hash(list, length);
      list += length;
      const std::size_t second = next_word(list);
      pairs.insert(pair_hash(first, word_hash(list, second)), n++);
      list += second;
    }
  }
  constexpr word_view view() const noexcept { return pairs.view(); }
};

/// Stems a folded UTF-8 word in place and returns its new length, which is never more than the
/// old one.  The word is not NUL-terminated and has at most 63 bytes.
using stem_function = std::size_t (*)(char* word, std::size_t length);

/// One language.  Any set may be empty and the stemmer null.  All words are folded.
struct language {
  char code[3] = {};  ///< ISO 639-1, lower case, NUL-terminated

  /// Words that say little of what a text is about; they join no sentences.
  word_view stop_words;
  /// Abbreviations, without the last full stop, that stand before what they belong to, so that no
  /// sentence ends there: "mr", "dr", "st", "e.g", "vs".
  word_view titles;
  /// Abbreviations that end no sentence when a number or a small letter follows, and one where a
  /// capital does: "no", "p", "fig", "etc".
  word_view numbered;
  /// Abbreviations that end a sentence only where what follows looks like a new one: "inc",
  /// "etc", "u.s", "a.m".
  word_view abbreviations;
  /// Words that, with a capital, begin a sentence after one of `abbreviations`: "the", "he", "it".
  word_view starters;
  /// Pairs of words by which a text says what it is about: "this paper", "we propose".  A pair is a
  /// stop word and one that is none.
  word_view cues;

  stem_function stem = nullptr;

  bool ordinals = false;  ///< writes "5th" as "5.": the stop of a short number is no sign
  /// Words of `stop_words` that have a capital out of politeness wherever they stand: German "Sie".
  word_view polite = {};
};

}  // namespace pith

#endif  // PITH_LANGUAGE_HPP
