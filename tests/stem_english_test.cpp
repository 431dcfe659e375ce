// English: the stemmer against a small table, Snowball's vocabulary and a slow model of its
// published description; the word lists against what each of them is for.
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "pith/languages/english.hpp"

namespace {

using pith::languages::english;

// In a buffer of its own size, so that a sanitizer sees a byte read or written outside the word.
std::string stem(const std::string& word) {
  std::vector<char> bytes(word.begin(), word.end());
  const std::size_t length = english.stem(bytes.data(), bytes.size());
  EXPECT_LE(length, word.size()) << word;
  return std::string(bytes.data(), length <= word.size() ? length : 0);
}

// The description, step by step, with strings and no thought of cost.
class model {
 public:
  static std::string stem(const std::string& word) {
    if (word.size() < 3) return word;
    static const std::pair<const char*, const char*> exceptions[] = {
        {"skis", "ski"},     {"skies", "sky"},   {"idly", "idl"},   {"gently", "gentl"},
        {"ugly", "ugli"},    {"early", "earli"}, {"only", "onli"},  {"singly", "singl"},
        {"sky", "sky"},      {"news", "news"},   {"howe", "howe"},  {"atlas", "atlas"},
        {"cosmos", "cosmos"}, {"bias", "bias"},  {"andes", "andes"}};
    for (const auto& e : exceptions)
      if (word == e.first) return e.second;
    return model(word).run();
  }

 private:
  std::string w;
  std::size_t r1 = 0, r2 = 0;

  explicit model(const std::string& word) : w(word[0] == '\'' ? word.substr(1) : word) {}

  bool vowel(std::size_t i) const { return std::strchr("aeiouy", w[i]) != nullptr && w[i] != 0; }
  bool vowel_before(std::size_t end) const {
    for (std::size_t i = 0; i < end; ++i)
      if (vowel(i)) return true;
    return false;
  }
  std::size_t region(std::size_t from) const {
    for (std::size_t i = from; i + 1 < w.size(); ++i)
      if (vowel(i) && !vowel(i + 1)) return i + 2;
    return w.size();
  }
  bool ends(const std::string& s) const {
    return w.size() >= s.size() && w.compare(w.size() - s.size(), s.size(), s) == 0;
  }
  std::string longest(const std::vector<std::string>& list) const {
    std::string best;
    for (const std::string& s : list)
      if (ends(s) && s.size() > best.size()) best = s;
    return best;
  }
  void cut(std::size_t n) { w.resize(w.size() - n); }
  bool short_end() const {
    const std::size_t n = w.size();
    if (ends("past")) return true;
    if (n == 2) return vowel(0) && !vowel(1);
    return n > 2 && !vowel(n - 3) && vowel(n - 2) && !vowel(n - 1) &&
           std::string("wxY").find(w[n - 1]) == std::string::npos;
  }

  std::string run() {
    if (w[0] == 'y') w[0] = 'Y';
    for (std::size_t i = 1; i < w.size(); ++i)
      if (w[i] == 'y' && vowel(i - 1)) w[i] = 'Y';
    r1 = region(0);
    for (const char* p : {"gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ",
                          "inter"})
      if (w.compare(0, std::strlen(p), p) == 0) r1 = std::strlen(p);
    r2 = region(r1);

    cut(longest({"'", "'s", "'s'"}).size());
    const std::string plural = longest({"sses", "ied", "ies", "s", "us", "ss"});
    if (plural == "sses") cut(2);
    else if (plural == "ied" || plural == "ies") cut(w.size() > 4 ? 2 : 1);
    else if (plural == "s" && w.size() > 2 && vowel_before(w.size() - 2)) cut(1);
    participle();
    if (w.size() > 2 && (ends("y") || ends("Y")) && !vowel(w.size() - 2)) w.back() = 'i';
    derivation();
    if (ends("e")) {
      const std::size_t at = w.size() - 1;
      cut(1);
      if (at < r2 && (at < r1 || short_end())) w += 'e';
    } else if (ends("ll") && w.size() - 1 >= r2) {
      cut(1);
    }
    for (char& c : w)
      if (c == 'Y') c = 'y';
    return w;
  }

