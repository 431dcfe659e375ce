// Dutch: the stemmer against small tables and Snowball's vocabulary, the word lists against what each
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

#include "pith/languages/dutch.hpp"
#include "pith/terms.hpp"

namespace {

namespace words = pith::detail::dutch;
using pith::languages::dutch;

std::string stem(std::string word) {
  word.resize(dutch.stem(&word[0], word.size()));
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

TEST(StemDutch, Endings) {
  const stem_case cases[] = {
      {"", ""}, {"é", "é"}, {"huis", "huis"}, {"huizen", "huis"}, {"landen", "land"},
      {"maken", "maak"}, {"lopen", "loop"}, {"mannen", "man"}, {"vrouwen", "vrouw"},
      {"koeien", "koei"}, {"bloeien", "bloei"}, {"kinderen", "kinder"}, {"auto's", "auto"},
      {"jaren", "jaar"}, {"dollares", "dollaar"}, {"ministeries", "ministerie"}, {"cafés", "café"},
      {"paarden", "paar"}, {"waarheden", "waar"}, {"handelende", "handel"}, {"muts", "mut"},
      {"cactussen", "cactus"}, {"kabeljauws", "kabeljauw"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(StemDutch, Diminutives) {
  const stem_case cases[] = {
      {"huisje", "huis"}, {"meisje", "meis"}, {"boompje", "boom"}, {"koninkje", "koon"},
      {"tientje", "tien"}, {"bloemetje", "bloem"}, {"taxi'tje", "taxi"}, {"hoorntje", "hoorn"},
      {"parapluutje", "parapluu"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(StemDutch, Derivation) {
  const stem_case cases[] = {
      {"organisatie", "organiseer"}, {"kwaliteit", "kwaal"}, {"vrijheid", "vrijheid"},
      {"bakster", "bak"}, {"schilderij", "schilder"}, {"bakkerij", "bak"},
      {"socialisme", "social"}, {"leraar", "leraar"}, {"molenaar", "molen"}, {"makelaar", "makel"},
      {"gevaarlijke", "gevaarlijk"}, {"machtig", "macht"}, {"innig", "innig"},
      {"biologie", "biologie"}, {"filosofie", "filosoof"}, {"traditioneel", "traditie"},
      {"relatief", "releer"}, {"actief", "actief"}, {"consultant", "consulteer"},
      {"vriendelijkst", "vriendelijk"}, {"motief", "motief"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

// "ge" goes in front and within, with a diaeresis behind it, unless the word needs it.
TEST(StemDutch, Prefix) {
  const stem_case cases[] = {
      {"gewerkt", "werk"}, {"aangekocht", "aankocht"}, {"geëerd", "eer"}, {"geïnd", "inn"},
      {"innen", "inn"}, {"in", "in"}, {"geënt", "ent"}, {"geeft", "geef"}, {"geval", "geval"},
      {"gevaar", "gevaar"}, {"gevalideerd", "valideer"}, {"geel", "geel"}, {"ge", "ge"},
      {"gegeven", "geef"}, {"geluidgevoelige", "luidvoel"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

// A vowel of an open syllable is doubled, but not the weak e, and not beyond the word's bytes.
TEST(StemDutch, Lengthening) {
  const stem_case cases[] = {
      {"financiële", "financieel"}, {"ideële", "ideëel"}, {"controle", "controol"},
      {"wandelen", "wandel"}, {"vensters", "ven"}, {"kwaaie", "kwaaie"}, {"eten", "eet"},
      {"rekenen", "rekeen"}, {"endäle", "endäl"}, {"ien", "ien"}, {"jen", "jen"}};
  for (const stem_case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

// Every word of the published vocabulary, where it is at hand.
TEST(StemDutch, Vocabulary) {
  const char* shared = std::getenv("PITH_SHARED");
  const std::string path =
      std::string(shared != nullptr ? shared : "../shared") + "/eval/stemming/dutch.tsv";
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
TEST(StemDutch, AnyBytes) {
  static const char* const pieces[] = {
      "a", "e", "i", "o", "u", "y", "ij", "ë", "ï", "é", "ä", "ge", "n", "d", "t", "s", "en", "es",
      "ie", "je", "heid", "ing", "lijk", "baar", "le", "ene", "w", "x", "z", "v", "gie", "'",
      "ars", "\xC3", "\xAB", "\x80", "\xFF", "\xF0", "9"};
  constexpr std::size_t count = sizeof pieces / sizeof *pieces;
  std::minstd_rand random(7);
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (auto n = random() % 12; n > 0; --n) word += pieces[random() % count];
    if (word.size() > 63) word.resize(63);
    std::vector<char> bytes(word.begin(), word.end());
    char none = 0;
    const std::size_t length = dutch.stem(bytes.empty() ? &none : bytes.data(), bytes.size());
    ASSERT_LE(length, bytes.size());
    std::string guarded = word + "egen";
    ASSERT_EQ(dutch.stem(&guarded[0], word.size()), length) << word;
    ASSERT_EQ(guarded.substr(word.size()), "egen") << word;
    ASSERT_EQ(guarded.substr(0, length), std::string(bytes.begin(), bytes.end()).substr(0, length));
  }
}

TEST(DutchLists, Words) {
  EXPECT_STREQ(dutch.code, "nl");
  EXPECT_GE(dutch.stop_words.count, 150u);
  expect_words(dutch.stop_words, true, {"de", "het", "een", "één", "niet", "z'n"});
  expect_words(dutch.stop_words, false, {"huis", "regering", "dood"});
  expect_words(dutch.titles, true, {"dhr", "mevr", "dr", "drs", "d.w.z", "b.v"});
  expect_words(dutch.numbered, true, {"nr", "blz", "art", "okt"});
  expect_words(dutch.abbreviations, true, {"enz", "etc", "e.d", "chr"});
  expect_words(dutch.starters, true, {"de", "het", "in"});
  expect_words(dutch.dependents, true, {"hij", "deze", "echter", "daarom"});
}

// No entry is twice in a list, or in two lists of abbreviations, and each is a word as the reader
// of words gives it: folded, and neither cut nor parted.
TEST(DutchLists, Entries) {
  for (pith::word_view set : {dutch.stop_words, dutch.titles, dutch.numbered,
                              dutch.abbreviations, dutch.starters, dutch.dependents}) {
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
      const int sets = holds(dutch.titles, entry.c_str()) + holds(dutch.numbered, entry.c_str()) +
                       holds(dutch.abbreviations, entry.c_str());
      EXPECT_LE(sets, 1) << entry;
    }
  }
}

}  // namespace
