// pith/ranking/layout.hpp - where each array is in the workspace: one list, from which sizes and addresses come.
//
//     reading    | tokens |                        free                            | sentences |
//     building   | tokens | table                                   | hash | factor | sentences |
//     ranking    | entries | spans | group | weight | sum ... | hash | ...  | factor | sentences |
//     selecting  | entries | spans | group | weight | mark ... | hash | ... | factor | sentences |
//
// Each stage has its own arrays at the two ends of the workspace, and leaves to the next one what that
// needs.  The workspace is as large as the largest stage.
//
// Sizes are counted in size_t.  Where that has 32 bits a long text could make one wrap, so what the
// counts come to at most is looked at first, and a size query then says SIZE_MAX: no workspace is so
// large.  `Size` is a parameter so that any target can be tested on another one.
//
// After the sentences is a stamp of four bytes.  Each call that writes to a workspace clears it first, and
// one that leaves a ranking there sets it to a hash of what its result says, so that a result is known
// to belong to what the workspace holds before anything there is believed.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_LAYOUT_HPP
#define PITH_LAYOUT_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "matrix.hpp"
#include "../reading/model.hpp"
#include "rank.hpp"
#include "select.hpp"

namespace pith {
namespace detail {

template <class Size>
constexpr Size larger(Size a, Size b) noexcept { return a > b ? a : b; }

/// The size that stands for all that a size_t cannot hold.
template <class Size = std::size_t>
inline constexpr Size no_size = static_cast<Size>(-1);

/// Whether nothing that so many tokens and sentences take can wrap: 96 bytes a sentence and 32 a token
/// are more than the sum of all arrays below and of those of phrases.hpp, windows and slack included, and 65,536
/// bytes more than what is there for any text.
template <class Size, class Count>
constexpr bool can_count(Count tokens, Count sentences) noexcept {
  if (sizeof(Size) > 4) return true;  // 2^33 of each, the most that workspace_bound() asks for, take 2^40 bytes
  return std::uint64_t{sentences} * 96 + std::uint64_t{tokens} * 32 + 65536 < no_size<Size>;
}

/// Whether the summary is to lean to something.
template <class Options>
constexpr bool asks(const Options& o) noexcept { return !o.query.empty() || !o.title.empty(); }

/// What a text comes to.
template <class Size>
struct counts {
  Size tokens, sentences;
  Size entries, terms;  ///< of the matrix
};

/// The most that so many tokens and sentences can come to.  Each term is in two sentences or more, so
/// there are at most half as many as tokens.
template <class Size>
constexpr counts<Size> at_most(Size tokens, Size sentences) noexcept {
  return {tokens, sentences, tokens, tokens / 2};
}

/// What every workspace has besides arrays: the stamp, and so many bytes that its address can be rounded
/// up to that of a number.
inline constexpr unsigned stamp_bytes = sizeof(std::uint32_t);
inline constexpr unsigned spare_bytes = stamp_bytes + alignof(std::uint32_t) - 1;

/// The arrays of one text.
template <class Size>
struct layout {
  // Each array below the sentences: how far its first byte is from the first sentence's.
  Size factor = 0, inverse_out = 0, centrality = 0, queue = 0, hash = 0;  // these stay
  Size sum = 0, next = 0, teleport = 0;                                   // of the ranking
  Size score = 0, price = 0, mark = 0;                                    // of the selection
  Size weight = 0, group = 0;                                             // these stay
  Size rows = 0;                                                          // of a screen
  // From the start of the workspace.
  Size tokens_end = 0, entries_end = 0, spans_end = 0;
  Size sentence_bytes = 0, table_bytes = 0;