  void participle() {
    const std::string s = longest({"eed", "eedly", "ed", "edly", "ing", "ingly"});
    if (s.empty()) return;
    const std::string head = w.substr(0, w.size() - s.size());
    if (s[1] == 'e') {
      if (head != "proc" && head != "exc" && head != "succ" && head.size() >= r1)
        w = head + "ee";
      return;
    }
    if (s == "ing") {
      if (head.size() == 2 && head[1] == 'y' && !vowel(0)) {
        w = head.substr(0, 1) + "ie";
        return;
      }
      for (const char* p : {"inn", "out", "cann", "herr", "earr", "even"})
        if (head == p) return;
    }
    if (!vowel_before(head.size())) return;
    w = head;
    if (ends("at") || ends("bl") || ends("iz")) {
      w += 'e';
    } else if (!longest({"bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"}).empty()) {
      if (w.size() != 3 || std::string("aeo").find(w[0]) == std::string::npos) cut(1);
    } else if (w.size() == r1 && short_end()) {
      w += 'e';
    }
  }

  // Puts `to` in the place of the longest suffix, if that lies in its region.
  void change(const std::vector<std::pair<std::string, std::string>>& rules, std::size_t from) {
    std::vector<std::string> list;
    for (const auto& rule : rules) list.push_back(rule.first);
    const std::string s = longest(list);
    if (s.empty()) return;
    const std::size_t at = w.size() - s.size();
    if (at < (s == "ative" ? r2 : from)) return;
    const char before = at > 0 ? w[at - 1] : '\0';
    const auto one_of = [before](const char* set) { return before && std::strchr(set, before); };
    if (s == "li" && !one_of("cdeghkmnrt")) return;
    if (s == "ogi" && !one_of("l")) return;
    if (s == "ion" && !one_of("st")) return;
    for (const auto& rule : rules)
      if (rule.first == s) w = w.substr(0, at) + rule.second;
  }

