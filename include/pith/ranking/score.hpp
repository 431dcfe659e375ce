// pith/ranking/score.hpp - Pith's own method: what speaks for a sentence, as a sum of logarithms.
//
// No single ranking is good on every kind of text: the first sentences are the best summary of
// news and a poor one of a discussion; a graph of sentences is the other way round.  The standard
// method takes the centrality of BM25's graph (rank.hpp; Barrios et al. 2016) and adds, for
// candidate i from 0 of its document,
//
//     score_i =  0.65 log(centrality_i (0.2 + like_i / mean of like))       content
//              + log(1 - L + L f_i / mean of f)                             position
//              - log(words / 40)   over 40 words                            length
//              + log(words / s)    under s = 18 words, or 2.4 times the mean of content words
//              - log 10            form: not the beginning or end of a sentence, or a roll of names, in a text of sentences
//              - log 2             form: a question, or what opens with a quotation mark
//              - log 2             form: quoted from elsewhere, as a mail's "> " lines are
//              - log 2             form: thanks, a greeting, a caption, half of a quotation, all in brackets
//              + log 2             cue: "this paper", "we propose"
//
// and the selection asks what the chosen sentences have said and need (select.hpp):
//
//              + log(1 - 0.95 covered part of its words)    repetition
//              + log 3             a chosen sentence leans on it, or answers it
//
// Nothing here depends on how many sentences are asked for: a longer summary is a shorter one with
// sentences added.
//
// Content.  Centrality favors long sentences that are like other long ones; like_i is blind to
// length.  It is the cosine of the sentence's tf-idf vector to that of the whole text (Radev et al.
// 2004, the centroid), whose term has a weight of df idf.  With w the term's idf of rank.hpp, which
// is the logarithm of (N - df + 1/2) / (df + 1/2), df is (N + 1/2) / (1 + e^w), nearly; of e^w the
// first five terms of its series will do, as a rare term says little of the whole.  So
//
//     like_i = sum over t of  tf w^2 / (1 + e^w)  /  square root of  sum over t of  (tf w)^2
//
// where the sums go over all content words, those of this sentence alone too.  Each of the two halves
// is as good as the other; together they are better than either.
//
// Position.  f_i = 1 / ((1 + i / 2) (1 + j / 5)), j counting from 0 in the candidate's paragraph,
// which says first what it is about (Baxendale 1958).  It is a mixture: with the probability L the
// reader's choice falls off with the place, else any place is as good, so that a sentence far from
// the opening is never hopeless.
//
// With a query or a title the centrality leans to it (rank.hpp), and the other signs must not outvote it:
// content is then 1.3 log(centrality_i), and L is 0.
//
// s is the lesser of the two: where all sentences are short, as in remarks, that is no fault; about
// half of a sentence's words are content words.
//
// Position must be earned: L = 0.6 P Q.  P is the probability that the order of the sentences means
// something at all: in a text that somebody wrote from first to last, neighbors are more alike than
// sentences far apart; in pooled remarks they are not.  With m pairs of neighbors, m pairs a third
// of a document apart, and z the difference of their mean likeness in standard errors, the odds are
// e^(1 + mu z - mu^2 / 2), mu = 0.3 sqrt(m): the likelihood ratio of a shift of mu against none, on
// prior odds of e.  And the opening must be about the rest, which a welcome and a legal notice are
// not: with r the correlation of centrality and -log(1 + i), Q has the odds e^(2 + r sqrt(m)).
//
// Pooled remarks on one subject (reviews of a product, answers to a question) show themselves: each
// has to name the subject anew, where a text written from first to last refers back to it.  So where
// one term is in more than four fifths of 30 candidates or more, L is 0, and the length is held
// against a sentence from 8 words on, as each remark is to the point or padded.
//
// The constants are round numbers from the middle of flat ground, not the best ones of any set:
// bench/ablation.sh shows what each ingredient earns, also on texts in random order.
//
// Everything is linear in the text: each part looks at a row of the matrix a few times.
#ifndef PITH_SCORE_HPP
#define PITH_SCORE_HPP

