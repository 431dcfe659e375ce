// A language pack of one's own from beginning to end: Esperanto, which Pith does not bring.  What a
// program writes is the first half of this file; the second shows that each part of it is asked.
#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "pith/pith.hpp"

namespace {

// ---- the pack ---------------------------------------------------------------------------------

// All lists are optional; see pith::word_lists.
struct esperanto_words : pith::word_lists {
  static constexpr char stop_words[] =
      "la de en kaj al por ke estas estis ne sed ni li ŝi ili vi mi ĝi kiu kiuj tio tiu ĉi per sur el "
      "kun pri tre ankaŭ ĉar tamen";
  static constexpr char titles[] = "d-ro s-ro s-ino prof ekz t.e";
  static constexpr char numbered[] = "n-ro p vol";
  static constexpr char abbreviations[] = "ktp k.a";
  static constexpr char starters[] = "poste hodiaŭ";
  static constexpr char cues[] = "ni_proponas ni_montras";
  static constexpr char openers[] = "ĝi tio";
  static constexpr char connectives[] = "tamen";
};

// Nouns, adjectives and verbs without their endings, so that "domo", "domojn" and "doma" are one.
std::size_t stem(char* word, std::size_t length) noexcept {
  const auto ends = [&](char c) { return length > 3 && word[length - 1] == c; };
  if (ends('n')) --length;
  if (ends('j')) --length;
  if (ends('o') || ends('a') || ends('e') || ends('i') || ends('u')) return length - 1;
  if (ends('s')) return length - 2;  // -as, -is, -os, -us
  return length;
}

constexpr pith::language esperanto = pith::make_language<esperanto_words>("eo", stem);

// ---- what it does -----------------------------------------------------------------------------

std::vector<std::string> sentences(const std::string& text) {
  std::vector<unsigned char> memory(65536);
  pith::options o;
  o.language = &esperanto;
  o.sentences = 100;
  const pith::result r = pith::summarize(text, o, {memory.data(), memory.size()});
  EXPECT_EQ(r.status, pith::status::ok);
  std::vector<std::string> out;
  for (const pith::span& s : r) out.push_back(text.substr(s.offset, s.length));
  return out;
}

TEST(Pack, KnowsItsWords) {
  const auto classes = [](const std::string& w) { return esperanto.find(pith::word_hash(w.data(), w.size())); };
  using pith::word_class;
  EXPECT_EQ(classes("la"), word_class::stop_word);
  EXPECT_EQ(classes("tio"), word_class::stop_word | word_class::opener);
  EXPECT_EQ(classes("tamen"), word_class::stop_word | word_class::connective);
  EXPECT_EQ(classes("ni"), word_class::stop_word | word_class::starts_phrase);
  EXPECT_EQ(classes("prof"), word_class::title);
  EXPECT_EQ(classes("domo"), 0);
  EXPECT_EQ(esperanto.find(pith::phrase_hash(pith::word_hash("ni", 2), pith::word_hash("montras", 7))),
            word_class::cue_word);
  EXPECT_STREQ(esperanto.code, "eo");
}

TEST(Pack, IsReadBy) {
  EXPECT_EQ(sentences("La domo de prof. Kalman estas granda. Poste la domoj brulis, sed la homoj savis sin."),
            (std::vector<std::string>{"La domo de prof. Kalman estas granda.",
                                      "Poste la domoj brulis, sed la homoj savis sin."}));
  // "ktp." ends a sentence before a word that begins one, and not before "Kalman"
  EXPECT_EQ(sentences("Ni vidis la domojn, la arbojn ktp. Tio plaĉis al la homoj, arbojn ktp. Kalman en la domo."),
            (std::vector<std::string>{"Ni vidis la domojn, la arbojn ktp.",
                                      "Tio plaĉis al la homoj, arbojn ktp. Kalman en la domo."}));
}

}  // namespace
