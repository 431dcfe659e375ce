// rank_test.cpp - the matrix and the ranking against the dense reference, on random sentences.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "reference.hpp"

namespace {

using pith::method;
using reference::text_sentence;

constexpr method all_methods[] = {method::textrank, method::lexrank, method::bm25};

/// The core on sentences that are given as tokens, without a text.
struct core {
  std::vector<pith::sentence> sentences;
  std::vector<std::uint32_t> tokens;
  std::vector<std::uint32_t> table;
  std::vector<float> memory;
  std::vector<std::uint16_t> group;
  std::vector<std::uint32_t> queue;
  std::size_t slots;
  pith::detail::matrix_size size{};
  pith::detail::matrix m{};
  pith::detail::rank_arrays arrays{};

  /// With a table of so many slots, or of the fewest.
  explicit core(const std::vector<text_sentence>& text, std::size_t table_slots = 0)
      : slots(table_slots) {
    for (const text_sentence& s : text) {
      sentences.push_back(pith::sentence{0, 0, static_cast<std::uint32_t>(tokens.size()),
                                         static_cast<std::uint16_t>(s.words), pith::role::paragraph, 0});
      tokens.insert(tokens.end(), s.tokens.begin(), s.tokens.end());
    }
  }

  std::vector<float> rank(method how, float tolerance, pith::detail::rank_outcome* outcome) {
    const auto n = static_cast<std::uint32_t>(sentences.size());
    const auto count = static_cast<std::uint32_t>(tokens.size());
    if (slots == 0) slots = pith::detail::least_slots(count);
    table.resize(std::max<std::size_t>(slots, count / 2));  // the terms have their place there too
    const auto all = [](std::uint32_t) { return true; };
    pith::detail::matrix_builder builder(tokens.data(), table.data(), slots);
    size = builder.link(sentences.data(), n, count, all);
    const std::size_t groups = pith::detail::most_groups(count);
    memory.assign(n * (3 + pith::detail::kernel_terms) + size.terms + groups, -7.0f);
    group.assign(size.terms, 7);
    queue.assign(n, 7);
    float* p = memory.data();
    arrays = {};
    arrays.centrality = p;
    arrays.inverse_out = p + n;
    arrays.next = p + 2 * n;
    arrays.factor = p + 3 * n;
    arrays.sum = arrays.factor + n * pith::detail::kernel_terms;
    arrays.weight = arrays.sum + size.terms;
    arrays.group = group.data();
    arrays.queue = queue.data();
    m = builder.build(sentences.data(), n, count,
                      [&](std::uint32_t i, std::uint32_t tokens_of_i, std::uint32_t squares) {
                        arrays.factor[i] = static_cast<float>(how == method::lexrank ? squares : tokens_of_i);
                      });
    for (std::uint32_t i = 0; i < n; ++i) m.make_node(i);
    EXPECT_EQ(size.terms, m.term_count);
    EXPECT_GE(size.entries, m.entry_count);  // a word twice in a sentence may count twice
    pith::detail::ranker r(m, how, arrays, n);
    r.weigh(m.single_count);
    *outcome = r.iterate(0.85f, tolerance, 200);
    return {arrays.centrality, arrays.centrality + n};
  }
};

/// Sentences whose words follow Zipf's law roughly, lengths 1 to 60.
std::vector<text_sentence> random_text(std::mt19937& random) {
  std::vector<text_sentence> text(1 + random() % 60);
  const std::uint32_t vocabulary = 5 + random() % 400;
  for (text_sentence& s : text) {
    const std::size_t length = 1 + random() % (1 + random() % 60);
    for (std::size_t w = 0; w < length; ++w) {
      const double u = static_cast<double>(random() % 1000000) / 1e6;
      const auto word = static_cast<std::uint32_t>(std::pow(vocabulary, u));
      s.tokens.push_back(pith::word_hash(reinterpret_cast<const char*>(&word), 4));
    }
    s.words = static_cast<double>(length * 2);
  }
  return text;
}

double largest_difference(const std::vector<float>& got, const std::vector<double>& want) {
  double worst = 0;
  for (std::size_t i = 0; i < got.size(); ++i)
    worst = std::max(worst, std::fabs(static_cast<double>(got[i]) - want[i]) / want[i]);
  return worst;
}

std::vector<std::uint32_t> entries_of(const pith::detail::matrix& m, std::uint32_t from,
                                      std::uint32_t to) {
  std::vector<std::uint32_t> entries;
  for (std::uint32_t at = from; at < to; ++at) entries.push_back(m.entry(at));
  return entries;
}

TEST(Matrix, RowsHoldTheTermsOfTwoSentencesOrMore) {
  // a b b | b c | d d | a e     a and b join; c, d, e are dropped
  core c({{{4, 8, 8}, 3}, {{8, 12}, 2}, {{16, 16}, 2}, {{4, 20}, 2}});
  pith::detail::rank_outcome outcome{};
  c.rank(method::bm25, 1e-4f, &outcome);
  EXPECT_EQ(c.m.term_count, 2u);
  EXPECT_EQ(c.m.single_count, 3u);
  const std::vector<std::uint32_t> entries = entries_of(c.m, 0, c.m.entry_count);
  const std::uint32_t twice = 1u << pith::detail::term_bits;
  EXPECT_EQ(entries, (std::vector<std::uint32_t>{0, 1 | twice, 1, 0}));
  EXPECT_EQ(c.m.row_begin(2), c.m.row_end(2));
}

/// The matrix against maps, whatever the size of the hash table.
void check_matrix(const std::vector<text_sentence>& text, std::size_t slots) {
  core c(text, slots);
  pith::detail::rank_outcome outcome{};
  c.rank(method::textrank, 1e-4f, &outcome);
  std::map<std::uint32_t, std::set<std::size_t>> rows;
  for (std::size_t i = 0; i < text.size(); ++i)
    for (std::uint32_t t : text[i].tokens) rows[t >> 2].insert(i);
  std::map<std::uint32_t, std::uint32_t> number;  // in the order of first occurrence
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::vector<std::uint32_t> want;
    std::map<std::uint32_t, std::size_t> at;
    for (std::uint32_t t : text[i].tokens) {
      if (rows[t >> 2].size() < 2) continue;
      const std::uint32_t next = static_cast<std::uint32_t>(number.size());
      const std::uint32_t id = number.emplace(t >> 2, next).first->second;
      if (at.count(id) != 0) {
        if (pith::detail::entry_frequency(want[at[id]]) < pith::detail::most_frequency)
          want[at[id]] += 1u << pith::detail::term_bits;
      } else {
        at[id] = want.size();
        want.push_back(id);
      }
    }
    const auto row = static_cast<std::uint32_t>(i);
    const std::vector<std::uint32_t> got = entries_of(c.m, c.m.row_begin(row), c.m.row_end(row));
    ASSERT_EQ(got, want) << "sentence " << i;
  }
  EXPECT_EQ(c.m.term_count, number.size());
}

