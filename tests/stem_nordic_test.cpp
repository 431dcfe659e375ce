// Swedish, Norwegian, Danish and Finnish: stemmers against small tables and Snowball's vocabularies,
// word lists against what each of them is for.  What the lists share is tested for Russian too.
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "pith/languages/danish.hpp"
#include "pith/languages/finnish.hpp"
#include "pith/languages/norwegian.hpp"
#include "pith/languages/russian.hpp"
#include "pith/languages/swedish.hpp"

namespace {

using pith::languages::danish;
using pith::languages::finnish;
using pith::languages::norwegian;
using pith::languages::russian;
using pith::languages::swedish;

std::string stem(const pith::language& pack, std::string word) {
  word.resize(pack.stem(&word[0], word.size()));
  return word;
}

bool holds(pith::word_view set, const char* word) {
  return set.contains(pith::word_hash(word, std::strlen(word)));
}

struct stem_case {
  const char* word;
  const char* stem;
};

void expect_stems(const pith::language& pack, const std::vector<stem_case>& cases) {
  for (const stem_case& c : cases) EXPECT_EQ(stem(pack, c.word), c.stem) << c.word;
}

// Every word of a published vocabulary, where it is at hand.
void expect_vocabulary(const pith::language& pack, const char* name) {
  const char* shared = std::getenv("PITH_SHARED");
  const std::string path =
      std::string(shared != nullptr ? shared : "../shared") + "/eval/stemming/" + name + ".tsv";
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
    const std::string got = stem(pack, word);
    if (got != want && ++wrong <= 10) ADD_FAILURE() << word << ": " << got << ", not " << want;
  }
  EXPECT_GT(words, 1000);
  EXPECT_EQ(wrong, 0) << "of " << words;
}

TEST(StemSwedish, Cases) {
  expect_stems(swedish, {{"", ""},
                         {"å", "å"},
                         {"hus", "hus"},
                         {"husen", "hus"},
                         {"flickornas", "flick"},
                         {"flickan", "flickan"},
                         {"språkliga", "språk"},
                         {"friheten", "frihet"},
                         {"valet", "val"},
                         {"talets", "tal"},
                         {"alfabet", "alfabet"},
                         {"kvalitet", "kvalitet"},
                         {"friskt", "frisk"},
                         {"hjälplöst", "hjälplös"},
                         {"ansvarsfullt", "ansvarsfull"},
                         {"bredvid", "bredvid"}});
}

TEST(StemNorwegian, Cases) {
  expect_stems(norwegian, {{"", ""},
                           {"ø", "ø"},
                           {"husene", "hus"},
                           {"rettigheten", "rett"},
                           {"advokatar", "advokat"},
                           {"absorbert", "absorber"},
                           {"meldt", "meld"},
                           {"operativt", "operativ"},
                           {"vanskelig", "vansk"},
                           {"bakers", "bak"},
                           {"filters", "filters"},
                           {"boks", "boks"},
                           {"havers", "hav"},
                           {"bensins", "bensin"},
                           {"cd'en", "cd"},
                           {"ondskapsfull", "ondskapsfull"}});
}

TEST(StemDanish, Cases) {
  expect_stems(danish, {{"", ""},
                        {"æ", "æ"},
                        {"husene", "hus"},
                        {"bestemmelse", "bestem"},
                        {"friskt", "frisk"},
                        {"navnkundighed", "navnkund"},
                        {"hjælpeløst", "hjælpeløs"},
                        {"bakken", "bak"},
                        {"kritiske", "kritisk"},
                        {"vigtigst", "vigt"},
                        {"cd'en", "cd"},
                        {"b2222", "b2222"}});
}

TEST(StemFinnish, Cases) {
  expect_stems(finnish, {{"", ""},
                         {"ä", "ä"},
                         {"talossa", "talo"},
                         {"talossanikin", "talo"},
                         {"taloksensa", "taloks"},
                         {"aarteisiin", "aart"},
                         {"yhteistyöhön", "yhteistyö"},
                         {"huhtikuuhun", "huhtikuuhu"},
                         {"eläkkeen", "eläk"},
                         {"suurempi", "suuremp"},
                         {"yö", "yö"},
                         {"maata", "maata"}});
}

TEST(StemSwedish, Vocabulary) { expect_vocabulary(swedish, "swedish"); }
TEST(StemNorwegian, Vocabulary) { expect_vocabulary(norwegian, "norwegian"); }
TEST(StemDanish, Vocabulary) { expect_vocabulary(danish, "danish"); }
TEST(StemFinnish, Vocabulary) { expect_vocabulary(finnish, "finnish"); }

// A stem is never longer than its word, and nothing behind the word is read or written, whatever
// the bytes are.  Each word lies in a heap block of its own size, so that sanitizers see more.
TEST(StemNorth, AnyBytes) {
  static const char* const pieces[] = {"a",  "e",  "i",  "n",  "s",  "t",   "ers", "het", "kse", "ni",
                                       "å",  "ö",  "ä",  "ø",  "æ",  "'",   "ии",  "ё",   "нн",  "вшись",
                                       "ость", "сь", "\xC3", "\xD1", "\x80", "\xFF", "\xF0", "kk", "9", "\0"};
  std::minstd_rand random(7);
  const pith::language* packs[] = {&swedish, &norwegian, &danish, &finnish, &russian};
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    for (auto n = random() % 12; n > 0; --n) word += pieces[random() % 30];
    if (word.size() > 63) word.resize(63);
    for (const pith::language* pack : packs) {
      std::vector<char> bytes(word.begin(), word.end());
      char none = 0;
      const std::size_t length = pack->stem(bytes.empty() ? &none : bytes.data(), bytes.size());
      ASSERT_LE(length, bytes.size());
    }
  }
}

