// German: the stemmer against small tables and Snowball's vocabulary, the word lists against what each
// of them is for.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "pith/languages/german.hpp"
#include "pith/terms.hpp"

namespace {

namespace words = pith::detail::german;
using pith::languages::german;

std::string stem(std::string word) {
  word.resize(german.stem(&word[0], word.size()));
  return word;
}

bool holds(pith::word_view set, const char* word) {
  return set.contains(pith::word_hash(word, std::strlen(word)));
}

void expect_words(pith::word_view set, bool in, const std::vector<const char*>& entries) {
  for (const char* entry : entries) EXPECT_EQ(holds(set, entry), in) << entry;
}

struct stem_case {
  const char* word;
  const char* stem;
};

TEST(StemGerman, Inflection) {
  const stem_case cases[] = {
      {"", ""}, {"ä", "a"}, {"haus", "haus"}, {"hauses", "haus"}, {"häuser", "haus"},
      {"häusern", "haus"}, {"äckern", "ack"}, {"ackers", "ack"}, {"armes", "arm"},
      {"bedürfnissen", "bedurfnis"}, {"system", "system"}, {"problem", "probl"},
      {"problemen", "problem"}, {"lehrerinnen", "lehr"}, {"lehrerin", "lehr"}, {"kindern", "kind"},
      {"angeln", "angel"}, {"apfels", "apfel"}, {"bands", "band"}, {"chaos", "chaos"}, {"em", "em"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

// -st and -et stay where they may be part of the word.
TEST(StemGerman, Comparison) {
  const stem_case cases[] = {
      {"schönsten", "schon"}, {"derbsten", "derb"}, {"kleinere", "klein"}, {"best", "best"},
      {"arbeitet", "arbeit"}, {"rechnet", "rechn"}, {"ernst", "ernst"}, {"kunst", "kunst"},
      {"planet", "planet"}, {"internet", "internet"}, {"ticket", "ticket"},
      {"geordnet", "geordnet"}, {"vertretet", "vertret"}, {"fast", "fast"},
      {"vertrauet", "vertrau"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(StemGerman, Derivation) {
  const stem_case cases[] = {
      {"regierung", "regier"}, {"beendigung", "beendig"}, {"freundlich", "freundlich"},
      {"sicherlich", "sich"}, {"krankheit", "krankheit"}, {"freiheiten", "freiheit"},
      {"öffentlichkeit", "offent"}, {"ewigkeit", "ewig"}, {"seligkeit", "selig"},
      {"politisch", "polit"}, {"politik", "polit"}, {"steigend", "steigend"},
      {"wissenschaftlich", "wissenschaft"}, {"steig", "steig"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

// Sharp s and umlauts in each way of writing them; u and y between vowels are consonants.
TEST(StemGerman, Spelling) {
  const stem_case cases[] = {
      {"straße", "strass"}, {"strasse", "strass"}, {"haeuser", "haus"}, {"schoen", "schon"},
      {"ueber", "uber"}, {"feuer", "feu"}, {"quelle", "quell"}, {"bequem", "bequ"},
      {"steuern", "steu"}, {"bayern", "bay"}, {"neue", "neu"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(StemGerman, Apostrophe) {
  const stem_case cases[] = {
      {"andrea's", "andrea"}, {"einstein'sche", "einstein"}, {"bordeaux'", "bordeaux"},
      {"'s", "'s"}, {"a's", "a's"}, {"ab's", "ab"}, {"ä'", "a'"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

// Every word of the published vocabulary, where it is at hand.
TEST(StemGerman, Vocabulary) {
  const char* shared = std::getenv("PITH_SHARED");
  const std::string path =
      std::string(shared != nullptr ? shared : "../shared") + "/eval/stemming/german.tsv";
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
  }
  EXPECT_GT(words, 10000);
  EXPECT_EQ(wrong, 0) << "of " << words;
}

// A stem is never longer than its word, and nothing behind the word is read or written, whatever
// the bytes are.  Each word lies in a heap block of its own size, so that sanitizers see more; and
// once more with bytes behind it, which must neither matter nor change.
TEST(StemGerman, AnyBytes) {
  static const char* const pieces[] = {
      "a", "e", "i", "u", "y", "ä", "ö", "ü", "ß", "qu", "n", "s", "t", "er", "en", "es", "ern",
      "st", "et", "ung", "ig", "lich", "keit", "heit", "isch", "erin", "ln", "'", "'s", "\xC3",
      "\xA4", "\x80", "\xFF", "\xF0", "9", "é"};
  constexpr std::size_t count = sizeof pieces / sizeof *pieces;
  std::minstd_rand random(7);
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (auto n = random() % 12; n > 0; --n) word += pieces[random() % count];
    if (word.size() > 63) word.resize(63);
    std::vector<char> bytes(word.begin(), word.end());
    char none = 0;
    const std::size_t length = german.stem(bytes.empty() ? &none : bytes.data(), bytes.size());
    ASSERT_LE(length, bytes.size());
    std::string guarded = word + "egen";
    ASSERT_EQ(german.stem(&guarded[0], word.size()), length) << word;
    ASSERT_EQ(guarded.substr(word.size()), "egen") << word;
    ASSERT_EQ(guarded.substr(0, length), std::string(bytes.begin(), bytes.end()).substr(0, length));
  }
}

TEST(GermanLists, Words) {
  EXPECT_STREQ(german.code, "de");
  EXPECT_GE(german.stop_words.count, 150u);
  expect_words(german.stop_words, true, {"und", "nicht", "für", "dass", "daß", "über"});
  expect_words(german.stop_words, false, {"haus", "regierung", "straße"});
  expect_words(german.titles, true, {"dr", "prof", "z.b", "d.h", "bzw", "ca", "mio"});
  expect_words(german.numbered, true, {"nr", "abs", "art", "okt", "str"});
  expect_words(german.abbreviations, true, {"usw", "etc", "u.a", "jh", "chr"});
  expect_words(german.starters, true, {"der", "es", "in"});
  expect_words(german.dependents, true, {"er", "dieser", "jedoch", "deshalb"});
}

// No entry is twice in a list, or in two lists of abbreviations, and each is a word as the reader
// of words gives it: folded, and neither cut nor parted.
TEST(GermanLists, Entries) {
  for (pith::word_view set : {german.stop_words, german.titles, german.numbered,
                              german.abbreviations, german.starters, german.dependents}) {
    for (std::size_t i = 1; i < set.count; ++i) EXPECT_LT(set.hashes[i - 1], set.hashes[i]);
  }
  for (const char* list : {words::stop_list, words::title_list, words::numbered_list,
                           words::abbreviation_list, words::starter_list, words::dependent_list}) {
    std::istringstream entries(list);
    for (std::string entry; entries >> entry;) {
      const std::string text = entry + " x";
      char buffer[pith::detail::word_buffer];
      const auto w = pith::detail::read_word(text.data(), text.data() + text.size(), buffer);
      EXPECT_EQ(std::string(buffer, w.length), entry);
      EXPECT_EQ(w.end - text.data(), static_cast<std::ptrdiff_t>(entry.size())) << entry;
      const int sets = holds(german.titles, entry.c_str()) + holds(german.numbered, entry.c_str()) +
                       holds(german.abbreviations, entry.c_str());
      EXPECT_LE(sets, 1) << entry;
    }
  }
}

}  // namespace
