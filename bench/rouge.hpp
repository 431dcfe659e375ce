// bench/rouge.hpp - ROUGE-1, ROUGE-2 and ROUGE-Lsum of a summary against human references.
//
// Lin (2004) defines ROUGE-N as the overlap of n-grams, each counted at most as often as the other
// side has it, and ROUGE-Lsum as the union of the longest common subsequences of every reference
// sentence with every sentence of the summary, each token again counted at most as often as both
// sides have it.  F1 is the harmonic mean of precision and recall.  With several references the
// best F1 counts, for each figure by itself.
//
// Tokens, English: ASCII letters and digits in lower case; those of more than three characters are
// stemmed by Porter's algorithm of 1980 with the changes that NLTK made to it, because published
// figures are made with that variant.  Other languages: composed and lower-cased runs of letters,
// digits and marks; in the scripts that do not part words every character is a token.  Arabic drops
// its vowel signs and writes every alef alike, as the references of some collections do.
//
// The tables of characters here are the bench's own on purpose: a scorer that shared them with what
// it scores could not see their mistakes.
#ifndef PITH_BENCH_ROUGE_HPP
#define PITH_BENCH_ROUGE_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rouge {

/// A token by the hash of its letters: 64 bits, so that two tokens of one set of articles share a
/// hash with a probability of about one in 10^9.
using token = std::uint64_t;
using line = std::vector<token>;

/// How a language is cut into tokens.
enum class script : std::uint8_t { english, arabic, other };

inline script script_of(std::string_view code) {
  if (code == "en") return script::english;
  return code == "ar" ? script::arabic : script::other;
}

namespace detail {

inline token hash(std::string_view word) {
  token h = 14695981039346656037u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return h ^ (h >> 29);
}

// ------------------------------------------------------------------------------------- Porter

/// One word on its way through Porter's steps; `stem_` is how many letters stand before the suffix
/// that was found last.
class porter {
 public:
  explicit porter(std::string_view word) : w_(word) {}

