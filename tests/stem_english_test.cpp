// English: the stemmer against a small table, Snowball's vocabulary and a slow model of its
// published description; the word lists against what each of them is for.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstring>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "pith/languages/english.hpp"
#include "stemming.hpp"

namespace {

using pith::languages::english;
using stemming::expect_words;
using stemming::stem;

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

TEST(StemEnglish, Cases) {
  const std::vector<stemming::entry> cases = {
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
  stemming::expect_stems(english, cases);
  for (const auto& c : cases) EXPECT_EQ(model::stem(c.word), c.stem) << c.word;
}

TEST(StemEnglish, Vocabulary) {
  stemming::expect_vocabulary(english, "english", 20000);
  for (const auto& e : stemming::vocabulary("english"))
    EXPECT_EQ(model::stem(e.word), e.stem) << e.word;
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
    ASSERT_EQ(stem(english, word), model::stem(word)) << word;
  }
}

// Letters of other languages stay whole.
TEST(StemEnglish, AnyBytes) {
  stemming::expect_any_bytes({&english}, {
      "é", "naïve", "漢", "\xC3", "\xFF", "\x80", "s", "ed", "ing", "y", "e", "'", "Y", "ly", "9",
      "tion"}, 50000);
  EXPECT_EQ(stem(english, "cafés"), "café");
  EXPECT_EQ(stem(english, "naïvely"), "naïv");
  EXPECT_EQ(stem(english, std::string(63, 's')), std::string(63, 's'));
}

TEST(English, Lists) {
  EXPECT_STREQ(english.code, "en");
  expect_words(stemming::stop_words(english), true, {"the", "of", "and", "don't", "it's", "we're", "can't",
                                          "themselves"});
  expect_words(stemming::titles(english), true, {"mr", "mrs", "dr", "prof", "gen", "e.g", "i.e", "vs"});
  expect_words(stemming::numbered(english), true, {"no", "p", "pp", "fig", "vol", "sec", "eq", "jan", "sept",
                                         "etc"});
  expect_words(stemming::abbreviations(english), true, {"inc", "co", "corp", "u.s", "u.k", "a.m",
                                             "p.m", "jr", "st"});
  expect_words(stemming::starters(english), true, {"first", "later", "several", "yes", "mr"});
  stemming::expect_cues(english, pith::detail::english::words::cues);

  // common words that end sentences, and names that begin none
  const std::vector<const char*> endings = {
      "max", "ill", "sun", "sat", "may", "march", "in", "it", "year"};
  for (const stemming::word_set set : {stemming::titles(english), stemming::numbered(english), stemming::abbreviations(english)})
    expect_words(set, false, endings);
  expect_words(stemming::starters(english), false, {"government", "smith", "smithsonian", "army", "street"});
  expect_words(stemming::stop_words(english), false, {"market", "water", "company", "said", "year", "mr"});
}

TEST(English, SetsAreInOrder) {
  stemming::expect_sets(english);
  stemming::expect_apart(stemming::numbered(english), stemming::abbreviations(english));
}

}  // namespace