#include "../compiler.hpp"
#include "arithmetic.hpp"
#include "matrix.hpp"
#include "rank.hpp"

namespace pith {
namespace detail {

inline constexpr float content_power = 0.65f, least_likeness = 0.2f;
inline constexpr float long_sentence = 40.0f, short_sentence = 18.0f, short_part = 2.4f;
inline constexpr float long_remark = 8.0f;
/// From so many candidates on, a term in more than so many tenths of them shows pooled remarks.
inline constexpr std::uint32_t least_remarks = 30, subject_tenths = 8;
inline constexpr float no_end = -2.30258509f, leaning = -0.693147181f, cue_bonus = 0.693147181f;
inline constexpr float repetition = 0.95f, leading = 1.09861229f;
inline constexpr float position_part = 0.6f, position_unit = 2.0f, block_unit = 5.0f;
inline constexpr float order_log_odds = 1.0f, opening_log_odds = 2.0f, neighbor_shift = 0.3f;
inline constexpr std::uint32_t most_pairs = 1024;  // more would only be surer still: from there on, every n-th

PITH_EXACT_FLOAT_BEGIN

/// The parts of a sentence's score, in logarithms: they add up to it.
struct score_parts {
  float centrality, position, length, form, cue;

  float sum() const noexcept {
    PITH_EXACT_FLOAT
    return centrality + position + length + form + cue;
  }
};

/// natural_log(), which is not taken again where sentences are alike.
class last_log {
 public:
  PITH_IN_PLACE float operator()(float x) const noexcept {
#ifndef __OPTIMIZE_SIZE__
    if (x == x_) return log_;
    x_ = x;
    return log_ = natural_log(x);
#else
    return natural_log(x);
#endif
  }

 private:
#ifndef __OPTIMIZE_SIZE__
  mutable float x_ = 1.0f, log_ = 0.0f;
#endif
};

/// `Asks`: whether there may be a query or a title; `Several`: whether there may be more texts than one.
template <class Matrix, bool Asks = true, bool Several = true>
class standard_scores {
 public:
  /// `nodes` are the candidates' indices in ascending order; the rows have been ranked.  Uses
  /// a.mark, which it leaves zero, a.score and a.price.  `most_rows`: of the candidates that one term has.
  /// `asked`: there is a query or a title.
  standard_scores(const Matrix& m, token_counts tokens, const rank_arrays& a,
                  const std::uint32_t* nodes, std::uint32_t count, std::uint32_t most_rows,
                  bool asked) noexcept
      : m_(m), tokens_(tokens), a_(a), nodes_(nodes), count_(count), asked_(Asks && asked) {
    PITH_EXACT_FLOAT
    for (std::uint32_t t = 0; t < m.term_count; ++t) a.mark[t] = 0;
    const bool pooled = count >= least_remarks && most_rows > count / 10 * subject_tenths +
                                                                  count % 10 * subject_tenths / 10;
    long_ = pooled ? long_remark : long_sentence;
    short_ = short_part * tokens.mean;
    if (!(short_ < short_sentence)) short_ = short_sentence;
    if (!(short_ < long_)) short_ = long_;
    part_ = pooled || (Asks && asked) ? 0.0f : position_part * position_weight();
    const float n = static_cast<float>(count);
    alone_weight_ = count > 2 ? natural_log((n - 0.5f) / 1.5f) : 0.0f;
    std::uint32_t whole = 0;
    const float likes = fill_likenesses();
    float places = 0, place = 1.0f, in_block = 1.0f;
    // what is counted here stops growing beyond 2^23 and 2^24 candidates, where the parts are all the same
    for (std::uint32_t row = 0, c = 0; c < count; ++row) {
      const unsigned flags = m.sentences[row].flags;
      if (Several && (flags & starts_document) != 0) place = 1.0f;
      if ((flags & starts_block) != 0) in_block = 1.0f;
      if (row != nodes[c]) continue;
      ++c;
      whole += (flags & complete) != 0;
      places += a.price[row] = 1.0f / (place * in_block);
      place += 1.0f / position_unit;
      in_block += 1.0f / block_unit;
    }
    // where four of five end as sentences do, what does not is a title, a name or an item
    of_sentences_ = whole / 4 >= (count - whole);
    place_scale_ = part_ * n / places;
    like_scale_ = likes > 0 ? n / likes : 0.0f;
  }

