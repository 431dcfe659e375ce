// options_test.cpp - what a call can be asked for beyond a number of sentences: choosing again from
// a ranking, scores, several documents, queries, budgets.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <ctime>
#include <string>
#include <vector>

#include "pith/feed.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/ranking.hpp"
#include "texts.hpp"
#include "apart.hpp"

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
         a.rank == b.rank && a.centrality == b.centrality && a.score == b.score &&
         a.document == b.document;
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
      memory.assign(pith::workspace_bytes(text, longest), 0xa5);
      const pith::workspace w{memory.data(), memory.size()};
      options o = random_budget(random);
      o.method = how;
      result r = pith::summarize(text, o, w);
      for (int again = 0; again < 12; ++again) {
        o = random_budget(random);
        o.method = how;
        r = apart::reselect(r, o, w);
        other.resize(pith::workspace_bytes(text, o));
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
    std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
    const pith::workspace w{memory.data(), memory.size()};
    result r = pith::summarize(text, o, w);
    ASSERT_EQ(r.count, n);
    options longer;
    longer.ratio = 1;
    const result most = apart::reselect(r, longer, w);
    if (most.status == status::workspace_too_small) {
      ++refused;
      EXPECT_EQ(most.count, 0u);
      EXPECT_EQ(most.spans, nullptr);
      EXPECT_EQ(w.size + most.missing_bytes, pith::workspace_bytes(text, longer));
      o.sentences = 1;
      EXPECT_EQ(apart::reselect(most, o, w).count, 1u);  // it can still be used
    }
    EXPECT_EQ(apart::reselect(r, o, w).count, o.sentences);
  }
  EXPECT_GT(refused, 0u);
}

