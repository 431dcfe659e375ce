// pith/ranking/explain.hpp - what spoke for a sentence that was chosen: the work of ranking::explain().
//
// The score's parts are those of score.hpp.  The centrality itself is a sum too, as rank.hpp's
// iteration ends where
//
//     x_i = (1 - d) v_i + d sum_t w(t) L(i,t) sum_j R(j,t) x_j / out_j
//
// so that each word has a share in it: what comes from other sentences through that word.  The
// rest is the teleport vector's, of which a query's part is told.  The matrix knows terms by
// numbers; the words are found by reading the sentence again and comparing hashes, which
// options::explain keeps.
#include "../ranking.hpp"  // first: it has the types, and includes this file after them

#ifndef PITH_EXPLAIN_HPP
#define PITH_EXPLAIN_HPP

#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>

#include "../reading/characters.hpp"
#include "stages.hpp"
#include "../reading/terms.hpp"

namespace pith {

namespace detail {

PITH_EXACT_FLOAT_BEGIN

/// Sentence j's words to base 4, as in ranker::weigh.
inline float log_words(const matrix& m, std::uint32_t j) noexcept {
  PITH_EXACT_FLOAT
  const std::uint32_t words = m.sentences[j].words < 2 ? 2 : m.sentences[j].words;
  return natural_log(static_cast<float>(words)) * 0.72134752f;
}

/// What sentence j hands out through an entry, before the other one's factor; under textrank, which divides
/// by the logarithms of both lengths, to one whose own is `log`.
inline float handed(const matrix& m, method how, const rank_arrays& a, std::uint32_t j,
                    std::uint32_t entry, float log) noexcept {
  PITH_EXACT_FLOAT
  const float z = a.centrality[j] * a.inverse_out[j];
  if (how == method::textrank) return z / (log + log_words(m, j));
  const float tf = static_cast<float>(entry_frequency(entry));
  return how == method::lexrank ? tf * (z * a.factor[j]) : tf * z;
}

/// sum[t] = what all sentences hand out through term t.
inline void scatter(const matrix& m, method how, const rank_arrays& a, float log) noexcept {
  PITH_EXACT_FLOAT
  for (std::uint32_t t = 0; t < m.term_count; ++t) a.sum[t] = 0;
  for (std::uint32_t j = 0; j < m.sentence_count; ++j) {
    if (!(a.centrality[j] * a.inverse_out[j] > 0)) continue;
    for (const std::uint32_t entry : m.row(j))
      a.sum[entry_term(entry)] += handed(m, how, a, j, entry, log);
  }
}

/// What sentence i gets through one of its entries from the others.
inline float received(const matrix& m, method how, const rank_arrays& a, std::uint32_t i,
                      std::uint32_t entry) noexcept {
  PITH_EXACT_FLOAT
  const std::uint32_t t = entry_term(entry);
  const float log = how == method::textrank ? log_words(m, i) : 0.0f;
  const float others = a.sum[t] - handed(m, how, a, i, entry, log);
  const float tf = static_cast<float>(entry_frequency(entry));
  if (how == method::textrank) return others;
  const float side = how == method::lexrank ? tf * a.factor[i]
                                            : tf * (bm25_k1 + 1.0f) / (tf + a.factor[i]);
  return side * a.weight_of(t) * others;
}

/// Fills what of `out` the matrix tells; `hashes` are those of out.terms.
inline void shares_of(const matrix& m, const options& o, const rank_arrays& a, std::uint32_t i,
                      bool asked, explanation& out, std::uint32_t* hashes) noexcept {
  PITH_EXACT_FLOAT
  const float damping = damping_of(o), whole = a.centrality[i];
  float all = 0;
  for (std::uint32_t e = m.row_begin(i); e < m.row_end(i); ++e) {
    const float share = damping * received(m, o.method, a, i, m.entry(e)) / whole;
    if (!(share > 0)) continue;
    all += share;
    std::uint32_t at = out.term_count;
    if (at == most_explained_terms) {
      if (share <= out.terms[at - 1].share) continue;
      --at;
    } else {
      ++out.term_count;
    }
    for (; at > 0 && share > out.terms[at - 1].share; --at) {
      out.terms[at] = out.terms[at - 1];
      hashes[at] = hashes[at - 1];
    }
    out.terms[at] = {0, 0, share};
    hashes[at] = a.hash[entry_term(m.entry(e))];
  }
  if (all > 1.0f) {  // the sweeps were cut short: what came in is not yet what the sentence has
    for (std::uint32_t t = 0; t < out.term_count; ++t) out.terms[t].share /= all;
    all = 1.0f;
  }
  if (!asked) return;
  const float blind = (1.0f - damping) * (1.0f - strength_of(o)) / whole;
  out.query = 1.0f - all - blind;
  if (!(out.query > 0)) out.query = 0;
}

inline void tell(const score_parts& p, float score, bool asked, explanation& out) noexcept {
  PITH_EXACT_FLOAT
  out.centrality = p.centrality;
  out.position = p.position;
  out.length = p.length;
  out.form = p.form;
  out.cue = p.cue;
  const float rest = score - p.sum();
  const bool likest = asked && rest > 0;  // it is the one most like the query
  (likest ? out.centrality : out.repetition) += rest;
}

PITH_EXACT_FLOAT_END

/// Finds the words of a sentence, whose text begins at `begin`, that have these hashes; the shares whose words are not found, as
/// those of a speaker's name in front of the sentence, are left out.
inline void find_words(const char* begin, const span& s, const language* pack,
                       const std::uint32_t* hashes, explanation& out) noexcept {
  char buffer[word_space];
  const char* p = begin;
  const char* const end = p + s.length;
  const char* pair = nullptr;  // the last character of a script without spaces, and its end
  const char* pair_end = nullptr;
  char32_t code = 0;
  while (p < end) {
    const character c = read(p, end);
    const char *from = p, *to = p + c.bytes;
    std::uint32_t term = 0;
    if (is_spaceless(c.kind)) {
      if (pair_end == p) {
        term = bigram(code, c.code);
        from = pair;
      }
      pair = p;
      pair_end = to;
      code = c.code;
    } else if (is_word(c.kind)) {
      const word w = read_word(p, end, buffer);
      if (w.end > p) to = w.end;
      term = term_of(w, buffer, pack);
    }
    for (std::uint32_t t = 0; term != 0 && t < out.term_count; ++t)
      if (hashes[t] == term >> 2 && out.terms[t].length == 0) {
        out.terms[t].offset = s.offset + static_cast<std::uint32_t>(from - begin);
        out.terms[t].length = static_cast<std::uint32_t>(to - from);
      }
    p = to;
  }
  std::uint32_t found = 0;
  for (std::uint32_t t = 0; t < out.term_count; ++t)
    if (out.terms[t].length != 0) out.terms[found++] = out.terms[t];
  out.term_count = found;
}

/// Explains the spans of one result.  What all of them need is worked out once, in the workspace, in place
/// of nothing that choose_again() needs: after that, or any other call with the workspace, a new object is
/// needed.
class explainer {
 public:
  /// `r` came from a call with `o`, whose `explain` was set, and lies in `memory`, the usable part of a
  /// workspace.
  ///
  /// Time: linear in the words that the text's sentences share.
  explainer(const result& r, const options& o, workspace memory) noexcept
      : k_(r.ranked), options_(o), memory_(memory) {
    if (!holds(memory_, r)) {
      status_ = pith::status::invalid_call;
    } else if (!k_.explained) {
      status_ = pith::status::invalid_option;
    } else if (k_.rows != 0) {
      options_.method = k_.method;
      options_.explain = true;  // as it was ranked, whatever `o` says
      if (!is_intact(r, options_, memory_)) {
        status_ = pith::status::invalid_call;
        return;
      }
      std::uint32_t* const tokens = static_cast<std::uint32_t*>(memory_.data);
      sentence* const sentences =
          array_at<sentence>(static_cast<unsigned char*>(memory_.data) + memory_.size) - k_.rows;
      arrays_ = carve(sentences, {k_.tokens, k_.rows, k_.entries, r.term_count}, k_.first != 0, options_);
      matrix_ = {sentences, k_.rows, tokens, k_.entries, r.term_count, 0};
      if (k_.method == method::standard) {
        const std::uint32_t candidates = list_candidates(sentences, k_.rows, arrays_.queue);
        scores_ = ::new (static_cast<void*>(room_)) scoring(matrix_, token_counts{arrays_.factor, k_.mean_tokens}, arrays_, arrays_.queue,
                        candidates, k_.most_rows, k_.leaning);
        scores_->keep_positions();
      }
      if (k_.method != method::textrank) scatter(matrix_, k_.method, arrays_, 0);
    }
  }
  explainer(const explainer&) = delete;
  explainer& operator=(const explainer&) = delete;

