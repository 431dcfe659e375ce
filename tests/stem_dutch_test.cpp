// Dutch: the stemmer against small tables and Snowball's vocabulary, the word lists against what each
// of them is for.
#include <gtest/gtest.h>

#include "pith/languages/dutch.hpp"
#include "stemming.hpp"

namespace {

namespace words = pith::detail::dutch;
using pith::languages::dutch;
using stemming::expect_stems;
using stemming::expect_words;

TEST(StemDutch, Endings) {
  expect_stems(dutch, {
      {"", ""}, {"é", "é"}, {"huis", "huis"}, {"huizen", "huis"}, {"landen", "land"},
      {"maken", "maak"}, {"lopen", "loop"}, {"mannen", "man"}, {"vrouwen", "vrouw"},
      {"koeien", "koei"}, {"bloeien", "bloei"}, {"kinderen", "kinder"}, {"auto's", "auto"},
      {"jaren", "jaar"}, {"dollares", "dollaar"}, {"ministeries", "ministerie"}, {"cafés", "café"},
      {"paarden", "paar"}, {"waarheden", "waar"}, {"handelende", "handel"}, {"muts", "mut"},
      {"cactussen", "cactus"}, {"kabeljauws", "kabeljauw"}});
}

TEST(StemDutch, Diminutives) {
  expect_stems(dutch, {
      {"huisje", "huis"}, {"meisje", "meis"}, {"boompje", "boom"}, {"koninkje", "koon"},
      {"tientje", "tien"}, {"bloemetje", "bloem"}, {"taxi'tje", "taxi"}, {"hoorntje", "hoorn"},
      {"parapluutje", "parapluu"}});
}

TEST(StemDutch, Derivation) {
  expect_stems(dutch, {
      {"organisatie", "organiseer"}, {"kwaliteit", "kwaal"}, {"vrijheid", "vrijheid"},
      {"bakster", "bak"}, {"schilderij", "schilder"}, {"bakkerij", "bak"},
      {"socialisme", "social"}, {"leraar", "leraar"}, {"molenaar", "molen"}, {"makelaar", "makel"},
      {"gevaarlijke", "gevaarlijk"}, {"machtig", "macht"}, {"innig", "innig"},
      {"biologie", "biologie"}, {"filosofie", "filosoof"}, {"traditioneel", "traditie"},
      {"relatief", "releer"}, {"actief", "actief"}, {"consultant", "consulteer"},
      {"vriendelijkst", "vriendelijk"}, {"motief", "motief"}});
}

// "ge" goes in front and within, with a diaeresis behind it, unless the word needs it.
TEST(StemDutch, Prefix) {
  expect_stems(dutch, {
      {"gewerkt", "werk"}, {"aangekocht", "aankocht"}, {"geëerd", "eer"}, {"geïnd", "inn"},
      {"innen", "inn"}, {"in", "in"}, {"geënt", "ent"}, {"geeft", "geef"}, {"geval", "geval"},
      {"gevaar", "gevaar"}, {"gevalideerd", "valideer"}, {"geel", "geel"}, {"ge", "ge"},
      {"gegeven", "geef"}, {"geluidgevoelige", "luidvoel"}});
}

// A vowel of an open syllable is doubled, but not the weak e, and not beyond the word's bytes.
TEST(StemDutch, Lengthening) {
  expect_stems(dutch, {
      {"financiële", "financieel"}, {"ideële", "ideëel"}, {"controle", "controol"},
      {"wandelen", "wandel"}, {"vensters", "ven"}, {"kwaaie", "kwaaie"}, {"eten", "eet"},
      {"rekenen", "rekeen"}, {"endäle", "endäl"}, {"ien", "ien"}, {"jen", "jen"}});
}

TEST(StemDutch, Vocabulary) { stemming::expect_vocabulary(dutch, "dutch", 10000); }

TEST(StemDutch, AnyBytes) {
  stemming::expect_any_bytes({&dutch}, {
      "a", "e", "i", "o", "u", "y", "ij", "ë", "ï", "é", "ä", "ge", "n", "d", "t", "s", "en", "es",
      "ie", "je", "heid", "ing", "lijk", "baar", "le", "ene", "w", "x", "z", "v", "gie", "'",
      "ars", "\xC3", "\xAB", "\x80", "\xFF", "\xF0", "9"}, 50000);
}

TEST(DutchLists, Words) {
  EXPECT_STREQ(dutch.code, "nl");
  EXPECT_GE(stemming::stop_words(dutch).count(), 150u);
  expect_words(stemming::stop_words(dutch), true, {"de", "het", "een", "één", "niet", "z'n"});
  expect_words(stemming::stop_words(dutch), false, {"huis", "regering", "dood"});
  expect_words(stemming::titles(dutch), true, {"dhr", "mevr", "dr", "drs", "d.w.z", "b.v"});
  expect_words(stemming::numbered(dutch), true, {"nr", "blz", "art", "okt", "enz", "etc", "e.d"});
  expect_words(stemming::abbreviations(dutch), true, {"chr"});
  expect_words(stemming::starters(dutch), true, {"de", "het", "in"});
  stemming::expect_cues(dutch, words::words::cues);
}

TEST(DutchLists, Entries) {
  stemming::expect_sets(dutch);
  stemming::expect_apart(stemming::numbered(dutch), stemming::abbreviations(dutch));
  stemming::expect_readable({words::words::stop_words, words::words::titles, words::words::numbered,
                             words::words::abbreviations, words::words::starters, words::words::cues});
}

}  // namespace