  std::string run() {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> irregular{{
        {"skies", "sky"}, {"sky", "sky"}, {"dying", "die"}, {"lying", "lie"}, {"tying", "tie"},
        {"news", "news"}, {"innings", "inning"}, {"outings", "outing"}, {"cannings", "canning"},
        {"howe", "howe"}, {"proceed", "proceed"}, {"exceed", "exceed"}}};
    static constexpr std::string_view kept[] = {"succeed", "inning", "outing", "canning"};
    for (const auto& [word, base] : irregular) if (w_ == word) return std::string(base);
    for (const std::string_view word : kept) if (w_ == word) return w_;
    if (w_.size() <= 2) return w_;
    plurals();
    past_and_gerund();
    if (ends("y") && stem_ > 1 && consonant(stem_ - 1)) w_.back() = 'i';
    double_suffixes();
    first_of({{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"},
              {"ful", ""}, {"ness", ""}});
    bare_suffixes();
    if (ends("e") && (measure(stem_) > 1 || (measure(stem_) == 1 && !short_end(stem_)))) cut("");
    if (ends("ll") && measure(w_.size() - 1) > 1) w_.pop_back();
    return w_;
  }

 private:
  using rule = std::pair<std::string_view, std::string_view>;

  // A y is a consonant at the start and after a vowel; digits count as consonants.
  bool consonant(std::size_t at) const {
    bool result = true;
    for (std::size_t i = 0; i <= at; ++i) {
      switch (w_[i]) {
        case 'a': case 'e': case 'i': case 'o': case 'u': result = false; break;
        case 'y': result = i == 0 || !result; break;
        default: result = true;
      }
    }
    return result;
  }
  /// Porter's m: how often a run of vowels is followed by one of consonants in the first n letters.
  int measure(std::size_t n) const {
    int m = 0;
    for (std::size_t i = 1; i < n; ++i) m += consonant(i) && !consonant(i - 1);
    return m;
  }
  bool has_vowel(std::size_t n) const {
    for (std::size_t i = 0; i < n; ++i) if (!consonant(i)) return true;
    return false;
  }
  bool doubled(std::size_t n) const {
    return n >= 2 && w_[n - 1] == w_[n - 2] && consonant(n - 1);
  }
  /// Porter's *o: consonant, vowel, consonant other than w, x and y; or a word of vowel, consonant.
  bool short_end(std::size_t n) const {
    if (n == 2) return !consonant(0) && consonant(1);
    return n >= 3 && consonant(n - 3) && !consonant(n - 2) && consonant(n - 1) &&
           w_[n - 1] != 'w' && w_[n - 1] != 'x' && w_[n - 1] != 'y';
  }
  bool ends(std::string_view suffix) {
    if (w_.size() < suffix.size() ||
        std::string_view(w_).substr(w_.size() - suffix.size()) != suffix) return false;
    stem_ = w_.size() - suffix.size();
    return true;
  }
  void cut(std::string_view replacement) { w_.resize(stem_); w_ += replacement; }

  // The first suffix that fits decides, whether or not enough stands before it.
  template <std::size_t N>
  void first_of(const rule (&rules)[N]) {
    for (const auto& [suffix, replacement] : rules) {
      if (!ends(suffix)) continue;
      if (measure(stem_) > 0) cut(replacement);
      return;
    }
  }

  void plurals() {  // step 1a
    if (w_.size() == 4 && ends("ies")) cut("ie");
    else if (ends("sses")) cut("ss");
    else if (ends("ies")) cut("i");
    else if (!ends("ss") && ends("s")) cut("");
  }

  void past_and_gerund() {  // step 1b
    if (ends("ied")) return cut(w_.size() == 4 ? "ie" : "i");
    if (ends("eed")) { if (measure(stem_) > 0) cut("ee"); return; }
    if (!((ends("ed") || ends("ing")) && has_vowel(stem_))) return;
    cut("");
    const std::size_t n = w_.size();
    if (ends("at") || ends("bl") || ends("iz")) w_ += 'e';
    else if (doubled(n)) { if (w_[n - 1] != 'l' && w_[n - 1] != 's' && w_[n - 1] != 'z') w_.pop_back(); }
    else if (measure(n) == 1 && short_end(n)) w_ += 'e';
  }

  void double_suffixes() {  // step 2
    while (ends("alli") && measure(stem_) > 0) cut("al");
    for (const std::string_view suffix : {"ational", "tional"}) {
      if (!ends(suffix)) continue;
      if (measure(stem_) > 0) cut(suffix[0] == 'a' ? "ate" : "tion");
      return;
    }
    if (ends("logi")) {  // the l belongs to what is measured
      if (measure(stem_ + 1) > 0) cut("log");
      return;
    }
    first_of({{"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"bli", "ble"}, {"alli", "al"},
              {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"},
              {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"},
              {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"},
              {"biliti", "ble"}, {"fulli", "ful"}});
  }

  void bare_suffixes() {  // step 4: the longest that fits decides
    static constexpr std::string_view suffixes[] = {
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate",
        "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"};
    for (const std::string_view suffix : suffixes) {
      if (!ends(suffix)) continue;
      const bool fits = suffix != "ion" || (stem_ > 0 && (w_[stem_ - 1] == 's' || w_[stem_ - 1] == 't'));
      if (measure(stem_) > 1 && fits) cut("");
      return;
    }
  }

  std::string w_;
  std::size_t stem_ = 0;
};

// ---------------------------------------------------------------------------------- characters

/// Reads one code point and moves `at` on; a malformed byte is U+FFFD.
inline char32_t decode(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  if (more == 0 || first >= 0xf5) return 0xfffd;
  char32_t cp = first & (0x3fu >> more);
  const std::size_t start = at;
  for (int i = 0; i < more; ++i, ++at) {
    if (at >= text.size() || (byte(at) & 0xc0) != 0x80) { at = start; return 0xfffd; }
    cp = cp << 6 | (byte(at) & 0x3fu);
  }
  const char32_t least[] = {0, 0x80, 0x800, 0x10000};
  if (cp < least[more] || cp > 0x10ffff || (cp >= 0xd800 && cp < 0xe000)) { at = start; return 0xfffd; }
  return cp;
}

inline void encode(char32_t cp, std::string& out) {
  const auto put = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (cp < 0x80) return put(cp);
  if (cp < 0x800) put(0xc0 | cp >> 6);
  else {
    if (cp < 0x10000) put(0xe0 | cp >> 12);
    else { put(0xf0 | cp >> 18); put(0x80 | (cp >> 12 & 0x3f)); }
    put(0x80 | (cp >> 6 & 0x3f));
  }
  put(0x80 | (cp & 0x3f));
}

/// Letters, numbers and marks of Unicode; the joiners count as marks.  The list holds what is none
/// of them; a range runs over code points that stand for nothing where that makes it one range.
inline bool word_character(char32_t cp) {
  if (cp < 0x80) return (cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z');
  static constexpr std::array<std::pair<char32_t, char32_t>, 191> others{{
      {0x80,0xa9}, {0xab,0xb1}, {0xb4,0xb4}, {0xb6,0xb8}, {0xbb,0xbb}, {0xbf,0xbf}, {0xd7,0xd7},
      {0xf7,0xf7}, {0x2c2,0x2c5}, {0x2d2,0x2df}, {0x2e5,0x2eb}, {0x2ed,0x2ed}, {0x2ef,0x2ff},
      {0x375,0x375}, {0x37e,0x37e}, {0x384,0x385}, {0x387,0x387}, {0x3f6,0x3f6}, {0x482,0x482},
      {0x55a,0x55f}, {0x589,0x58f}, {0x5be,0x5be}, {0x5c0,0x5c0}, {0x5c3,0x5c3}, {0x5c6,0x5c6},
      {0x5f3,0x60f}, {0x61b,0x61f}, {0x66a,0x66d}, {0x6d4,0x6d4}, {0x6dd,0x6de}, {0x6e9,0x6e9},
      {0x6fd,0x6fe}, {0x700,0x70f}, {0x7f6,0x7f9}, {0x7fe,0x7ff}, {0x830,0x83e}, {0x85e,0x85e},
      {0x888,0x888}, {0x890,0x891}, {0x8e2,0x8e2}, {0x964,0x965}, {0x970,0x970}, {0x9f2,0x9f3},
      {0x9fa,0x9fb}, {0x9fd,0x9fd}, {0xa76,0xa76}, {0xaf0,0xaf1}, {0xb70,0xb70}, {0xbf3,0xbfa},
      {0xc77,0xc77}, {0xc7f,0xc7f}, {0xc84,0xc84}, {0xd4f,0xd4f}, {0xd79,0xd79}, {0xdf4,0xdf4},
      {0xe3f,0xe3f}, {0xe4f,0xe4f}, {0xe5a,0xe5b}, {0xf01,0xf17}, {0xf1a,0xf1f}, {0xf34,0xf34},
      {0xf36,0xf36}, {0xf38,0xf38}, {0xf3a,0xf3d}, {0xf85,0xf85}, {0xfbe,0xfc5}, {0xfc7,0xfda},
      {0x104a,0x104f}, {0x109e,0x109f}, {0x10fb,0x10fb}, {0x1360,0x1368}, {0x1390,0x1399},
      {0x1400,0x1400}, {0x166d,0x166e}, {0x1680,0x1680}, {0x169b,0x169c}, {0x16eb,0x16ed},
      {0x1735,0x1736}, {0x17d4,0x17d6}, {0x17d8,0x17db}, {0x1800,0x180a}, {0x180e,0x180e},
      {0x1940,0x1945}, {0x19de,0x19ff}, {0x1a1e,0x1a1f}, {0x1aa0,0x1aa6}, {0x1aa8,0x1aad},
      {0x1b5a,0x1b6a}, {0x1b74,0x1b7e}, {0x1bfc,0x1bff}, {0x1c3b,0x1c3f}, {0x1c7e,0x1c7f},
      {0x1cc0,0x1cc7}, {0x1cd3,0x1cd3}, {0x1fbd,0x1fbd}, {0x1fbf,0x1fc1}, {0x1fcd,0x1fcf},
      {0x1fdd,0x1fdf}, {0x1fed,0x1fef}, {0x1ffd,0x200b}, {0x200e,0x206f}, {0x207a,0x207e},
      {0x208a,0x208e}, {0x20a0,0x20c0}, {0x2100,0x2101}, {0x2103,0x2106}, {0x2108,0x2109},
      {0x2114,0x2114}, {0x2116,0x2118}, {0x211e,0x2123}, {0x2125,0x2125}, {0x2127,0x2127},
      {0x2129,0x2129}, {0x212e,0x212e}, {0x213a,0x213b}, {0x2140,0x2144}, {0x214a,0x214d},
      {0x214f,0x214f}, {0x218a,0x244a}, {0x249c,0x24e9}, {0x2500,0x2775}, {0x2794,0x2bff},
      {0x2ce5,0x2cea}, {0x2cf9,0x2cfc}, {0x2cfe,0x2cff}, {0x2d70,0x2d70}, {0x2e00,0x2e2e},
      {0x2e30,0x3004}, {0x3008,0x3020}, {0x3030,0x3030}, {0x3036,0x3037}, {0x303d,0x303f},
      {0x309b,0x309c}, {0x30a0,0x30a0}, {0x30fb,0x30fb}, {0x3190,0x3191}, {0x3196,0x319f},
      {0x31c0,0x31e3}, {0x3200,0x321e}, {0x322a,0x3247}, {0x3250,0x3250}, {0x3260,0x327f},
      {0x328a,0x32b0}, {0x32c0,0x33ff}, {0x4dc0,0x4dff}, {0xa490,0xa4c6}, {0xa4fe,0xa4ff},
      {0xa60d,0xa60f}, {0xa673,0xa673}, {0xa67e,0xa67e}, {0xa6f2,0xa716}, {0xa720,0xa721},
      {0xa789,0xa78a}, {0xa828,0xa82b}, {0xa836,0xa839}, {0xa874,0xa877}, {0xa8ce,0xa8cf},
      {0xa8f8,0xa8fa}, {0xa8fc,0xa8fc}, {0xa92e,0xa92f}, {0xa95f,0xa95f}, {0xa9c1,0xa9cd},
      {0xa9de,0xa9df}, {0xaa5c,0xaa5f}, {0xaa77,0xaa79}, {0xaade,0xaadf}, {0xaaf0,0xaaf1},
      {0xab5b,0xab5b}, {0xab6a,0xab6b}, {0xabeb,0xabeb}, {0xfb29,0xfb29}, {0xfbb2,0xfbc2},
      {0xfd3e,0xfd4f}, {0xfdcf,0xfdcf}, {0xfdfc,0xfdff}, {0xfe10,0xfe19}, {0xfe30,0xfe6b},
      {0xfeff,0xff0f}, {0xff1a,0xff20}, {0xff3b,0xff40}, {0xff5b,0xff65}, {0xffe0,0xfffd},
      {0x1cf50,0x1d164}, {0x1d18c,0x1d1a9}, {0x1d1ae,0x1d241}, {0x1d300,0x1d356}, {0x1d800,0x1d9ff},
      {0x1da76,0x1da83}, {0x1eef0,0x1f0f5}, {0x1f10d,0x1fbca}, {0xe0001,0xe007f}
  }};
  const auto after = std::upper_bound(others.begin(), others.end(), cp,
      [](char32_t c, const std::pair<char32_t, char32_t>& range) { return c < range.first; });
  return after == others.begin() || cp > std::prev(after)->second;
}

/// Han, kana, Thai, Lao, Burmese and Khmer: a character is a token.
inline bool lone_character(char32_t cp) {
  return (cp >= 0x3040 && cp <= 0x30ff) || (cp >= 0x3400 && cp <= 0x4dbf) ||
         (cp >= 0x4e00 && cp <= 0x9fff) || (cp >= 0xf900 && cp <= 0xfaff) ||
         (cp >= 0x20000 && cp <= 0x2ffff) || (cp >= 0x0e00 && cp <= 0x0eff) ||
         (cp >= 0x1000 && cp <= 0x109f) || (cp >= 0x1780 && cp <= 0x17ff);
}

/// Lower case, one for one.  In a range with step 2 every second code point is a capital.
inline char32_t lower(char32_t cp) {
  if (cp < 0x80) return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
  struct capitals { char32_t first, last; unsigned step; std::int32_t distance; };
  static constexpr capitals ranges[] = {
      {0xc0,0xd6,1,32}, {0xd8,0xde,1,32}, {0x100,0x12e,2,1}, {0x132,0x136,2,1}, {0x139,0x147,2,1},
      {0x14a,0x176,2,1}, {0x178,0x178,1,-121}, {0x179,0x17d,2,1}, {0x181,0x181,1,210},
      {0x182,0x184,2,1}, {0x186,0x186,1,206}, {0x187,0x187,1,1}, {0x189,0x18a,1,205},
      {0x18b,0x18b,1,1}, {0x18e,0x18e,1,79}, {0x18f,0x18f,1,202}, {0x190,0x190,1,203},
      {0x191,0x191,1,1}, {0x193,0x193,1,205}, {0x194,0x194,1,207}, {0x196,0x196,1,211},
      {0x197,0x197,1,209}, {0x198,0x198,1,1}, {0x19c,0x19c,1,211}, {0x19d,0x19d,1,213},
      {0x19f,0x19f,1,214}, {0x1a0,0x1a4,2,1}, {0x1a6,0x1a6,1,218}, {0x1a7,0x1a7,1,1},
      {0x1a9,0x1a9,1,218}, {0x1ac,0x1ac,1,1}, {0x1ae,0x1ae,1,218}, {0x1af,0x1af,1,1},
      {0x1b1,0x1b2,1,217}, {0x1b3,0x1b5,2,1}, {0x1b7,0x1b7,1,219}, {0x1b8,0x1b8,1,1},
      {0x1bc,0x1bc,1,1}, {0x1c4,0x1c4,1,2}, {0x1c5,0x1c5,1,1}, {0x1c7,0x1c7,1,2}, {0x1c8,0x1c8,1,1},
      {0x1ca,0x1ca,1,2}, {0x1cb,0x1db,2,1}, {0x1de,0x1ee,2,1}, {0x1f1,0x1f1,1,2}, {0x1f2,0x1f4,2,1},
      {0x1f6,0x1f6,1,-97}, {0x1f7,0x1f7,1,-56}, {0x1f8,0x21e,2,1}, {0x220,0x220,1,-130},
      {0x222,0x232,2,1}, {0x23a,0x23a,1,10795}, {0x23b,0x23b,1,1}, {0x23d,0x23d,1,-163},
      {0x23e,0x23e,1,10792}, {0x241,0x241,1,1}, {0x243,0x243,1,-195}, {0x244,0x244,1,69},
      {0x245,0x245,1,71}, {0x246,0x24e,2,1}, {0x370,0x372,2,1}, {0x376,0x376,1,1},
      {0x37f,0x37f,1,116}, {0x386,0x386,1,38}, {0x388,0x38a,1,37}, {0x38c,0x38c,1,64},
      {0x38e,0x38f,1,63}, {0x391,0x3a1,1,32}, {0x3a3,0x3ab,1,32}, {0x3cf,0x3cf,1,8},
      {0x3d8,0x3ee,2,1}, {0x3f4,0x3f4,1,-60}, {0x3f7,0x3f7,1,1}, {0x3f9,0x3f9,1,-7},
      {0x3fa,0x3fa,1,1}, {0x3fd,0x3ff,1,-130}, {0x400,0x40f,1,80}, {0x410,0x42f,1,32},
      {0x460,0x480,2,1}, {0x48a,0x4be,2,1}, {0x4c0,0x4c0,1,15}, {0x4c1,0x4cd,2,1}, {0x4d0,0x52e,2,1},
      {0x531,0x556,1,48}, {0x10a0,0x10c5,1,7264}, {0x10c7,0x10c7,1,7264}, {0x10cd,0x10cd,1,7264},
      {0x1c90,0x1cba,1,-3008}, {0x1cbd,0x1cbf,1,-3008}, {0x1e00,0x1e94,2,1}, {0x1e9e,0x1e9e,1,-7615},
      {0x1ea0,0x1efe,2,1}, {0x1f08,0x1f0f,1,-8}, {0x1f18,0x1f1d,1,-8}, {0x1f28,0x1f2f,1,-8},
      {0x1f38,0x1f3f,1,-8}, {0x1f48,0x1f4d,1,-8}, {0x1f59,0x1f5f,2,-8}, {0x1f68,0x1f6f,1,-8},
      {0x1f88,0x1f8f,1,-8}, {0x1f98,0x1f9f,1,-8}, {0x1fa8,0x1faf,1,-8}, {0x1fb8,0x1fb9,1,-8},
      {0x1fba,0x1fbb,1,-74}, {0x1fbc,0x1fbc,1,-9}, {0x1fc8,0x1fcb,1,-86}, {0x1fcc,0x1fcc,1,-9},
      {0x1fd8,0x1fd9,1,-8}, {0x1fda,0x1fdb,1,-100}, {0x1fe8,0x1fe9,1,-8}, {0x1fea,0x1feb,1,-112},
      {0x1fec,0x1fec,1,-7}, {0x1ff8,0x1ff9,1,-128}, {0x1ffa,0x1ffb,1,-126}, {0x1ffc,0x1ffc,1,-9},
      {0x2126,0x2126,1,-7517}, {0x212a,0x212a,1,-8383}, {0x212b,0x212b,1,-8262}, {0x2132,0x2132,1,28},
      {0x2160,0x216f,1,16}, {0x2183,0x2183,1,1}, {0x24b6,0x24cf,1,26}, {0x2c00,0x2c2f,1,48},
      {0xff21,0xff3a,1,32}, {0x10400,0x10427,1,40}
  };
  for (const capitals& r : ranges) {
    if (cp < r.first) break;
    if (cp <= r.last) {
      if ((cp - r.first) % r.step != 0) return cp;
      return static_cast<char32_t>(static_cast<std::int32_t>(cp) + r.distance);
    }
  }
  return cp;
}

/// The composed form of a letter and the mark after it, or 0: Latin, Greek, Cyrillic and Arabic
/// letters that written languages use.
inline char32_t compose(char32_t base, char32_t mark) {
  struct row { char32_t mark; std::u32string_view pairs; };
  static constexpr row rows[] = {
      {0x300, U"AÀEÈIÌOÒUÙYỲaàeèiìoòuùyỳÂẦÊỀÔỒâầêềôồĂẰăằЕЀИЍеѐиѝƠỜơờƯỪưừ"},
      {0x301, U"AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzźÂẤÊẾÔỐâấêếôốĂẮăắΑΆΕΈΗΉΙΊΟΌΥΎΩΏαάεέηήιίοόυύωώϊΐϋΰГЃКЌгѓкќƠỚơớƯỨưứ"},
      {0x302, U"AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷẠẬạậẸỆẹệỌỘọộ"},
      {0x303, U"AÃEẼIĨNÑOÕUŨYỸaãeẽiĩnñoõuũyỹÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ"},
      {0x304, U"AĀEĒIĪOŌUŪaāeēiīoōuūИӢУӮиӣуӯ"},
      {0x306, U"AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭАӐЕӖЖӁИЙУЎаӑеӗжӂийуўẠẶạặ"},
      {0x307, U"CĊEĖGĠIİZŻcċeėgġzż"},
      {0x308, U"AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿΙΪΥΫιϊυϋАӒЕЁЖӜЗӞИӤОӦУӰЧӴЫӸЭӬаӓеёжӝзӟиӥоӧуӱчӵыӹэӭіїӘӚәӛӨӪөӫ"},
      {0x309, U"AẢEẺIỈOỎUỦYỶaảeẻiỉoỏuủyỷÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử"},
      {0x30a, U"AÅUŮaåuů"},
      {0x30b, U"OŐUŰoőuűУӲуӳ"},
      {0x30c, U"CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž"},
      {0x31b, U"OƠUƯoơuưÒỜÓỚÕỠÙỪÚỨòờóớõỡùừúứŨỮũữỌỢọợỎỞỏởỤỰụựỦỬủử"},
      {0x323, U"AẠEẸIỊOỌUỤYỴaạeẹiịoọuụyỵÂẬÊỆÔỘâậêệôộĂẶăặƠỢơợƯỰưự"},
      {0x327, U"CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"},
      {0x328, U"AĄEĘIĮUŲaąeęiįuų"},
      {0x653, U"اآ"},
      {0x654, U"اأوؤيئہۂےۓ"},
      {0x655, U"اإ"},
  };
  for (const row& r : rows) {
    if (r.mark != mark) continue;
    for (std::size_t i = 0; i + 1 < r.pairs.size(); i += 2) if (r.pairs[i] == base) return r.pairs[i + 1];
  }
  return 0;
}

inline bool arabic_vowel_sign(char32_t cp) {
  return (cp >= 0x64b && cp <= 0x652) || cp == 0x670 || cp == 0x640;
}

}  // namespace detail

/// The tokens of one line, as the top comment says.
inline line tokenize_line(std::string_view text, script s) {
  line tokens;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    if (s == script::english && word.size() > 3) word = detail::porter(word).run();
    tokens.push_back(detail::hash(word));
    word.clear();
  };
  if (s == script::english) {
    for (std::size_t at = 0; at < text.size();) {
      const char32_t cp = detail::lower(detail::decode(text, at));
      if (cp < 0x80 && detail::word_character(cp)) word += static_cast<char>(cp);
      else if (cp == 0x130) { word += 'i'; end_word(); }  // its lower case is i and a mark
      else end_word();
    }
    end_word();
    return tokens;
  }
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    char32_t cp = detail::decode(text, at);
    if (s == script::arabic) {
      if (detail::arabic_vowel_sign(cp)) continue;
      if (cp == 0x622 || cp == 0x623 || cp == 0x625) cp = 0x627;
    }
    const char32_t both = points.empty() ? 0 : detail::compose(points.back(), cp);
    if (both != 0) points.back() = both;
    else points += cp;
  }
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t cp = points[i];
    if (detail::lone_character(cp)) {
      end_word();
      detail::encode(cp, word);
      end_word();
    } else if (!detail::word_character(cp)) {
      end_word();
    } else if (cp == 0x130) {
      detail::encode('i', word);
      detail::encode(0x307, word);
    } else if (cp == 0x3a3 && !word.empty() &&
               (i + 1 == points.size() || !detail::word_character(points[i + 1]))) {
      detail::encode(0x3c2, word);  // a capital sigma at the end of a word
    } else {
      detail::encode(detail::lower(cp), word);
    }
  }
  end_word();
  return tokens;
}

/// A summary or a reference made ready: its lines, and its n-grams in order.
struct text {
  std::vector<line> lines;     ///< those with a token
  std::vector<token> unigrams; ///< of all lines, ascending
  std::vector<token> bigrams;  ///< of the lines joined, as hashes of two tokens, ascending

  /// To be called when `lines` is filled.
  void finish() {
    unigrams.clear();
    for (const line& l : lines) unigrams.insert(unigrams.end(), l.begin(), l.end());
    bigrams.clear();
    for (std::size_t i = 1; i < unigrams.size(); ++i) {
      bigrams.push_back((unigrams[i - 1] * 0x9e3779b97f4a7c15u) ^ (unigrams[i] >> 7) ^ (unigrams[i] << 57));
    }
    std::sort(unigrams.begin(), unigrams.end());
    std::sort(bigrams.begin(), bigrams.end());
  }
};

/// Cuts a text at its line ends: one sentence a line.
inline text tokenize(std::string_view whole, script s) {
  text result;
  for (std::size_t at = 0; at <= whole.size();) {
    const std::size_t end = std::min(whole.find_first_of("\n\r", at), whole.size());
    line l = tokenize_line(whole.substr(at, end - at), s);
    if (!l.empty()) result.lines.push_back(std::move(l));
    at = end + 1;
  }
  result.finish();
  return result;
}

/// F1 of each figure, 0 to 1.
struct scores {
  double r1 = 0, r2 = 0, lsum = 0;
  double mean() const { return (r1 + r2 + lsum) / 3; }
};

inline double f1(std::size_t hits, std::size_t in_summary, std::size_t in_reference) {
  return hits == 0 ? 0.0 : 2.0 * static_cast<double>(hits) / static_cast<double>(in_summary + in_reference);
}

/// How many elements two ascending lists share, each as often as both have it.
inline std::size_t shared(const std::vector<token>& a, const std::vector<token>& b) {
  std::size_t n = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] < b[j]) ++i;
    else if (b[j] < a[i]) ++j;
    else { ++n; ++i; ++j; }
  }
  return n;
}