/// Hashes that nobody has by chance: in a narrow place, in many, at each half of the rest, the same one again
/// and again, from the highest down; with a table of any size.
TEST(Matrix, LinksWordsChosenToCollide) {
  std::mt19937 random(8);
  const auto number = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (int round = 0; round < 120; ++round) {
    std::vector<text_sentence> text(1 + number(400));
    const std::uint32_t kind = static_cast<std::uint32_t>(round) % 6;
    std::uint32_t falling = 0x3fffffffu;
    for (text_sentence& s : text) {
      for (std::uint32_t w = number(40); w > 0; --w) {
        std::uint32_t hash = number(1u << 30);
        if (kind == 0) hash = 0x12345600u + number(2000);
        if (kind == 1) hash = number(40) << 24 | number(60);
        if (kind == 2) hash = (1u << 30) - 1 - (number(1u << 30) >> number(30));
        if (kind == 3) hash = number(8) == 0 ? hash : 77;
        if (kind == 4) hash = falling -= number(3);
        if (kind == 5) hash = number(2) == 0 ? number(300) : number(1u << 30) >> number(31);
        s.tokens.push_back(hash << 2);
      }
      s.words = static_cast<double>(s.tokens.size());
    }
    check_matrix(text, 0);
    check_matrix(text, 16 + number(3000) + 400);
  }
}

TEST(Matrix, EqualsAMapOfWordsOnRandomSentences) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    const std::vector<text_sentence> text = random_text(random);
    check_matrix(text, 0);
    check_matrix(text, 16 + random() % 100);
    check_matrix(text, 5000);
  }
}

// More terms than an entry of 16 bits can number, as many, and one less.
TEST(Matrix, ManyTerms) {
  for (const std::uint32_t terms : {8191u, 8192u, 8193u, 30000u}) {
    SCOPED_TRACE(terms);
    std::vector<text_sentence> text(1000);
    for (std::uint32_t w = 0; w < 2 * terms; ++w) {
      const std::uint32_t word = w % terms;
      auto& tokens = text[w * 7919 % 1000].tokens;
      tokens.push_back(pith::word_hash(reinterpret_cast<const char*>(&word), 4));
      for (std::uint32_t again = word % 11; again > 9; --again) tokens.push_back(tokens.back());
    }
    for (text_sentence& s : text) s.words = 60;
    for (const std::size_t slots : {std::size_t{0}, std::size_t{5000}, std::size_t{100000}})
      check_matrix(text, slots);
  }
}

// Words whose hashes are neighbours: all are found, at no cost to speak of.
TEST(Matrix, WordsChosenToCollide) {
  for (const std::uint32_t apart : {1u, 3u, 1u << 8, 1u << 15}) {
    SCOPED_TRACE(apart);
    std::vector<text_sentence> text(200);
    for (std::uint32_t i = 0; i < 200; ++i)
      for (std::uint32_t w = 0; w < 100; ++w)
        text[i].tokens.push_back((i * 50 + w) * apart << 2);  // each in two sentences
    for (text_sentence& s : text) s.words = 100;
    for (const std::size_t slots : {std::size_t{0}, std::size_t{30000}}) check_matrix(text, slots);
  }
}

class AgainstReference : public testing::TestWithParam<method> {};

