// options_test.cpp - what a call can be asked for beyond a number of sentences: choosing again from
// a ranking, scores, several documents, queries, budgets.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "pith/pith.hpp"
#include "texts.hpp"

namespace {

using pith::method;
using pith::options;
using pith::result;
using pith::span;
using pith::status;

constexpr method all_methods[] = {method::standard, method::textrank, method::lexrank,
                                  method::bm25};

bool same(const span& a, const span& b) {
  return a.offset == b.offset && a.length == b.length && a.sentence == b.sentence &&
         a.rank == b.rank && a.centrality == b.centrality && a.score == b.score;
}

void expect_same(const result& a, const result& b) {
  ASSERT_EQ(a.status, status::ok);
  ASSERT_EQ(b.status, status::ok);
  ASSERT_EQ(a.count, b.count);
  ASSERT_EQ(a.sentence_count, b.sentence_count);
  ASSERT_EQ(a.candidate_count, b.candidate_count);
  for (std::uint32_t i = 0; i < a.count; ++i) ASSERT_TRUE(same(a.spans[i], b.spans[i])) << i;
}

options random_budget(std::mt19937& random) {
  options o;
  if (random() % 2) o.sentences = random() % 12;
  if (random() % 4 == 0) o.words = random() % 200;
  if (random() % 4 == 0) o.bytes = random() % 1000;
  if (random() % 4 == 0) o.ratio = static_cast<float>(random() % 5) / 4;
  if (random() % 2) o.order = pith::order::rank;
  return o;
}

TEST(Reselect, GivesWhatANewCallGives) {
  std::mt19937 random(1);
  texts::named all = texts::articles();
  for (int i = 0; i < 60; ++i) all.emplace_back("random", texts::random(random, random() % 3000));
  std::vector<unsigned char> memory, other;
  for (const auto& [name, text] : all)
    for (method how : all_methods) {
      SCOPED_TRACE(name);
      options longest;
      longest.method = how;
      longest.ratio = 1;
      memory.assign(pith::exact(text, longest), 0xa5);
      const pith::workspace w{memory.data(), memory.size()};
      options o = random_budget(random);
      o.method = how;
      result r = pith::summarize(text, o, w);
      for (int again = 0; again < 12; ++again) {
        o = random_budget(random);
        o.method = how;
        r = pith::reselect(r, o, w);
        other.resize(pith::exact(text, o));
        expect_same(r, pith::summarize(text, o, {other.data(), other.size()}));
        EXPECT_EQ(r.workspace_bytes, other.size());
      }
    }
}

TEST(Reselect, SaysHowManyBytesAreMissing) {
  std::string text;  // every sentence is "a b." with a new word: few terms leave much room
  for (int i = 0; i < 400; ++i) text += "Cat" + std::to_string(i % 200) + " sat" + std::to_string(i) + ". ";
  std::size_t refused = 0;
  for (std::uint32_t n : {1u, 3u, 50u, 399u}) {
    options o;
    o.sentences = n;
    std::vector<unsigned char> memory(pith::exact(text, o));
    const pith::workspace w{memory.data(), memory.size()};
    result r = pith::summarize(text, o, w);
    ASSERT_EQ(r.count, n);
    options longer;
    longer.ratio = 1;
    const result most = pith::reselect(r, longer, w);
    if (most.status == status::workspace_too_small) {
      ++refused;
      EXPECT_EQ(most.count, 0u);
      EXPECT_EQ(most.spans, nullptr);
      EXPECT_EQ(w.size + most.missing_bytes, pith::exact(text, longer));
      o.sentences = 1;
      EXPECT_EQ(pith::reselect(most, o, w).count, 1u);  // it can still be used
    }
    EXPECT_EQ(pith::reselect(r, o, w).count, o.sentences);
  }
  EXPECT_GT(refused, 0u);
}

TEST(Reselect, EdgesAreDefined) {
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  for (const char* text : {"", "...", "One sentence."}) {
    const result r = pith::summarize(text, {3}, w);
    EXPECT_EQ(pith::reselect(r, {2}, w).count, r.count);
    options bad;
    bad.ratio = 2;
    EXPECT_EQ(pith::reselect(r, bad, w).status, status::invalid_option);
  }
}

TEST(Scores, ArePrintedInTheOrderOfTheRanks) {
  std::vector<unsigned char> memory;
  for (const auto& [name, text] : texts::articles())
    for (method how : all_methods) {
      options o;
      o.method = how;
      o.sentences = 8;
      o.order = pith::order::rank;
      memory.resize(pith::exact(text, o));
      const result r = pith::summarize(text, o, {memory.data(), memory.size()});
      ASSERT_EQ(r.count, 8u);
      for (std::uint32_t i = 0; i < r.count; ++i) {
        if (how != method::standard) {
          EXPECT_EQ(r.spans[i].score, r.spans[i].centrality);
        }
        if (i != 0) {
          EXPECT_LE(r.spans[i].score, r.spans[i - 1].score) << name;
        }
      }
    }
}

}  // namespace
