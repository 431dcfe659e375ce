// pith/ranking/select.hpp - from centralities to the chosen sentences: the budget, ties, the order.
//
// Sentences are taken from the highest score down, the earlier one first where two are
// equal; one that no longer fits what is left of the words or bytes is passed over, so that a
// shorter one may still get in.  A binary heap gives them in that order: O(n) to build, O(log n)
// for each one looked at, nothing beside one index a sentence.
//
// Where one had to be passed over, a long sentence may have taken the place of two good ones.  So
// the budget is filled a second time, by what a sentence is worth for the part of the budget that
// it takes: the greedy rule for knapsacks (Dantzig 1957).  This summary stands if it is worth more
// in all and leaves no more of the budget unused.
//
// A sentence that leans on the one before ("It", "However", "The move") is not chosen without it if that
// can be helped: when such a sentence is the best one left, the one before is taken first, if it is
// worth a third as much and both have room; if not, the leaning one is worth a fifth and goes back.
// An answer leans on its question in the same way, whatever it begins with.
// This is for scores that are logarithms; the other methods are as their papers have them.
//
// The sentence most like a query is taken first, as who asks wants to see that one: its price is raised
// above all others.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_SELECT_HPP
#define PITH_SELECT_HPP

#include "arithmetic.hpp"
#include "../reading/model.hpp"
#include "score.hpp"

