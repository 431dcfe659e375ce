// pith/ranking/matrix.hpp - from token hashes to the sparse sentence-by-term matrix, in place.
//
// The array of tokens becomes the array of the matrix's non-zeros: same memory, same order.  The
// only scratch is a hash table of 4 bytes a slot in the free middle of the workspace, as large as
// that happens to be, and then 4 bytes a term in its place.  A token of 32 bits says in its top two
// bits what the other thirty are:
//
//     alone    hash of a word that was met in one sentence only; the table points here
//     several  the same, once the word was met in another sentence too
//     later    index of the word's first occurrence, or any where it is dropped
//     term     3 bits of (frequency in the sentence - 1), 27 bits of term number; while words are still
//              being linked, the hash of one in a row that takes no part
//
// Pass 1, link(), looks each word up and points it at its first occurrence: that of a frequent word
// stands near the front, where the cache has it.  Pass 2 numbers the terms in the order of these;
// where the table was, it keeps each term's latest entry, so that a word that comes again in a
// sentence adds to its frequency there.  A word of one sentence only joins nothing and is dropped,
// as are the rows of blocks that take no part.  Pass 3 closes the gaps, and where there are few
// terms makes each entry 16 bits.  Each pass is linear.
//
// To look a token up again changes nothing, so link() can begin anew at any time.  It does so with a
// larger table when the table is crowded; and when it cannot be larger, with half the hashes, and the
// other half after them.  A table is quick for words that nobody has chosen.  Where many want the same
// slots, or the hashes are so uneven that halving them gets nowhere, the rest is sorted instead: portions
// of pairs of hash and place, as many as the table's memory holds, each between two hashes that one
// count of all tokens or two have found.  What that costs does not depend on what the hashes are, and what
// is found is the same either way.
//
// A word is its 30-bit hash: two of n words are taken for one with probability n^2 / 2^31.
#ifndef PITH_MATRIX_HPP
#define PITH_MATRIX_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "arithmetic.hpp"
#include "../reading/model.hpp"
#include "sort.hpp"

namespace pith {
namespace detail {

/// Most slots looked at for one word.  Where three quarters of a table are taken, as here at the most, a word that is
/// new takes 8.5 on average (Knuth, linear probing): so many are taken by words that were made to collide.
inline constexpr std::uint32_t max_probes = 128;

/// An entry of the matrix: the term's number, and its frequency in the sentence (1 to 8).
inline constexpr std::uint32_t term_bits = 27, term_mask = (1u << term_bits) - 1;
inline std::uint32_t entry_term(std::uint32_t entry) noexcept { return entry & term_mask; }
inline std::uint32_t entry_frequency(std::uint32_t entry) noexcept {
  return (entry >> term_bits) + 1;
}
/// With so few terms an entry is kept in 16 bits.
inline constexpr std::uint32_t short_bits = 13, short_mask = (1u << short_bits) - 1;
inline constexpr std::uint32_t most_frequency = 8;

/// Bytes of so many entries, a multiple of 4; `packed`: unless they are 32 bits each in any case.
template <class Size>
constexpr Size entry_bytes(Size entries, Size terms, bool packed = true) noexcept {
  return packed && terms <= short_mask + 1 ? (entries + 1) / 2 * 4 : entries * 4;
}

/// The bit of sentence::first_token that marks a candidate, once it is known which ones are: a node of the graph.
inline constexpr std::uint32_t candidate_mark = 1u << 31;
inline bool is_candidate(const sentence& s) noexcept { return s.first_token >= candidate_mark; }
/// The bit below it marks a row that has a term more than once; there are no more tokens than bytes of text.
inline constexpr std::uint32_t repeats_mark = 1u << 30;
static_assert(max_text_bytes < repeats_mark, "the bits below count tokens");

PITH_EXACT_FLOAT_BEGIN

/// The matrix in rows: sentence i has the entries row_begin(i) .. row_begin(i + 1), in the order of
/// its words.  A row takes part as a node of the graph, as a query, or not at all; the last kind is
/// empty.  Unless `Packed`, an entry is 32 bits whatever the number of terms: that takes less code.
template <bool Packed>
struct basic_matrix {
  /// The entries of one row, for a range-based for.
  struct packed_row {
    struct iterator {
      const basic_matrix* m;
      std::uint32_t at;
      std::uint32_t operator*() const noexcept { return m->entry(at); }
      iterator& operator++() noexcept { return ++at, *this; }
      bool operator!=(const iterator& other) const noexcept { return at != other.at; }
    };
    const basic_matrix* m;
    std::uint32_t first, last;
    iterator begin() const noexcept { return {m, first}; }
    iterator end() const noexcept { return {m, last}; }
  };
  /// The same as they are stored, so many bits of each being the term's number.
  struct stored_row {
    struct iterator {
      const basic_matrix* m;
      std::uint32_t at, bits;
      std::uint32_t operator*() const noexcept { return m->stored(at, bits); }
      iterator& operator++() noexcept { return ++at, *this; }
      bool operator!=(const iterator& other) const noexcept { return at != other.at; }
    };
    const basic_matrix* m;
    std::uint32_t first, last, bits;
    iterator begin() const noexcept { return {m, first, bits}; }
    iterator end() const noexcept { return {m, last, bits}; }
  };
  struct word_row {
    const std::uint32_t *first, *last;
    const std::uint32_t* begin() const noexcept { return first; }
    const std::uint32_t* end() const noexcept { return last; }
  };

