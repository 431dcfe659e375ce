// pith/matrix.hpp - from token hashes to the sparse sentence-by-term matrix, in place.
//
// The array of tokens becomes the array of the matrix's non-zeros: same memory, same order.  The
// only scratch is a hash table of 4 bytes a slot in the free middle of the workspace.  An entry
// of 32 bits says in its top two bits what the other thirty are:
//
//     alone    hash of a word that was met in one sentence only; the table points here
//     several  the same, once the word was met in another sentence too
//     later    index of the word's first entry; of itself where it is dropped
//     term     6 bits of (frequency in the sentence - 1), 24 bits of term number
//
// Pass 1 looks each word up and points it at its first occurrence: that of a frequent word stands
// near the front, where the cache has it.  Pass 2 numbers the terms in the order of these; where
// the table was, it keeps each term's latest entry, so that a word that comes again in a sentence
// adds to its frequency there.  A word of one sentence only joins nothing and is dropped, as are
// the rows of blocks that take no part.  Pass 3 closes the gaps.  Each pass is linear.
//
// A word is its 30-bit hash: two of n words are taken for one with probability n^2 / 2^31.  A
// probe sequence ends after 128 slots, so that words chosen to collide cost no more than others:
// a word that finds no slot then stands for itself only, as if it occurred once.
#ifndef PITH_MATRIX_HPP
#define PITH_MATRIX_HPP

#include "model.hpp"

namespace pith {
namespace detail {

/// Most slots looked at for one word.
inline constexpr std::uint32_t max_probes = 128;

/// An entry of the finished matrix: the term's number, and its frequency in the sentence (1-64).
inline constexpr std::uint32_t term_bits = 24, term_mask = (1u << term_bits) - 1;
inline std::uint32_t entry_term(std::uint32_t entry) noexcept { return entry & term_mask; }
inline std::uint32_t entry_frequency(std::uint32_t entry) noexcept {
  return (entry >> term_bits) + 1;
}

/// The matrix in rows: sentence i has entries[row(i) .. row(i + 1)), in the order of its words.
/// A row takes part as a node of the graph, as context (headings and the title, which speak for
/// their section but are never chosen), or not at all; the last kind is empty.
struct matrix {
  /// The entries of one row, for a range-based for.
  struct row_view {
    const std::uint32_t *first, *last;
    const std::uint32_t* begin() const noexcept { return first; }
    const std::uint32_t* end() const noexcept { return last; }
  };

  sentence* sentences;           ///< first_token is the row's start
  std::uint32_t sentence_count;
  std::uint32_t* entries;
  std::uint32_t entry_count;
  std::uint32_t term_count;      ///< terms with two rows or more, numbered from 0
  std::uint32_t single_count;    ///< words of one row only, dropped

  std::uint32_t row_begin(std::uint32_t i) const noexcept { return sentences[i].first_token; }
  std::uint32_t row_end(std::uint32_t i) const noexcept {
    return i + 1 < sentence_count ? sentences[i + 1].first_token : entry_count;
  }
  row_view row(std::uint32_t i) const noexcept {
    return {entries + row_begin(i), entries + row_end(i)};
  }
};

/// Slots that a text of so many tokens may need: an eighth more than tokens, all words different.
constexpr std::size_t table_slots(std::size_t tokens) noexcept {
  return tokens != 0 ? tokens + tokens / 8 + 8 : 0;
}

class matrix_builder {
 public:
  /// `tokens` hold hashes and become entries; `table` has table_slots(token_count) words.
  matrix_builder(std::uint32_t* tokens, std::uint32_t token_count, std::uint32_t* table) noexcept
      : tokens_(tokens), table_(table), most_slots_(table_slots(token_count)) {}

  /// The hash of each term will be written there, when the table is done with.
  void keep_hashes(std::uint32_t* hashes) noexcept { hashes_ = hashes; }

  /// Builds the matrix of the sentences i with takes_part(i).  `lost(i, n, squares)` is told for
  /// each row of how many tokens it was made and the sum of squares of the frequencies of the
  /// words dropped from it: a cosine's norm and BM25's lengths count them.  Rows before `first` are
  /// not the text's: the words that only they have are not counted.
  template <class TakesPart, class Lost>
  matrix build(sentence* sentences, std::uint32_t sentence_count, std::uint32_t token_count,
               TakesPart takes_part, Lost lost, std::uint32_t first = 0) noexcept {
    matrix m{sentences, sentence_count, tokens_, token_count, 0, 0};
    resize_table(most_slots_ < 1024 ? most_slots_ : 1024, 0);
    for (std::uint32_t i = 0; i < sentence_count; ++i)
      link(m.row_begin(i), m.row_end(i), takes_part(i));
    // Terms are at most half as many as tokens: each stands in two rows.
    latest_ = hashes_ != nullptr ? hashes_ + token_count / 2 : table_;
    for (std::uint32_t i = 0; i < sentence_count; ++i) number(m.row_begin(i), m.row_end(i));
    std::uint32_t to = 0;
    for (std::uint32_t i = 0; i < sentence_count; ++i) {
      const std::uint32_t begin = m.row_begin(i), end = m.row_end(i);
      std::uint32_t squares = 0;
      sentences[i].first_token = to;
      for (std::uint32_t t = begin; t < end; ++t) {
        const std::uint32_t value = tokens_[t] & value_mask, frequency = entry_frequency(value);
        if (kind(t) != term) continue;
        if (entry_term(value) != term_mask) {
          tokens_[to++] = value;
        } else {
          squares += frequency * frequency;
          m.single_count += i >= first;
        }
      }
      lost(i, end - begin, squares);
    }
    m.entry_count = to;
    m.term_count = terms_;
    return m;
  }

