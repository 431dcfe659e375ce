// pith/ranking/select.hpp - from centralities to the chosen sentences: the budget, ties, the order.
//
// Sentences are taken from the highest score down, the earlier one first where two are
// equal; one that no longer fits what is left of the words or bytes is passed over, so that a
// shorter one may still get in.  A tournament gives them in that order: O(n) to build, O(log n)
// for each one looked at, nothing beside one index a sentence.
//
// Where one had to be passed over, a long sentence may have taken the place of two good ones.  So
// the budget is filled a second time, by what a sentence is worth for the part of the budget that
// it takes: the greedy rule for knapsacks (Dantzig 1957).  This summary stands if it is worth more
// in all and leaves no more of the budget unused.
//
// A sentence that leans on the one before ("It", "However", "The move") is chosen for what it says.  The one
// before is then worth three times as much, until another that leans is chosen.  Only the very best is none that
// leans, if there is one worth a third of it, as it may be all that is shown.  An answer leans on its question in
// the same way, whatever it begins with.  To choose others in place of all that leans was tried, at prices from
// log 1.4 to log 5: readers who did not know which was which missed what was left out more than what it leaned on.
// This is for scores that are logarithms; the other methods are as their papers have them.
//
// The sentence most like a query is taken first, as who asks wants to see that one: its price is raised
// above all others.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_SELECT_HPP
#define PITH_SELECT_HPP

#include <type_traits>

#include "arithmetic.hpp"
#include "../reading/model.hpp"
#include "score.hpp"