namespace pith {
namespace detail {

/// How readily a block's sentences are taken: 0 prose, 1 what is left of text where there is no
/// prose, 2 anything that has a word, 3 the rest.
inline unsigned reserve_level(const sentence& s) noexcept {
  if (s.words == 0) return 3;
  if (s.role == role::list_item) return (s.flags & complete) != 0 ? 0 : 1;
  if (s.role <= role::speech) return (s.flags & label) != 0 ? 1 : 0;
  return s.role == role::code || s.role == role::table || s.role == role::furniture ? 2 : 1;
}

/// Lists the candidates in the order of the text; returns how many there are.
inline std::uint32_t list_candidates(const sentence* sentences, std::uint32_t sentence_count,
                                     unsigned level, std::uint32_t* list) noexcept {
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < sentence_count; ++i)
    if (reserve_level(sentences[i]) == level) list[count++] = i;
  return count;
}

/// The words of a sentence, or more where they were too many to count: none is shorter than a byte.
inline std::uint32_t words_at_most(const sentence& s) noexcept {
  return s.words < 65535 ? s.words : s.length;
}

/// The limits of one selection, with none of them open.
struct budget {
  std::uint32_t sentences, words, bytes, rows;
};

/// What is asked for of a text with so many candidates.  At least one sentence, unless words or
/// bytes forbid.
template <class Options>
constexpr budget resolve(const Options& o, std::uint32_t candidates) noexcept {
  constexpr std::uint32_t open = 0xffffffffu;
  budget b{candidates, o.words != 0 ? o.words : open, o.bytes != 0 ? o.bytes : open, open};
  if constexpr (Options::measured) b.rows = o.on.rows;
  const bool nothing_asked = !Options::measured && o.sentences == 0 && o.words == 0 && o.bytes == 0 && !(o.ratio > 0);
  const std::uint32_t most = nothing_asked ? 3 : o.sentences;
  if (most != 0 && most < b.sentences) b.sentences = most;
  if (o.ratio > 0) {
    std::uint32_t part = static_cast<std::uint32_t>(o.ratio * static_cast<float>(candidates));
    if (part == 0) part = 1;
    if (part < b.sentences) b.sentences = part;
  }
  return b;
}

/// The most spans that a selection from so many sentences or fewer can give, for the layout.
template <class Options, class Size>
constexpr Size most_spans(const Options& o, Size sentences) noexcept {
  const budget b = resolve(o, static_cast<std::uint32_t>(sentences));
  std::uint32_t most = b.words < b.sentences ? b.words : b.sentences;
  if (b.rows < most) most = b.rows;
  return b.bytes / 2 + 1 < most ? b.bytes / 2 + 1 : most;
}

/// Indices of sentences, the best at the top.
class best_first {
 public:
  best_first(const float* score, std::uint32_t* heap, std::uint32_t count) noexcept
      : score_(score), heap_(heap), count_(count) {
    for (std::uint32_t i = count / 2; i-- > 0;) sink(i);
  }
  bool empty() const noexcept { return count_ == 0; }
  std::uint32_t best() const noexcept { return heap_[0]; }
  /// Puts the best one where its score, lowered since, belongs.
  void lower_best() noexcept { sink(0); }
  void take() noexcept {
    heap_[0] = heap_[--count_];
    if (count_ > 1) sink(0);
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

/// By so much the price of the sentence most like a query exceeds that of the best: anything that is more
/// than what is lost in rounding and less than what anybody would see.
inline constexpr float above_all = 0.01f;

/// How often, on average, the words of a sentence may be looked up for its price.  The limit keeps
/// the selection linear on any text; prose stays far below it.
inline constexpr std::uint64_t looks_a_word = 8;

PITH_EXACT_FLOAT_BEGIN

/// One selection: what it looks at, and its scratch.  Unless `Sized`, words and bytes have no limits, and
/// unless `Measured`, rows.
template <bool Sized, class Matrix = matrix, bool Measured = false>
struct selection {
  sentence* sentences;
  std::uint32_t sentence_count, first;  ///< the text's own sentences begin at index `first`
  unsigned level;                       ///< reserve_level of the candidates
  const float* centrality;
  const float* score;    ///< what speaks for each sentence by itself
  bool logarithms;       ///< whether scores are logarithms of what sentences are worth
  std::uint32_t* heap;   ///< scratch, one a sentence
  float* price;          ///< the same; another array than `score`
  coverage<Matrix> said;         ///< takes from a score what was said already
  budget limits;
  span* spans;
  const std::uint32_t* rows = nullptr;  ///< of a screen that each sentence takes, if `Measured`
  std::uint32_t likest = 0xffffffffu;   ///< the one that is to be taken first; none if no such index

  /// Chooses sentences and writes their spans, in the order asked for; returns how many.
  std::uint32_t run(order in_order) noexcept {
    PITH_EXACT_FLOAT
    const outcome plain = fill(false);
    std::uint32_t chosen = plain.chosen;
    bool by_density = false;
    if (Sized && plain.passed_over) {
      const outcome dense = fill(true);
      by_density = dense.worth > plain.worth && dense.used >= plain.used;
      if (by_density) chosen = dense.chosen;
    }
    for (std::uint32_t r = 0; r < chosen; ++r) {
      const span& s = spans[r];
      if (Sized && by_density) price[heap[r] = s.rank] = s.centrality;
      else price[s.sentence] = s.score;
    }
    if (Sized && by_density) {  // the best first: what was chosen by its density is not in this order
      best_first queue(price, heap, chosen);
      for (std::uint32_t r = 0; r < chosen; ++r) {
        spans[r].sentence = queue.best();
        queue.take();
      }
    }
    constexpr std::uint32_t not_chosen = 0xffffffffu;
    std::uint32_t* const rank_of = heap;  // the queue is done with
    for (std::uint32_t i = 0; i < sentence_count; ++i) rank_of[i] = not_chosen;
    for (std::uint32_t r = 0; r < chosen; ++r) rank_of[spans[r].sentence] = r;
    std::uint32_t n = 0, document = 0;
    for (std::uint32_t i = 0; i < sentence_count && n < chosen; ++i) {
      const sentence& s = sentences[i];
      if (i > first && (s.flags & starts_document) != 0) ++document;
      const std::uint32_t r = rank_of[i];
      if (r == not_chosen) continue;
      spans[in_order == order::rank ? r : n] = {s.offset,      s.length, i - first, r,
                                                centrality[i], price[i], document};
      ++n;
    }
    return chosen;
  }

 private:
  struct outcome {
    std::uint32_t chosen;
    float worth, used; ///< of what was chosen, in all: its worth and its cost
    bool passed_over;  ///< whether something had no room
  };

  /// Takes the best sentence that fits until nothing does: the best by its score or, `by_density`, by its
  /// worth for what it takes of the budget.  spans[r] then has the r-th taken, and the score that it was
  /// taken at: in `sentence` and `score` or, by density, in `rank` and `centrality`, so that neither filling
  /// has to be made again.
  ///
  /// A penalty only grows, so the sentence at the top of the queue is the best one left if its
  /// price, looked up afresh, still holds, and goes back otherwise.
  outcome fill(bool by_density) noexcept {
    PITH_EXACT_FLOAT
    const bool dense = Sized && by_density;
    const std::uint32_t candidates = list_candidates(sentences, sentence_count, level, heap);
    std::uint32_t fewest_bytes = 0xffffffffu, fewest_words = fewest_bytes;  // of a candidate
    float highest = -3e38f;  // of the others' prices
    for (std::uint32_t c = 0; c < candidates; ++c) {
      const std::uint32_t i = heap[c];
      price[i] = priced(i, 0, dense);
      if (i != likest && price[i] > highest) highest = price[i];
      sentences[i].flags = sentences[i].flags & (taken - 1u);
      if (!Sized) continue;
      if (sentences[i].length < fewest_bytes) fewest_bytes = sentences[i].length;
      if (words_at_most(sentences[i]) < fewest_words) fewest_words = words_at_most(sentences[i]);
    }
    if (likest < sentence_count && !(price[likest] > highest)) price[likest] = highest + above_all;
    best_first queue(price, heap, candidates);
    said.clear();
    std::uint64_t looks_left = looks_a_word * said.word_count();
    std::uint32_t words = 0, bytes = 0, lines = 0;
    outcome out{0, 0, 0, false};
    const auto fits = [&](std::uint64_t more_words, std::uint64_t more_bytes) noexcept {
      return words + more_words <= limits.words && bytes + more_bytes <= limits.bytes;
    };
    const auto bytes_of = [&](std::uint32_t i) noexcept {
      return std::uint64_t{sentences[i].length} + (out.chosen != 0 ? 1 : 0);
    };
    const auto fit_both = [&](std::uint32_t i) noexcept {
      if (Measured && (rows[i] > limits.rows - lines || rows[i + 1] > limits.rows - lines - rows[i])) return false;
      return fits(std::uint64_t{words_at_most(sentences[i])} + words_at_most(sentences[i + 1]),
                  bytes_of(i) + 1 + sentences[i + 1].length);
    };
    const auto current = [&](std::uint32_t i) noexcept -> float {  // the price of i, looked up if that may be
      PITH_EXACT_FLOAT
      const std::uint32_t looks = said.words(i);
      if (looks == 0 || looks > looks_left || out.chosen == 0) return price[i];
      looks_left -= looks;
      const float now = priced(i, said.penalty(i), dense);
      return (sentences[i].flags & charged) != 0 ? now - leaning_cost : now;
    };
    while (out.chosen < limits.sentences && !queue.empty()) {
      // where nothing more can have room there is no need to look at each
      if (Sized && (limits.words - words < fewest_words || limits.bytes - bytes < fewest_bytes ||
                    (Measured && lines == limits.rows))) {
        out.passed_over = true;
        break;
      }
      std::uint32_t i = queue.best();
      const unsigned flags = sentences[i].flags;
      if ((flags & taken) != 0) {
        queue.take();
        continue;
      }
      float now = current(i);
      if (now < price[i]) {
        price[i] = now;
        queue.lower_best();
        continue;
      }
      now = price[i];
      bool at_top = true;
      if (logarithms && (flags & (unsigned{starts_document} | charged)) == 0 && i > first && i != likest &&
          (sentences[i - 1].flags & taken) == 0 && ((flags & leans) != 0 || answers(i))) {
        const float alone = now - leaning_cost;
        const float least = now - leading_part;
        const float before = may_lead(i - 1) && (!Sized || fit_both(i - 1)) ? current(i - 1) : least;
        if (!(before > least)) {
          price[i] = alone;
          sentences[i].flags = (flags | charged) & all_flags;
          queue.lower_best();
          continue;
        }
        --i;  // which stays in the queue, to be passed over when it is the best there
        now = before;
        at_top = false;
      }
      if (at_top) queue.take();
      if (Sized) {
        const sentence& s = sentences[i];
        if (!fits(words_at_most(s), bytes_of(i))) {
          out.passed_over = true;
          continue;
        }
        if (Measured) {
          if (rows[i] > limits.rows - lines) {
            out.passed_over = true;
            continue;
          }
          lines += rows[i];
        }
        words += words_at_most(s);
        bytes += static_cast<std::uint32_t>(bytes_of(i));
      }
      said.add(i);
      sentences[i].flags = (sentences[i].flags | taken) & all_flags;
      if (dense) now = logarithms ? now + natural_log(cost(i)) : score[i];
      if (Sized) {
        out.worth += logarithms ? power_of_e(now) : now;
        out.used += cost(i);
      }
      span& s = spans[out.chosen];
      if (dense) {
        s.rank = i;
        s.centrality = now;
      } else {  // one that was taken right after what it leans on ranks after it
        s.sentence = i;
        s.score = out.chosen != 0 && now > spans[out.chosen - 1].score ? spans[out.chosen - 1].score : now;
      }
      ++out.chosen;
    }
    return out;
  }

  /// Whether sentence i, which has one before it, answers that: one is a question and the other is none.
  bool answers(std::uint32_t i) const noexcept {
    return (sentences[i].flags & question) < (sentences[i - 1].flags & question);
  }

  /// Whether sentence i is one that the next can lean on, and leans on none itself that is not taken.
  bool may_lead(std::uint32_t i) const noexcept {
    const unsigned flags = sentences[i].flags;
    return reserve_level(sentences[i]) == level &&
           ((flags & (leans | starts_document)) != leans || i == first ||
            (sentences[i - 1].flags & taken) != 0);
  }

  float priced(std::uint32_t i, float penalty, bool dense) const noexcept {
    PITH_EXACT_FLOAT
    if (!dense) return score[i] + penalty;
    return logarithms ? score[i] + penalty - natural_log(cost(i)) : score[i] / cost(i);
  }

  /// The part of the budget that sentence i takes, of the limit it takes most of.
  float cost(std::uint32_t i) const noexcept {
    PITH_EXACT_FLOAT
    const float words = static_cast<float>(words_at_most(sentences[i])) / static_cast<float>(limits.words);
    const float bytes = static_cast<float>(sentences[i].length) / static_cast<float>(limits.bytes);
    const float one = 1.0f / static_cast<float>(limits.sentences);
    float most = words > bytes ? words : bytes;
    if (Measured) {
      const float lines = static_cast<float>(rows[i]) / static_cast<float>(limits.rows);
      if (lines > most) most = lines;
    }
    return most > one ? most : one;
  }
};

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_SELECT_HPP