  /// `leans`: whether a row of the matrix is the query's.
  template <class Options>
  constexpr layout(const counts<Size>& c, bool leans, const Options& o) noexcept {
    const Size n = c.sentences, terms = c.terms;
    const bool weighs = weighs_terms(o.method), several = factors_of(o.method) > 1;

    factor = array(factors_of(o.method) * n, sizeof(float), 0);
    inverse_out = array(n, sizeof(float), factor);
    centrality = array(n, sizeof(float), inverse_out);
    queue = o.explain ? array(n, sizeof(std::uint32_t), centrality) : inverse_out;
    const Size stays = o.explain ? queue : centrality;
    hash = array(o.explain ? terms : 0, sizeof(std::uint32_t), stays);

    // An explanation has the positions of all sentences beside the sums.
    score = array(n, sizeof(float), hash);
    sum = array(terms, sizeof(float), o.explain ? score : hash);
    next = array(several ? n : 0, sizeof(float), sum);
    teleport = array(leans ? n : 0, sizeof(float), next);

    price = array(n, sizeof(float), score);
    mark = array(terms, 1, price);

    weight = array(weighs ? most_groups(c.tokens) : 0, sizeof(float), larger(teleport, mark));
    group = array(weighs ? terms : 0, sizeof(std::uint16_t), weight);

    rows = array(Options::measured ? n : 0, sizeof(std::uint32_t), group);

    tokens_end = array(c.tokens, sizeof(std::uint32_t), 0);
    entries_end = entry_bytes(c.entries, terms, Options::packed);
    spans_end = array(most_spans(o, n), sizeof(span), entries_end);
    sentence_bytes = array(n, sizeof(sentence), 0);

    // The table of the words gives way to one of the terms, which is in use together with the hashes,
    // and that to what is counted of each sentence.
    const Size of_terms = array(terms, sizeof(std::uint32_t), o.explain ? hash : 0);
    table_bytes = larger(array(least_slots(c.tokens), sizeof(std::uint32_t), 0),
                         larger(of_terms, array(n, sizeof(float), 0)));
  }

  /// What reading takes, with so many bytes kept between tokens and sentences.
  constexpr Size reading(Size between = 0) const noexcept {
    return tokens_end + between + sentence_bytes + spare_bytes;
  }
  constexpr Size building() const noexcept { return reading(table_bytes); }
  constexpr Size ranking() const noexcept {
    return spans_end + rows + sentence_bytes + spare_bytes;
  }
  /// What the whole call takes.
  constexpr Size bytes() const noexcept { return larger(building(), ranking()); }

 private:
  /// Where an array ends that begins at `at`; arrays of whatever type end at a number's address.
  PITH_ALWAYS_INLINE static constexpr Size array(Size count, Size element_bytes, Size at) noexcept {
    constexpr Size unit = sizeof(std::uint32_t);
    return at + (element_bytes % unit == 0 ? count * element_bytes
                                           : (count * element_bytes + unit - 1) / unit * unit);
  }
};

/// What a text takes of which all this is known; no_size where that would wrap.
template <class Size = std::size_t, class Count, class Options>
PITH_NOINLINE constexpr Size bytes_for(const counts<Count>& c, const Options& o) noexcept {
  if (!can_count<Size>(c.tokens, c.sentences)) return no_size<Size>;
  const counts<Size> own{static_cast<Size>(c.tokens), static_cast<Size>(c.sentences),
                         static_cast<Size>(c.entries), static_cast<Size>(c.terms)};
  return layout<Size>(own, asks(o), o).bytes();
}

/// Where a ranking has its arrays, in a workspace whose sentences begin at `sentences`; `leans` where a
/// row is the query's.
template <class Options>
PITH_NOINLINE rank_arrays carve(sentence* sentences, const counts<std::size_t>& c, bool leans,
                  const Options& o) noexcept {
  const layout<std::size_t> at(c, leans, o);
  unsigned char* const end = reinterpret_cast<unsigned char*>(sentences);
  rank_arrays a{};
  a.factor = array_at<float>(end - at.factor);
  a.inverse_out = array_at<float>(end - at.inverse_out);
  a.centrality = array_at<float>(end - at.centrality);
  a.queue = array_at<std::uint32_t>(end - at.queue);
  a.hash = o.explain ? array_at<std::uint32_t>(end - at.hash) : nullptr;
  a.sum = array_at<float>(end - at.sum);
  a.next = array_at<float>(end - at.next);
  a.teleport = leans ? array_at<float>(end - at.teleport) : nullptr;
  a.score = array_at<float>(end - at.score);
  a.price = array_at<float>(end - at.price);
  a.mark = end - at.mark;
  a.weight = array_at<float>(end - at.weight);
  a.group = array_at<std::uint16_t>(end - at.group);
  a.rows = array_at<std::uint32_t>(end - at.rows);
  return a;
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_LAYOUT_HPP