  sentence* sentences;           ///< first_token is the row's start, and what is marked of it
  std::uint32_t sentence_count;
  const std::uint32_t* entries;  ///< two in each where there are few terms
  std::uint32_t entry_count;
  std::uint32_t term_count;      ///< terms with two rows or more, numbered from 0
  std::uint32_t single_count;    ///< words of one row only, dropped

  /// How many bits of an entry as it is stored are the term's number.
  std::uint32_t stored_bits() const noexcept {
    return Packed && term_count <= short_mask + 1 ? short_bits : term_bits;
  }
  std::uint32_t stored(std::uint32_t at, std::uint32_t bits) const noexcept {
    return Packed && bits == short_bits ? reinterpret_cast<const std::uint16_t*>(entries)[at] : entries[at];
  }
  std::uint32_t entry(std::uint32_t at) const noexcept {
    const std::uint32_t bits = stored_bits(), e = stored(at, bits);
    return (e & ((1u << bits) - 1)) | e >> bits << term_bits;
  }
  std::uint32_t row_begin(std::uint32_t i) const noexcept { return sentences[i].first_token & (repeats_mark - 1); }
  std::uint32_t row_end(std::uint32_t i) const noexcept {
    return i + 1 < sentence_count ? row_begin(i + 1) : entry_count;
  }
  /// Whether a row is a node of the graph, once it is marked as one.
  bool is_node(std::uint32_t i) const noexcept { return is_candidate(sentences[i]); }
  /// Whether it is marked as having a term more than once; no row is where code is to be small.
  bool repeats(std::uint32_t i) const noexcept { return (sentences[i].first_token & repeats_mark) != 0; }
  void make_node(std::uint32_t i) const noexcept { sentences[i].first_token |= candidate_mark; }

