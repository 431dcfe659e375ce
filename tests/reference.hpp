// reference.hpp - the ranking as the papers write it: the dense matrix, in double, 1,000 sweeps.
//
// Obvious and slow, and built from the words alone: it shares no code with the core but the
// tokens that it is given.
#ifndef PITH_TESTS_REFERENCE_HPP
#define PITH_TESTS_REFERENCE_HPP

#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "pith/pith.hpp"

namespace reference {

struct text_sentence {
  std::vector<std::uint32_t> tokens;
  double words;
};

using dense = std::vector<std::vector<double>>;

inline std::map<std::uint32_t, double> frequencies(const text_sentence& s) {
  std::map<std::uint32_t, double> f;
  for (std::uint32_t t : s.tokens) f[t] = std::min(f[t] + 1, 8.0);
  return f;
}

/// weight[j][i]: the edge from j to i.
inline dense similarities(const std::vector<text_sentence>& all, pith::method how) {
  const std::size_t n = all.size();
  std::vector<std::map<std::uint32_t, double>> tf;
  std::map<std::uint32_t, double> rows;
  double tokens = 0;
  for (const text_sentence& s : all) {
    tf.push_back(frequencies(s));
    for (const auto& [term, f] : tf.back()) rows[term] += 1;
    tokens += static_cast<double>(s.tokens.size());
  }
  dense w(n, std::vector<double>(n, 0.0));
  const double N = static_cast<double>(n);
  double idf_mean = 0;
  auto idf_bm25 = [&](double r) { return std::log((N - r + 0.5) / (r + 0.5)); };
  for (const auto& [term, r] : rows)
    idf_mean += r > 1 ? idf_bm25(r) : std::max(idf_bm25(r), 0.0);
  idf_mean = idf_mean > 0 ? idf_mean / static_cast<double>(rows.size()) : 1.0;
  std::vector<double> norm(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (const auto& [term, f] : tf[i])
      norm[i] += std::pow(f * std::log(N / rows[term]), 2);
    norm[i] = std::sqrt(norm[i]);
  }
  for (std::size_t j = 0; j < n; ++j)
    for (std::size_t i = 0; i < n; ++i) {
      if (i == j) continue;
      double s = 0;
      for (const auto& [term, f] : tf[j]) {
        const auto at = tf[i].find(term);
        if (at == tf[i].end()) continue;
        const double g = at->second;
        if (how == pith::method::textrank) {
          s += 1;
        } else if (how == pith::method::lexrank) {
          s += f * g * std::pow(std::log(N / rows[term]), 2);
        } else {
          double idf = idf_bm25(rows[term]);
          if (idf < 0) idf = 0.25 * idf_mean;
          const double length = static_cast<double>(all[i].tokens.size()) / (tokens / N);
          s += f * idf * g * 2.2 / (g + 1.2 * (1 - 0.75 + 0.75 * length));
        }
      }
      if (s != 0 && how == pith::method::textrank)
        s /= std::log(std::max(all[i].words, 2.0)) + std::log(std::max(all[j].words, 2.0));
      if (s != 0 && how == pith::method::lexrank) s = norm[i] * norm[j] > 0 ? s / (norm[i] * norm[j]) : 0;
      w[j][i] = s;
    }
  return w;
}

inline std::vector<double> pagerank(const dense& w, double d, const std::vector<double>& teleport) {
  const std::size_t n = w.size();
  std::vector<double> out(n, 0.0), x(n, 1.0), y(n);
  for (std::size_t j = 0; j < n; ++j)
    for (std::size_t i = 0; i < n; ++i) out[j] += w[j][i];
  for (int sweep = 0; sweep < 1000; ++sweep) {
    for (std::size_t i = 0; i < n; ++i) y[i] = (1 - d) * teleport[i];
    for (std::size_t j = 0; j < n; ++j)
      if (out[j] > 0)
        for (std::size_t i = 0; i < n; ++i) y[i] += d * w[j][i] / out[j] * x[j];
    double change = 0;
    for (std::size_t i = 0; i < n; ++i) change = std::max(change, std::fabs(x[i] - y[i]));
    x.swap(y);
    if (change == 0) break;  // the other sweeps would change nothing
  }
  return x;
}

}  // namespace reference

#endif  // PITH_TESTS_REFERENCE_HPP