TEST(Reselect, EdgesAreDefined) {
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  for (const char* text : {"", "...", "One sentence."}) {
    const result r = pith::summarize(text, {3}, w);
    EXPECT_EQ(apart::reselect(r, {2}, w).count, r.count);
    options bad;
    bad.ratio = 2;
    EXPECT_EQ(apart::reselect(r, bad, w).status, status::invalid_option);
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
      memory.resize(pith::workspace_bytes(text, o));
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

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

result run(const std::vector<std::string>& texts, const options& o,
           std::vector<unsigned char>& memory) {
  const std::vector<std::string_view> documents = views(texts);
  memory.assign(pith::workspace_bytes(documents, o), 0xa5);
  return pith::summarize(documents, o, {memory.data(), memory.size()});
}

TEST(Documents, OneIsTheSameAsAText) {
  std::vector<unsigned char> memory, other;
  for (const auto& [name, text] : texts::articles()) {
    other.resize(pith::workspace_bytes(text));
    expect_same(run({text}, {}, memory), pith::summarize(text, {}, {other.data(), other.size()}));
  }
}

TEST(Documents, SpansLieInTheirDocuments) {
  std::mt19937 random(3);
  std::vector<unsigned char> memory;
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> all(random() % 8);
    std::size_t bytes = 0;
    for (std::string& text : all) {
      if (random() % 4 != 0) text = texts::random(random, random() % 600);
      if (random() % 8 == 0) text = " \n ";
      bytes += text.size();
    }
    options o = random_budget(random);
    o.method = all_methods[random() % 4];
    o.order = pith::order::text;
    const result r = run(all, o, memory);
    ASSERT_EQ(r.status, status::ok);
    ASSERT_EQ(r.workspace_bytes, memory.size());
    ASSERT_LE(memory.size(), pith::workspace_bound(bytes + 2 * all.size(), o));
    std::uint32_t document = 0;
    std::size_t end = 0;
    for (const span& s : r) {
      ASSERT_LT(s.document, all.size());
      ASSERT_GE(s.document, document);
      if (s.document != document) end = 0;
      ASSERT_GE(s.offset, end);
      end = std::size_t{s.offset} + s.length;
      ASSERT_LE(end, all[s.document].size());
      document = s.document;
    }
    if (!memory.empty()) {  // and with a byte less it says so
      const std::vector<std::string_view> documents = views(all);
      const result less = pith::summarize(documents, o,
                                          {memory.data(), memory.size() - 1});
      ASSERT_EQ(less.status, status::workspace_too_small);
      ASSERT_EQ(less.missing_bytes, 1u);
    }
  }
}

TEST(Documents, AllSentencesAreThoseOfEachDocumentAlone) {
  const texts::named articles = texts::articles();
  std::vector<std::string> all = {"", articles[0].second, "...", articles[3].second, " "};
  options o;
  o.ratio = 1;
  std::vector<unsigned char> memory, other;
  const result r = run(all, o, memory);
  std::uint32_t at = 0;
  for (std::uint32_t d = 0; d < all.size(); ++d) {
    const result one = run({all[d]}, o, other);
    for (const span& s : one) {
      ASSERT_LT(at, r.count);
      EXPECT_EQ(r.spans[at].document, d);
      EXPECT_EQ(r.spans[at].offset, s.offset);
      EXPECT_EQ(r.spans[at].length, s.length);
      ++at;
    }
  }
  EXPECT_EQ(at, r.count);
}

TEST(Documents, PositionCountsWithinEach) {
  // two documents in which each sentence is as central as any other: the first ones are taken
  std::vector<std::string> all(2);
  for (int i = 0; i < 8; ++i) {
    const std::string n = std::to_string(i);
    all[0] += "The red apple" + n + " of our garden" + n + " was sold in the market" + n + " of the old town today. ";
    all[1] += "A long train" + n + " through green valleys" + n + " did arrive at noon" + n + " with coal for ships here. ";
  }
  std::vector<unsigned char> memory;
  const result r = run(all, {2}, memory);
  ASSERT_EQ(r.count, 2u);
  EXPECT_EQ(r.spans[0].offset, 0u);
  EXPECT_EQ(r.spans[0].document, 0u);
  EXPECT_EQ(r.spans[1].offset, 0u);
  EXPECT_EQ(r.spans[1].document, 1u);
}

TEST(Documents, NothingIsSaidTwice) {
  const texts::named articles = texts::articles();
  for (std::uint32_t n : {2u, 3u, 5u, 8u}) {
    const std::vector<std::string> all = {articles[0].second, articles[0].second,
                                          articles[0].second};
    std::vector<unsigned char> memory;
    const result r = run(all, {n}, memory);
    ASSERT_EQ(r.count, n);
    std::vector<std::uint32_t> offsets;
    for (const span& s : r) offsets.push_back(s.offset);
    std::sort(offsets.begin(), offsets.end());
    EXPECT_EQ(std::adjacent_find(offsets.begin(), offsets.end()), offsets.end()) << n;
  }
}

TEST(Documents, CopyTakesEachSentenceFromItsDocument) {
  const std::string_view documents[] = {"The storm broke the harbour wall.", "",
                                        "The storm left the town at dawn."};
  unsigned char memory[4096];
  const result r = pith::summarize({documents, 3}, {3}, {memory, sizeof memory});
  char out[200];
  const pith::copied c = pith::copy(documents, r, out, sizeof out, " | ");
  EXPECT_EQ(std::string(out, c.bytes),
            "The storm broke the harbour wall. | The storm left the town at dawn.");
}

TEST(Documents, TooManyBytesAreRefused) {
  std::string_view documents[2] = {{"x", pith::max_text_bytes - 1}, {"y", 1}};
  EXPECT_EQ(pith::workspace_bytes({documents, 2}), 0u);
  EXPECT_EQ(pith::summarize({documents, 2}, {3}, {}).status, status::text_too_long);
  EXPECT_EQ(pith::summarize({documents, pith::max_text_bytes + 1}, {3}, {}).status,
            status::text_too_long);
}

// A text of two topics: the wall, of which most sentences speak, and the bakery.
const char* const town =
    "The harbour of Lund was rebuilt after the storm of that year. The new harbour wall was longer "
    "than the old wall. The storm of the next autumn did not break the harbour wall. Fishermen paid "
    "for the harbour wall with a tax on herring. The bakery in the square sold rye bread to the "
    "fishermen. No storm has broken the harbour wall since that year. Rye bread was cheaper than "
    "herring in every winter but one. The wall is visited by travellers in the summer.";

TEST(Query, LeansTheSummary) {
  unsigned char memory[8192];
  const pith::workspace w{memory, sizeof memory};
  const std::string_view text = town;
  const auto first = [&](const options& o) {
    const result r = pith::summarize(text, o, w);
    EXPECT_EQ(r.sentence_count, 8u);
    EXPECT_EQ(r.candidate_count, 8u);
    EXPECT_EQ(r.count, 1u);
    return text.substr(r.spans[0].offset, r.spans[0].length);
  };
  for (method how : all_methods) {
    options o;
    o.sentences = 1;
    o.method = how;
    EXPECT_EQ(first(o).find("bread"), std::string_view::npos);
    o.query = "cheap rye breads";  // the stems of the text's words
    EXPECT_NE(first(o).find("bread"), std::string_view::npos) << static_cast<int>(how);
    o.query = {};
    o.title = "Rye bread";
    o.query_strength = 1;
    EXPECT_NE(first(o).find("bread"), std::string_view::npos) << static_cast<int>(how);
  }
}

// The sentence that shares most with the query is first, however long, short or central others are.
TEST(Query, TheLikestIsAlwaysChosen) {
  const std::string_view likest = "Moths?";
  const std::string text = std::string("Lamps and moths are on the bridge, and lamps and moths draw bats to the bridge. Bats eat the "
                                       "moths that lamps on the bridge draw. The bridge has had lamps for years, and bats. ") +
                           std::string(likest) + " The lamps of the bridge draw bats, which eat what they find near the lamps.";
  options o;
  o.query = "moths";
  std::vector<unsigned char> memory(pith::workspace_bound(text.size(), o));
  const pith::workspace w{memory.data(), memory.size()};
  for (std::uint32_t n = 1; n <= 4; ++n) {
    o.sentences = n;
    const result r = pith::summarize(text, o, w);
    bool found = false;
    for (const pith::span& s : r)
      if (std::string_view(text).substr(s.offset, s.length) == likest) {
        found = true;
        EXPECT_EQ(s.rank, 0u);
        EXPECT_GE(s.score, r.spans[0].score);
      }
    EXPECT_TRUE(found) << n;
    const result again = apart::reselect(r, o, w);
    EXPECT_EQ(again.count, r.count);
  }
}

TEST(Query, TheTeleportVectorIsWhatItSays) {
  // sentences that share nothing keep (1 - d) v: one is like the query, three are not
  unsigned char memory[4096];
  options o;
  o.sentences = 4;
  o.query = "green apples";
  o.query_strength = 0.6f;
  for (method how : all_methods) {
    o.method = how;
    const result r = pith::summarize("Green apples fell. Old boats sank. Tall trees grew. Cold rain came.",
                                     o, {memory, sizeof memory});
    ASSERT_EQ(r.count, 4u);
    EXPECT_NEAR(r.spans[0].centrality, 0.15f * (0.4f + 0.6f * 4), 1e-5f);
    for (int i = 1; i < 4; ++i) EXPECT_NEAR(r.spans[i].centrality, 0.15f * 0.4f, 1e-5f);
  }
}

TEST(Query, OfOtherWordsChangesNothing) {
  texts::named all = texts::articles();
  all.emplace_back("town", town);  // of which most sentences have one word
  for (const auto& [name, text] : all)
    for (method how : all_methods) {
      options o;
      o.method = how;
      o.sentences = 6;
      std::vector<unsigned char> memory(pith::workspace_bytes(text, o)), other;
      options asked = o;
      asked.query = "Xyzzy plugh qwrtp. Zzyx!";
      other.resize(pith::workspace_bytes(text, asked));
      EXPECT_GT(other.size(), memory.size());
      expect_same(pith::summarize(text, o, {memory.data(), memory.size()}),
                  pith::summarize(text, asked, {other.data(), other.size()}));
    }
}

TEST(Query, KeepsEveryContract) {
  std::mt19937 random(9);
  std::vector<unsigned char> memory, other;
  for (int round = 0; round < 400; ++round) {
    const std::string text = texts::random(random, random() % 2000);
    const std::string query = texts::random(random, random() % 80), title = texts::random(random, random() % 40);
    options o = random_budget(random);
    o.method = all_methods[random() % 4];
    o.query = query;
    if (random() % 2) o.title = title;
    o.query_strength = static_cast<float>(random() % 5) / 4;
    memory.assign(pith::workspace_bytes(text, o), 0xa5);
    ASSERT_LE(memory.size(), pith::workspace_bound(text.size(), o));
    const pith::workspace w{memory.data(), memory.size()};
    result r = pith::summarize(text, o, {w.data, w.size - 1});
    ASSERT_EQ(r.status, status::workspace_too_small);
    ASSERT_EQ(r.missing_bytes, 1u);
    r = pith::summarize(text, o, w);
    ASSERT_EQ(r.status, status::ok);
    for (const span& s : r) {
      ASSERT_LE(std::size_t{s.offset} + s.length, text.size());
      ASSERT_LT(s.sentence, r.sentence_count);
      ASSERT_EQ(s.document, 0u);
      ASSERT_TRUE(std::isfinite(s.score));
    }
    // the same in pieces, and again from the same ranking
    other.resize(memory.size() + pith::feed::window_bytes);
    pith::feed f(o, {other.data(), other.size()});
    for (std::size_t at = 0; at < text.size(); at += 7)
      (void)f.append(std::string_view(text).substr(at, 7));
    expect_same(r, f.finish());
    const result again = apart::reselect(r, o, w);
    expect_same(again, pith::summarize(text, o, {other.data(), other.size()}));
  }
}

TEST(Query, StrengthOutOfRange) {
  unsigned char memory[4096];
  for (float strength : {-0.1f, 1.1f, NAN}) {
    options o;
    o.query = "text";
    o.query_strength = strength;
    EXPECT_EQ(pith::summarize("A text.", o, {memory, sizeof memory}).status, status::invalid_option);
  }
}

TEST(Explain, PartsAddUpToTheScore) {
  std::mt19937 random(17);
  texts::named all = texts::articles();
  for (int i = 0; i < 100; ++i) all.emplace_back("random", texts::random(random, random() % 3000));
  std::vector<unsigned char> memory, plain;
  std::size_t repeated = 0, words = 0, spans = 0;
  for (const auto& [name, text] : all)
    for (method how : all_methods) {
      SCOPED_TRACE(name);
      options o = random_budget(random);
      o.method = how;
      plain.resize(pith::workspace_bytes(text, o));
      const result without = pith::summarize(text, o, {plain.data(), plain.size()});
      o.explain = true;
      memory.assign(pith::workspace_bytes(text, o), 0xa5);
      ASSERT_LE(memory.size(), pith::workspace_bound(text.size(), o));
      const pith::workspace w{memory.data(), memory.size()};
      ASSERT_EQ(pith::summarize(text, o, {w.data, w.size - 1}).missing_bytes, 1u);
      const result r = pith::summarize(text, o, w);
      expect_same(r, without);
      for (int again = 0; again < 2; ++again)  // and it changes nothing
        for (const span& s : r) {
          const pith::explanation why = apart::explain(text, r, s, o, w);
          ++spans;
          words += why.term_count;
          if (how == method::standard) {
            const float sum =
                why.centrality + why.position + why.length + why.form + why.cue + why.repetition;
            ASSERT_NEAR(sum, s.score, 1e-4f);
            ASSERT_LE(why.length, 0.0f);
            ASSERT_LE(why.repetition, 1.0987f);  // log 3, for what another depends on
            repeated += why.repetition < 0;
          } else {
            ASSERT_EQ(why.centrality, 0.0f);
          }
          ASSERT_EQ(why.query, 0.0f);
          float shares = 0, before = 2;
          for (std::uint32_t t = 0; t < why.term_count; ++t) {
            const pith::term_share& term = why.terms[t];
            ASSERT_GE(term.offset, s.offset);
            ASSERT_LE(term.offset + term.length, s.offset + s.length);
            ASSERT_GT(term.length, 0u);
            ASSERT_LE(term.share, before);
            before = term.share;
            shares += term.share;
          }
          ASSERT_LE(shares, 1.0f);
        }
      expect_same(r, without);
      plain.resize(pith::workspace_bytes(text, o));
      expect_same(apart::reselect(r, o, w), pith::summarize(text, o, {plain.data(), plain.size()}));
    }
  EXPECT_GT(repeated, 50u);
  EXPECT_GT(words, spans * 2);
}

std::vector<std::string> words_of(const std::string& text, const pith::explanation& why) {
  std::vector<std::string> words;
  for (std::uint32_t t = 0; t < why.term_count; ++t)
    words.push_back(text.substr(why.terms[t].offset, why.terms[t].length));
  return words;
}

TEST(Explain, SharesAreOfTheCentrality) {
  // "boats" joins the first two sentences and "harbours" the first three
  const std::string text = "Boats left the harbours. A boat reached three Harbours. One harbour froze. Snow. Rain.";
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  for (method how : all_methods) {
    options o;
    o.method = how;
    o.sentences = 5;
    o.explain = true;
    o.tolerance = 1e-7f;
    const result r = pith::summarize(text, o, w);
    ASSERT_EQ(r.count, 5u);
    for (const span& s : r) {
      const pith::explanation why = apart::explain(text, r, s, o, w);
      float shares = 0;
      for (std::uint32_t t = 0; t < why.term_count; ++t) shares += why.terms[t].share;
      // the rest is the teleport vector's
      EXPECT_NEAR(shares, 1 - 0.15f / s.centrality, 1e-3f) << static_cast<int>(how);
      std::vector<std::string> words = words_of(text, why);
      std::sort(words.begin(), words.end());
      const std::vector<std::string> want[] = {{"Boats", "harbours"}, {"Harbours", "boat"}, {"harbour"}, {}, {}};
      EXPECT_EQ(words, want[s.sentence]);
    }
  }
}

TEST(Explain, TheQuerysShare) {
  const std::string text = "Boats left the harbour. A boat reached the harbour. One harbour froze.";
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  options o;
  o.explain = true;
  o.query = "frozen ice froze";
  const result r = pith::summarize(text, o, w);
  ASSERT_EQ(r.count, 3u);
  EXPECT_LT(apart::explain(text, r, r.spans[0], o, w).query, 1e-3f);
  EXPECT_GT(apart::explain(text, r, r.spans[2], o, w).query, 0.3f);
}

TEST(Explain, PairsOfIdeographsAndSeveralDocuments) {
  const std::string_view documents[] = {"\u6771\u4eac\u306e\u6e2f\u306f\u5e83\u3044\u3002",
                                        "\u5927\u962a\u306e\u6e2f\u306f\u53e4\u3044\u3002\u6771\u4eac\u306b\u96ea\u3002"};
  unsigned char memory[8192];
  const pith::workspace w{memory, sizeof memory};
  options o;
  o.language = nullptr;
  o.explain = true;
  const result r = pith::summarize({documents, 2}, o, w);
  ASSERT_EQ(r.count, 3u);
  const pith::explanation last = apart::explain(documents[1], r, r.spans[2], o, w);
  EXPECT_EQ(words_of(std::string(documents[1]), last), (std::vector<std::string>{"\u6771\u4eac"}));
}

// Every candidate's position is log(1 - L + L f / mean of f) for one L, where f is
// 1 / ((1 + i / 2) (1 + j / 5)) with i candidates before it in its document and j in its block.
TEST(Explain, PositionIsInTheDocumentAndInTheBlock) {
  const texts::named articles = texts::articles();
  const std::string_view documents[] = {articles[0].second, articles[1].second, articles[2].second};
  options o;
  o.ratio = 1;
  o.explain = true;
  std::vector<unsigned char> memory(pith::workspace_bytes({documents, 3}, o)), other(1 << 16);
  const pith::workspace w{memory.data(), memory.size()};
  const result r = pith::summarize({documents, 3}, o, w);
  std::vector<double> places, positions;
  std::uint32_t firsts = 0, later_in_blocks = 0;
  for (std::uint32_t d = 0; d < 3; ++d) {
    const pith::outline read = pith::read(documents[d], o, {other.data(), other.size()});
    ASSERT_EQ(read.status, pith::status::ok);
    std::uint32_t place = 0, in_block = 0;
    for (std::uint32_t i = 0; i < read.count && places.size() < r.count; ++i) {
      if ((read.sentences[i].flags & pith::starts_block) != 0) in_block = 0;
      const span& s = r.spans[places.size()];
      if (s.document != d || s.offset != read.sentences[i].offset) continue;
      positions.push_back(apart::explain(documents[d], r, s, o, w).position);
      places.push_back(1 / ((1 + place / 2.0) * (1 + in_block / 5.0)));
      firsts += place == 0;
      later_in_blocks += in_block != 0;
      ++place;
      ++in_block;
    }
  }
  ASSERT_EQ(places.size(), r.count);
  double mean = 0;
  for (double f : places) mean += f / r.count;
  const double part = (std::exp(positions[0]) - 1) / (places[0] / mean - 1);
  EXPECT_GT(part, 0);
  EXPECT_LE(part, 0.6);
  for (std::size_t i = 0; i < places.size(); ++i)
    EXPECT_NEAR(positions[i], std::log(1 - part + part * places[i] / mean), 1e-4);
  EXPECT_EQ(firsts, 3u);
  EXPECT_GT(later_in_blocks, 10u);
}

// Thirty remarks of which more than four fifths name one subject: position says nothing, and long
// ones are held to be padded.  With one remark fewer, or one that names it, it is a text.
TEST(Explain, PooledRemarks) {
  const auto why = [](unsigned count, unsigned naming) {
    std::string text;
    for (unsigned i = 0; i < count; ++i) {
      text += i < naming ? "The battery" : "The screen";
      for (char c = 'a'; c < 'm'; ++c) text += std::string(" ") + c + "q" + std::to_string(i) + "q";
      text += ".\n\n";
    }
    std::vector<unsigned char> memory(1 << 16);
    const pith::workspace w{memory.data(), memory.size()};
    options o;
    o.sentences = 1;
    o.explain = true;
    const result r = pith::summarize(text, o, w);
    return apart::explain(text, r, r.spans[0], o, w);
  };
  EXPECT_EQ(why(30, 25).position, 0.0f);
  EXPECT_NEAR(why(30, 25).length, std::log(8.0 / 14), 1e-5);
  for (const auto& text : {why(29, 29), why(30, 24)}) {
    EXPECT_NE(text.position, 0.0f);
    EXPECT_NEAR(text.length, std::log(14.0 / 18), 1e-5);
  }
}

// Why each sentence of a summary of four was chosen.
std::vector<pith::explanation> four_explained(const std::string& text) {
  unsigned char memory[8192];
  const pith::workspace w{memory, sizeof memory};
  options o;
  o.sentences = 4;
  o.explain = true;
  const result r = pith::summarize(text, o, w);
  std::vector<pith::explanation> out;
  for (const pith::span& s : r) out.push_back(apart::explain(text, r, s, o, w));
  return out;
}

TEST(Explain, LengthAndForm) {
  const auto words = [](unsigned n) {
    std::string s = "Boats";
    for (unsigned i = 1; i < n; ++i) s += i % 2 != 0 ? " sail" : " far";
    return s;
  };
  const struct {
    std::string sentence;
    double length, form;
  } cases[] = {
      {words(18) + ".", 0, 0},
      {words(40) + ".", 0, 0},
      {words(9) + ".", -std::log(2.0), 0},
      {words(80) + ".", -std::log(2.0), 0},
      {words(20) + "?", 0, -std::log(2.0)},
      {"\"" + words(20) + ".\"", 0, -std::log(2.0)},
      {"\"" + words(9) + "?\"", -std::log(2.0), -std::log(2.0)},
  };
  for (const auto& c : cases) {
    const std::string rest = " " + words(20) + " now.";
    const std::string text = words(20) + ". " + c.sentence + rest + rest;
    const auto why = four_explained(text);
    ASSERT_EQ(why.size(), 4u) << text;
    EXPECT_NEAR(why[1].length, c.length, 1e-5) << text;
    EXPECT_NEAR(why[1].form, c.form, 1e-5) << text;
  }
}

// What somebody else wrote counts less than the words of whoever quotes it.
TEST(Explain, WhatIsQuotedCountsLess) {
  const std::string quoted = "Boats sail far out to sea at night when the harbour of the old town is closed to them.";
  const std::string own = "Boats that sail at night are seen from the harbour, and the old town keeps its lamps lit.";
  const std::string text = "> " + quoted + "\n> " + own + "\n\n" + own + " " + quoted + "\n";
  const auto why = four_explained(text);
  ASSERT_EQ(why.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(why[i].form, i < 2 ? -std::log(2.0) : 0, 1e-5) << i;
}

// Where sentences have 2, 2 and 5 content words, short is what has fewer than 2.4 times 3 words.
TEST(Explain, WhatIsShortIsSoInItsText) {
  const std::string text = "The boats sail. Our boats were sailing. Boats sail round harbours, cliffs, under the old and very new stars.";
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  options o;
  o.explain = true;
  const result r = pith::summarize(text, o, w);
  ASSERT_EQ(r.count, 3u);
  const unsigned words[] = {3, 4, 12}, content[] = {2, 2, 8};
  double mean = 0;
  for (unsigned n : content) mean += n / 3.0;
  for (int i = 0; i < 3; ++i) {
    const double want = words[i] < 2.4 * mean ? std::log(words[i] / (2.4 * mean)) : 0;
    EXPECT_NEAR(apart::explain(text, r, r.spans[i], o, w).length, want, 1e-5) << i;
  }
}

/// One explainer tells of every span what explain() tells of each, and no share is more than all.
TEST(Explain, OneForAllSpansAndFewSweeps) {
  for (const auto& [name, text] : texts::articles())
    for (method how : all_methods)
      for (std::uint32_t sweeps : {1u, 2u, 0u}) {
        SCOPED_TRACE(name);
        options o;
        o.ratio = 1;
        o.method = how;
        o.explain = true;
        o.max_sweeps = sweeps;
        o.query = "the harbour and the price of work";
        std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
        const pith::workspace w{memory.data(), memory.size()};
        const result r = pith::summarize(text, o, w);
        ASSERT_EQ(r.status, status::ok);
        apart::explainer explain(r, o, w);
        for (std::uint32_t i = 0; i < r.count; ++i) {
          const pith::explanation all = explain(text, r.spans[i]);
          ASSERT_EQ(all.status, status::ok);
          float sum = 0;
          for (std::uint32_t t = 0; t < all.term_count; ++t) {
            sum += all.terms[t].share;
            EXPECT_GT(all.terms[t].share, 0.0f);
          }
          EXPECT_LE(sum, 1.00001f);
          EXPECT_GE(all.query, 0.0f);
          EXPECT_LE(all.query, 1.0f);
          if (how != method::standard || i % 7 != 0) continue;
          const float parts = all.centrality + all.position + all.length + all.form + all.cue + all.repetition;
          EXPECT_NEAR(parts, r.spans[i].score, 1e-4);
        }
        options again = o;
        again.sentences = 2;
        again.ratio = 0;
        EXPECT_EQ(apart::reselect(r, again, w).count, 2u);  // all that this needs is still there
      }
}

/// Explaining all sentences of a text takes about as long, a byte, for a text twice as long.
TEST(Explain, AllSpansAreLinear) {
  const auto seconds = [](int copies) {
    std::string text;
    for (int i = 0; i < copies; ++i)
      for (const auto& [name, article] : texts::articles()) text += article + "\n\n";
    options o;
    o.ratio = 1;
    o.explain = true;
    std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
    const pith::workspace w{memory.data(), memory.size()};
    const result r = pith::summarize(text, o, w);
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
      const std::clock_t begin = std::clock();
      apart::explainer explain(r, o, w);
      for (const pith::span& s : r) EXPECT_EQ(explain(text, s).status, status::ok);
      best = std::min(best, static_cast<double>(std::clock() - begin));
    }
    return best / static_cast<double>(text.size());
  };
  EXPECT_LT(seconds(16), seconds(2) * 3);
}

TEST(Explain, WithoutTheOptionNothingIsTold) {
  unsigned char memory[4096];
  const pith::workspace w{memory, sizeof memory};
  options o;
  const result r = pith::summarize(town, o, w);
  const pith::explanation why = apart::explain(town, r, r.spans[0], o, w);
  EXPECT_EQ(why.term_count, 0u);
  EXPECT_EQ(why.centrality, 0.0f);
}

}  // namespace
