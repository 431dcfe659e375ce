// Words to terms: what belongs to a word, how it is folded, and which words say nothing.
#include "pith/reading/terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/reading/reader.hpp"

namespace {

using namespace pith::detail;

// The first word of a text, folded.
std::string fold_word(const std::string& text) {
  char buffer[word_space];
  const word w = read_word(text.data(), text.data() + text.size(), buffer);
  return std::string(buffer, w.length);
}

unsigned flags_of(const std::string& text) {
  char buffer[word_space];
  return read_word(text.data(), text.data() + text.size(), buffer).flags;
}

// The terms of a text.
std::vector<std::uint32_t> terms(const std::string& text, const pith::language* pack = nullptr) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 16);
  model_writer out(memory.data(), memory.size() * 4);
  reader r(pack, out);
  r.consume(text.data(), text.size(), 0, true);
  std::vector<std::uint32_t> out_terms(memory.data(), memory.data() + out.token_count());
  for (std::uint32_t& term : out_terms) term &= ~3u;  // what the matrix keeps of it
  return out_terms;
}

std::vector<std::uint32_t> hashes(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> h;
  for (const std::string& w : words) h.push_back(pith::word_hash(w.data(), w.size()) & ~3u);
  return h;
}

TEST(terms, words) {
  const struct { const char* text; const char* word; } cases[] = {
      {"Word next", "word"},
      {"don't", "don't"},
      {"don\xE2\x80\x99t", "don't"},
      {"dogs' tails", "dogs"},
      {"rock'n'roll", "rock'n'roll"},
      {"well-known", "well"},
      {"U.S. Army", "u.s"},
      {"e.g. this", "e.g"},
      {"Ph.D. thesis", "ph.d"},
      {"z.B. das", "z.b"},
      {"done.Next", "done"},
      {"end.A", "end"},
      {"3.14 x", "3.14"},
      {"1,234,567.", "1,234,567"},
      {"10:30 today", "10:30"},
      {"5.", "5"},
      {"A4 paper", "a4"},
      {"\xC3\x89T\xC3\x89", "\xC3\xA9t\xC3\xA9"},        // capitals fold
      {"E\xCC\x81T\x45\xCC\x81", "\xC3\xA9t\xC3\xA9"},   // so do they decomposed
      {"co\xC2\xADoperate", "cooperate"},                // soft hyphen
      {"exam-\nple text", "example"},
      {"exam\xE2\x80\x90\r\n   ple", "example"},
      {"exam-\nPle", "exam"},
      {"\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0", "\xD0\xBC\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0"},
      {"word\xFFrest", "word"},
  };
  for (const auto& c : cases) EXPECT_EQ(fold_word(c.text), c.word) << c.text;
}

TEST(terms, flags) {
  EXPECT_TRUE(flags_of("Word") & word_capital);
  EXPECT_FALSE(flags_of("word") & word_capital);
  EXPECT_TRUE(flags_of("NATO") & word_shouted);
  EXPECT_FALSE(flags_of("Nato") & word_shouted);
  EXPECT_TRUE(flags_of("1.5") & word_number);
  EXPECT_FALSE(flags_of("5th") & word_number);
  EXPECT_TRUE(flags_of("U.S.") & word_dotted);
  EXPECT_FALSE(flags_of("1.5") & word_dotted);
  EXPECT_TRUE(flags_of("I am") & word_single);
  EXPECT_TRUE(flags_of("word") & word_short);
  EXPECT_FALSE(flags_of("words") & word_short);
  EXPECT_TRUE(flags_of("\xC3\x89t") & word_capital);
}

// A word of small letters is read in a short way; it says what the long one says.
TEST(terms, the_short_way_says_what_the_long_one_says) {
  const char* const pieces[] = {"a", "b", "y", "the", "z", "Q", "M", "'", ".", "-", "-\n", ",", ":", " ", "\n", "7",
                                "\"", ")", "_", "\xC3\xA9", "\xCC\x81", "\xE2\x80\x99", "\xC2\xAD", "\xFF",
                                "abcdefghijklmnopqrstuvwxyz"};
  std::uint32_t random = 1;
  const auto below = [&](std::uint32_t n) { return (random = random * 1664525 + 1013904223) / 65536 % n; };
  for (int i = 0; i < 20000; ++i) {
    std::string text(1, "aTe5"[below(4)]);
    for (std::uint32_t n = below(8); n > 0; --n) text += pieces[below(sizeof pieces / sizeof *pieces)];
    for (const std::size_t capacity : {word_buffer, std::size_t{8}}) {
      char a[word_space] = {}, b[word_space] = {};
      const char* const end = text.data() + text.size();
      const word quick = read_word(text.data(), end, a, capacity);
      const word slow = read_any_word(text.data(), end, b, capacity);
      ASSERT_EQ(quick.hash, slow.hash) << text;
      ASSERT_EQ(quick.end, slow.end) << text;
      ASSERT_EQ(quick.flags, slow.flags) << text;
      ASSERT_EQ(quick.whole, slow.whole) << text;
      ASSERT_EQ(std::string(a, quick.length), std::string(b, slow.length)) << text;
    }
  }
}

