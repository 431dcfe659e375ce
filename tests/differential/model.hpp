// model.hpp - the whole call after reading, in double and with the whole graph: which sentences a summary
// has, and why.  It shares no code with the stages: it is given sentences and the hashes of their words.
#ifndef PITH_TESTS_DIFFERENTIAL_MODEL_HPP
#define PITH_TESTS_DIFFERENTIAL_MODEL_HPP

#include "pith/pith.hpp"
#include "score_model.hpp"

namespace model {

/// How readily a sentence is taken; 3 is never.
inline int reserve(const pith::sentence& s) {
  using pith::role;
  if (s.words == 0) return 3;
  switch (s.role) {
    case role::list_item: return (s.flags & pith::complete) != 0 ? 0 : 1;
    case role::paragraph:
    case role::quotation:
    case role::speech: return (s.flags & pith::label) != 0 ? 1 : 0;
    case role::code:
    case role::table:
    case role::furniture: return 2;
    default: return 1;
  }
}

struct pick {
  std::size_t row;
  double score;  ///< that it was taken at
};

struct answer {
  std::vector<pick> picks;   ///< the best first
  std::size_t candidates = 0;
  double closest = 1e30;     ///< the smallest lead that decided something
  double last_change = 0, change_before = 0, change_first = 0;  ///< mean change of a centrality in the last sweeps
  std::vector<double> centrality;             ///< one a row
};

class summarizer {
 public:
  summarizer(std::vector<row> rows, std::vector<std::uint32_t> query, const pith::options& o, unsigned sweeps)
      : o_(o) {
    text_.rows = std::move(rows);
    int level = 3;
    for (const row& r : text_.rows) level = std::min(level, reserve(r.is));
    for (std::size_t i = 0; level < 3 && i < text_.rows.size(); ++i)
      if (reserve(text_.rows[i].is) == level) text_.candidates.push_back(i);
    out_.candidates = text_.candidates.size();
    out_.centrality.assign(text_.rows.size(), 0);
    if (text_.candidates.empty()) return;
    query_.words = std::move(query);
    share();
    rank(sweeps);
    choose();
  }

  const answer& result() const { return out_; }

 private:
  row& node(std::size_t c) { return text_.rows[text_.candidates[c]]; }

  /// Finds the words that two rows share, and weighs them.
  void share() {
    std::map<std::uint32_t, int> rows, nodes;
    const auto each = [](const row& r) {
      counts all;
      for (const std::uint32_t word : r.words) all[word] += 1;
      return all;
    };
    const bool asks = !o_.query.empty() || !o_.title.empty();
    if (asks)
      for (const auto& [word, n] : each(query_)) ++rows[word];
    for (std::size_t c = 0; c < text_.candidates.size(); ++c)
      for (const auto& [word, n] : each(node(c))) ++rows[word], ++nodes[word];
    double singles = 0;
    const auto fill = [&](row& r, bool of_text) {
      for (const auto& [word, n] : each(r)) {
        const double f = std::min(n, 8.0);
        if (rows[word] > 1) {
          r.shared[word] = f;
        } else {
          r.dropped_squares += f * f;
          singles += of_text;
        }
      }
    };
    if (asks) fill(query_, false);
    double words = 0;
    for (std::size_t c = 0; c < text_.candidates.size(); ++c) {
      fill(node(c), true);
      words += static_cast<double>(node(c).words.size());
    }
    const double n = static_cast<double>(text_.candidates.size());
    text_.mean_words = words / n;
    if (o_.method == pith::method::textrank) return;
    double sum = singles * std::max(0.0, std::log((n - 0.5) / 1.5));
    for (const auto& [word, in_rows] : rows) {
      if (in_rows < 2) continue;
      const double r = nodes[word];
      text_.idf[word] = o_.method == pith::method::lexrank ? std::log(n / r) : std::log((n - r + 0.5) / (r + 0.5));
      sum += text_.idf[word];
    }
    if (o_.method == pith::method::lexrank) return;
    const double all = static_cast<double>(text_.idf.size()) + singles;
    const double floor = 0.25 * (sum > 0 ? sum / all : 1.0);
    for (auto& [word, idf] : text_.idf)
      if (idf < (o_.method == pith::method::standard ? floor : 0.0)) idf = floor;
  }

