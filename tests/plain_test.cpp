// plain_test.cpp - the smallest call: its reader's sentences, memory to the byte, hostile texts.
#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "pith/plain.hpp"
#include "texts.hpp"

namespace {

using pith::result;
using pith::role;
using pith::status;
using plain = pith::plain::options;
using english = pith::plain::language_options;

/// A text as the reader leaves it: sentences with roles and the number of their terms.
struct reading {
  std::vector<unsigned char> memory;
  pith::detail::reading r;

  template <class Options = plain>
  explicit reading(const std::string& text, const Options& o = {}) : memory(24 * text.size() + 64) {
    r = pith::detail::read_documents(
        pith::detail::one{}, [&](std::size_t) { return std::string_view(text); }, o,
        {memory.data(), memory.size()});
  }
  std::uint32_t terms(std::uint32_t i) const {
    return (i + 1 < r.sentence_count ? r.sentences[i + 1].first_token : r.token_count) -
           r.sentences[i].first_token;
  }
};

template <class Options = plain>
std::vector<std::string> sentences(const std::string& text, const Options& o = {}) {
  const reading all(text, o);
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < all.r.sentence_count; ++i)
    out.push_back(text.substr(all.r.sentences[i].offset, all.r.sentences[i].length));
  return out;
}

TEST(Plain, Sentences) {
  struct test_case {
    const char* text;
    std::vector<std::string> want;
  };
  const test_case cases[] = {
      {"", {}},
      {" \n\t\r\n", {}},
      {"One. Two! Three? Four", {"One.", "Two!", "Three?", "Four"}},
      {"He said \"No.\" She left (at last.) All did.",
       {"He said \"No.\"", "She left (at last.)", "All did."}},
      {"\xe2\x80\x9cNo.\xe2\x80\x9d She left.", {"\xe2\x80\x9cNo.\xe2\x80\x9d", "She left."}},
      {"It cost 3.14 at shop.com. He paid.", {"It cost 3.14 at shop.com.", "He paid."}},
      {"Mr. Smith met J. Doe. They spoke.", {"Mr. Smith met J. Doe.", "They spoke."}},
      {"In the U.S. army, e.g. there. So.", {"In the U.S. army, e.g. there.", "So."}},
      {"It was, well... odd. Wait... What?", {"It was, well... odd.", "Wait...", "What?"}},
      {"no capitals here. none at all. end", {"no capitals here.", "none at all.", "end"}},
      {"He asked why? and left. Then.", {"He asked why? and left.", "Then."}},
      {"Room 5. The end. On NBC. Now.", {"Room 5.", "The end.", "On NBC.", "Now."}},
      {"A line that\nis wrapped. And\nmore.", {"A line that\nis wrapped.", "And\nmore."}},
      {"A line that\n\nis parted", {"A line that", "is parted"}},
      {"A title\nThe text of it follows. More.", {"A title", "The text of it follows.", "More."}},
      {"- one\n- two\n\xe2\x80\xa2 three\n1. four\n12) five\n## six\n--\n",
       {"one", "two", "three", "four", "five", "six", "--"}},
      {"-5 is less. 1984 was it. 3 of 4 came.", {"-5 is less.", "1984 was it.", "3 of 4 came."}},
      {"> quoted text\n> goes on. Yes.", {"quoted text\n> goes on.", "Yes."}},
      {"\xe4\xbd\xa0\xe5\xa5\xbd\xe3\x80\x82\xe5\x86\x8d\xe8\xa7\x81\xef\xbc\x81x",
       {"\xe4\xbd\xa0\xe5\xa5\xbd\xe3\x80\x82", "\xe5\x86\x8d\xe8\xa7\x81\xef\xbc\x81", "x"}},
      {"Ende.\xc2\xa0Neu.", {"Ende.", "Neu."}},
      {"A stop at the end.", {"A stop at the end."}},
      {"...", {"..."}},
  };
  for (const test_case& c : cases) EXPECT_EQ(sentences(c.text), c.want) << c.text;
}

TEST(PlainLanguage, Sentences) {
  struct test_case {
    const char* text;
    std::vector<std::string> want;
  };
  const test_case cases[] = {
      {"Prof. Smith met Dr. Doe. They spoke.", {"Prof. Smith met Dr. Doe.", "They spoke."}},
      {"It is in the U.S. The rest is not.", {"It is in the U.S.", "The rest is not."}},
      {"Acme Inc. Boss Doe left. Why?", {"Acme Inc. Boss Doe left.", "Why?"}},
      {"See no. 5 of it. He said no. Then he left.", {"See no. 5 of it.", "He said no.", "Then he left."}},
      {"I met J. Doe. I didn\xe2\x80\x99t stay.", {"I met J. Doe.", "I didn\xe2\x80\x99t stay."}},
      {"", {}},
      {"U.S.", {"U.S."}},
  };
  for (const test_case& c : cases) EXPECT_EQ(sentences(c.text, english{}), c.want) << c.text;
}