  void derivation() {
    change({{"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"abli", "able"},
            {"entli", "ent"}, {"izer", "ize"}, {"ization", "ize"}, {"ational", "ate"},
            {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"}, {"aliti", "al"}, {"alli", "al"},
            {"fulness", "ful"}, {"ousli", "ous"}, {"ousness", "ous"}, {"iveness", "ive"},
            {"iviti", "ive"}, {"biliti", "ble"}, {"bli", "ble"}, {"ogist", "og"}, {"ogi", "og"},
            {"fulli", "ful"}, {"lessli", "less"}, {"li", ""}}, r1);
    change({{"tional", "tion"}, {"ational", "ate"}, {"alize", "al"}, {"icate", "ic"},
            {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}, {"ative", ""}}, r1);
    change({{"al", ""}, {"ance", ""}, {"ence", ""}, {"er", ""}, {"ic", ""}, {"able", ""},
            {"ible", ""}, {"ant", ""}, {"ement", ""}, {"ment", ""}, {"ent", ""}, {"ism", ""},
            {"ate", ""}, {"iti", ""}, {"ous", ""}, {"ive", ""}, {"ize", ""}, {"ion", ""}}, r2);
  }
};

struct stem_case {
  const char* word;
  const char* stem;
};

TEST(StemEnglish, Cases) {
  const stem_case cases[] = {
      {"", ""}, {"a", "a"}, {"is", "is"}, {"gas", "gas"}, {"this", "this"}, {"gaps", "gap"},
      {"kiwis", "kiwi"}, {"caresses", "caress"}, {"ties", "tie"}, {"cries", "cri"},
      {"died", "die"}, {"tried", "tri"}, {"census", "census"}, {"glass", "glass"},
      {"company's", "compani"}, {"dogs'", "dog"}, {"'tis", "tis"}, {"''", "''"}, {"''s", ""},
      {"agreed", "agre"}, {"feed", "feed"}, {"succeeds", "succeed"}, {"hopping", "hop"},
      {"hoping", "hope"}, {"luxuriated", "luxuri"}, {"added", "add"}, {"egging", "egg"},
      {"falling", "fall"}, {"dying", "die"}, {"evenings", "evening"}, {"string", "string"},
      {"cry", "cri"}, {"by", "by"}, {"say", "say"}, {"youth", "youth"}, {"enjoyment", "enjoy"},
      {"rational", "ration"}, {"relational", "relat"}, {"sensibility", "sensibl"},
      {"possibilities", "possibl"}, {"biologist", "biolog"}, {"geology", "geolog"},
      {"hopefulness", "hope"}, {"carelessly", "careless"}, {"quickly", "quick"},
      {"jelly", "jelli"}, {"electrical", "electr"}, {"negative", "negat"},
      {"replacement", "replac"}, {"adoption", "adopt"}, {"million", "million"},
      {"controlled", "control"}, {"probate", "probat"}, {"rate", "rate"}, {"cease", "ceas"},
      {"generously", "generous"}, {"generate", "generat"}, {"communism", "communism"},
      {"universal", "universal"}, {"organization", "organiz"}, {"emergency", "emergenc"},
      {"paste", "paste"}, {"skies", "sky"}, {"skis", "ski"}, {"early", "earli"},
      {"gently", "gentl"}, {"news", "news"}, {"newses", "news"}, {"herring", "herring"},
      {"herreed", "herre"}, {"biasing", "bias"}};
  for (const stem_case& c : cases) {
    EXPECT_EQ(stem(c.word), c.stem) << c.word;
    EXPECT_EQ(model::stem(c.word), c.stem) << c.word;
  }
}

TEST(StemEnglish, Vocabulary) {
  const char* shared = std::getenv("PITH_SHARED");
  const std::string path =
      std::string(shared != nullptr ? shared : "../shared") + "/eval/stemming/english.tsv";
  std::ifstream file(path);
  if (!file) GTEST_SKIP() << "no vocabulary at " << path;
  std::string line;
  int words = 0, wrong = 0;
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos);
    const std::string word = line.substr(0, tab), want = line.substr(tab + 1);
    if (word.size() > 63) continue;
    ++words;
    const std::string got = stem(word);
    if (got != want && ++wrong <= 10) ADD_FAILURE() << word << ": " << got << ", not " << want;
    EXPECT_EQ(model::stem(word), want) << word;
  }
  EXPECT_GT(words, 20000);
  EXPECT_EQ(wrong, 0) << "of " << words;
}

// Words put together from what the rules look for, so that every rule meets every other.
TEST(StemEnglish, Model) {
  static const char* const pieces[] = {
      "a", "b", "e", "i", "l", "n", "o", "s", "t", "u", "w", "x", "y", "ay", "yy", "tt", "ll",
      "'", "'s", "ies", "ied", "sses", "us", "ss", "eed", "eedly", "ed", "edly", "ing", "ingly",
      "at", "bl", "iz", "tional", "enci", "anci", "abli", "entli", "izer", "ization", "ational",
      "ator", "alism", "aliti", "alli", "ful", "ness", "ousli", "ive", "iviti", "biliti", "bli",
      "ogist", "logi", "ogy", "less", "ly", "li", "alize", "icate", "iciti", "ical", "ative",
      "al", "ance", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism", "ate",
      "iti", "ous", "ize", "sion", "ion", "gener", "commun", "arsen", "past", "univers", "later",
      "emerg", "organ", "inter", "inn", "out", "cann", "herr", "earr", "even", "proc", "exc",
      "succ", "bias", "sky", "skis", "early", "7"};
  std::minstd_rand random(11);
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (auto n = 1 + random() % 5; n > 0; --n)
      word += pieces[random() % (sizeof pieces / sizeof *pieces)];
    if (word.size() > 63) word.resize(63);
    ASSERT_EQ(stem(word), model::stem(word)) << word;
  }
}