  /// s(from -> to).
  double similarity(const row& from, const row& to) const {
    double s = 0;
    for (const auto& [word, f] : from.shared) {
      const auto at = to.shared.find(word);
      if (at == to.shared.end()) continue;
      const double g = at->second;
      switch (o_.method) {
        case pith::method::textrank: s += 1; break;
        case pith::method::lexrank: s += f * g * text_.idf.at(word) * text_.idf.at(word); break;
        default: {
          const double length = text_.mean_words > 0 ? static_cast<double>(to.words.size()) / text_.mean_words : 0;
          s += f * text_.idf.at(word) * g * 2.2 / (g + 1.2 * (0.25 + 0.75 * length));
        }
      }
    }
    if (s == 0) return 0;
    if (o_.method == pith::method::textrank)
      return s / (std::log(std::max<double>(from.is.words, 2)) + std::log(std::max<double>(to.is.words, 2)));
    if (o_.method == pith::method::lexrank) return s / (norm(from) * norm(to));
    return s;
  }
  double norm(const row& r) const {
    const double single = std::log(static_cast<double>(text_.candidates.size()));
    double square = r.dropped_squares * single * single;
    for (const auto& [word, f] : r.shared) square += std::pow(f * text_.idf.at(word), 2);
    return square > 0 ? std::sqrt(square) : 1e300;
  }

  void rank(unsigned sweeps) {
    const std::size_t n = text_.candidates.size();
    std::vector<std::vector<double>> s(n, std::vector<double>(n, 0));
    std::vector<double> out(n, 0), teleport(n, 1), x(n, 1), y(n);
    for (std::size_t j = 0; j < n; ++j)
      for (std::size_t i = 0; i < n; ++i)
        if (i != j) out[j] += s[j][i] = similarity(node(j), node(i));
    if (!o_.query.empty() || !o_.title.empty()) {
      query_.is = {};
      const double strength = o_.query_strength > 0 ? o_.query_strength : o_.query.empty() ? 0.5 : 0.9;
      double sum = 0;
      for (std::size_t i = 0; i < n; ++i) sum += teleport[i] = similarity(query_, node(i));
      if (sum > 0 && !o_.query.empty())
        likest_ = static_cast<std::size_t>(std::max_element(teleport.begin(), teleport.end()) - teleport.begin());
      text_.asked = sum > 0;
      for (std::size_t i = 0; i < n; ++i)
        teleport[i] = sum > 0 ? std::max(1e-6, 1 - strength + strength * static_cast<double>(n) * teleport[i] / sum) : 1;
    }
    const double d = o_.damping > 0 ? o_.damping : 0.85;
    // TextRank takes what a sweep finds when it is over, the others at once and a little more of it.  These
    // are right but for a factor, by which the teleport vector is multiplied meanwhile.
    const bool at_once = o_.method != pith::method::textrank;
    double sum = 0, target = 0;
    for (std::size_t i = 0; i < n; ++i) {
      x[i] = (out[i] > 0 ? 1 : 1 - d) * teleport[i];
      target += out[i] > 0 ? teleport[i] : 0;
    }
    double factor = 1, relaxation = 1.05;
    for (unsigned sweep = 0; sweep < sweeps; ++sweep) {
      out_.change_first = out_.change_before;
      out_.change_before = out_.last_change;
      out_.last_change = sum = 0;
      for (std::size_t i = 0; i < n; ++i) {
        y[i] = x[i];
        if (out[i] > 0) {
          double now = (1 - d) * teleport[i] * factor;
          for (std::size_t j = 0; j < n; ++j)
            if (out[j] > 0) now += d * s[j][i] * x[j] / out[j];
          out_.last_change += std::fabs(now - x[i]) / static_cast<double>(n);
          const double longer = x[i] + relaxation * (now - x[i]);
          y[i] = at_once && longer > now / 2 ? longer : now;
          if (at_once) x[i] = y[i];
          sum += y[i];
        }
      }
      if (sweep > 0)
        relaxation = 1 + 0.4 * (out_.last_change < d * out_.change_before ? out_.last_change / out_.change_before : d);
      x = y;
      if (target > 0) factor = sum / target;
    }
    for (std::size_t i = 0; i < n; ++i)
      if (out[i] > 0) x[i] /= factor;
    for (std::size_t i = 0; i < n; ++i) out_.centrality[text_.candidates[i]] = node(i).centrality = x[i];
  }