TEST_P(AgainstReference, CentralitiesOfRandomSentences) {
  std::mt19937 random(11);
  double worst = 0;
  for (int round = 0; round < 1000; ++round) {
    const std::vector<text_sentence> text = random_text(random);
    core c(text);
    pith::detail::rank_outcome outcome{};
    const std::vector<float> got = c.rank(GetParam(), 1e-7f, &outcome);
    const std::vector<double> want =
        reference::pagerank(reference::similarities(text, GetParam()), 0.85,
                            std::vector<double>(text.size(), 1.0));
    worst = std::max(worst, largest_difference(got, want));
    ASSERT_LT(worst, 5e-4) << "round " << round << ", " << text.size() << " sentences";
  }
  RecordProperty("largest_relative_difference", std::to_string(worst));
  std::printf("largest relative difference %.2g\n", worst);
}

TEST_P(AgainstReference, TheDefaultToleranceIsCloseToo) {
  std::mt19937 random(12);
  for (int round = 0; round < 100; ++round) {
    const std::vector<text_sentence> text = random_text(random);
    core c(text);
    pith::detail::rank_outcome outcome{};
    const std::vector<float> got = c.rank(GetParam(), 1e-4f, &outcome);
    const std::vector<double> want =
        reference::pagerank(reference::similarities(text, GetParam()), 0.85,
                            std::vector<double>(text.size(), 1.0));
    EXPECT_LT(largest_difference(got, want), 6e-3);  // the worst one; the mean is within 1e-4
    EXPECT_TRUE(outcome.converged);
  }
}

INSTANTIATE_TEST_SUITE_P(Methods, AgainstReference, testing::ValuesIn(all_methods));

TEST(Rank, IsolatedSentencesKeepTheirTeleport) {
  for (method how : all_methods) {
    core c({{{4, 8}, 4}, {{12, 16}, 4}, {{20}, 4}});
    pith::detail::rank_outcome outcome{};
    for (float x : c.rank(how, 1e-4f, &outcome)) EXPECT_EQ(x, 1.0f - 0.85f);
    EXPECT_TRUE(outcome.converged);
  }
}

TEST(Rank, StopsAtTheLastSweepAllowed) {
  std::mt19937 random(3);
  core c(random_text(random));
  pith::detail::rank_outcome outcome{};
  c.rank(method::textrank, 0.0f, &outcome);
  EXPECT_LE(outcome.sweeps, 200u);
}

TEST(Arithmetic, LogarithmsExponentialsAndRootsAreClose) {
  for (double x = 1e-6; x < 1e9; x *= 1.0137) {
    const float f = static_cast<float>(x);
    EXPECT_NEAR(pith::detail::natural_log(f), std::log(static_cast<double>(f)),
                3e-7 * std::max(1.0, std::fabs(std::log(x))));
    const double root = std::sqrt(static_cast<double>(f));
    EXPECT_NEAR(pith::detail::square_root(f), root, 1.2e-7 * root);
    if (x < 80) {
      const double e = std::exp(-static_cast<double>(f));
      EXPECT_NEAR(pith::detail::exp_minus(f), e, 1e-6 * e);
    }
  }
  EXPECT_EQ(pith::detail::exp_minus(0.0f), 1.0f);
  EXPECT_EQ(pith::detail::exp_minus(1e9f), 0.0f);
  EXPECT_EQ(pith::detail::square_root(0.0f), 0.0f);
}

TEST(Arithmetic, KernelIsOneOverZ) {
  for (double z = 1; z <= 16; z += 0.001) {
    double sum = 0;
    for (const pith::detail::exponential& e : pith::detail::kernel)
      sum += static_cast<double>(e.coefficient) * std::exp(-static_cast<double>(e.exponent) * z);
    EXPECT_NEAR(sum * z, 1.0, 6.2e-5);
  }
}

// However far a sweep leads down, no centrality is below 0, from which its logarithm would be taken.
TEST(Rank, CentralitiesStayPositive) {
  // Only one sentence has the query's word: it begins with all the weight, and keeps little of it.
  std::string text = "A zebra stood at the mill. ";
  for (int i = 0; i < 12; ++i) text += "The mill ground rye" + std::string(static_cast<std::size_t>(i % 3 + 1), 'x') + ". ";
  for (const auto how : {pith::method::standard, pith::method::bm25, pith::method::lexrank, pith::method::textrank})
    for (const float damping : {0.5f, 0.85f, 0.99f})
      for (const std::uint32_t sweeps : {1u, 2u, 3u, 5u, 100u}) {
        pith::options o;
        o.method = how;
        o.damping = damping;
        o.max_sweeps = sweeps;
        o.query = "zebra";
        o.query_strength = 1;
        o.sentences = 100;
        o.language = &pith::languages::english;
        std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
        const pith::result r = pith::summarize(text, o, {memory.data(), memory.size()});
        ASSERT_EQ(r.status, pith::status::ok);
        for (const pith::span& s : r) {
          EXPECT_GT(s.centrality, 0) << static_cast<int>(how) << ' ' << damping << ' ' << sweeps << ' ' << s.sentence;
          EXPECT_TRUE(std::isfinite(s.score));
        }
      }
}

}  // namespace