/// Marks in `marks` (one for each token of `reference`) the tokens of one longest common
/// subsequence.  Of several equal ones it takes the one that Google's scorer takes: from the end
/// back, a token of the summary is skipped only when that keeps strictly more.
inline void mark_subsequence(const line& reference, const line& summary, std::uint8_t* marks) {
  const std::size_t rows = reference.size(), columns = summary.size() + 1;
  thread_local std::vector<std::uint16_t> lengths;
  lengths.assign((rows + 1) * columns, 0);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::uint16_t* above = &lengths[i * columns];
    std::uint16_t* here = &lengths[(i + 1) * columns];
    for (std::size_t j = 0; j + 1 < columns; ++j) {
      here[j + 1] = reference[i] == summary[j] ? static_cast<std::uint16_t>(above[j] + 1)
                                               : std::max(above[j + 1], here[j]);
    }
  }
  for (std::size_t i = rows, j = columns - 1; i > 0 && j > 0;) {
    if (reference[i - 1] == summary[j - 1]) { marks[--i] = 1; --j; }
    else if (lengths[i * columns + j - 1] > lengths[(i - 1) * columns + j]) --j;
    else --i;
  }
}

/// How many of the marked tokens of a reference line count: each at most as often as it stands in
/// the whole summary.  `marks` runs over the reference's lines one after another.  (No token is
/// marked more often than it stands in the reference, so that side needs no check.)
inline std::size_t count_marked(const text& summary, const text& reference, const std::uint8_t* marks) {
  thread_local std::vector<token> marked;
  marked.clear();
  for (const line& l : reference.lines) {
    for (const token t : l) if (*marks++ != 0) marked.push_back(t);
  }
  std::sort(marked.begin(), marked.end());
  return shared(marked, summary.unigrams);
}