// Whatever the bytes are, the stem is no longer than the word, and is made of whole letters.
TEST(StemEnglish, AnyBytes) {
  static const char* const pieces[] = {"é", "naïve", "漢", "\xC3", "\xFF", "\x80", "s", "ed",
                                       "ing", "y", "e", "'", "Y", "ly", "9", "tion"};
  std::minstd_rand random(5);
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (auto n = random() % 10; n > 0; --n) word += pieces[random() % 16];
    if (word.size() > 63) word.resize(63);
    stem(word);
    std::string bytes(random() % 64, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    stem(bytes);
  }
  EXPECT_EQ(stem("cafés"), "café");
  EXPECT_EQ(stem("naïvely"), "naïv");
  EXPECT_EQ(stem(std::string(63, 's')), std::string(63, 's'));
}

bool holds(pith::word_view set, const char* word) {
  return set.contains(pith::word_hash(word, std::strlen(word)));
}

TEST(English, Lists) {
  EXPECT_STREQ(english.code, "en");
  for (const char* word : {"the", "of", "and", "don't", "it's", "we're", "can't", "themselves"})
    EXPECT_TRUE(holds(english.stop_words, word)) << word;
  for (const char* word : {"mr", "mrs", "dr", "prof", "gen", "e.g", "i.e", "vs"})
    EXPECT_TRUE(holds(english.titles, word)) << word;
  for (const char* word : {"no", "p", "pp", "fig", "vol", "sec", "eq", "jan", "sept"})
    EXPECT_TRUE(holds(english.numbered, word)) << word;
  for (const char* word : {"inc", "co", "corp", "etc", "u.s", "u.k", "a.m", "p.m", "jr", "st"})
    EXPECT_TRUE(holds(english.abbreviations, word)) << word;
  for (const char* word : {"the", "he", "in", "however", "it's", "mr"})
    EXPECT_TRUE(holds(english.starters, word)) << word;
  for (const char* word : {"he", "this", "these", "however", "therefore", "moreover", "but"})
    EXPECT_TRUE(holds(english.dependents, word)) << word;

  // common words that end sentences, and names that begin none
  for (const char* word : {"max", "ill", "sun", "sat", "may", "march", "in", "it", "year"}) {
    EXPECT_FALSE(holds(english.titles, word)) << word;
    EXPECT_FALSE(holds(english.numbered, word)) << word;
    EXPECT_FALSE(holds(english.abbreviations, word)) << word;
  }
  for (const char* word : {"government", "smith", "smithsonian", "army", "street"})
    EXPECT_FALSE(holds(english.starters, word)) << word;
  for (const char* word : {"market", "water", "company", "said", "year", "mr"})
    EXPECT_FALSE(holds(english.stop_words, word)) << word;
}

// A set that repeats a word, or two words with one hash, has equal neighbours.
TEST(English, SetsAreInOrder) {
  for (const pith::word_view set : {english.stop_words, english.titles, english.numbered,
                                    english.abbreviations, english.starters, english.dependents}) {
    ASSERT_GT(set.count, 0u);
    for (std::size_t i = 1; i < set.count; ++i) EXPECT_LT(set.hashes[i - 1], set.hashes[i]);
  }
  for (const pith::word_view set : {english.titles, english.numbered})
    for (std::size_t i = 0; i < set.count; ++i) {
      EXPECT_FALSE(english.abbreviations.contains(set.hashes[i]));
      EXPECT_FALSE(set.hashes != english.titles.hashes && english.titles.contains(set.hashes[i]));
    }
}

}  // namespace