 private:
  enum : std::uint32_t { alone = 0u, several = 1u << 30, later = 2u << 30, term = 3u << 30 };
  static constexpr std::uint32_t value_mask = (1u << 30) - 1, kind_mask = 3u << 30;
  static constexpr std::uint32_t vacant = 0xffffffffu;

  std::uint32_t kind(std::uint32_t t) const noexcept { return tokens_[t] & kind_mask; }

  /// The slot of a hash: where its first occurrence is, or where it would go; null when the
  /// probe ends without either.
  std::uint32_t* slot(std::uint32_t hash) const noexcept {
    std::size_t at = static_cast<std::size_t>((static_cast<std::uint64_t>(hash) * slots_) >> 30);
    for (std::uint32_t probe = 0; probe < max_probes; ++probe) {
      if (table_[at] == vacant || (tokens_[table_[at]] & value_mask) == hash) return table_ + at;
      if (++at == slots_) at = 0;
    }
    return nullptr;
  }

  /// Empties the table at a new size and files again the first occurrence of every word of tokens
  /// [0, known).  Small texts and small vocabularies so stay in the nearest cache.
  void resize_table(std::size_t slots, std::uint32_t known) noexcept {
    slots_ = slots;
    used_ = 0;
    for (std::size_t s = 0; s < slots; ++s) table_[s] = vacant;
    for (std::uint32_t t = 0; t < known; ++t) {
      if (kind(t) >= later) continue;
      std::uint32_t* const place = slot(tokens_[t] & value_mask);
      if (place == nullptr) continue;
      *place = t;
      ++used_;
    }
  }

  void link(std::uint32_t begin, std::uint32_t end, bool takes_part) noexcept {
    for (std::uint32_t t = begin; t < end; ++t) {
      if (!takes_part) {
        tokens_[t] = later | t;
        continue;
      }
      const std::uint32_t hash = tokens_[t] >> 2;
      if (used_ + used_ / 2 >= slots_ && slots_ < most_slots_)
        resize_table(slots_ < most_slots_ / 4 ? slots_ * 4 : most_slots_, t);
      tokens_[t] = alone | hash;
      std::uint32_t* const place = slot(hash);
      if (place == nullptr) continue;
      if (*place == vacant) {
        *place = t;
        ++used_;
      } else {
        if (*place < begin) tokens_[*place] = several | hash;
        tokens_[t] = later | *place;
      }
    }
  }

  void number(std::uint32_t begin, std::uint32_t end) noexcept {
    for (std::uint32_t t = begin; t < end; ++t) {
      const std::uint32_t value = tokens_[t] & value_mask;
      if (kind(t) == alone) {
        tokens_[t] = term | term_mask;
      } else if (kind(t) == several) {
        const std::uint32_t id = terms_ < term_mask ? terms_ : term_mask;
        tokens_[t] = term | id;
        if (id == term_mask) continue;
        ++terms_;
        latest_[id] = t;
        if (hashes_ != nullptr) hashes_[id] = value;
      } else if (value != t) {
        const std::uint32_t id = entry_term(tokens_[value]);
        const std::uint32_t before = id != term_mask ? latest_[id] : value;
        if (before >= begin) {
          if (entry_frequency(tokens_[before] & value_mask) < 64) tokens_[before] += 1u << term_bits;
          tokens_[t] = later | t;
        } else {
          tokens_[t] = term | id;
          if (id != term_mask) latest_[id] = t;
        }
      }
    }
  }

  std::uint32_t* tokens_;
  std::uint32_t* table_;
  std::uint32_t* hashes_ = nullptr;
  std::uint32_t* latest_ = nullptr;  // entry of each term
  std::size_t most_slots_, slots_ = 0;
  std::uint32_t used_ = 0, terms_ = 0;
};

}  // namespace detail
}  // namespace pith

#endif  // PITH_MATRIX_HPP
