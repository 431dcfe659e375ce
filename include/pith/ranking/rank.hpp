// pith/ranking/rank.hpp - centrality of sentences by power iteration, without ever building the graph.
//
// The graph is complete: each sentence is joined to each other one by their similarity.  Every
// similarity here is a sum over the terms that two sentences share,
//
//     s(j -> i) = sum_k sum_t  L_k(i,t) w(t) R_k(j,t)
//
// so that one step y_i = sum over j != i of s(j -> i) x_j is two passes over the non-zeros of the
// sentence-by-term matrix for each k: scatter R x into one number a term, gather L w back.  A
// sentence's own part is taken out term by term, where it is a small part of the sum; a term that
// no other sentence has then leaves nothing.
//
//   textrank  |common terms| / (log|i| + log|j|)   (Mihalcea and Tarau 2004).  1/(a + b) is the
//             short sum of exponentials c e^-ta e^-tb in `kernel`: L = R = sqrt(c) e^-ta, w = 1.
//             Lengths are in words; one of 1 counts as 2, where the formula would divide by 0.
//   lexrank   cosine of tf-idf vectors, continuous (Erkan and Radev 2004): L = R = tf / norm,
//             w = idf^2, idf = log(N / n).
//   bm25      R = tf, L = tf (k1 + 1) / (tf + k1 (1 - b + b |i| / mean)), w = idf, with
//             k1 = 1.2, b = 0.75 and idf = log((N - n + 1/2) / (n + 1/2)), a quarter of the mean
//             idf where it would be negative (Barrios et al. 2016).  s(j -> i) is not s(i -> j).
//   standard  bm25 with that quarter as a floor under every idf; score.hpp says what follows.
//
// The iteration is PageRank's in the papers' form with (1 - d), not (1 - d)/N (Brin and Page
// 1998; teleport vector after Haveliwala 2002):
//
//     x_i = (1 - d) v_i + d sum_j s(j -> i) x_j / out_j,     out_j = sum over i != j of s(j -> i)
//
// with the mean of v being 1.  A query, and a title, lean v to what is like them: with s the strength
//
//     v_i = (1 - s) + s * s(query -> i) / mean of s(query -> .)
//
// the query being a row of the matrix that is no node of the graph.  A sentence without an edge
// keeps (1 - d) v_i.  Time is O(sweeps * non-zeros), memory O(sentences + terms).
//
// Where a sentence has one factor, a new x_i counts at once: what sentence i hands out more than before is
// added to the sums right after its own are gathered, in the same look at its row.  That is the method
// of Gauss and Seidel, a little over-relaxed (Young 1954), in about half the sweeps of Jacobi's.  It is slow
// at one thing only, the sum of all x, which Jacobi's leaves alone.  So the sum goes free: it is kept
// what multiple of that of v it is, v is taken so many times, and in the end x is divided by it.  It ends
// where x is near its limit: each change being r times the one before, what is still missing is r / (1 - r)
// times the last one; and r is not above d.
#include "../pith.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_RANK_HPP
#define PITH_RANK_HPP

#include <type_traits>

#include "arithmetic.hpp"
#include "matrix.hpp"