  PITH_ALWAYS_INLINE auto row(std::uint32_t i) const noexcept {
    if constexpr (Packed) return packed_row{this, row_begin(i), row_end(i)};
    else return whole_row(i);
  }
  /// All rows, for one pass over them: rows(i) are the entries of row i, `bits` of each being the term's number;
  /// each(i, one, any) calls one(term) for terms that the row has once where that is `quick`, else any(entry).
  template <class Rows>
  struct all_rows {
    static constexpr bool quick = false;
    template <class One, class Any>
    PITH_ALWAYS_INLINE void each(std::uint32_t i, One, Any any) const noexcept {
      for (const std::uint32_t entry : static_cast<const Rows&>(*this)(i)) any(entry);
    }
  };
  struct whole_rows : all_rows<whole_rows> {
    static constexpr std::uint32_t bits = term_bits;
    const basic_matrix& m;
    explicit whole_rows(const basic_matrix& of) noexcept : m(of) {}
    PITH_ALWAYS_INLINE auto operator()(std::uint32_t i) const noexcept { return m.row(i); }
  };
  /// The same as they are stored.
  struct stored_rows : all_rows<stored_rows> {
    const basic_matrix& m;
    const std::uint32_t bits;
    explicit stored_rows(const basic_matrix& of) noexcept : m(of), bits(of.stored_bits()) {}
    PITH_ALWAYS_INLINE auto operator()(std::uint32_t i) const noexcept {
      if constexpr (Packed) return stored_row{&m, m.row_begin(i), m.row_end(i), bits};
      else return m.whole_row(i);
    }
  };
  /// And where that is known.  Most rows have each of their terms once: nothing is asked of these entries.
  template <class Entry, std::uint32_t Bits>
  struct known_rows {
    static constexpr bool quick = true;
    static constexpr std::uint32_t bits = Bits;
    struct row {
      const Entry *first, *last;
      const Entry* begin() const noexcept { return first; }
      const Entry* end() const noexcept { return last; }
    };
    const basic_matrix& m;
    PITH_ALWAYS_INLINE row operator()(std::uint32_t i) const noexcept {
      const Entry* const all = reinterpret_cast<const Entry*>(m.entries);
      return {all + m.row_begin(i), all + m.row_end(i)};
    }
    /// All entries from this one on.
    PITH_ALWAYS_INLINE row from(std::uint32_t first) const noexcept {
      const Entry* const all = reinterpret_cast<const Entry*>(m.entries);
      return {all + first, all + m.entry_count};
    }
    template <class One, class Any>
    PITH_ALWAYS_INLINE void each(std::uint32_t i, One one, Any any) const noexcept {
      constexpr std::uint32_t mask = (1u << bits) - 1;
      const row all = (*this)(i);
      const Entry* e = all.first;
      if (m.repeats(i)) {
        for (; e != all.last; ++e) *e <= mask ? one(*e) : any(*e);
        return;
      }
      for (; all.last - e >= 4; e += 4) {
        one(e[0]);
        one(e[1]);
        one(e[2]);
        one(e[3]);
      }
      if (all.last - e >= 2) {
        one(e[0]);
        one(e[1]);
        e += 2;
      }
      if (e != all.last) one(e[0]);
    }
  };
  /// Calls visit(rows).  Unless code is to be small, it is made for each way to store them: then nothing is asked of each
  /// entry that is the same for all, which takes half the instructions.
  template <class Visit>
  PITH_ALWAYS_INLINE auto with_rows(Visit visit) const noexcept {
#ifndef __OPTIMIZE_SIZE__
    if (Packed && stored_bits() == short_bits) return visit(known_rows<std::uint16_t, short_bits>{*this});
    return visit(known_rows<std::uint32_t, term_bits>{*this});
#else
    return visit(whole_rows{*this});
#endif
  }

 private:
  word_row whole_row(std::uint32_t i) const noexcept { return {entries + row_begin(i), entries + row_end(i)}; }
};
using matrix = basic_matrix<true>;

/// Slots that the table has at the least for so many tokens: with all words different these are
/// filed in some thirty portions.
template <class Size>
constexpr Size least_slots(Size tokens) noexcept {
  return tokens != 0 ? tokens / 16 + 16 : 0;
}

/// What the matrix will be: so many terms, and at most so many entries.
struct matrix_size {
  std::uint32_t entries, terms;
};

class matrix_builder {
 public:
  /// `tokens` hold hashes and become entries; `table` has so many words: least_slots() at the least,
  /// and then one for each term.
  matrix_builder(std::uint32_t* tokens, std::uint32_t* table, std::size_t slots) noexcept
      : tokens_(tokens), table_(table), most_slots_(slots) {}