  void choose() {
    const std::size_t n = text_.candidates.size();
    constexpr double open = 4294967295.0;
    words_ = o_.words != 0 ? o_.words : open;
    bytes_ = o_.bytes != 0 ? o_.bytes : open;
    sentences_ = static_cast<double>(n);
    if (o_.sentences != 0) sentences_ = std::min<double>(sentences_, o_.sentences);
    if (o_.ratio > 0) sentences_ = std::min(sentences_, std::max(1.0, std::floor(static_cast<double>(o_.ratio * static_cast<float>(n)))));
    if (o_.sentences == 0 && o_.words == 0 && o_.bytes == 0 && !(o_.ratio > 0)) sentences_ = std::min(sentences_, 3.0);
    const bool standard = o_.method == pith::method::standard;
    if (standard) score_ = scores(text_);
    else
      for (std::size_t c = 0; c < n; ++c) score_.push_back(node(c).centrality);
    bool by_density = false;
    fillings best = fill(false);
    if (best.passed_over) {
      const fillings dense = fill(true);
      lead(dense.worth - best.worth, std::max(dense.worth, best.worth));
      if (dense.worth > best.worth) lead(dense.used - best.used, 1);
      if (std::getenv("PITH_TABLE") != nullptr)
        std::printf("  filled twice: worth %f %f, used %f %f\n", best.worth, dense.worth, best.used, dense.used);
      if (dense.worth > best.worth && dense.used >= best.used) best = dense, by_density = true;
    }
    if (by_density) std::stable_sort(best.picks.begin(), best.picks.end(), [](const pick& a, const pick& b) { return a.score > b.score; });
    for (std::size_t i = 0; i + 1 < best.picks.size(); ++i) lead(best.picks[i].score - best.picks[i + 1].score, 1);
    out_.picks = best.picks;
  }

  struct fillings {
    std::vector<pick> picks;
    double worth = 0, used = 0;
    bool passed_over = false;
  };

  void lead(double difference, double of) { out_.closest = std::min(out_.closest, std::fabs(difference) / std::max(1e-30, of)); }

  double cost(const pith::sentence& s) const {
    return std::max({s.words / words_, s.length / bytes_, 1 / sentences_});
  }