TEST(PlainLanguage, Terms) {
  const auto terms = [](const std::string& text) {
    const reading all(text, english{});
    return std::vector<std::uint32_t>(all.r.tokens, all.r.tokens + all.r.token_count);
  };
  EXPECT_EQ(terms("Connections"), terms("connected"));
  EXPECT_EQ(terms("dog's"), terms("DOGS"));
  EXPECT_EQ(terms("dog\xe2\x80\x99s"), terms("dogs"));
  EXPECT_NE(terms("connect"), terms("connoisseur"));
  EXPECT_TRUE(terms("It was the one which they don't, didn\xe2\x80\x99t have. A, b.").empty());
  EXPECT_EQ(terms("war").size(), 1u);
  EXPECT_EQ(terms(std::string(200, 'x')).size(), 1u);
  EXPECT_EQ(terms("a\xe2 b\xe2\x80 \xe2\xe2").size(), 3u);  // half code points
  EXPECT_EQ(reading("This paper is short.", english{}).r.sentences[0].flags & pith::cue, pith::cue);
  EXPECT_EQ(reading("Paper is short.", english{}).r.sentences[0].flags & pith::cue, 0);
  english none;
  none.language = nullptr;
  EXPECT_EQ(reading("connected", none).r.tokens[0], reading("connections").r.tokens[0]);
}

// The pack that is made for it: says of each word of English what the whole one says and the reader asks.
TEST(Plain, Words) {
  using words = pith::word_class;
  constexpr unsigned of_words = words::stop_word | words::title | words::numbered | words::abbreviation | words::starter;
  std::size_t cues = 0;
  for (const pith::word_list& list : pith::detail::classed<pith::detail::english::words>::all) {
    const char* p = list.words;
    for (std::size_t n = pith::next_word(p); n != 0; p += n, n = pith::next_word(p)) {
      const std::string_view word(p, n);
      const std::size_t joint = word.find('_');
      std::uint32_t hash = pith::word_hash(p, joint < n ? joint : n);
      unsigned asked = of_words;
      if (list.classes == words::cue_word) {
        EXPECT_NE(pith::plain::english.find(hash) & words::starts_phrase, 0) << word;
        hash = pith::phrase_hash(hash, pith::word_hash(p + joint + 1, n - joint - 1));
        asked = words::cue_word;
        ++cues;
      } else if (joint < n) {
        continue;
      }
      EXPECT_EQ(pith::plain::english.find(hash) & asked, pith::languages::english.find(hash) & asked) << word;
    }
  }
  EXPECT_EQ(cues, 42u);  // of two words each: of more the reader knows nothing
  EXPECT_LT(pith::plain::english.words.count, 640);
}

TEST(Plain, Roles) {
  struct test_case {
    const char* text;
    std::vector<role> want;
  };
  const test_case cases[] = {
      {"Storms\n\nThe storm came. It left.\n", {role::heading, role::paragraph, role::paragraph}},
      {"- milk\n- Buy it.\n\nText.", {role::list_item, role::list_item, role::paragraph}},
      {"He said so, and that is\nthe end of it", {role::heading}},
      {"A. Two sentences. And one without an end", {role::paragraph, role::paragraph}},
  };
  for (const test_case& c : cases) {
    const reading all(c.text);
    std::vector<role> got;
    for (std::uint32_t i = 0; i < all.r.sentence_count; ++i) got.push_back(all.r.sentences[i].role);
    EXPECT_EQ(got, c.want) << c.text;
  }
  const std::string text(250, 'a');
  EXPECT_EQ(reading(text).r.sentences[0].role, role::paragraph);  // too long for a heading
}

TEST(Plain, Terms) {
  const auto same = [](const std::string& a, const std::string& b) {
    const reading all(a + "\n\n" + b);
    EXPECT_EQ(all.r.sentence_count, 2u) << a;
    if (all.terms(0) != 1 || all.terms(1) != 1) return false;
    return all.r.tokens[0] == all.r.tokens[1];
  };
  EXPECT_TRUE(same("Storm", "storm"));
  EXPECT_TRUE(same("connected", "Connections"));
  EXPECT_FALSE(same("storms", "stormy"));
  EXPECT_FALSE(same("storm", "storms"));
  EXPECT_TRUE(same("\xc3\x89tudes", "\xc3\xa9tude"));                            // a Latin capital
  EXPECT_TRUE(same("\xd0\x9c\xd0\xb8\xd1\x80", "\xd0\xbc\xd0\xb8\xd1\x80"));      // a Cyrillic one
  EXPECT_EQ(reading("the war it was").r.token_count, 0u);                        // short words
  EXPECT_EQ(reading("\xe4\xbd\xa0\xe5\xa5\xbd\xe5\x90\x97").r.token_count, 2u);  // pairs
  EXPECT_EQ(reading("don't shouldn't").r.token_count, 1u);                       // "should"
}

bool continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

