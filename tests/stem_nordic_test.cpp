// Swedish, Norwegian, Danish and Finnish: stemmers against small tables and Snowball's vocabularies,
// word lists against what each of them is for.  What the lists share is tested for Russian too.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "pith/languages/danish.hpp"
#include "pith/languages/finnish.hpp"
#include "pith/languages/norwegian.hpp"
#include "pith/languages/russian.hpp"
#include "pith/languages/swedish.hpp"
#include "stemming.hpp"

namespace {

using pith::languages::danish;
using pith::languages::finnish;
using pith::languages::norwegian;
using pith::languages::russian;
using pith::languages::swedish;
using stemming::expect_stems;
using stemming::expect_vocabulary;
using stemming::expect_words;

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

TEST(StemSwedish, Vocabulary) { expect_vocabulary(swedish, "swedish", 1000); }
TEST(StemNorwegian, Vocabulary) { expect_vocabulary(norwegian, "norwegian", 1000); }
TEST(StemDanish, Vocabulary) { expect_vocabulary(danish, "danish", 1000); }
TEST(StemFinnish, Vocabulary) { expect_vocabulary(finnish, "finnish", 1000); }

TEST(StemNorth, AnyBytes) {
  stemming::expect_any_bytes({&swedish, &norwegian, &danish, &finnish, &russian}, {
      "a", "e", "i", "n", "s", "t", "ers", "het", "kse", "ni", "å", "ö", "ä", "ø", "æ", "'", "ии", "ё",
      "нн", "вшись", "ость", "сь", "\xC3", "\xD1", "\x80", "\xFF", "\xF0", "kk", "9",
      std::string(1, '\0')}, 20000);
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
    std::vector<const char*> stops, titles, numbered, abbreviations, starters, content;
    const char* cues;
  };
  const list_case cases[] = {
      {&swedish, "sv", {"och", "är", "från"}, {"t.ex", "bl.a"}, {"nr", "osv"}, {"m.fl"}, {"det"},
       {"hus", "regering"}, pith::detail::swedish::words::cues},
      {&norwegian, "no", {"og", "ikke", "ikkje", "hva", "kva"}, {"bl.a", "f.eks", "ca"},
       {"nr", "osv"}, {"kr"}, {"det"}, {"hus", "regjering"}, pith::detail::norwegian::words::cues},
      {&danish, "da", {"og", "af", "hvad"}, {"f.eks", "ca"}, {"nr", "osv"}, {"kr"}, {"det"},
       {"hus", "regering"}, pith::detail::danish::words::cues},
      {&finnish, "fi", {"ja", "että", "ovat"}, {"esim", "ns"}, {"s", "jne"}, {"oy"}, {"hän"},
       {"talo", "hallitus"}, pith::detail::finnish::words::cues},
      {&russian, "ru", {"и", "не", "её", "ее"}, {"т.е", "ул", "им"}, {"рис", "т.д", "т.п"},
       {"г"}, {"он"}, {"дом", "город"}, pith::detail::russian::words::cues},
  };
  for (const list_case& c : cases) {
    SCOPED_TRACE(c.code);
    EXPECT_STREQ(c.pack->code, c.code);
    EXPECT_GE(stemming::stop_words(*c.pack).count(), 100u);
    expect_words(stemming::stop_words(*c.pack), true, c.stops);
    expect_words(stemming::titles(*c.pack), true, c.titles);
    expect_words(stemming::numbered(*c.pack), true, c.numbered);
    expect_words(stemming::abbreviations(*c.pack), true, c.abbreviations);
    expect_words(stemming::starters(*c.pack), true, c.starters);
    stemming::expect_cues(*c.pack, c.cues);
    expect_words(stemming::stop_words(*c.pack), false, c.content);
    stemming::expect_sets(*c.pack, c.pack == &russian ? std::vector<const char*>{"см"} : std::vector<const char*>{});
    // the Russian "ч" is a part of a book before a number, and an hour behind one
    if (c.pack != &russian) stemming::expect_apart(stemming::numbered(*c.pack), stemming::abbreviations(*c.pack));
  }
}

}  // namespace
