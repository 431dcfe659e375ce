// collide.hpp - words chosen to collide: they are searched for with the hash that is shipped.
#ifndef PITH_TESTS_COLLIDE_HPP
#define PITH_TESTS_COLLIDE_HPP

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/pith.hpp"

namespace collide {

/// The n-th word of consonants and a 'k', which is its own stem.
inline std::string word(std::uint32_t n) {
  std::string w;
  for (std::uint32_t rest = n; w.size() < 6; rest /= 20) w += "bcdfghjklmnpqrtvwxyz"[rest % 20];
  return w + 'k';
}

inline std::uint32_t hash_of(const std::string& w) { return pith::word_hash(w.data(), w.size()); }

/// The first `count` words whose hash has these bits, each of them a term as it stands.
inline std::vector<std::string> words(std::size_t count, std::uint32_t mask, std::uint32_t bits,
                                      std::uint32_t from = 0) {
  std::vector<std::string> found;
  for (std::uint32_t n = from; found.size() < count && n < 64000000u; ++n) {
    const std::string w = word(n);
    if ((hash_of(w) & mask) != bits) continue;
    char stem[64];
    std::copy(w.begin(), w.end(), stem);
    if (pith::languages::english.stem(stem, w.size()) == w.size()) found.push_back(w);
  }
  return found;
}

/// Sentences of twelve of these words each, until they come to so many bytes.
inline std::string text(const std::vector<std::string>& words, std::size_t bytes) {
  std::string out;
  for (std::size_t n = 0; out.size() < bytes; ++n) {
    out += words[n % words.size()];
    out += (n + 1) % 12 == 0 ? ".\n" : " ";
  }
  return out;
}

struct attack {
  const char* name;
  std::string text;
};

/// Texts whose words want the same slots of a table that is ordered by the hash: in its high bits, as the
/// matrix's and the memory of words are, or in its low ones; in one place or in many; each word once, or
/// over and over; at the end of a text of other words; from the highest hash down; and with hashes that get
/// twice as dense with each step, so that halving them parts one word after another.
inline std::vector<attack> attacks(std::size_t bytes) {
  std::vector<attack> all;
  const std::size_t enough = bytes / 8 + 1;
  const std::vector<std::string> high = words(enough, 0xfc000000u, 0x14000000u);
  all.push_back({"one place", text(high, bytes)});
  all.push_back({"low bits", text(words(enough, 0x3f, 21), bytes)});
  std::vector<std::string> some(high.begin(), high.begin() + std::min<std::size_t>(high.size(), 3000));
  all.push_back({"few, over and over", text(some, bytes)});
  std::vector<std::string> usual = words(enough, 0, 0);
  all.push_back({"at the end", text(usual, bytes * 9 / 10) + text(high, bytes / 10)});
  std::vector<std::string> sorted = high;
  std::sort(sorted.begin(), sorted.end(),
            [](const std::string& a, const std::string& b) { return hash_of(a) > hash_of(b); });
  all.push_back({"from the highest down", text(sorted, bytes)});
  std::vector<std::string> places, stairs;
  for (const std::string& w : usual)
    if ((hash_of(w) >> 24 & 7) == 0) places.push_back(w);  // 32 places, an eighth of all
  all.push_back({"many places", text(places, bytes)});
  std::sort(usual.begin(), usual.end(),
            [](const std::string& a, const std::string& b) { return hash_of(a) < hash_of(b); });
  for (std::size_t n = usual.size(); n > 1; n = n * 3 / 4)  // as many below each half of the hashes
    stairs.insert(stairs.end(), usual.begin(), usual.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(n, 200)));
  all.push_back({"stairs", text(stairs, bytes)});
  return all;
}

}  // namespace collide

#endif  // PITH_TESTS_COLLIDE_HPP
