// bench/key_phrases.hpp - how many of the key phrases that people chose a list of phrases has.
//
// A phrase is its words in lower case, without "'s", stemmed in English, hyphens and punctuation parting them; a
// hit is a whole phrase equal to one of theirs.  Theirs count once each; a phrase given twice is given twice and
// right once.
#ifndef PITH_BENCH_KEY_PHRASES_HPP
#define PITH_BENCH_KEY_PHRASES_HPP

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rouge.hpp"

namespace key_phrases {

using phrase = rouge::line;

inline phrase words(std::string_view text, rouge::script script) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t mark = text[i] == '\'' ? 1 : text.compare(i, 3, "\xE2\x80\x99") == 0 ? 3 : 0;
    const std::size_t after = i + mark + 1;
    const bool ends = after >= text.size() || static_cast<unsigned char>((text[after] | 0x20) - 'a') > 25;
    if (mark != 0 && after <= text.size() && (text[after - 1] | 0x20) == 's' && ends) i = after - 1;
    else plain += text[i];
  }
  return rouge::tokenize_line(plain, script);
}

/// The phrases of a file, one a line, each once and in the order of the file.
inline std::vector<phrase> gold(std::string_view file, rouge::script script) {
  std::vector<phrase> all;
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    phrase p = words(file.substr(0, end), script);
    if (!p.empty() && std::find(all.begin(), all.end(), p) == all.end()) all.push_back(std::move(p));
    file.remove_prefix(std::min(end + 1, file.size()));
  }
  return all;
}

struct figures {
  double precision = 0, recall = 0, f1 = 0;
};

/// The figures of the first k phrases given.
inline figures score(const std::vector<phrase>& given, const std::vector<phrase>& gold, std::size_t k) {
  const std::size_t n = std::min(k, given.size());
  std::size_t hits = 0;
  for (const phrase& g : gold) hits += std::find(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(n), g) !=
                                       given.begin() + static_cast<std::ptrdiff_t>(n);
  if (hits == 0) return {};
  const double h = static_cast<double>(hits), p = h / static_cast<double>(n), r = h / static_cast<double>(gold.size());
  return {p, r, 2 * p * r / (p + r)};
}

}  // namespace key_phrases

#endif  // PITH_BENCH_KEY_PHRASES_HPP