  /// Fills a.score[i] for every candidate i.
  PITH_ONE_CALLER void fill() const noexcept {
    for (std::uint32_t c = 0; c < count_; ++c) {
      const std::uint32_t i = nodes_[c];
      a_.score[i] = parts(i, a_.price[i], a_.score[i]).sum();
    }
  }

  /// Makes a.score[i] the part of candidate i that depends on where it is: then parts_of(i) can tell the
  /// parts of any.
  void keep_positions() const noexcept {
    for (std::uint32_t c = 0; c < count_; ++c) {
      const std::uint32_t i = nodes_[c];
      a_.score[i] = parts(i, a_.price[i], 0).position;
    }
  }

  /// The parts of the score of candidate i, after keep_positions().
  score_parts parts_of(std::uint32_t i) const noexcept {
    score_parts p = parts(i, 1.0f, likeness_to_all(i));
    p.position = a_.score[i];
    return p;
  }

  /// P Q: how sure it is that the order of the sentences means something, and that the opening is
  /// about the rest; 0 to 1.
  float position_weight() const noexcept {
    PITH_EXACT_FLOAT
    float z = 0, adjacent = 0, distant = 0, distant_square = 0;
    float x = 0, y = 0, xx = 0, yy = 0, xy = 0;  // x: -log(1 + place), y: centrality less 1
    const std::uint32_t step = count_ / (most_pairs + 1) + 1;
    std::uint32_t all_pairs = 0, next = 0;  // next: place in the list of all candidates
    for (std::uint32_t begin = 0; begin < count_;) {
      const std::uint32_t end = document_end(begin), size = end - begin;
      const std::uint32_t* const nodes = nodes_ + begin;
      for (; next < end; next += step) {
        if (size < 6) continue;  // a third of the way on would be the next one, or itself
        ++all_pairs;
        const std::uint32_t at = next - begin;
        mark(nodes[at], 1);
        adjacent += likeness(nodes[at], nodes[(at + 1) % size]);
        const float apart = likeness(nodes[at], nodes[(at + size / 3) % size]);
        distant += apart;
        distant_square += apart * apart;
        mark(nodes[at], 0);
        const float place = -natural_log(1.0f + static_cast<float>(at));
        const float central = a_.centrality[nodes[at]] - 1.0f;
        x += place;
        y += central;
        xx += place * place;
        yy += central * central;
        xy += place * central;
      }
      begin = end;
    }
    const float n = static_cast<float>(all_pairs), root = square_root(n);
    float correlation = 0;
    if (all_pairs != 0) {
      constexpr float least = 1e-9f;  // nothing is divided by what may be rounding
      const float mean = distant / n, variance = distant_square / n - mean * mean;
      if (variance > least) z = (adjacent / n - mean) / square_root(2.0f * variance / n);
      const float spread = (xx / n - x / n * (x / n)) * (yy / n - y / n * (y / n));
      if (spread > least) correlation = (xy / n - x / n * (y / n)) / square_root(spread);
    }
    const float shift = neighbor_shift * root;
    return probability(order_log_odds + shift * z - 0.5f * shift * shift) *
           probability(opening_log_odds + correlation * root);
  }