namespace pith {
namespace detail {

/// 1/z on [1, 16] as a sum of coefficient * e^(-exponent * z), largest relative error 6e-5: from
/// log 2 + log 2 up to the sum for two sentences of 65,535 words.  Made by src/tools/fit_kernel.py.
struct exponential {
  float coefficient, exponent;
};
inline constexpr std::uint32_t kernel_terms = 5;
inline constexpr exponential kernel[kernel_terms] = {{0.110705458f, 0.0424522627f},
                                                     {0.298863707f, 0.240645982f},
                                                     {0.635066742f, 0.687954568f},
                                                     {1.37559812f, 1.64167637f},
                                                     {3.29604732f, 3.80571259f}};

/// What the options of the iteration mean where they are 0: the damping factor and the threshold of TextRank's paper,
/// and a bound on the time of a text that converges slowly.
template <class Options>
constexpr float damping_of(const Options& o) noexcept { return o.damping > 0 ? o.damping : 0.85f; }
template <class Options>
constexpr float tolerance_of(const Options& o) noexcept { return o.tolerance > 0 ? o.tolerance : 1e-4f; }
template <class Options>
constexpr std::uint32_t sweeps_of(const Options& o) noexcept { return o.max_sweeps != 0 ? o.max_sweeps : 100; }

inline constexpr float bm25_k1 = 1.2f, bm25_b = 0.75f, bm25_idf_floor = 0.25f;

/// How many factors a sentence has under a method, and whether terms have weights.
constexpr std::uint32_t factors_of(method how) noexcept {
  return how == method::textrank ? kernel_terms : 1;
}
constexpr bool weighs_terms(method how) noexcept { return how != method::textrank; }

/// The arrays of the stage; each holds one number a sentence, or a term.
struct rank_arrays {
  float* centrality;   ///< x; the result
  float* inverse_out;  ///< 1 / out_j, 0 for a sentence without an edge
  float* factor;       ///< factors_of(method) rows of sentence_count
  float* next;         ///< y, where there are several factors
  float* teleport;     ///< v; null where it is 1
  float* sum;          ///< one a term: what the scatter pass leaves
  float* weight;       ///< one a group of terms: w; unused by textrank
  std::uint16_t* group;   ///< one a term: its group, which is of all terms that so many nodes have
  std::uint32_t* rows;    ///< of a screen, one a sentence; of no meaning where no screen was asked for
  std::uint32_t* queue;   ///< of the selection: in inverse_out's place unless that is kept
  std::uint32_t* hash;    ///< one a term: its hash; null unless it is kept for explain()
  float *score, *price;   ///< of the selection, as is `mark`: in the place of the three above `weight`
  unsigned char* mark;    ///< one a term

  float weight_of(std::uint32_t term) const noexcept { return weight[group[term]]; }
};

/// Groups that the terms of so many tokens can make: k of them take 1 + 2 + ... + k tokens.
template <class Size>
constexpr Size most_groups(Size tokens) noexcept {
  Size k = 0;
  for (Size bit = Size{1} << 15; bit != 0; bit /= 2)
    if ((k + bit) * (k + bit + 1) / 2 <= tokens) k += bit;
  return k;
}

struct rank_outcome {
  std::uint32_t sweeps;
  bool converged;
};

PITH_EXACT_FLOAT_BEGIN

/// The content words of each sentence, those of it alone too: under bm25 and standard, whose factor
/// holds them.
struct token_counts {
  const float* factor;
  float mean;  ///< of a candidate

  float operator()(std::uint32_t i) const noexcept {
    PITH_EXACT_FLOAT
    return (factor[i] / bm25_k1 - (1.0f - bm25_b)) * mean / bm25_b;
  }
};

/// `How` is method, or a type that stands for one of them: then the others are not linked.  `Asks`: whether
/// there may be a query or a title.
template <class How, class Matrix, bool Asks = true>
class ranker {
 public:
  ranker(const Matrix& m, How how, const rank_arrays& a, std::uint32_t nodes) noexcept
      : m_(m), how_(how), a_(a), nodes_(nodes), mean_tokens_(0) {}

