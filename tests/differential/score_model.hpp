// score_model.hpp - the standard method's score of each candidate, as the top of score.hpp writes it: in
// double, from the sentences and their words, the obvious way.  Follows that page's formula, not its code.
#ifndef PITH_TESTS_DIFFERENTIAL_SCORE_MODEL_HPP
#define PITH_TESTS_DIFFERENTIAL_SCORE_MODEL_HPP

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <vector>

#include "pith/reading/model.hpp"

namespace model {

using counts = std::map<std::uint32_t, double>;  // a word's frequency in a sentence

/// What is known of a sentence of the text.
struct row {
  pith::sentence is;
  std::vector<std::uint32_t> words;  ///< the content words' hashes, in order
  counts shared;                     ///< those that another row has too, at most 8 each
  double dropped_squares = 0;        ///< of the frequencies of the others
  double centrality = 0;
};

/// What the score asks besides: `rows` are the candidates and what is between them, in the order of the text.
struct scored_text {
  std::vector<row> rows;
  std::vector<std::size_t> candidates;
  std::map<std::uint32_t, double> idf;  ///< the weights of the words that rows share
  double mean_words = 0;                ///< content words of a candidate, in the mean
  bool asked = false;                   ///< a query or a title has a word of a candidate
};

/// Dice's coefficient of two candidates, their common words weighted.
inline double likeness(const scored_text& t, std::size_t a, std::size_t b) {
  double common = 0;
  for (const auto& [word, n] : t.rows[b].shared)
    if (t.rows[a].shared.count(word) != 0) common += t.idf.at(word);
  const double size = static_cast<double>(t.rows[a].words.size() + t.rows[b].words.size());
  return size > 0 ? common / size : 0;
}

/// P Q, how sure it is that position means something.
inline double position_weight(const scored_text& t) {
  constexpr std::size_t most_pairs = 1024;
  const std::size_t n = t.candidates.size(), step = n / (most_pairs + 1) + 1;
  std::vector<double> near, far, places, centralities;
  for (std::size_t begin = 0, next = 0; begin < n;) {
    std::size_t end = begin + 1;  // of the document
    while (end < n) {
      bool starts = false;
      for (std::size_t i = t.candidates[end - 1] + 1; i <= t.candidates[end]; ++i)
        starts = starts || (t.rows[i].is.flags & pith::starts_document) != 0;
      if (starts) break;
      ++end;
    }
    const std::size_t size = end - begin;
    for (; next < end; next += step) {
      if (size < 6) continue;
      const std::size_t at = next - begin;
      const auto candidate = [&](std::size_t i) { return t.candidates[begin + i % size]; };
      near.push_back(likeness(t, candidate(at), candidate(at + 1)));
      far.push_back(likeness(t, candidate(at), candidate(at + size / 3)));
      places.push_back(-std::log(1.0 + static_cast<double>(at)));
      centralities.push_back(t.rows[candidate(at)].centrality - 1);
    }
    begin = end;
  }
  const double m = static_cast<double>(near.size());
  const auto mean_of = [m](const std::vector<double>& x) {
    double sum = 0;
    for (double value : x) sum += value;
    return sum / m;
  };
  const auto covariance = [&](const std::vector<double>& x, const std::vector<double>& y) {
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * y[i];
    return sum / m - mean_of(x) * mean_of(y);
  };
  const auto probability = [](double log_odds) { return 1 / (1 + std::exp(-log_odds)); };
  double z = 0, correlation = 0;
  if (!near.empty()) {
    const double variance = covariance(far, far);
    if (variance > 1e-9) z = (mean_of(near) - mean_of(far)) / std::sqrt(2 * variance / m);
    const double spread = covariance(places, places) * covariance(centralities, centralities);
    if (spread > 1e-9) correlation = covariance(places, centralities) / std::sqrt(spread);
  }
  const double mu = 0.3 * std::sqrt(m);
  return probability(1 + mu * z - mu * mu / 2) * probability(2 + correlation * std::sqrt(m));
}

/// The cosine of a sentence to the whole text, but for a factor that is the same for all.
inline double likeness_to_all(const scored_text& t, std::size_t i) {
  const double n = static_cast<double>(t.candidates.size());
  double common = 0, square = 0, alone = static_cast<double>(t.rows[i].words.size());
  for (const auto& [word, f] : t.rows[i].shared) {
    const double w = t.idf.at(word);
    common += f * w * w / (1 + 1 + w + w * w / 2 + w * w * w / 6 + w * w * w * w / 24);
    square += f * w * f * w;
    alone -= f;
  }
  if (alone > 0.5 && n > 2) {
    const double w = std::log((n - 0.5) / 1.5);
    common += alone * w * w / (n + 0.5);
    square += alone * w * w;
  }
  return square > 0 ? common / std::sqrt(square) : 0;
}

/// score[i] of candidate number i, before anything was said.
inline std::vector<double> scores(const scored_text& t) {
  const double n = static_cast<double>(t.candidates.size());
  std::size_t whole = 0;
  std::map<std::uint32_t, std::size_t> rows;  // of each word
  double likes = 0, places = 0;
  for (const std::size_t c : t.candidates) {
    whole += (t.rows[c].is.flags & pith::complete) != 0;
    for (const auto& [word, f] : t.rows[c].shared) ++rows[word];
    likes += likeness_to_all(t, c);
  }
  std::size_t most = 0;
  for (const auto& [word, in] : rows) most = std::max(most, in);
  const bool of_sentences = whole / 4 >= t.candidates.size() - whole;
  const bool pooled = n >= 30 && static_cast<double>(most) > std::floor(0.8 * n + 1e-9);
  const double longest = pooled ? 8 : 40, least = std::min({18.0, 2.4 * t.mean_words, longest});
  const double L = pooled || t.asked ? 0 : 0.6 * position_weight(t);
  std::vector<double> place;
  double i = 0, j = 0;  // candidates before it in its document and in its paragraph
  for (std::size_t at = 0; place.size() < t.candidates.size(); ++at) {
    if ((t.rows[at].is.flags & pith::starts_document) != 0) i = 0;
    if ((t.rows[at].is.flags & pith::starts_block) != 0) j = 0;
    if (at != t.candidates[place.size()]) continue;
    place.push_back(1 / ((1 + i++ / 2) * (1 + j++ / 5)));
    places += place.back();
  }
  std::vector<double> out;
  for (std::size_t c = 0; c < t.candidates.size(); ++c) {
    const row& r = t.rows[t.candidates[c]];
    const double like = likes > 0 ? likeness_to_all(t, t.candidates[c]) / (likes / n) : 1;
    // what is asked for outvotes the other signs: centrality leans to it, likeness to the whole does not
    double s = (t.asked ? 1.3 * std::log(r.centrality) : 0.65 * std::log(r.centrality * (0.2 + like))) + std::log(1 - L + L * place[c] / (places / n));
    const double words = r.is.words;
    if (words > longest) s -= std::log(words / longest);
    else if (words < least) s += std::log(words / least);
    if (of_sentences && (r.is.flags & pith::complete) == 0) s -= std::log(10.0);
    if ((r.is.flags & (pith::question | pith::opens_quotation)) != 0) s -= std::log(2.0);
    if ((r.is.flags & pith::aside) != 0) s -= std::log(2.0);
    if (r.is.role == pith::role::quotation) s -= std::log(2.0);
    if ((r.is.flags & pith::cue) != 0) s += std::log(2.0);
    out.push_back(s);
  }
  return out;
}

/// What a candidate loses by repeating what was said.
inline double repetition(const scored_text& t, std::size_t candidate, const std::map<std::uint32_t, bool>& said) {
  double repeated = 0;
  for (const auto& [word, n] : t.rows[candidate].shared)
    if (said.count(word) != 0) repeated += n;
  const double all = static_cast<double>(t.rows[candidate].words.size());
  return repeated > 0 && all > 0 ? std::log(1 - 0.95 * std::min(1.0, repeated / all)) : 0;
}

}  // namespace model

#endif  // PITH_TESTS_DIFFERENTIAL_SCORE_MODEL_HPP