 private:
  /// Makes a.score[i] the likeness of each candidate i to all; returns the sum.  Half of the work is the same for all
  /// terms of a group: it is done once for each, where a.price has a place for each, as there are as many
  /// candidates or more.
  float fill_likenesses() const noexcept {
    PITH_EXACT_FLOAT
    float sum = 0;
#ifndef __OPTIMIZE_SIZE__
    float* const common = a_.price;
    std::uint32_t groups = 0;  // numbered in the order of terms
    for (std::uint32_t t = 0; t < m_.term_count; ++t)
      if (a_.group[t] == groups) {
        common[groups] = common_part(1.0f, a_.weight[groups]);
        ++groups;
      }
    m_.with_rows([&](auto rows) noexcept {
      PITH_EXACT_FLOAT
      for (std::uint32_t c = 0; c < count_; ++c)
        sum += a_.score[nodes_[c]] = this->likeness_in(rows, nodes_[c], [common](std::uint32_t g, float) noexcept { return common[g]; });
    });
#else
    for (std::uint32_t c = 0; c < count_; ++c) sum += a_.score[nodes_[c]] = likeness_to_all(nodes_[c]);
#endif
    return sum;
  }
  /// tf w^2 / (1 + e^w)
  static float common_part(float tf, float w) noexcept {
    PITH_EXACT_FLOAT
    return tf * (w * w) / (2.0f + w * (1.0f + w * (0.5f + w * (0.16666667f + w * 0.041666667f))));
  }

  /// like_i, but for a factor that is the same for all.
  float likeness_to_all(std::uint32_t i) const noexcept {
    return m_.with_rows([this, i](auto rows) noexcept {
      return this->likeness_in(rows, i, [](std::uint32_t, float w) noexcept { return common_part(1.0f, w); });
    });
  }
  /// `once(g, w)` is common_part() of a term of group g that is there once.
  template <class Rows, class Once>
  PITH_IN_PLACE float likeness_in(Rows rows, std::uint32_t i, Once once) const noexcept {
    PITH_EXACT_FLOAT
    float common = 0, square = 0, alone = tokens_(i);
    const auto add = [&](float tf, float w, float part) noexcept {
      PITH_EXACT_FLOAT
      common += part;
      square += tf * w * (tf * w);
      alone -= tf;
    };
    rows.each(i, [&](std::uint32_t t) noexcept {
                const std::uint32_t g = a_.group[t];
                add(1.0f, a_.weight[g], once(g, a_.weight[g]));
              },
              [&](std::uint32_t entry) noexcept {
                const float tf = static_cast<float>((entry >> rows.bits) + 1), w = a_.weight_of(entry & ((1u << rows.bits) - 1));
                add(tf, w, common_part(tf, w));
              });
    if (alone > 0.5f) {  // words that no other candidate has
      square += alone * (alone_weight_ * alone_weight_);
      common += alone * (alone_weight_ * alone_weight_) / (static_cast<float>(count_) + 0.5f);
    }
    return square > 0 ? common / square_root(square) : 0.0f;
  }

  PITH_IN_PLACE score_parts parts(std::uint32_t i, float place, float likeness) const noexcept {
    PITH_EXACT_FLOAT
    const float words = static_cast<float>(m_.sentences[i].words);
    const unsigned flags = m_.sentences[i].flags;
    const float like = like_scale_ > 0 ? like_scale_ * likeness : 1.0f;
    const float other = Asks && asked_ ? a_.centrality[i] : least_likeness + like;
    score_parts p{content_power * content_log_(a_.centrality[i] * other), 0, 0, 0, 0};
    p.position = natural_log(1.0f - part_ + place_scale_ * place);
    p.length = length_log_(words > long_    ? long_ / words
                           : words < short_ ? words / short_
                                            : 1.0f);
    if (of_sentences_ && (flags & complete) == 0) p.form = no_end;
    if ((flags & (question | opens_quotation)) != 0) p.form += leaning;
    if ((flags & aside) != 0) p.form += leaning;
    if (m_.sentences[i].role == role::quotation) p.form += leaning;
    if ((flags & cue) != 0) p.cue = cue_bonus;
    return p;
  }

