// pith/explain.hpp - what spoke for a sentence that was chosen.
//
//     pith::options o{3};
//     o.explain = true;
//     pith::result r = pith::summarize(text, o, memory);
//     for (const pith::span& s : r) {
//       pith::explanation why = pith::explain(text, r, s, o, memory);
//       print(why.centrality, why.position, why.cue, why.repetition);  // parts of s.score
//     }
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
#ifndef PITH_EXPLAIN_HPP
#define PITH_EXPLAIN_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "pith.hpp"

namespace pith {

/// A word of the sentence, and how much of the sentence's centrality came through it.
struct term_share {
  std::uint32_t offset;  ///< bytes from the start of the document
  std::uint32_t length;  ///< bytes
  float share;           ///< of the centrality: 0 to 1, or more where the sweeps were cut short
};

inline constexpr std::uint32_t most_explained_terms = 5;

/// Why a sentence was chosen.
struct explanation {
  pith::status status = pith::status::ok;

  /// Under method::standard these add up to span::score; under the others the score is the
  /// centrality, and these are 0.
  float centrality = 0;  ///< for being like the other sentences
  float position = 0;    ///< for where it is: more than 0 near the opening
  float length = 0;      ///< for its length: 0 or less
  float form = 0;        ///< for no end of a sentence, a question, a quotation: 0 or less
  float cue = 0;         ///< for saying what the text is about: "this paper"; 0 or more
  float repetition = 0;  ///< for repeating what better sentences said: 0 or less

  float query = 0;  ///< the share of the query and the title in span::centrality: 0 to 1
  std::uint32_t term_count = 0;
  term_share terms[most_explained_terms] = {};  ///< the words with the largest shares, those first
};

namespace detail {

PITH_EXACT_FLOAT_BEGIN

/// sum[t] = what the other sentences hand to sentence i through term t, before i's own factor.
inline void scatter_to(const matrix& m, method how, const rank_arrays& a,
                       std::uint32_t i) noexcept {
  PITH_EXACT_FLOAT
  const auto log_words = [&m](std::uint32_t at) noexcept {  // to base 4, as in ranker::weigh
    PITH_EXACT_FLOAT
    const std::uint32_t words = m.sentences[at].words < 2 ? 2 : m.sentences[at].words;
    return natural_log(static_cast<float>(words)) * 0.72134752f;
  };
  const float own = how == method::textrank ? log_words(i) : 0.0f;
  for (std::uint32_t t = 0; t < m.term_count; ++t) a.sum[t] = 0;
  for (std::uint32_t j = 0; j < m.sentence_count; ++j) {
    float z = a.centrality[j] * a.inverse_out[j];
    if (j == i || !(z > 0)) continue;
    if (how == method::textrank) z /= own + log_words(j);
    if (how == method::lexrank) z *= a.factor[j];
    for (std::uint32_t e = m.row_begin(j); e < m.row_end(j); ++e) {
      const float tf =
          how == method::textrank ? 1.0f : static_cast<float>(entry_frequency(m.entry(e)));
      a.sum[entry_term(m.entry(e))] += tf * z;
    }
  }
}

/// What sentence i, to which sum was scattered, gets through one of its entries.
inline float received(method how, const rank_arrays& a, std::uint32_t i,
                      std::uint32_t entry) noexcept {
  PITH_EXACT_FLOAT
  const std::uint32_t t = entry_term(entry);
  const float tf = static_cast<float>(entry_frequency(entry));
  if (how == method::textrank) return a.sum[t];
  const float side = how == method::lexrank ? tf * a.factor[i]
                                            : tf * (bm25_k1 + 1.0f) / (tf + a.factor[i]);
  return side * a.weight_of(t) * a.sum[t];
}

/// Fills what of `out` the matrix tells; `hashes` are those of out.terms.
inline void shares_of(const matrix& m, const options& o, const rank_arrays& a, std::uint32_t i,
                      bool asked, explanation& out, std::uint32_t* hashes) noexcept {
  PITH_EXACT_FLOAT
  const float damping = o.damping > 0 ? o.damping : 0.85f, whole = a.centrality[i];
  scatter_to(m, o.method, a, i);
  float all = 0;
  for (std::uint32_t e = m.row_begin(i); e < m.row_end(i); ++e) {
    const float share = damping * received(o.method, a, i, m.entry(e)) / whole;
    all += share;
    if (!(share > 0)) continue;
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
  if (!asked) return;
  const float blind = (1.0f - damping) * (1.0f - strength_of(o)) / whole;
  out.query = 1.0f - all - blind;
  if (!(out.query > 0)) out.query = 0;
}

inline void parts_of(const matrix& m, const ranked& k, const rank_arrays& a,
                     std::uint32_t i, float score, explanation& out) noexcept {
  PITH_EXACT_FLOAT
  const std::uint32_t candidates = list_candidates(m.sentences, k.rows, k.level, a.queue);
  const standard_scores scores(m, {a.factor, k.mean_tokens}, a, a.queue, candidates, k.most_rows);
  const score_parts p = scores.parts_of(i);
  out.centrality = p.centrality;
  out.position = p.position;
  out.length = p.length;
  out.form = p.form;
  out.cue = p.cue;
  const float repeated = score - p.sum();
  out.repetition = repeated < 0 ? repeated : 0.0f;
}

PITH_EXACT_FLOAT_END

/// Finds the words of a sentence that have these hashes; the shares whose words are not found, as
/// those of a speaker's name in front of the sentence, are left out.
inline void find_words(const char* text, const span& s, const language* pack,
                       const std::uint32_t* hashes, explanation& out) noexcept {
  char buffer[word_buffer];
  const char* p = text + s.offset;
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
        out.terms[t].offset = static_cast<std::uint32_t>(from - text);
        out.terms[t].length = static_cast<std::uint32_t>(to - from);
      }
    p = to;
  }
  std::uint32_t found = 0;
  for (std::uint32_t t = 0; t < out.term_count; ++t)
    if (out.terms[t].length != 0) out.terms[found++] = out.terms[t];
  out.term_count = found;
}

}  // namespace detail

