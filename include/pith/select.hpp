// pith/select.hpp - from centralities to the chosen sentences: the budget, ties, the order.
//
// Sentences are taken from the highest centrality down, the earlier one first where two are
// equal; one that no longer fits what is left of the words or bytes is passed over, so that a
// shorter one may still get in.  A binary heap gives them in that order: O(n) to build, O(log n)
// for each one looked at, nothing beside one index a sentence.
#ifndef PITH_SELECT_HPP
#define PITH_SELECT_HPP

#include "model.hpp"
#include "types.hpp"

namespace pith {
namespace detail {

/// The limits of one selection, with none of them open.
struct budget {
  std::uint32_t sentences, words, bytes;
};

/// What is asked for of a text with so many candidates.  At least one sentence, unless words or
/// bytes forbid.
inline budget resolve(const options& o, std::uint32_t candidates) noexcept {
  constexpr std::uint32_t open = 0xffffffffu;
  budget b{candidates, o.words != 0 ? o.words : open, o.bytes != 0 ? o.bytes : open};
  const bool nothing_asked = o.sentences == 0 && o.words == 0 && o.bytes == 0 && !(o.ratio > 0);
  const std::uint32_t most = nothing_asked ? 3 : o.sentences;
  if (most != 0 && most < b.sentences) b.sentences = most;
  if (o.ratio > 0) {
    std::uint32_t part = static_cast<std::uint32_t>(o.ratio * static_cast<float>(candidates));
    if (part == 0) part = 1;
    if (part < b.sentences) b.sentences = part;
  }
  return b;
}

/// The most spans that a selection can give, for the layout: what resolve() can allow.
constexpr std::size_t most_spans(const options& o, std::size_t sentences) noexcept {
  const bool nothing_asked = o.sentences == 0 && o.words == 0 && o.bytes == 0 && !(o.ratio > 0);
  std::size_t most = sentences;
  const std::size_t asked = nothing_asked ? 3 : o.sentences;
  if (asked != 0 && asked < most) most = asked;
  if (o.words != 0 && o.words < most) most = o.words;
  if (o.bytes != 0 && o.bytes / 2 + 1 < most) most = o.bytes / 2 + 1;
  if (o.ratio > 0) {
    const std::size_t part =
        static_cast<std::size_t>(o.ratio * static_cast<float>(sentences)) + 1;
    if (part < most) most = part;
  }
  return most;
}

/// Indices of sentences, the best at the top.
class best_first {
 public:
  best_first(const float* score, std::uint32_t* heap, std::uint32_t count) noexcept
      : score_(score), heap_(heap), count_(count) {
    for (std::uint32_t i = count / 2; i-- > 0;) sink(i);
  }
  bool empty() const noexcept { return count_ == 0; }
  std::uint32_t take() noexcept {
    const std::uint32_t best = heap_[0];
    heap_[0] = heap_[--count_];
    if (count_ > 1) sink(0);
    return best;
  }

 private:
  bool before(std::uint32_t a, std::uint32_t b) const noexcept {
    return score_[a] != score_[b] ? score_[a] > score_[b] : a < b;
  }
  void sink(std::uint32_t at) noexcept {
    const std::uint32_t item = heap_[at];
    for (;;) {
      std::uint32_t child = 2 * at + 1;
      if (child >= count_) break;
      if (child + 1 < count_ && before(heap_[child + 1], heap_[child])) ++child;
      if (!before(heap_[child], item)) break;
      heap_[at] = heap_[child];
      at = child;
    }
    heap_[at] = item;
  }
  const float* score_;
  std::uint32_t* heap_;
  std::uint32_t count_;
};

/// Chooses sentences and writes their spans, in the order asked for.
/// `heap` holds the candidates' indices, in any order; `rank_of` has room for `sentence_count`.
/// Returns how many spans were written.
inline std::uint32_t select(const sentence* sentences, std::uint32_t sentence_count,
                            const float* centrality, std::uint32_t* heap,
                            std::uint32_t candidates, std::uint32_t* rank_of, budget b,
                            order in_order, span* spans) noexcept {
  constexpr std::uint32_t not_chosen = 0xffffffffu;
  for (std::uint32_t i = 0; i < sentence_count; ++i) rank_of[i] = not_chosen;
  best_first queue(centrality, heap, candidates);
  std::uint32_t chosen = 0, words = 0, bytes = 0;
  while (chosen < b.sentences && !queue.empty()) {
    const std::uint32_t i = queue.take();
    const sentence& s = sentences[i];
    const std::uint32_t separator = chosen != 0 ? 1 : 0;
    if (s.words > b.words - words) continue;
    if (s.length > b.bytes - bytes || s.length + separator > b.bytes - bytes) continue;
    words += s.words;
    bytes += s.length + separator;
    if (in_order == order::rank) spans[chosen] = {s.offset, s.length, i, chosen, centrality[i]};
    rank_of[i] = chosen++;
  }
  if (in_order == order::rank) return chosen;
  std::uint32_t n = 0;
  for (std::uint32_t i = 0; i < sentence_count && n < chosen; ++i)
    if (rank_of[i] != not_chosen)
      spans[n++] = {sentences[i].offset, sentences[i].length, i, rank_of[i], centrality[i]};
  return chosen;
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_SELECT_HPP
