// Russian: the stemmer against a small table and Snowball's vocabulary.  Its word lists, and what
// random bytes do to it, are in stem_nordic_test.cpp.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "pith/languages/russian.hpp"

namespace {

std::string stem(std::string word) {
  word.resize(pith::languages::russian.stem(&word[0], word.size()));
  return word;
}

TEST(StemRussian, Cases) {
  static const struct {
    const char* word;
    const char* stem;
  } cases[] = {
      {"", ""},
      {"в", "в"},
      {"город", "город"},
      {"города", "город"},
      {"городами", "город"},
      {"бегавшая", "бега"},          // an adjective's ending behind a participle's
      {"бегал", "бега"},             // a verb's ending behind "а"
      {"берет", "берет"},            // the same letters behind another one
      {"убеждаюсь", "убежда"},       // reflexive, then verb
      {"заплакав", "заплака"},       // gerund
      {"ответив", "ответ"},
      {"благодарность", "благодарн"},// derivational, in R2
      {"кость", "кост"},             // not in R2: the soft sign alone goes
      {"опустошенной", "опустошен"}, // one of two н is left
      {"сильнейший", "сильн"},       // superlative
      {"ёлками", "елк"},             // ё is read as е
      {"лёд", "лед"},
      {"нии", "ни"},
      {"vodka", "vodka"},
      {"2019", "2019"},
  };
  for (const auto& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(StemRussian, Vocabulary) {
  const char* shared = std::getenv("PITH_SHARED");
  const std::string path =
      std::string(shared != nullptr ? shared : "../shared") + "/eval/stemming/russian.tsv";
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
  EXPECT_GT(words, 1000);
  EXPECT_EQ(wrong, 0) << "of " << words;
}

}  // namespace