namespace pith {
namespace detail {

/// How readily a block's sentences are taken: prose, what is left of text where there is no prose, anything that has
/// a word (tables, program text, furniture), the rest.
enum reserve : unsigned { prose, other_text, no_prose, no_words };
inline unsigned reserve_level(const sentence& s) noexcept {
  if (s.words == 0) return no_words;
  if (s.role == role::list_item) return (s.flags & complete) != 0 ? prose : other_text;
  if (s.role <= role::speech) return (s.flags & label) != 0 ? other_text : prose;
  return s.role == role::code || s.role == role::table || s.role == role::furniture ? no_prose : other_text;
}

/// Lists the candidates in the order of the text; returns how many there are.
inline std::uint32_t list_candidates(const sentence* sentences, std::uint32_t sentence_count,
                                     std::uint32_t* list) noexcept {
  std::uint32_t count = 0;
  for (std::uint32_t i = 0; i < sentence_count; ++i)
    if (is_candidate(sentences[i])) list[count++] = i;
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

/// The best of `count` prices, the first of those that are equal: a tournament (Knuth 1973, tree selection).  Leaf i is
/// sentence i, and nodes[1] to nodes[count - 1] name the best of each half, a quarter and so on.
class best_first {
 public:
  /// The price of what is not among them, or not any more.
  static constexpr float gone = -3.4e38f;

  best_first(float* price, std::uint32_t* nodes, std::uint32_t count) noexcept
      : price_(price), nodes_(nodes), count_(count) {
    begin();
  }
  /// Makes it anew, of the prices as they are.
  PITH_NOINLINE void begin() noexcept {
    for (std::uint32_t at = count_; at-- > 1;) {
      const std::uint32_t a = entry(2 * at), b = entry(2 * at + 1);
      nodes_[at] = beats(price_[b], b, price_[a], a) ? b : a;
    }
  }
  /// Whether there is none, and which one is best.
  bool empty() const noexcept { return count_ == 0 || !(price_[best()] > gone); }
  std::uint32_t best() const noexcept { return entry(1); }
  /// Gives sentence i another price.
  PITH_NOINLINE void set(std::uint32_t i, float price) noexcept {
    float* const prices = price_;  // copies, which nothing that is written to an array can be
    std::uint32_t* const nodes = nodes_;
    const std::uint32_t count = count_;
    prices[i] = price;
    std::uint32_t winner = i;
    for (std::uint32_t at = count + i; at > 1; at /= 2) {
      const std::uint32_t beside = at ^ 1, other = beside >= count ? beside - count : nodes[beside];
      const float other_price = prices[other];
      if (beats(other_price, other, price, winner)) {
        winner = other;
        price = other_price;
      }
      nodes[at / 2] = winner;
    }
  }
  void take(std::uint32_t i) noexcept { set(i, gone); }

 private:
  std::uint32_t entry(std::uint32_t at) const noexcept { return at >= count_ ? at - count_ : nodes_[at]; }
  /// Most do not, and that is seen first.
  static bool beats(float price, std::uint32_t i, float other_price, std::uint32_t other) noexcept {
    return !(price < other_price) && (price > other_price || i < other);
  }
  float* price_;
  std::uint32_t* nodes_;
  std::uint32_t count_;
};

/// By so much the price of the sentence most like a query exceeds that of the best: anything that is more
/// than what is lost in rounding and less than what anybody would see.
inline constexpr float above_all = 0.01f;

/// How often, on average, the words of a sentence may be looked up for its price.  The limit keeps
/// the selection linear on any text; prose stays far below it.
inline constexpr std::uint32_t looks_a_word = 8;
inline constexpr std::uint32_t most_looked = 0xffffffffu / looks_a_word;  // a text has no more words than these

PITH_EXACT_FLOAT_BEGIN

/// One selection: what it looks at, and its scratch.  What the options leave out is not linked: `sized` are
/// words and bytes, `measured` rows, `asked` a query.
template <class Options>
struct selection {
  static constexpr bool sized = Options::sized, measured = Options::measured;
  static constexpr std::uint32_t none = 0xffffffffu;
#ifdef __OPTIMIZE_SIZE__
  static constexpr bool weighs_at_once = sized;  ///< what is chosen is weighed before it is known whether anybody asks
#else
  static constexpr bool weighs_at_once = false;
#endif
  static constexpr std::uint32_t many = 8;  ///< a price changed in the queue costs about as much as eight in a new one

  sentence* sentences;
  std::uint32_t sentence_count, query_rows;  ///< the text's own sentences begin after the query's
  const float* centrality;
  const float* score;    ///< what speaks for each sentence by itself: a logarithm under method::standard
  std::remove_const_t<decltype(Options::method)> how;
  std::uint32_t* nodes;  ///< scratch, one a sentence
  float* price;          ///< the same; another array than `score`
  coverage<basic_matrix<Options::packed>> said;  ///< takes from a logarithm what was said already
  budget limits;
  span* spans;
  const std::uint32_t* rows = nullptr;  ///< of a screen that each sentence takes, if `measured`
  std::uint32_t most_like = none;       ///< the one that is to be taken first, if `asked`
  // of one filling
  budget left{0, 0, 0, 0};
  std::uint32_t looks_left = 0;
  bool by_cost = false;

  /// Chooses sentences and writes their spans, in the order asked for; returns how many.
  PITH_ONE_CALLER std::uint32_t run(order in_order) noexcept {
    PITH_EXACT_FLOAT
    const outcome plain = fill(false);
    std::uint32_t chosen = plain.chosen;
    bool by_density = false;
    if (sized && plain.passed_over) {
      const outcome other = fill(true);
      by_density = other.worth > plain.worth && other.used >= plain.used;
      if (by_density) chosen = other.chosen;
    }
    if (sized && by_density) {  // the best first: what was chosen by its density is not in this order
      for (std::uint32_t i = 0; i < sentence_count; ++i) price[i] = best_first::gone;
      for (std::uint32_t r = 0; r < chosen; ++r) price[spans[r].rank] = spans[r].centrality;
      best_first queue(price, nodes, sentence_count);
      for (std::uint32_t r = 0; r < chosen; ++r) {
        spans[r].score = price[spans[r].sentence = queue.best()];
        queue.take(spans[r].sentence);
      }
    }
    std::uint32_t* const rank_of = nodes;  // the queue is done with
    for (std::uint32_t i = 0; i < sentence_count; ++i) rank_of[i] = none;
    for (std::uint32_t r = 0; r < chosen; ++r) {
      price[spans[r].sentence] = spans[r].score;
      rank_of[spans[r].sentence] = r;
    }
    std::uint32_t n = 0, document = 0;
    for (std::uint32_t i = 0; i < sentence_count && n < chosen; ++i) {
      const sentence& s = sentences[i];
      if (Options::several && i > first() && (s.flags & starts_document) != 0) ++document;
      const std::uint32_t r = rank_of[i];
      if (r == none) continue;
      spans[in_order == order::rank ? r : n] = {s.offset,      s.length, i - first(), r,
                                                centrality[i], price[i], document};
      ++n;
    }
    return chosen;
  }

 private:
  struct outcome {
    std::uint32_t chosen;
    float worth, used; ///< of what was chosen, in all: its worth and its cost; of no meaning where all had room
    bool passed_over;  ///< whether something had no room
  };

  /// Takes the best sentence that fits until nothing does: the best by its score or, `by_density`, by its
  /// worth for what it takes of the budget.  spans[r] then has the r-th taken, in `sentence` and what it ranks by in
  /// `score` or, by density, in `rank`, so that neither filling has to be made again, and in `centrality` the score that
  /// it was taken at.
  ///
  /// A penalty only grows, so the sentence at the top of the queue is the best one left if its
  /// price, looked up afresh, still holds, and goes back otherwise.
  outcome fill(bool by_density) noexcept {
    PITH_EXACT_FLOAT
    by_cost = by_density;
    float highest = best_first::gone;  // of the others' prices
    for (std::uint32_t i = 0; i < sentence_count; ++i) {
      sentence& s = sentences[i];
      price[i] = best_first::gone;
      if (!is_candidate(s)) continue;
      s.flags = s.flags & (taken - 1u);
      price[i] = priced(i, 0);
      if (Options::asked && i != likest() && price[i] > highest) highest = price[i];
    }
    if (likest() < sentence_count && !(price[likest()] > highest)) price[likest()] = highest + above_all;
    best_first queue(price, nodes, sentence_count);
    left = limits;
    if (sized && left.bytes != none) ++left.bytes;  // with each sentence goes one more, with the last one too
    if (standard()) {
      said.clear();
      looks_left = looks_a_word * (said.word_count() < most_looked ? said.word_count() : most_looked);
    }
    outcome out{0, 0, 0, false};
    std::uint32_t leads = none;  // what the last sentence that leans leans on
    std::uint32_t moved = 0;     // how many went back or were passed over since the last one was taken
    bool opens = standard();     // nothing has been looked at yet
    while (left.sentences != 0 && !queue.empty()) {
      if (moved > sentence_count / many) {
        moved = 0;
        renew(out);
        queue.begin();
        continue;
      }
      std::uint32_t i = queue.best();
      float now = current(i);
      if (now < price[i]) {
        ++moved;
        queue.set(i, now);
        continue;
      }
      now = price[i];
      std::uint32_t other = none;  // what is taken in place of it; that stays in the queue
      if (opens) {
        opens = false;
        if (!(Options::asked && i == likest()) && depends(i)) other = best_alone(now - leading);
        if (other != none) now = price[other];
      } else if (leads != none && (sentences[leads].flags & taken) == 0) {
        const float lead = current(leads) + leading;
        if (lead > now) {
          now = lead;
          other = leads;
        }
      }
      if (other != none) {
        i = other;
        leads = none;
      }
      queue.take(i);
      if (sized && !pay(i, left)) {
        ++moved;
        out.passed_over = true;
        continue;
      }
      moved = 0;
      --left.sentences;
      if (standard()) said.add(i);
      sentence* const s = sentences + i;
      s->flags = (s->flags | taken) & all_flags;
      if (dense()) now = standard() ? now + natural_log(cost(i)) : score[i];
      if (weighs_at_once) weigh(i, now, out);
      span& to = spans[out.chosen];
      to.centrality = now;
      if (dense()) {
        to.rank = i;
      } else {  // one that was taken right after what it leans on ranks after it
        to.sentence = i;
        to.score = out.chosen != 0 && now > (&to)[-1].score ? (&to)[-1].score : now;
      }
      ++out.chosen;
      if (standard() && depends(i) && is_candidate(s[-1])) leads = i - 1;
    }
    if (sized && !weighs_at_once && (dense() || out.passed_over))
      for (std::uint32_t r = 0; r < out.chosen; ++r) weigh(dense() ? spans[r].rank : spans[r].sentence, spans[r].centrality, out);
    return out;
  }

  /// Adds sentence i, which was taken at the score `now`, to what was chosen.
  PITH_ALWAYS_INLINE void weigh(std::uint32_t i, float now, outcome& out) const noexcept {
    PITH_EXACT_FLOAT
    out.worth += standard() ? power_of_e(now) : now;
    out.used += cost(i);
  }

  /// Looks up all prices anew and passes over all that has no room: where it was so for one of `many`, it may be for all.
  PITH_ALWAYS_INLINE void renew(outcome& out) noexcept {
    PITH_EXACT_FLOAT
    for (std::uint32_t i = first(); i < sentence_count; ++i) {
      if (!(price[i] > best_first::gone)) continue;
      const bool fits = !sized || has_room(i, left);
      const float now = fits ? current(i) : best_first::gone;
      if (now < price[i]) price[i] = now;
      if (!fits) out.passed_over = true;
    }
  }

  constexpr bool dense() const noexcept { return sized && by_cost; }
  constexpr bool standard() const noexcept { return how == method::standard; }
  constexpr std::uint32_t first() const noexcept { return Options::asked ? query_rows : 0; }
  constexpr std::uint32_t likest() const noexcept { return Options::asked ? most_like : none; }

  bool has_room(std::uint32_t i, const budget& in) const noexcept {
    return words_at_most(sentences[i]) <= in.words && sentences[i].length < in.bytes && !(measured && rows[i] > in.rows);
  }
  /// Takes sentence i from a budget; does nothing and returns false where that has no room for it.
  PITH_NOINLINE bool pay(std::uint32_t i, budget& from) const noexcept {
    if (!has_room(i, from)) return false;
    from.words -= words_at_most(sentences[i]);
    from.bytes -= sentences[i].length + 1;
    if (measured) from.rows -= rows[i];
    return true;
  }

  /// The price of sentence i, looked up if that may be.
  PITH_NOINLINE float current(std::uint32_t i) noexcept {
    PITH_EXACT_FLOAT
    if (!standard() || left.sentences == limits.sentences) return price[i];
    const std::uint32_t looks = said.words(i);
    if (looks == 0 || looks > looks_left) return price[i];
    looks_left -= looks;
    return priced(i, said.penalty(i));
  }

  /// Whether a sentence leans on the one before or answers it.
  PITH_NOINLINE bool depends(std::uint32_t i) const noexcept {
    const sentence* const s = sentences + i;
    return i > first() && !(Options::several && (s->flags & starts_document) != 0) &&
           ((s->flags & leans) != 0 || (s->flags & question) < (s[-1].flags & question));
  }

  /// Of the candidates that depend on none, the best, if it is worth more than `least` when nothing is chosen yet.
  PITH_ALWAYS_INLINE std::uint32_t best_alone(float least) const noexcept {
    std::uint32_t best = none;
    for (std::uint32_t i = first(); i < sentence_count; ++i)
      if (price[i] > least && !depends(i))
        least = price[best = i];
    return best;
  }

  float priced(std::uint32_t i, float penalty) const noexcept {
    PITH_EXACT_FLOAT
    if (!dense()) return score[i] + penalty;
    return standard() ? score[i] + penalty - natural_log(cost(i)) : score[i] / cost(i);
  }

  /// The part of the budget that sentence i takes, of the limit it takes most of.
  float cost(std::uint32_t i) const noexcept {
    PITH_EXACT_FLOAT
    const float words = static_cast<float>(words_at_most(sentences[i])) / static_cast<float>(limits.words);
    const float bytes = static_cast<float>(sentences[i].length) / static_cast<float>(limits.bytes);
    const float one = 1.0f / static_cast<float>(limits.sentences);
    float most = words > bytes ? words : bytes;
    if (measured) {
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
