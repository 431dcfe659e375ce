// Language packs as a whole: their codes, that their sets are sound, that `find` finds them, and
// that each entry of a list is a word that the reader of words can come up with.  What a stemmer
// does is tested elsewhere.
#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/terms.hpp"

namespace {

namespace languages = pith::languages;
namespace packs = pith::detail;
using pith::language;
using pith::word_view;

struct named_set {
  const char* name;
  word_view set;
};

std::vector<named_set> sets(const language& pack) {
  return {{"stop words", pack.stop_words}, {"titles", pack.titles},
          {"numbered", pack.numbered},     {"abbreviations", pack.abbreviations},
          {"starters", pack.starters},     {"cues", pack.cues}};
}

bool holds(word_view set, const char* word) {
  return set.contains(pith::word_hash(word, std::strlen(word)));
}

TEST(Languages, CodesAreUniqueAndTwoSmallLetters) {
  std::set<std::string> codes;
  for (const language* pack : languages::packs) {
    const std::string code = pack->code;
    ASSERT_EQ(code.size(), 2u);
    for (char c : code) EXPECT_TRUE(c >= 'a' && c <= 'z') << code;
    EXPECT_TRUE(codes.insert(code).second) << code << " twice";
  }
  EXPECT_EQ(codes.size(), 29u);
}

TEST(Languages, SetsAreSortedWithoutDuplicates) {
  for (const language* pack : languages::packs)
    for (const named_set& s : sets(*pack))
      for (std::size_t i = 1; i < s.set.count; ++i)
        EXPECT_LT(s.set.hashes[i - 1], s.set.hashes[i]) << pack->code << ' ' << s.name << ' ' << i;
}

TEST(Languages, NoSetHoldsTheEmptyWordOrFilling) {
  for (const language* pack : languages::packs) {
    EXPECT_GT(pack->stop_words.count, 0u) << pack->code;
    for (const named_set& s : sets(*pack)) {
      EXPECT_FALSE(holds(s.set, "")) << pack->code << ' ' << s.name;
      EXPECT_FALSE(s.set.contains(0)) << pack->code << ' ' << s.name;
      EXPECT_EQ(s.set.count == 0, s.set.hashes == nullptr) << pack->code << ' ' << s.name;
    }
  }
}

TEST(Languages, FullPacksHaveStemmers) {
  for (const char* code : {"en", "de", "fr", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "ru"}) {
    const language* pack = languages::find(code);
    ASSERT_NE(pack, nullptr) << code;
    EXPECT_NE(pack->stem, nullptr) << code;
    EXPECT_GT(pack->abbreviations.count, 0u) << code;
  }
}

TEST(Languages, Find) {
  for (const language* pack : languages::packs) EXPECT_EQ(languages::find(pack->code), pack);
  EXPECT_EQ(languages::find("nb"), &languages::norwegian);
  EXPECT_EQ(languages::find("nn"), &languages::norwegian);
  for (const char* unknown : {"", "e", "eng", "EN", "xx", "n", "en\n", "auto"})
    EXPECT_EQ(languages::find(unknown), nullptr) << unknown;
  EXPECT_EQ(languages::find(std::string_view("en\0", 3)), nullptr);
  EXPECT_EQ(languages::find(std::string_view("english", 2)), &languages::english);
  static_assert(languages::find("fr") == &languages::french);
}

TEST(Languages, WordsThatBelong) {
  struct belonging { const char* code; const char* stop; const char* content; };
  for (const belonging& c : std::vector<belonging>{
           {"fr", "qu'il", "maison"}, {"es", "según", "casa"}, {"pt", "não", "casa"},
           {"it", "c'è", "casa"}, {"ar", "الى", "مدرسة"}, {"tr", "çünkü", "okul"},
           {"pl", "się", "szkoła"}, {"cs", "že", "škola"}, {"el", "τησ", "σχολείο"},
           {"uk", "що", "школа"}, {"hu", "hogy", "iskola"}, {"ro", "și", "școală"},
           {"hi", "में", "विद्यालय"}, {"id", "yang", "sekolah"}, {"vi", "những", "trường"},
           {"bg", "който", "училище"}, {"fa", "است", "مدرسه"}, {"sk", "ktorý", "škola"},
           {"zh", "我们", "学校"}, {"ja", "です", "学校"}, {"ko", "그리고", "학교"}}) {
    const language* pack = languages::find(c.code);
    ASSERT_NE(pack, nullptr) << c.code;
    EXPECT_TRUE(holds(pack->stop_words, c.stop)) << c.code;
    EXPECT_FALSE(holds(pack->stop_words, c.content)) << c.code;
  }
}

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words(1);
  for (char c : list) {
    if (c == ' ') words.emplace_back();
    else words.back() += c;
  }
  return words;
}

// An entry that the reader of words would fold, cut or part can never be met in a text.
void expect_readable(const char* code, const char* list) {
  for (const std::string& entry : split(list)) {
    ASSERT_FALSE(entry.empty()) << code << ": two spaces in a row";
    // room behind the word, as in a text: what follows must not be needed to read it
    const std::string text = entry + " x";
    char buffer[packs::word_buffer];
    const packs::word w = packs::read_word(text.data(), text.data() + text.size(), buffer);
    EXPECT_EQ(static_cast<std::size_t>(w.end - text.data()), entry.size()) << code << ' ' << entry;
    EXPECT_EQ(std::string(buffer, w.length), entry) << code;
    EXPECT_EQ(w.hash, pith::word_hash(entry.data(), entry.size())) << code << ' ' << entry;
  }
}

#define EXPECT_ALL_READABLE(pack)                    \
  expect_readable(#pack, packs::pack::stop_list);    \
  expect_readable(#pack, packs::pack::title_list);   \
  expect_readable(#pack, packs::pack::numbered_list); \
  expect_readable(#pack, packs::pack::abbreviation_list)

TEST(Languages, EntriesAreReadable) {
  EXPECT_ALL_READABLE(french);
  EXPECT_ALL_READABLE(spanish);
  EXPECT_ALL_READABLE(portuguese);
  EXPECT_ALL_READABLE(italian);
  EXPECT_ALL_READABLE(arabic);
  EXPECT_ALL_READABLE(turkish);
  EXPECT_ALL_READABLE(polish);
  EXPECT_ALL_READABLE(czech);
  EXPECT_ALL_READABLE(greek);
  EXPECT_ALL_READABLE(ukrainian);
  EXPECT_ALL_READABLE(hungarian);
  EXPECT_ALL_READABLE(romanian);
  EXPECT_ALL_READABLE(hindi);
  EXPECT_ALL_READABLE(indonesian);
  EXPECT_ALL_READABLE(vietnamese);
  EXPECT_ALL_READABLE(bulgarian);
  EXPECT_ALL_READABLE(persian);
  EXPECT_ALL_READABLE(slovak);
  expect_readable("korean", packs::korean::stop_list);
  expect_readable("french", packs::french::starter_list);
  expect_readable("greek", packs::greek::starter_list);
}

// Chinese and Japanese terms are pairs of characters.
TEST(Languages, PairsOfCharacters) {
  for (const char* list : {packs::chinese::stop_list, packs::japanese::stop_list}) {
    for (const std::string& entry : split(list)) {
      ASSERT_EQ(entry.size(), 6u) << entry;
      const packs::character a = packs::read(entry.data(), entry.data() + 6);
      const packs::character b = packs::read(entry.data() + a.bytes, entry.data() + 6);
      EXPECT_EQ(packs::bigram(a.code, b.code), pith::word_hash(entry.data(), 6)) << entry;
    }
  }
}

}  // namespace