  /// status::ok; status::invalid_option without options::explain; status::invalid_call where the workspace
  /// does not hold what the result tells of, as for choose_again().
  pith::status status() const noexcept { return status_; }

  /// Tells what spoke for a span of the result; `sentence` is what it covers.
  ///
  /// The status is that of the object, or invalid_call where the span is not of the result or `sentence` is
  /// not of its length; all else is then 0.
  [[nodiscard]] explanation why(const span& s, std::string_view sentence) noexcept {
    explanation out;
    out.status = status_;
    if (status_ != pith::status::ok) return out;
    const std::uint32_t i = s.sentence + k_.first;
    if (s.sentence >= k_.rows - k_.first || !matrix_.is_node(i) || is_null(sentence) ||
        s.length != sentence.size()) {
      out.status = pith::status::invalid_call;
      return out;
    }
    std::uint32_t hashes[most_explained_terms] = {};
    if (k_.method == method::textrank) scatter(matrix_, k_.method, arrays_, log_words(matrix_, i));
    shares_of(matrix_, options_, arrays_, i, k_.first != 0, out, hashes);
    if (scores_ != nullptr) tell(scores_->parts_of(i), s.score, k_.first != 0, out);
    find_words(sentence.data(), s, options_.language, hashes, out);
    return out;
  }

 private:
  const ranked k_;
  options options_;
  const workspace memory_;
  rank_arrays arrays_{};
  matrix matrix_{};
  // Made in place where the method is the standard one; not std::optional, whose parts may throw to clang.
  using scoring = standard_scores<matrix>;
  alignas(scoring) unsigned char room_[sizeof(scoring)] = {};
  scoring* scores_ = nullptr;
  pith::status status_ = pith::status::ok;
};

/// What a span covers; a null text where it is not in the document.
inline std::string_view covered(std::string_view document, const span& s) noexcept {
  if (is_null(document) || s.offset > document.size() || s.length > document.size() - s.offset)
    return std::string_view(nullptr, 1);
  return std::string_view(document.data() + s.offset, s.length);
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_EXPLAIN_HPP