inline scores score(const text& summary, const text& reference) {
  const std::size_t n = summary.unigrams.size(), m = reference.unigrams.size();
  if (n == 0 || m == 0) return {};
  scores result;
  result.r1 = f1(shared(summary.unigrams, reference.unigrams), n, m);
  result.r2 = f1(shared(summary.bigrams, reference.bigrams), n - 1, m - 1);
  thread_local std::vector<std::uint8_t> marks;
  marks.assign(m, 0);
  std::size_t at = 0;
  for (const line& r : reference.lines) {
    for (const line& s : summary.lines) mark_subsequence(r, s, marks.data() + at);
    at += r.size();
  }
  result.lsum = f1(count_marked(summary, reference, marks.data()), n, m);
  return result;
}

inline scores best_of(const scores& a, const scores& b) {
  return {std::max(a.r1, b.r1), std::max(a.r2, b.r2), std::max(a.lsum, b.lsum)};
}

/// The best F1 over several references, for each figure by itself.
inline scores score(const text& summary, const std::vector<text>& references) {
  scores best;
  for (const text& r : references) best = best_of(best, score(summary, r));
  return best;
}

/// A mean with the interval that holds 95 % of the means of samples drawn with replacement.
struct interval { double mean = 0, low = 0, high = 0; };

inline interval bootstrap(const std::vector<double>& values, unsigned samples = 1000,
                          std::uint64_t seed = 1) {
  interval result;
  const std::size_t n = values.size();
  if (n == 0) return result;
  const auto draw = [&seed, n] {  // splitmix64, then a multiplication instead of a division
    std::uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return static_cast<std::size_t>(((z ^ (z >> 31)) >> 32) * n >> 32);
  };
  for (const double v : values) result.mean += v;
  result.mean /= static_cast<double>(n);
  std::vector<double> means(samples);
  for (double& m : means) {
    m = 0;
    for (std::size_t i = 0; i < n; ++i) m += values[draw()];
    m /= static_cast<double>(n);
  }
  std::sort(means.begin(), means.end());
  result.low = means[static_cast<std::size_t>(0.025 * samples)];
  result.high = means[std::min<std::size_t>(samples - 1, static_cast<std::size_t>(0.975 * samples))];
  return result;
}

}  // namespace rouge

#endif  // PITH_BENCH_ROUGE_HPP
