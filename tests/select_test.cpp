// select_test.cpp - budgets, ties and orders of the selection, against a plain sort.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "pith/pith.hpp"

namespace {

using pith::options;
using pith::span;

struct chosen {
  std::vector<span> spans;
};

/// Sentences of one word a byte, one after another, as candidates in a shuffled order.
std::vector<span> choose(const std::vector<std::uint32_t>& lengths, const std::vector<float>& score,
                         const options& o) {
  std::vector<pith::sentence> sentences;
  std::uint32_t at = 0;
  for (std::uint32_t length : lengths) {
    sentences.push_back({at, length, 0, static_cast<std::uint16_t>(length),
                         pith::role::paragraph, 0});
    at += length + 1;
  }
  const auto n = static_cast<std::uint32_t>(sentences.size());
  std::vector<std::uint32_t> heap(n);
  std::vector<float> price(n);
  for (std::uint32_t i = 0; i < n; ++i) heap[i] = n - 1 - i;
  std::vector<span> spans(pith::detail::most_spans(o, n));
  const std::uint32_t count =
      pith::detail::select(sentences.data(), n, 0, score.data(), score.data(), heap.data(), n,
                           price.data(), pith::detail::coverage(nullptr, nullptr, nullptr),
                           pith::detail::resolve(o, n), o.order, spans.data());
  EXPECT_LE(count, spans.size());
  spans.resize(count);
  return spans;
}

std::vector<std::uint32_t> indices(const std::vector<span>& spans) {
  std::vector<std::uint32_t> out;
  for (const span& s : spans) out.push_back(s.sentence);
  return out;
}

options make(std::uint32_t sentences, float ratio, std::uint32_t words, std::uint32_t bytes) {
  options o;
  o.sentences = sentences;
  o.ratio = ratio;
  o.words = words;
  o.bytes = bytes;
  return o;
}

TEST(Select, Budgets) {
  const std::vector<std::uint32_t> lengths = {10, 20, 5, 8, 30, 6};
  const std::vector<float> score = {1, 5, 2, 4, 3, 0.5f};  // best first: 1 3 4 2 0 5
  struct test_case {
    options o;
    std::vector<std::uint32_t> want;
  };
  const test_case cases[] = {
      {make(0, 0, 0, 0), {1, 3, 4}},        // the default is three
      {make(1, 0, 0, 0), {1}},
      {make(2, 0, 0, 0), {1, 3}},
      {make(99, 0, 0, 0), {0, 1, 2, 3, 4, 5}},
      {make(0, 0.5f, 0, 0), {1, 3, 4}},
      {make(0, 0.01f, 0, 0), {1}},          // at least one
      {make(0, 1, 0, 0), {0, 1, 2, 3, 4, 5}},
      {make(2, 0.5f, 0, 0), {1, 3}},        // every limit holds
      {make(0, 0, 20, 0), {1}},
      {make(0, 0, 19, 0), {2, 3, 5}},       // the best does not fit, shorter ones do
      {make(0, 0, 4, 0), {}},               // nothing fits
      {make(0, 0, 0, 20), {1}},
      {make(0, 0, 0, 29), {1, 3}},          // 20 + 8 and one byte between
      {make(0, 0, 0, 28), {1, 2}},
      {make(0, 0, 0, 4), {}},
      {make(1, 0, 9, 9), {3}},
  };
  for (const test_case& c : cases)
    EXPECT_EQ(indices(choose(lengths, score, c.o)), c.want)
        << c.o.sentences << " sentences, ratio " << c.o.ratio << ", " << c.o.words << " words, "
        << c.o.bytes << " bytes";
}

TEST(Select, TiesGoToTheEarlierSentence) {
  options o;
  o.sentences = 2;
  EXPECT_EQ(indices(choose({5, 5, 5, 5}, {1, 2, 2, 2}, o)), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(indices(choose({5, 5, 5, 5}, {0, 0, 0, 0}, o)), (std::vector<std::uint32_t>{0, 1}));
}

TEST(Select, OrdersAndRanks) {
  options o;
  o.sentences = 3;
  std::vector<span> spans = choose({5, 5, 5, 5}, {1, 4, 2, 3}, o);
  EXPECT_EQ(indices(spans), (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(spans[0].rank, 0u);
  EXPECT_EQ(spans[1].rank, 2u);
  EXPECT_EQ(spans[2].rank, 1u);
  o.order = pith::order::rank;
  spans = choose({5, 5, 5, 5}, {1, 4, 2, 3}, o);
  EXPECT_EQ(indices(spans), (std::vector<std::uint32_t>{1, 3, 2}));
  for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(spans[i].rank, i);
}

TEST(Select, EqualsAStableSortOnRandomScores) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    const std::size_t n = random() % 80;
    std::vector<std::uint32_t> lengths(n);
    std::vector<float> score(n);
    for (std::size_t i = 0; i < n; ++i) {
      lengths[i] = 1 + random() % 50;
      score[i] = static_cast<float>(random() % 20);
    }
    options o = make(random() % 10, 0, random() % 3 ? 0 : random() % 300,
                     random() % 3 ? 0 : random() % 300);
    std::vector<std::uint32_t> want, by_score(n);
    for (std::uint32_t i = 0; i < n; ++i) by_score[i] = i;
    std::stable_sort(by_score.begin(), by_score.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return score[a] > score[b]; });
    std::size_t words = 0, bytes = 0;
    const bool open = o.sentences == 0 && o.words == 0 && o.bytes == 0;
    const std::size_t most = open ? 3 : o.sentences == 0 ? n : o.sentences;
    for (std::uint32_t i : by_score) {
      if (want.size() == most) break;
      const std::size_t cost = lengths[i] + (want.empty() ? 0 : 1);
      if (o.words != 0 && words + lengths[i] > o.words) continue;
      if (o.bytes != 0 && bytes + cost > o.bytes) continue;
      words += lengths[i];
      bytes += cost;
      want.push_back(i);
    }
    std::sort(want.begin(), want.end());
    ASSERT_EQ(indices(choose(lengths, score, o)), want) << "round " << round;
  }
}

}  // namespace