  /// Links the words of the sentences i with takes_part(i), and returns what they come to.  `again`: the same
  /// after shorten(), with fewer sentences, of which others may take part, if none did.
  template <class TakesPart>
  matrix_size link(const sentence* sentences, std::uint32_t sentence_count,
                   std::uint32_t token_count, TakesPart takes_part, bool again = false) noexcept {
    sentences_ = sentences;
    sentence_count_ = sentence_count;
    token_count_ = token_count;
    std::uint32_t done = 0;
#ifndef __OPTIMIZE_SIZE__
    if (!again) {  // all of them alone, two at a time
      constexpr std::uint64_t both = std::uint64_t{value_mask} << 32 | value_mask;
      for (; done + 2 <= token_count; done += 2) {
        std::uint64_t two;
        PITH_COPY_BYTES(&two, tokens_ + done, sizeof two);
        two = two >> 2 & both;
        PITH_COPY_BYTES(tokens_ + done, &two, sizeof two);
      }
    }
#endif
    for (std::uint32_t i = 0; i < sentence_count; ++i) {
      const bool part = takes_part(i);
      if (done != 0 && part && row_end(i) <= done) continue;
      for (std::uint32_t t = sentences[i].first_token, end = row_end(i); t < end; ++t)
        if (!again) tokens_[t] = (part ? alone : term) | (t < done ? tokens_[t] : tokens_[t] >> 2);
        else if (part && kind(t) == term) tokens_[t] = alone | (tokens_[t] & value_mask);
    }
    return link_all();
  }

  /// What the first sentences come to by themselves, once all are linked; those behind them are
  /// not to be looked at any more, but for other calls of this.
  matrix_size shorten(const sentence* sentences, std::uint32_t sentence_count,
                      std::uint32_t token_count) noexcept {
    table_ = tokens_ + token_count;  // what is free begins there now, and the terms may need it all
    sentences_ = sentences;
    sentence_count_ = sentence_count;
    token_count_ = token_count;
    return count_all();
  }

  /// Makes the matrix.  `lost(i, n, squares)` is told for each row of how many tokens it was made and
  /// the sum of squares of the frequencies of the words dropped from it: a cosine's norm and BM25's
  /// lengths count them.  Rows before `first` are not the text's: the words that only they have are
  /// not counted.  `hashes` gets the hash of each term, if it is not null.
  template <class Matrix = matrix, class Lost>
  Matrix build(sentence* sentences, std::uint32_t sentence_count, std::uint32_t token_count, Lost lost,
               std::uint32_t first = 0, std::uint32_t* hashes = nullptr) noexcept {
    Matrix m{sentences, sentence_count, tokens_, token_count, 0, 0};
    for (std::uint32_t i = 0; i < sentence_count; ++i)
      number(m.row_begin(i), m.row_end(i), m.term_count, hashes);
    const bool in_words = m.stored_bits() == term_bits;
    std::uint32_t* const tokens = tokens_;
    std::uint16_t* const halves = reinterpret_cast<std::uint16_t*>(tokens);
    std::size_t to = 0;
    for (std::uint32_t i = 0; i < sentence_count; ++i) {
      const std::uint32_t begin = m.row_begin(i), end = m.row_end(i);
      std::uint32_t squares = 0, any = 0;
      sentences[i].first_token = static_cast<std::uint32_t>(to);
      for (std::uint32_t t = begin; t < end; ++t) {
        const std::uint32_t token = tokens[t];
        if (token < term) continue;
        if (entry_term(token) == term_mask) {
          const std::uint32_t frequency = entry_frequency(token & value_mask);
          squares += frequency * frequency;
          m.single_count += i >= first;
        } else if (any |= token; in_words) {
          tokens[to++] = token & value_mask;
        } else {  // lies behind what is still to be read
          const auto half = static_cast<std::uint16_t>(token >> (term_bits - short_bits) | token);
          PITH_COPY_BYTES(halves + to++, &half, sizeof half);
        }
      }
#ifndef __OPTIMIZE_SIZE__
      if ((any & value_mask) > term_mask) sentences[i].first_token |= repeats_mark;
#else
      (void)any;
#endif
      lost(i, end - begin, squares);
    }
    m.entry_count = static_cast<std::uint32_t>(to);
    return m;
  }

 private:
  enum : std::uint32_t { alone = 0u, several = 1u << 30, later = 2u << 30, term = 3u << 30 };
  static constexpr std::uint32_t value_mask = (1u << 30) - 1, kind_mask = 3u << 30;
  static constexpr std::uint32_t vacant = 0xffffffffu;
  enum class filing { done, crowded, clustered };

  std::uint32_t kind(std::uint32_t t) const noexcept { return tokens_[t] & kind_mask; }

  std::uint32_t row_end(std::uint32_t i) const noexcept {
    return i + 1 < sentence_count_ ? sentences_[i + 1].first_token : token_count_;
  }