  /// Fills `factor`, `group` and `weight`.  On entry factor[i] holds what matrix_builder said of row
  /// i: of how many tokens it was made, or under lexrank the squares; `singles` words were dropped.
  PITH_ONE_CALLER void weigh(std::uint32_t singles) noexcept {
    PITH_EXACT_FLOAT
    const float n = static_cast<float>(nodes_);
    if (how_ == method::textrank) {
      for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
        const std::uint32_t words = m_.sentences[i].words < 2 ? 2 : m_.sentences[i].words;
        // the kernel is fitted for 1 <= z, so logarithms are taken to base 4: log2 + log2 is 1
        const float a = natural_log(static_cast<float>(words)) * 0.72134752f;
        for (std::uint32_t k = 0; k < kernel_terms; ++k)
          factor(k)[i] = square_root(kernel[k].coefficient) * exp_minus(kernel[k].exponent * a);
      }
      return;
    }
    const std::uint32_t groups = group_terms();
    if (how_ == method::lexrank) {
      const float log_n = natural_log(n);
      for (std::uint32_t g = 0; g < groups; ++g) {
        const float idf = natural_log(n / a_.weight[g]);
        a_.weight[g] = idf * idf;
      }
      for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
        float square = a_.factor[i] * (log_n * log_n);
        for (const std::uint32_t entry : m_.row(i)) {
          const float tf = static_cast<float>(entry_frequency(entry));
          square += tf * tf * a_.weight_of(entry_term(entry));
        }
        a_.factor[i] = square > 0 ? 1.0f / square_root(square) : 0.0f;
      }
      return;
    }
    float tokens = 0;
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i)
      if (m_.is_node(i)) tokens += a_.factor[i];
    const float scale = tokens > 0 ? bm25_b * n / tokens : 0.0f;
    mean_tokens_ = tokens / n;
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i)
      a_.factor[i] = bm25_k1 * (1.0f - bm25_b + scale * a_.factor[i]);
    const float single_idf = natural_log((n - 0.5f) / 1.5f);
    float idf_sum = static_cast<float>(singles) * (single_idf > 0 ? single_idf : 0.0f);
    for (std::uint32_t g = 0; g < groups; ++g) {
      const float rows = a_.weight[g];
      if (rows > most_rows_) most_rows_ = rows;
      a_.weight[g] = natural_log((n - rows + 0.5f) / (rows + 0.5f));
    }
    for (std::uint32_t t = 0; t < m_.term_count; ++t) idf_sum += a_.weight_of(t);
    const float words = static_cast<float>(m_.term_count) + static_cast<float>(singles);
    const float mean = idf_sum > 0 ? idf_sum / words : 1.0f;
    const float floor = bm25_idf_floor * mean, below = how_ == method::standard ? floor : 0.0f;
    for (std::uint32_t g = 0; g < groups; ++g)
      if (a_.weight[g] < below) a_.weight[g] = floor;
  }

  /// Leans the teleport vector, which there is, to the nodes that are like row 0.
  /// False if none is, and then nothing leans.
  bool lean(float strength) noexcept {
    PITH_EXACT_FLOAT
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
      a_.centrality[i] = i == 0 ? 1.0f : 0.0f;
      a_.inverse_out[i] = 1.0f;
    }
    sweep(purpose::likeness);
    float sum = 0, most = 0;
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
      if (!m_.is_node(i)) continue;
      sum += a_.teleport[i];
      if (a_.teleport[i] > most) {
        most = a_.teleport[i];
        likest_ = i;
      }
    }
    const bool any = sum > 0;
    const float scale = any ? strength * static_cast<float>(nodes_) / sum : 0.0f;
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
      const float v = any ? 1.0f - strength + scale * a_.teleport[i] : 1.0f;
      a_.teleport[i] = v > 1e-6f ? v : 1e-6f;
    }
    return any;
  }

  /// Iterates until a centrality is about `tolerance` from its limit, on average, at most `max_sweeps`
  /// times.
  rank_outcome iterate(float damping, float tolerance, std::uint32_t max_sweeps) noexcept {
    PITH_EXACT_FLOAT
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
      a_.centrality[i] = m_.is_node(i) ? 1.0f : 0.0f;
      a_.inverse_out[i] = 1.0f;
    }
    damping_ = damping;
    sweep(purpose::out);
    const float limit = tolerance * static_cast<float>(nodes_);
    rank_outcome out{0, false};
    float before = 0;
    while (!out.converged && out.sweeps < max_sweeps) {
      change_ = gained_ = 0;
      sweep(out.sweeps == 0 ? purpose::first_step : purpose::step);
      ++out.sweeps;
      mass_ += gained_ / teleported_;
      float rate = damping;
      if (change_ < rate * before) rate = change_ / before;
      out.converged = (change_ + limit) * rate <= limit;
      if (out.sweeps > 1) relaxation_ = faster * rate + 1.0f;
      before = change_;
    }
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i)
      a_.centrality[i] *= a_.inverse_out[i] != 0 ? 1.0f / mass_ : 1.0f - damping_;
    return out;
  }

  /// After lean(): the node most like the query, the first of equal ones; 0xffffffff for none.
  std::uint32_t likest() const noexcept { return likest_; }
  /// Of a node, under bm25 and standard.
  float mean_tokens() const noexcept { return mean_tokens_; }
  /// Nodes that the term of the most nodes has, under the same.
  std::uint32_t most_rows() const noexcept { return static_cast<std::uint32_t>(most_rows_); }

 private:
  enum class purpose { likeness, out, first_step, step };

  /// How much further than Gauss and Seidel a sweep goes: first a little, then the more the slower it is, up to
  /// 1.4 times; where similarities are symmetric any below 2 converges.  With more than that the sweeps are
  /// fewer still on 1,153 texts of 30 folders, but the end is then often told too early.
  static constexpr float faster = 0.4f;

  /// y_i = sum over j != i of s(j -> i) x_j, or of s(i -> j) x_j for `out`, where x_j is
  /// centrality_j inverse_out_j.  Two passes over the non-zeros for each factor, the first of which only the
  /// first step needs where there is one.  What is to be done with y_i is then done at once, so that y
  /// needs no array.
  PITH_NOINLINE void sweep(purpose why) noexcept {
#ifndef __OPTIMIZE_SIZE__
    if (m_.entry_count == 0) {  // no term is in two sentences: all that follows comes to this
      totals of = {0, 0};
      for (std::uint32_t i = 0; why <= purpose::out && i < m_.sentence_count; ++i)
        if (m_.is_node(i)) take(i, 0, why, of);
      return;
    }
    m_.with_rows([&](auto rows) noexcept {
      if (!weighs_terms(how_)) sweep_rows(why, rows, std::false_type{});
      else if (why == purpose::step) sweep_rows(std::integral_constant<purpose, purpose::step>{}, rows, std::true_type{});
      else sweep_rows(why, rows, std::true_type{});
    });
#else
    sweep_rows(why, typename Matrix::stored_rows(m_), weighs_terms(how_));
#endif
  }

  template <class Purpose, class Rows, class Weighs>
  PITH_ALWAYS_INLINE void sweep_rows(Purpose why, Rows rows, Weighs weighs) noexcept {
    PITH_EXACT_FLOAT
    const bool transposed = why == purpose::out, steps = why >= purpose::first_step;
    float* const sum = a_.sum;
    const float *const x = a_.centrality, *const scale = a_.inverse_out;
    const float* const weight = a_.weight;
    const std::uint16_t* const group = a_.group;
    const std::uint32_t mask = (1u << rows.bits) - 1;
    const std::uint32_t factors = weighs ? 1 : kernel_terms;
    totals of = {change_, gained_};  // which no array can be in the place of
    for (std::uint32_t k = 0; k < factors; ++k) {
      const bool fresh = factors > 1 || why != purpose::step;
      if (fresh)
        for (std::uint32_t t = 0; t < m_.term_count; ++t) sum[t] = 0;
      for (bool gathers = !fresh;; gathers = true) {
        for (std::uint32_t i = 0; i < m_.sentence_count; ++i) {
          const float f = factor(k)[i];
          const sides once = sides_of(f, 1.0f, transposed);
          float z = x[i] * scale[i];
          if (gathers) {
            if (steps ? z == 0 : !m_.is_node(i)) continue;
            const float own = once.from * z;
            float y = 0;
            const auto add = [&](std::uint32_t t, float own_part, float to) noexcept {
              PITH_EXACT_FLOAT
              const float others = sum[t] - own_part;
              y += (weighs ? others * weight[group[t]] : others) * to;
            };
            rows.each(i, [&](std::uint32_t t) noexcept { add(t, own, once.to); },
                       [&](std::uint32_t entry) noexcept {
                         const sides s = !rows.quick && entry <= mask ? once : sides_of(f, times(entry >> rows.bits), transposed);
                         add(entry & mask, s.from * z, s.to);
                       });
            if (factors > 1) {
              if (k != 0) y += a_.next[i];
              a_.next[i] = y;
            }
            if (k + 1 != factors) continue;
            z = take(i, y, why, of) * scale[i];
            if (factors > 1) continue;
          }
          if (z == 0) continue;
          const float handed = once.from * z;
          rows.each(i, [&](std::uint32_t t) noexcept { sum[t] += handed; },
                     [&](std::uint32_t entry) noexcept {
                       if (!rows.quick && entry <= mask) sum[entry] += handed;
                       else sum[entry & mask] += sides_of(f, times(entry >> rows.bits), transposed).from * z;
                     });
        }
        if (gathers) break;
      }
    }
    change_ = of.change;
    gained_ = of.gained;
  }

  /// Of a sweep: what x changed, and what it gained.
  struct totals {
    float change, gained;
  };

  /// Does with y_i what it is for.  Returns what x_i has gained in a step.
  float take(std::uint32_t i, float y, purpose why, totals& of) noexcept {
    PITH_EXACT_FLOAT
    if (Asks && why == purpose::likeness) {
      a_.teleport[i] = y;
      return 0;
    }
    const float v = Asks && a_.teleport != nullptr ? a_.teleport[i] : 1.0f;
    if (why == purpose::out) {
      a_.centrality[i] = v;
      a_.inverse_out[i] = 0;
      if (y > 0) {
        a_.inverse_out[i] = 1.0f / y;
        teleported_ += v;
      }
      return 0;
    }
    const float old = a_.centrality[i], change = (1.0f - damping_) * v * mass_ + damping_ * y - old;
    of.change += change > 0 ? change : -change;
    // Far down a longer step would lead below 0: then it is not longer.
    const float longer = relaxation_ * change;
    const float gained = how_ == method::textrank || !(old + longer > 0.5f * (old + change)) ? change : longer;
    of.gained += gained;
    a_.centrality[i] = old + gained;
    return gained;
  }

  float* factor(std::uint32_t k) const noexcept {
    return a_.factor + static_cast<std::size_t>(k) * m_.sentence_count;
  }

  static float times(std::uint32_t more) noexcept { return static_cast<float>(more + 1); }

  /// R and L of a sentence whose factor is f, for a term that it has tf times; the other way round if
  /// `transposed`.
  struct sides {
    float from, to;
  };
  sides sides_of(float f, float tf, bool transposed) const noexcept {
    PITH_EXACT_FLOAT
    if (how_ == method::textrank) return {f, f};
    if (how_ == method::lexrank) return {tf * f, tf * f};
    const float left = tf * (bm25_k1 + 1.0f) / (tf + f);
    return transposed ? sides{left, tf} : sides{tf, left};
  }

  /// Puts terms that equally many nodes have into one group, whose weight is first that number:
  /// there are few such numbers, so that a term takes two bytes and not four, and a group but one
  /// logarithm.  Returns how many groups there are.
  PITH_ONE_CALLER std::uint32_t group_terms() noexcept {
    PITH_EXACT_FLOAT
    std::uint32_t* const nodes = array_at<std::uint32_t>(a_.sum);  // that have the term
    for (std::uint32_t t = 0; t < m_.term_count; ++t) nodes[t] = 0;
    // All rows with entries are nodes, but for a query, which is the first.
    const std::uint32_t first = m_.is_node(0) ? 0 : m_.row_end(0);
#ifndef __OPTIMIZE_SIZE__
    m_.with_rows([nodes, first](auto rows) noexcept {
      for (const auto entry : rows.from(first)) ++nodes[entry & ((1u << rows.bits) - 1)];
    });
#else
    const std::uint32_t bits = m_.stored_bits();
    for (std::uint32_t e = first; e < m_.entry_count; ++e) ++nodes[m_.stored(e, bits) & ((1u << bits) - 1)];
#endif
    std::uint32_t groups = 0;
    std::uint32_t* const known = a_.queue;  // of the group of 1, 2, ... nodes: its number, and 1
    for (std::uint32_t i = 0; i < m_.sentence_count; ++i) known[i] = 0;
    for (std::uint32_t t = 0; t < m_.term_count; ++t) {
      std::uint32_t& g = known[nodes[t] - 1];
      if (g == 0) {
        a_.weight[groups] = static_cast<float>(nodes[t]);
        g = ++groups;
      }
      a_.group[t] = static_cast<std::uint16_t>(g - 1);
    }
    return groups;
  }

  const Matrix& m_;
  const How how_;
  const rank_arrays& a_;
  const std::uint32_t nodes_;
  std::uint32_t likest_ = 0xffffffffu;
  float mean_tokens_, most_rows_ = 0, damping_ = 0;
  float relaxation_ = 1.05f;
  float change_ = 0, gained_ = 0;
  // Of nodes with edges: the sum of x as a multiple of the sum of v, and that, which is divided by and so not 0.
  float mass_ = 1.0f, teleported_ = 1e-30f;
};

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_RANK_HPP