/// Tells what spoke for a span of `r`.
///
/// `document` is the text that the span is of; `r` came from a call with `o`, whose `explain` was
/// set, and lies in `w`.  Nothing that reselect() needs, nor the spans, are changed.
///
/// status::invalid_option without options::explain; status::invalid_call where `w` does not hold what `r`
/// tells of, as for reselect(), or the span is not of `r` or not in the document.  All else is then 0.
///
/// Time: linear in the words that the text's sentences share.
[[nodiscard]] inline explanation explain(std::string_view document, const result& r, const span& s,
                                         const options& o, workspace w) noexcept {
  using namespace detail;
  explanation out;
  const ranked& k = r.ranked;
  const workspace memory = aligned(w);
  if (!holds(memory, r) || s.sentence >= k.rows - k.first || is_null(document) ||
      s.offset > document.size() || s.length > document.size() - s.offset)
    out.status = status::invalid_call;
  else if (!k.explained)
    out.status = status::invalid_option;
  if (out.status != status::ok) return out;
  options as_ranked = o;
  as_ranked.method = k.method;
  as_ranked.explain = true;
  std::uint32_t* const tokens = static_cast<std::uint32_t*>(memory.data);
  sentence* const sentences =
      array_at<sentence>(static_cast<unsigned char*>(memory.data) + memory.size) - k.rows;
  const rank_arrays a = carve(sentences, {k.tokens, k.rows, k.entries, r.term_count}, k.first != 0, as_ranked);
  const matrix m{sentences, k.rows, tokens, k.entries, r.term_count, 0};
  const std::uint32_t i = s.sentence + k.first;
  std::uint32_t hashes[most_explained_terms] = {};
  shares_of(m, as_ranked, a, i, k.first != 0, out, hashes);
  if (k.method == method::standard)
    parts_of(m, k, a, i, s.score, out);
  find_words(document.data(), s, o.language, hashes, out);
  return out;
}

}  // namespace pith

#endif  // PITH_EXPLAIN_HPP