  fillings fill(bool dense) {
    fillings out;
    const bool standard = o_.method == pith::method::standard;
    std::vector<bool> gone(text_.candidates.size(), false), taken(gone);
    std::map<std::uint32_t, bool> said;
    double words = 0, bytes = 0;
    std::size_t leads = gone.size();  // what the last one that leans, or answers, has before it
    bool opens = true;
    const auto depends = [&](std::size_t c) {
      const std::size_t at = text_.candidates[c];
      if (at == 0) return false;
      const unsigned flags = text_.rows[at].is.flags, before = text_.rows[at - 1].is.flags;
      const bool answers = (before & pith::question) != 0 && (flags & pith::question) == 0;
      return (flags & pith::starts_document) == 0 && ((flags & pith::leans) != 0 || answers);
    };
    while (static_cast<double>(out.picks.size()) < sentences_) {
      std::size_t best = gone.size();
      double most = 0, own = 0, second = -1e30;
      const auto score_of = [&](std::size_t c) {
        return score_[c] + (standard ? repetition(text_, text_.candidates[c], said) : 0);
      };
      const auto price_of = [&](std::size_t c) {
        const double score = score_of(c), share = cost(node(c).is);
        return !dense ? score : standard ? score - std::log(share) : score / share;
      };
      for (std::size_t c = 0; c < gone.size(); ++c) {
        if (gone[c]) continue;
        const double score = score_of(c), price = price_of(c);
        if (best == gone.size() || price > most) {
          if (best != gone.size()) second = std::max(second, most);
          best = c;
          most = price;
          own = score;
        } else {
          second = std::max(second, price);
        }
      }
      if (best == gone.size()) break;
      // The one most like a query comes first, a hundredth ahead of the best where it is not that.
      const bool asked = standard && likest_ < gone.size() && !gone[likest_] && std::count(gone.begin(), gone.end(), true) == 0;
      if (asked) {
        double others = -1e30;
        for (std::size_t c = 0; c < gone.size(); ++c)
          if (c != likest_) others = std::max(others, price_of(c));
        best = likest_;
        most = price_of(best) > others ? price_of(best) : others + 0.01;
        own = score_of(best) + most - price_of(best);
        second = others;
      }
      if (second > -1e30) lead(most - second, standard ? 1 : std::fabs(most));
      const double joint = out.picks.empty() ? 0 : 1;
      // The first one of all is none that leans, if there is one worth a third of it.
      bool waited = false;
      if (standard && opens && !asked && depends(best)) {
        std::size_t alone = gone.size();
        for (std::size_t c = 0; c < gone.size(); ++c)
          if (!depends(c) && (alone == gone.size() || price_of(c) > price_of(alone))) alone = c;
        for (std::size_t c = 0; c < gone.size(); ++c)
          if (c != alone && !depends(c)) lead(price_of(alone) - price_of(c), 1);
        if (alone < gone.size()) lead(price_of(alone) + std::log(3.0) - most, 1);
        if ((waited = alone < gone.size() && price_of(alone) + std::log(3.0) > most)) own = score_of(best = alone);
      }
      // What the last one leans on is worth three times as much; without room for it, it is one of the others again.
      if (!opens && leads < gone.size() && !taken[leads]) {
        const double price = price_of(leads) + std::log(3.0);
        lead(price - most, 1);
        if ((waited = price > most)) {
          best = std::exchange(leads, gone.size());
          own = score_of(best) + std::log(3.0);
        }
      }
      opens = false;
      if (!waited) gone[best] = true;
      const pith::sentence& s = node(best).is;
      if (words + s.words > words_ || bytes + s.length + joint > bytes_) {
        out.passed_over = true;
        continue;
      }
      words += s.words;
      bytes += s.length + joint;
      for (const auto& [word, f] : node(best).shared) said[word] = true;
      gone[best] = taken[best] = true;
      if (standard && depends(best) && best > 0 && text_.candidates[best - 1] == text_.candidates[best] - 1) leads = best - 1;
      out.worth += standard ? std::exp(own) : own;
      if (!dense && !out.picks.empty()) own = std::min(own, out.picks.back().score);
      out.picks.push_back({text_.candidates[best], own});
      out.used += cost(s);
    }
    return out;
  }

  pith::options o_;
  scored_text text_;
  row query_;
  answer out_;
  std::vector<double> score_;
  std::size_t likest_ = ~std::size_t{0};  // of the candidates, to a query
  double words_ = 0, bytes_ = 0, sentences_ = 0;
};

}  // namespace model

#endif  // PITH_TESTS_DIFFERENTIAL_MODEL_HPP