  static float probability(float log_odds) noexcept {
    PITH_EXACT_FLOAT
    return 1.0f / (1.0f + power_of_e(-log_odds));
  }

  /// The place in the list where the document ends that begins at `begin`.
  std::uint32_t document_end(std::uint32_t begin) const noexcept {
    if (!Several) return count_;
    std::uint32_t end = begin + 1;
    for (std::uint32_t i = nodes_[begin] + 1; end < count_; ++i) {
      if ((m_.sentences[i].flags & starts_document) != 0) break;
      if (i == nodes_[end]) ++end;
    }
    return end;
  }

  void mark(std::uint32_t i, unsigned char value) const noexcept {
    m_.with_rows([&](auto rows) noexcept {
      for (const std::uint32_t entry : rows(i)) a_.mark[entry & ((1u << rows.bits) - 1)] = value;
    });
  }

  /// Dice's coefficient of the marked sentence i and sentence j, their common terms weighted.
  float likeness(std::uint32_t i, std::uint32_t j) const noexcept {
    PITH_EXACT_FLOAT
    float common = 0;
    for (const std::uint32_t entry : m_.row(j))
      if (a_.mark[entry_term(entry)] != 0) common += a_.weight_of(entry_term(entry));
    const float size = tokens_(i) + tokens_(j);
    return size > 0 ? common / size : 0.0f;
  }

  const Matrix& m_;
  const token_counts tokens_;
  const rank_arrays& a_;
  const std::uint32_t* const nodes_;
  const std::uint32_t count_;
  const bool asked_;
  float long_ = 0, short_ = 0, part_ = 0, place_scale_ = 0, like_scale_ = 0, alone_weight_ = 0;
  bool of_sentences_ = false;
#ifdef __OPTIMIZE_SIZE__
  static constexpr
#endif
  last_log content_log_{}, length_log_{};
};

/// What the chosen sentences have said: a mark for each term of theirs, in rank_arrays::mark.
template <class Matrix>
class coverage {
 public:
  PITH_ALWAYS_INLINE coverage(const Matrix* m, token_counts tokens,
                                  unsigned char* covered) noexcept
      : m_(m), tokens_(tokens), covered_(covered) {}

  /// Nothing is said yet.
  void clear() noexcept {
    for (std::uint32_t t = 0; t < m_->term_count; ++t) covered_[t] = 0;
  }

  /// How many entries of the matrix penalty(i) looks at.
  std::uint32_t words(std::uint32_t i) const noexcept { return m_->row_end(i) - m_->row_begin(i); }
  std::uint32_t word_count() const noexcept { return m_->entry_count; }

  void add(std::uint32_t i) noexcept {
    for (const std::uint32_t entry : m_->row(i)) covered_[entry_term(entry)] = 1;
  }

  /// What sentence i loses by repeating what was said: 0 or less.
  float penalty(std::uint32_t i) const noexcept {
    PITH_EXACT_FLOAT
    const float said = m_->with_rows([this, i](auto rows) noexcept {
      PITH_EXACT_FLOAT
      float all = 0;
      for (const std::uint32_t entry : rows(i))
        if (covered_[entry & ((1u << rows.bits) - 1)] != 0) all += static_cast<float>((entry >> rows.bits) + 1);
      return all;
    });
    const float tokens = tokens_(i);
    if (!(said > 0) || !(tokens > 0)) return 0;
    const float part = said < tokens ? said / tokens : 1.0f;
    return log_(1.0f - repetition * part);
  }

 private:
  const Matrix* m_;
  token_counts tokens_;
  unsigned char* covered_;
#ifdef __OPTIMIZE_SIZE__
  static constexpr
#endif
  last_log log_{};
};

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_SCORE_HPP
