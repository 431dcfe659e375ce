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

/// Sentences of one word a byte, one after another, as candidates.
std::vector<span> choose(const std::vector<std::uint32_t>& lengths, const std::vector<float>& score,
                         const options& o) {
  std::vector<pith::sentence> sentences;
  std::uint32_t at = 0;
  for (std::uint32_t length : lengths) {
    sentences.push_back(pith::sentence{at, length, pith::detail::candidate_mark, static_cast<std::uint16_t>(length),
                                       pith::role::paragraph, 0});
    at += length + 1;
  }
  const auto n = static_cast<std::uint32_t>(sentences.size());
  std::vector<std::uint32_t> heap(n);
  std::vector<float> price(n);
  std::vector<span> spans(pith::detail::most_spans(o, n));
  pith::detail::selection<options> s{sentences.data(), n, 0, score.data(), score.data(),
                                     pith::method::textrank, heap.data(), price.data(),
                                     pith::detail::coverage<pith::detail::matrix>(nullptr, {}, nullptr),
                                     pith::detail::resolve(o, n), spans.data()};
  const std::uint32_t count = s.run(o.order);
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

TEST(Select, ALimitOfWordsHoldsForAnySentence) {
  std::string text;  // a sentence with more words than are counted
  for (int i = 0; i < 200000; ++i) text += u8"\u6c34";  // in a script without spaces each letter counts as one
  text += u8"\u3002 A short sentence is here as well.";
  std::vector<unsigned char> memory(pith::workspace_bytes(text));
  const pith::workspace w{memory.data(), memory.size()};
  pith::options o;
  o.words = 70000;
  const pith::result r = pith::summarize(text, o, w);
  ASSERT_EQ(r.count, 1u);
  EXPECT_LT(r.spans[0].length, 100u);
  o.words = 700000;
  EXPECT_EQ(pith::summarize(text, o, w).count, 2u);
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

TEST(Select, TwoGoodOnesInPlaceOfALongOne) {
  const std::vector<std::uint32_t> lengths = {20, 10, 10, 9};
  EXPECT_EQ(indices(choose(lengths, {5, 4, 3, 1}, make(0, 0, 20, 0))),
            (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(indices(choose(lengths, {8, 4, 3, 1}, make(0, 0, 20, 0))),  // worth less in all
            (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(indices(choose(lengths, {5, 4, 3, 1}, make(1, 0, 20, 0))),  // where one is asked for
            (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(indices(choose({20, 9, 9, 30}, {5, 4, 3, 2}, make(0, 0, 20, 0))),  // leaves room
            (std::vector<std::uint32_t>{0}));
  // the ranks are by the score
  options o = make(0, 0, 20, 0);
  o.order = pith::order::rank;
  const std::vector<span> spans = choose({20, 14, 6, 9}, {5, 4, 3, 1}, o);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].sentence, 1u);
  EXPECT_EQ(spans[0].score, 4.0f);
  EXPECT_EQ(spans[1].score, 3.0f);
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
    const bool open = o.sentences == 0 && o.words == 0 && o.bytes == 0;
    const std::size_t most = open ? 3 : o.sentences == 0 ? n : o.sentences;
    struct filling {
      std::vector<std::uint32_t> taken;
      float worth = 0, used = 0;
      bool passed_over = false;
    };
    const pith::detail::budget limits = pith::detail::resolve(o, static_cast<std::uint32_t>(n));
    const auto part = [&](std::uint32_t i) {
      const auto length = static_cast<float>(lengths[i]);
      return std::max({length / static_cast<float>(limits.words),
                       length / static_cast<float>(limits.bytes),
                       1.0f / static_cast<float>(limits.sentences)});
    };
    const auto fill = [&](const std::vector<float>& by) {
      filling f;
      std::vector<std::uint32_t> sorted(n);
      for (std::uint32_t i = 0; i < n; ++i) sorted[i] = i;
      std::stable_sort(sorted.begin(), sorted.end(),
                       [&](std::uint32_t a, std::uint32_t b) { return by[a] > by[b]; });
      std::size_t words = 0, bytes = 0;
      for (std::uint32_t i : sorted) {
        if (f.taken.size() == most) break;
        const std::size_t cost = lengths[i] + (f.taken.empty() ? 0 : 1);
        if ((o.words != 0 && words + lengths[i] > o.words) ||
            (o.bytes != 0 && bytes + cost > o.bytes)) {
          f.passed_over = true;
          continue;
        }
        words += lengths[i];
        bytes += cost;
        f.taken.push_back(i);
        f.worth += score[i];
        f.used += part(i);
      }
      return f;
    };
    filling best = fill(score);
    if (best.passed_over) {
      std::vector<float> dense(n);
      for (std::uint32_t i = 0; i < n; ++i) dense[i] = score[i] / part(i);
      const filling other = fill(dense);
      if (other.worth > best.worth && other.used >= best.used) best = other;
    }
    std::vector<std::uint32_t> want = best.taken;
    std::sort(want.begin(), want.end());
    ASSERT_EQ(indices(choose(lengths, score, o)), want) << "round " << round;
  }
}

}  // namespace