  matrix_size link_all() noexcept {
    slots_ = most_slots_ < 1024 ? most_slots_ : 1024;
    low_ = 0;
    bits_ = 30;
    // Words that all differ take 2.7 portions for each time that the table's slots go into them, and a
    // few passes until table and portion have their size; whatever takes more is sorted.
    std::size_t passes = 12 + 3 * (token_count_ / (most_slots_ + 1));
    while (low_ < 1u << 30) {
      const filing how = passes-- != 0 ? file() : filing::clustered;
      if (how == filing::clustered) {
        sort_rest();
        return count_all();
      }
      if (how == filing::done) {
        low_ += 1u << bits_;
        if (used_ < slots_ / 4 && low_ % (2u << bits_) == 0) ++bits_;  // words may be dense elsewhere only
      } else if (slots_ < most_slots_) {
        slots_ = slots_ < most_slots_ / 4 ? slots_ * 4 : most_slots_;
      } else {
        --bits_;
      }
    }
    return size_;
  }

  /// Looks up the words with low_ <= hash < low_ + 2^bits_, as far as that goes.
  filing file() noexcept {
    // Copies, which nothing that is written to an array can be.
    std::uint32_t *const tokens = tokens_, *const table = table_;
    const std::size_t slots = slots_;
    const std::uint32_t low = low_, bits = bits_;
    std::size_t used = 0;
    std::uint32_t again = 0;  // of words met in an earlier sentence
    filing how = filing::done;
    for (std::size_t s = 0; s < slots; ++s) table[s] = vacant;
    for (std::uint32_t i = 0; i < sentence_count_ && how == filing::done; ++i) {
      const std::uint32_t begin = sentences_[i].first_token, end = row_end(i);
      for (std::uint32_t t = begin; t < end; ++t) {
        if (tokens[t] >= later) continue;
        const std::uint32_t hash = tokens[t] & value_mask, place = hash - low;
        if (place >> bits != 0) continue;
        // The slot of the hash: where its first occurrence is, or where it would go.
        auto at = static_cast<std::size_t>((static_cast<std::uint64_t>(place) * slots) >> bits);
        std::uint32_t probes = max_probes, met = table[at];
        while (met != vacant && (tokens[met] & value_mask) != hash && --probes != 0) {
          if (++at == slots) at = 0;
          met = table[at];
        }
        if (probes == 0) {
          how = used >= slots / 2 ? filing::crowded : filing::clustered;
          break;
        }
        if (met == vacant) {
          if (4 * used >= 3 * slots) {  // three quarters full
            how = filing::crowded;
            break;
          }
          table[at] = t;
          ++used;
        } else {
          if (met < begin) {
            ++again;
            if (tokens[met] < several) {
              tokens[met] |= several;
              ++size_.terms;
              ++again;
            }
          }
          tokens[t] = later | met;
        }
      }
    }
    size_.entries += again;
    used_ = used;
    return how;
  }

  /// Calls visit(t, hash) for each token with low <= hash < end that is not linked to an earlier one.
  template <class Visit>
  PITH_ALWAYS_INLINE void each(std::uint32_t low, std::uint32_t end, Visit visit) const noexcept {
    for (std::uint32_t t = 0; t < token_count_; ++t) {
      const std::uint32_t hash = tokens_[t] & value_mask;
      if (hash - low < end - low && tokens_[t] < later) visit(t, hash);
    }
  }

  /// Links the words with hashes from low_ on by sorting them.
  PITH_NOINLINE void sort_rest() noexcept {
    std::uint32_t *const hashes = table_, *const places = table_ + most_slots_ / 2;
    while (low_ < 1u << 30) {
      const std::uint32_t end = portion_end();
      if (end == low_) {  // one word alone is more than the table holds
        std::uint32_t first = vacant;
        each(low_, low_ + 1, [&](std::uint32_t t, std::uint32_t) noexcept {
          if (first == vacant) first = t;
          else tokens_[t] = later | first;
        });
        ++low_;
        continue;
      }
      std::uint32_t n = 0;
      each(low_, end, [&](std::uint32_t t, std::uint32_t hash) noexcept {
        hashes[n] = hash;
        places[n++] = t;
      });
      sort_by_key(hashes, places, n, 30);
      (void)each_repetition(hashes, places, n, [this](std::uint32_t t, std::uint32_t first) noexcept {
        tokens_[t] = later | first;
      });
      low_ = end;
    }
  }