TEST(terms, longer_than_the_buffer) {
  const std::string a(70, 'a'), b = std::string(69, 'a') + 'b';
  EXPECT_EQ(fold_word(a).size(), word_buffer);
  EXPECT_EQ(terms(a), hashes({a}));  // the hash is of all of it
  EXPECT_NE(terms(a), terms(b));
}

TEST(terms, without_a_language) {
  EXPECT_EQ(terms("The Well-Known story, a story."), hashes({"the", "well", "known", "story", "story"}));
  EXPECT_EQ(terms("See http://x.org/path?a=b now."), hashes({"see", "now"}));
  EXPECT_EQ(terms("Mail to john.smith@mail.org now."), hashes({"mail", "to", "john", "smith", "now"}));
  EXPECT_EQ(terms("x y 7 z."), hashes({}));
  EXPECT_EQ(terms("We use exam-\nple words here, as anybody would expect of us."),
            hashes({"we", "use", "example", "words", "here", "as", "anybody", "would", "expect", "of", "us"}));
}

TEST(terms, english) {
  const pith::language* en = &pith::languages::english;
  EXPECT_EQ(terms("The cats were running.", en), terms("A cat runs!", en));
  EXPECT_EQ(terms("It is what it was.", en), hashes({}));
}

TEST(terms, scripts_without_spaces) {
  EXPECT_EQ(terms("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE3\x80\x82"),  // two pairs of three
            hashes({"\xE6\x97\xA5\xE6\x9C\xAC", "\xE6\x9C\xAC\xE8\xAA\x9E"}));
  EXPECT_EQ(terms("\xE6\x97\xA5 \xE6\x9C\xAC"), hashes({}));
  const auto thai = terms("\xE0\xB8\x81\xE0\xB8\x82\xE0\xB8\x84");
  EXPECT_EQ(thai.size(), 2u);
  // a vowel above the first letter parts nothing
  EXPECT_EQ(terms("\xE0\xB8\x81\xE0\xB8\xB5\xE0\xB8\x82\xE0\xB8\x84"), thai);
}

TEST(terms, arabic_without_its_marks) {
  EXPECT_EQ(terms("\xD9\x83\xD9\x90\xD8\xAA\xD8\xA7\xD8\xA8"), terms("\xD9\x83\xD8\xAA\xD8\xA7\xD8\xA8"));
}

TEST(terms, not_of_tables_and_code) {
  EXPECT_EQ(terms("| alpha | beta |\n|---|---|\n| gamma | delta |"), hashes({}));
  EXPECT_EQ(terms("```\nint alpha = 0;\n```"), hashes({}));
}

// What is remembered of a word is what was found out about it: term and classes.
TEST(terms, meaning) {
  const pith::language* const en = &pith::languages::english;
  const auto meaning = [&](const std::string& text) {
    char buffer[word_space];
    const word w = read_word(text.data(), text.data() + text.size(), buffer);
    const std::uint32_t m = meaning_of(w, buffer, en);
    EXPECT_EQ(classes_in(m, w.hash, en), en->find(w.hash)) << text;
    return m;
  };
  EXPECT_EQ(term_in(meaning("the ")), 0u);
  EXPECT_EQ(meaning("the ") & no_term, +no_term);
  EXPECT_EQ(term_in(meaning("x ")), 0u);
  EXPECT_EQ(term_in(meaning("running ")), hashes({"run"})[0]);
  EXPECT_EQ(meaning("running ") & no_term, 0u);
  EXPECT_EQ(term_in(meaning("fig ")), hashes({"fig"})[0]);
  EXPECT_EQ(meaning("fig ") & no_term, 0u);
  EXPECT_TRUE(is_listed(meaning("fig ")));
  EXPECT_FALSE(is_listed(meaning("running ")));
  EXPECT_FALSE(is_listed(meaning("the ")));
}

}  // namespace