// Letters have the same place in a set whichever way they are asked for.
TEST(StemNorth, Letters) {
  constexpr pith::detail::nordic::letters set{"azàÿåая"};
  EXPECT_FALSE(set.has("\xC3", 1));  // cut off
  for (const char* in : {"a", "z", "à", "ÿ", "å", "а", "я"}) EXPECT_TRUE(set.has(in, std::strlen(in))) << in;
  for (const char* out : {"b", "A", "{", "`", "ö", "À", "ß", "р", "б", "А", "ё", "ѐ", "€", "1"}) {
    EXPECT_FALSE(set.has(out, std::strlen(out))) << out;
  }
}

// Suffixes: longest first within the region, the group told, nothing found outside.
TEST(StemNorth, Suffixes) {
  constexpr pith::detail::nordic::suffixes table{"a arna/s/rna"};
  const auto at = [&](const char* word, std::size_t from) {
    const auto m = pith::detail::nordic::find(table.bytes, word, from, std::strlen(word));
    return std::pair<std::size_t, unsigned>(m.at, m.group);
  };
  EXPECT_EQ(at("barna", 0), std::make_pair(std::size_t{1}, 1u));
  EXPECT_EQ(at("barna", 2), std::make_pair(std::size_t{2}, 3u));
  EXPECT_EQ(at("barna", 3), std::make_pair(std::size_t{4}, 1u));
  EXPECT_EQ(at("barna", 5), std::make_pair(std::size_t{5}, 0u));
  EXPECT_EQ(at("s", 0), std::make_pair(std::size_t{0}, 2u));
  EXPECT_EQ(at("", 0), std::make_pair(std::size_t{0}, 0u));
}

TEST(NorthLists, Words) {
  struct list_case {
    const pith::language* pack;
    const char* code;
    std::vector<const char*> stops, titles, numbered, abbreviations, starters, dependents, content;
  };
  const list_case cases[] = {
      {&swedish, "sv", {"och", "är", "från"}, {"t.ex", "bl.a"}, {"nr", "kl"}, {"osv"}, {"det"},
       {"han", "dessutom"}, {"hus", "regering"}},
      {&norwegian, "no", {"og", "ikke", "ikkje", "hva", "kva"}, {"bl.a", "f.eks", "ca"},
       {"nr", "kl"}, {"osv", "kr"}, {"det"}, {"han", "derfor"}, {"hus", "regjering"}},
      {&danish, "da", {"og", "af", "hvad"}, {"f.eks", "ca"}, {"nr", "kl"}, {"osv"}, {"det"},
       {"han", "desuden"}, {"hus", "regering"}},
      {&finnish, "fi", {"ja", "että", "ovat"}, {"esim", "ns"}, {"s"}, {"jne", "oy"}, {"hän"},
       {"hän", "kuitenkin"}, {"talo", "hallitus"}},
      {&russian, "ru", {"и", "не", "её", "ее"}, {"т.е", "ул", "им"}, {"рис", "с"},
       {"т.д", "т.п", "г"}, {"он"}, {"он", "однако"}, {"дом", "город"}},
  };
  for (const list_case& c : cases) {
    SCOPED_TRACE(c.code);
    EXPECT_STREQ(c.pack->code, c.code);
    EXPECT_GE(c.pack->stop_words.count, 100u);
    for (const char* w : c.stops) EXPECT_TRUE(holds(c.pack->stop_words, w)) << w;
    for (const char* w : c.titles) EXPECT_TRUE(holds(c.pack->titles, w)) << w;
    for (const char* w : c.numbered) EXPECT_TRUE(holds(c.pack->numbered, w)) << w;
    for (const char* w : c.abbreviations) EXPECT_TRUE(holds(c.pack->abbreviations, w)) << w;
    for (const char* w : c.starters) EXPECT_TRUE(holds(c.pack->starters, w)) << w;
    for (const char* w : c.dependents) EXPECT_TRUE(holds(c.pack->dependents, w)) << w;
    for (const char* w : c.content) EXPECT_FALSE(holds(c.pack->stop_words, w)) << w;
    // Strictly ascending: no word twice in a list.
    for (pith::word_view set : {c.pack->stop_words, c.pack->titles, c.pack->numbered,
                                c.pack->abbreviations, c.pack->starters, c.pack->dependents}) {
      for (std::size_t i = 1; i < set.count; ++i) EXPECT_LT(set.hashes[i - 1], set.hashes[i]);
    }
    // What never ends a sentence is not also in the list of what may.
    for (std::size_t i = 0; i < c.pack->titles.count; ++i) {
      EXPECT_FALSE(c.pack->abbreviations.contains(c.pack->titles.hashes[i])) << i;
    }
  }
}

}  // namespace
