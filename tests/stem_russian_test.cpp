// Russian: the stemmer against a small table and Snowball's vocabulary.  Its word lists, and what
// random bytes do to it, are in stem_nordic_test.cpp.
#include <gtest/gtest.h>

#include "pith/languages/russian.hpp"
#include "stemming.hpp"

namespace {

using pith::languages::russian;

TEST(StemRussian, Cases) {
  stemming::expect_stems(russian, {
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
  });
}

TEST(StemRussian, Vocabulary) { stemming::expect_vocabulary(russian, "russian", 1000); }

}  // namespace