  /// Where a portion ends that begins at low_ and has room in the table, at least half of which it fills
  /// unless nothing follows; low_ itself where there is no room for even one hash.
  PITH_NOINLINE std::uint32_t portion_end() noexcept {
    unsigned digit = 4;  // bits; the table counts how many words each value of them has
    while (digit < 10 && std::size_t{2} << digit <= most_slots_) ++digit;
    const std::size_t most = most_slots_ / 2;
    std::size_t room = most;
    std::uint32_t end = low_;
    for (unsigned bits = 30; bits != 0;) {
      bits = bits > digit ? bits - digit : 0;
      const std::uint32_t begin = end;
      for (std::uint32_t s = 0; s < 1u << digit; ++s) table_[s] = 0;
      const std::uint32_t whole = (1u << 30) - begin, reach = 1u << digit << bits;
      const std::uint32_t last = begin + (reach < whole ? reach : whole);
      each(begin, last, [&](std::uint32_t, std::uint32_t hash) noexcept { ++table_[(hash - begin) >> bits]; });
      std::uint32_t s = 0;
      while (s < 1u << digit && table_[s] <= room) room -= table_[s++];
      const std::uint32_t step = s << bits;
      end = step < last - begin ? begin + step : last;
      if (end == last || room <= most / 2) break;
    }
    return end;
  }

  /// Counts again what the sentences come to, all words of which are linked.
  PITH_NOINLINE matrix_size count_all() noexcept {
    for (std::uint32_t t = 0; t < token_count_; ++t)
      if (kind(t) == several) tokens_[t] &= value_mask;  // alone
    size_ = {0, 0};
    for (std::uint32_t i = 0; i < sentence_count_; ++i) {
      const std::uint32_t begin = sentences_[i].first_token, end = row_end(i);
      for (std::uint32_t t = begin; t < end; ++t)
        if (kind(t) == later) meet(tokens_[t] & value_mask, begin);
    }
    return size_;
  }

  /// A word is met again in the sentence that begins at `begin`.
  void meet(std::uint32_t first, std::uint32_t begin) noexcept {
    if (first >= begin) return;
    if (kind(first) == alone) {
      tokens_[first] |= several;
      ++size_.terms;
      ++size_.entries;
    }
    ++size_.entries;
  }

  void number(std::uint32_t begin, std::uint32_t end, std::uint32_t& terms,
              std::uint32_t* hashes) noexcept {
    std::uint32_t *const tokens = tokens_, *const table = table_;
    for (std::uint32_t t = begin; t < end; ++t) {
      const std::uint32_t token = tokens[t];
      const std::size_t value = token & value_mask;
      if (token >= term) {  // of a row that takes no part: later, and not looked at again
        tokens[t] = later;
      } else if (token >= later) {
        const std::uint32_t id = entry_term(tokens[value]);
        const std::size_t before = id != term_mask ? table[id] : value;
        if (before >= begin) {
          if (entry_frequency(tokens[before] & value_mask) < most_frequency)
            tokens[before] += 1u << term_bits;
        } else {
          tokens[t] = term | id;
          if (id != term_mask) table[id] = t;
        }
      } else if (token >= several) {
        const std::uint32_t id = terms < term_mask ? terms : term_mask;
        tokens[t] = term | id;
        if (id == term_mask) continue;
        ++terms;
        table[id] = t;
        if (hashes != nullptr) hashes[id] = static_cast<std::uint32_t>(value);
      } else {
        tokens[t] = term | term_mask;
      }
    }
  }

  std::uint32_t* tokens_;
  std::uint32_t* table_;
  const sentence* sentences_ = nullptr;
  std::uint32_t sentence_count_ = 0, token_count_ = 0;
  std::size_t most_slots_, slots_ = 0, used_ = 0;
  std::uint32_t low_ = 0, bits_ = 30;
  matrix_size size_{0, 0};
};

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_MATRIX_HPP