/// What holds of every result; exact bytes succeed, one less fails, and nothing outside is touched.
template <class Options = plain>
void check(const std::string& text, const Options& o) {
  const std::size_t need = pith::plain::workspace_bytes(text, o);
  ASSERT_LE(need, pith::plain::workspace_bound(text.size(), o));
  constexpr std::size_t guard = 64;
  for (const std::size_t less : {std::size_t{0}, std::size_t{1}, need / 2, need}) {
    if (less > need) continue;
    for (const std::size_t odd : {0u, 1u, 3u}) {
      std::vector<unsigned char> memory(need - less + 2 * guard + odd, 0xa5);
      unsigned char* const begin = memory.data() + guard + odd;
      const result r = pith::plain::summarize(text, o, {begin, need - less});
      for (std::size_t i = 0; i < memory.size(); ++i) {
        const bool given = i >= guard + odd && i < guard + odd + need - less;
        ASSERT_TRUE(given || memory[i] == 0xa5);
      }
      if (less != 0) {
        ASSERT_EQ(r.status, status::workspace_too_small);
        ASSERT_EQ(r.missing_bytes, less);
        continue;
      }
      ASSERT_EQ(r.status, status::ok);
      ASSERT_EQ(r.workspace_bytes, need);
      std::size_t end = 0;
      for (const pith::span& s : r) {
        ASSERT_GT(s.length, 0u);
        if (o.order == pith::order::text) {
          ASSERT_GE(s.offset, end);
        }
        end = std::size_t{s.offset} + s.length;
        ASSERT_LE(end, text.size());
        if (!texts::well_formed(text)) continue;
        ASSERT_FALSE(continuation(text[s.offset]));
        ASSERT_FALSE(end < text.size() && continuation(text[end]));
      }
    }
  }
}

TEST(PlainMemory, ExactOnEveryText) {
  std::mt19937 random(7);
  for (const auto& [name, text] : texts::articles()) {
    SCOPED_TRACE(name);
    check(text, {});
    check(text, {0, 1.0f});
    check(text, {5, 0, pith::order::rank});
    check(text, english{});
  }
  for (const auto& [name, text] : texts::hostile(20000)) {
    SCOPED_TRACE(name);
    check(text, {});
    check(text, {0, 1.0f});
    check(text, english{});
  }
  for (const auto& [name, text] : texts::malformed()) {
    SCOPED_TRACE(name);
    check(text, {});
    check(text, english{});
  }
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    check(texts::random(random, 1 + random() % 2000), {static_cast<std::uint32_t>(1 + round % 9)});
  }
}

TEST(PlainMemory, BoundHoldsForTheWorstTexts) {
  const char* const pieces[] = {"a\n", "b\n\n", "ab ", "a. B. ", "- a\n", "!", "a!B", "\xe4\xbd\xa0",
                                "\xe4\xbd\xa0\xe3\x80\x82", "x.", "| a |\n", "1\n", "\xff", "abcd ",
                                "abcd\n", "\xe3\x80\x82", ">a\n", "1. ", "\xc3\xa9\xc3\xa9 "};
  for (const char* piece : pieces) {
    std::string text;
    while (text.size() < 3000) text += piece;
    for (const std::size_t n : {text.size(), std::size_t{1}, std::size_t{2}, std::size_t{7}})
      EXPECT_LE(pith::plain::workspace_bytes(text.substr(0, n), {0, 1.0f}), pith::plain::workspace_bound(n, {0, 1.0f}))
          << piece;
  }
}

/// The ranking is the very same: given the same sentences and terms, the same spans and scores.
TEST(Plain, RanksAsTheFullCallDoes) {
  std::string text;
  std::mt19937 random(3);
  for (int i = 0; i < 60; ++i) {
    std::string line = "Word";
    for (int w = 0; w < 12; ++w)
      line += " abc" + std::string(1, static_cast<char>('a' + random() % 20)) + "x";
    text += line + ".\n\n";
  }
  pith::options o;
  o.language = nullptr;
  o.sentences = 10;
  std::vector<unsigned char> a(pith::workspace_bytes(text, o)), b(pith::plain::workspace_bytes(text, {10}));
  const result full = pith::summarize(text, o, {a.data(), a.size()});
  const result small = pith::plain::summarize(text, {10}, {b.data(), b.size()});
  ASSERT_EQ(full.count, 10u);
  ASSERT_EQ(small.count, 10u);
  EXPECT_EQ(full.term_count, small.term_count);
  for (std::uint32_t i = 0; i < 10; ++i) {
    EXPECT_EQ(full.spans[i].offset, small.spans[i].offset);
    EXPECT_EQ(full.spans[i].length, small.spans[i].length);
    EXPECT_NEAR(full.spans[i].centrality, small.spans[i].centrality, 1e-4);
  }
}

TEST(Plain, OptionsOutOfRange) {
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  EXPECT_EQ(pith::plain::summarize("A text.", {0, 1.5f}, w).status, status::invalid_option);
  EXPECT_EQ(pith::plain::summarize("A text.", {0, -1.0f}, w).status, status::invalid_option);
  const std::string_view huge("x", pith::max_text_bytes + 1);
  EXPECT_EQ(pith::plain::summarize(huge, {}, w).status, status::text_too_long);
  EXPECT_EQ(pith::plain::workspace_bytes(huge), 0u);
}

}  // namespace
