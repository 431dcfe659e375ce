// German: the stemmer against small tables and Snowball's vocabulary, the word lists against what each
// of them is for.
#include <gtest/gtest.h>

#include "pith/languages/german.hpp"
#include "stemming.hpp"

namespace {

namespace words = pith::detail::german;
using pith::languages::german;
using stemming::expect_stems;
using stemming::expect_words;

TEST(StemGerman, Inflection) {
  expect_stems(german, {
      {"", ""}, {"ä", "a"}, {"haus", "haus"}, {"hauses", "haus"}, {"häuser", "haus"},
      {"häusern", "haus"}, {"äckern", "ack"}, {"ackers", "ack"}, {"armes", "arm"},
      {"bedürfnissen", "bedurfnis"}, {"system", "system"}, {"problem", "probl"},
      {"problemen", "problem"}, {"lehrerinnen", "lehr"}, {"lehrerin", "lehr"}, {"kindern", "kind"},
      {"angeln", "angel"}, {"apfels", "apfel"}, {"bands", "band"}, {"chaos", "chaos"}, {"em", "em"}});
}

// -st and -et stay where they may be part of the word.
TEST(StemGerman, Comparison) {
  expect_stems(german, {
      {"schönsten", "schon"}, {"derbsten", "derb"}, {"kleinere", "klein"}, {"best", "best"},
      {"arbeitet", "arbeit"}, {"rechnet", "rechn"}, {"ernst", "ernst"}, {"kunst", "kunst"},
      {"planet", "planet"}, {"internet", "internet"}, {"ticket", "ticket"},
      {"geordnet", "geordnet"}, {"vertretet", "vertret"}, {"fast", "fast"},
      {"vertrauet", "vertrau"}});
}

TEST(StemGerman, Derivation) {
  expect_stems(german, {
      {"regierung", "regier"}, {"beendigung", "beendig"}, {"freundlich", "freundlich"},
      {"sicherlich", "sich"}, {"krankheit", "krankheit"}, {"freiheiten", "freiheit"},
      {"öffentlichkeit", "offent"}, {"ewigkeit", "ewig"}, {"seligkeit", "selig"},
      {"politisch", "polit"}, {"politik", "polit"}, {"steigend", "steigend"},
      {"wissenschaftlich", "wissenschaft"}, {"steig", "steig"}});
}

// Sharp s and umlauts in each way of writing them; u and y between vowels are consonants.
TEST(StemGerman, Spelling) {
  expect_stems(german, {
      {"straße", "strass"}, {"strasse", "strass"}, {"haeuser", "haus"}, {"schoen", "schon"},
      {"ueber", "uber"}, {"feuer", "feu"}, {"quelle", "quell"}, {"bequem", "bequ"},
      {"steuern", "steu"}, {"bayern", "bay"}, {"neue", "neu"}});
}

TEST(StemGerman, Apostrophe) {
  expect_stems(german, {
      {"andrea's", "andrea"}, {"einstein'sche", "einstein"}, {"bordeaux'", "bordeaux"},
      {"'s", "'s"}, {"a's", "a's"}, {"ab's", "ab"}, {"ä'", "a'"}});
}

TEST(StemGerman, Vocabulary) { stemming::expect_vocabulary(german, "german", 10000); }

TEST(StemGerman, AnyBytes) {
  stemming::expect_any_bytes({&german}, {
      "a", "e", "i", "u", "y", "ä", "ö", "ü", "ß", "qu", "n", "s", "t", "er", "en", "es", "ern",
      "st", "et", "ung", "ig", "lich", "keit", "heit", "isch", "erin", "ln", "'", "'s", "\xC3",
      "\xA4", "\x80", "\xFF", "\xF0", "9", "é"}, 50000);
}

TEST(GermanLists, Words) {
  EXPECT_STREQ(german.code, "de");
  EXPECT_GE(stemming::stop_words(german).count(), 150u);
  expect_words(stemming::stop_words(german), true, {"und", "nicht", "für", "dass", "daß", "über"});
  expect_words(stemming::stop_words(german), false, {"haus", "regierung", "straße"});
  expect_words(stemming::titles(german), true, {"dr", "prof", "z.b", "d.h", "bzw", "ca", "mio"});
  expect_words(stemming::numbered(german), true, {"nr", "abs", "art", "okt", "str"});
  expect_words(stemming::abbreviations(german), true, {"usw", "etc", "u.a", "jh", "chr"});
  expect_words(stemming::starters(german), true, {"der", "es", "in"});
  stemming::expect_cues(german, words::words::cues);
}

TEST(GermanLists, Entries) {
  stemming::expect_sets(german);
  stemming::expect_apart(stemming::numbered(german), stemming::abbreviations(german));
  stemming::expect_readable({words::words::stop_words, words::words::titles, words::words::numbered,
                             words::words::abbreviations, words::words::starters, words::words::cues});
}

}  // namespace
