// ranking_test.cpp - pith::ranking: one text read once and asked many times says what the calls apart say.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "pith/feed.hpp"
#include "pith/fit.hpp"
#include "pith/pith.hpp"
#include "pith/ranking.hpp"
#include "room.hpp"
#include "texts.hpp"

namespace {

using pith::options;
using pith::result;
using pith::status;

const std::string& text = harbour_wall;

void expect_same(const result& a, const result& b) {
  EXPECT_EQ(a.status, b.status);
  ASSERT_EQ(a.count, b.count);
  EXPECT_EQ(a.sentence_count, b.sentence_count);
  EXPECT_EQ(a.sweeps, b.sweeps);
  for (std::uint32_t i = 0; i < a.count; ++i) {
    EXPECT_EQ(a.spans[i].offset, b.spans[i].offset) << i;
    EXPECT_EQ(a.spans[i].document, b.spans[i].document) << i;
    EXPECT_EQ(a.spans[i].score, b.spans[i].score) << i;  // to the bit
  }
}

// In a workspace that is just large enough, every answer is that of a call of its own.
TEST(Ranking, EachAnswerIsThatOfACallOfItsOwn) {
  options o{5};
  o.explain = true;
  room memory(pith::workspace_bytes(text, o, {30, 20})), other(1 << 14);
  pith::ranking ranked(text, o, memory);
  ASSERT_EQ(ranked.status(), status::ok);
  for (std::uint32_t n = 1; n <= 5; ++n) {
    const result r = ranked.summary({n});
    options own = o;
    own.sentences = n;
    expect_same(r, pith::summarize(text, own, other));
    for (const pith::span& s : r) {
      const pith::explanation why = ranked.explain(s);
      EXPECT_EQ(why.status, status::ok);
      EXPECT_NEAR(why.centrality + why.position + why.length + why.form + why.cue + why.repetition, s.score, 1e-4f);
      EXPECT_GT(why.term_count, 0u);
      for (std::uint32_t t = 0; t < why.term_count; ++t) {
        EXPECT_GE(why.terms[t].offset, s.offset);
        EXPECT_LE(why.terms[t].offset + why.terms[t].length, s.offset + s.length);
      }
    }
    options screen = o;
    screen.sentences = 0;
    expect_same(ranked.fit({30, 4 * n}), pith::fit(text, screen, {30, 4 * n}, other));
  }
  expect_same(ranked.summary(), pith::summarize(text, o, other));
  EXPECT_EQ(ranked.fit({0, 4}).status, status::invalid_option);
  EXPECT_EQ(ranked.summary({0, 2.0f}).status, status::invalid_option);
  EXPECT_EQ(ranked.summary({2}).count, 2u);
}

TEST(Ranking, OfSeveralDocuments) {
  const std::vector<std::string_view> documents = {text, "The tax on herring was paid by fishermen. It rained."};
  options o{6};
  o.explain = true;
  room memory(pith::workspace_bytes(documents, o, {40, 30})), other(1 << 14);
  pith::ranking ranked(documents, o, memory);
  expect_same(ranked.fit({40, 9}), pith::fit(documents, {}, {40, 9}, other));
  const result r = ranked.summary({6});
  expect_same(r, pith::summarize(documents, {6}, other));
  bool both[2] = {};
  for (const pith::span& s : r) {
    both[s.document] = true;
    EXPECT_EQ(ranked.explain(s).status, status::ok);
  }
  EXPECT_TRUE(both[0] && both[1]);
}

// A text in pieces has no bytes to look at: a sentence is given back, and a screen cannot be measured.
TEST(Ranking, OfAFeed) {
  options o{3};
  o.explain = true;
  room memory(1 << 14), other(1 << 14);
  pith::feed pieces(o, memory);
  for (const char c : text) ASSERT_EQ(pieces.append({&c, 1}), status::ok);
  pith::ranking ranked = pieces.finish_ranking();
  const result r = ranked.summary();
  expect_same(r, pith::summarize(text, o, other));
  const pith::span s = r.spans[0];
  EXPECT_EQ(ranked.explain(s).status, status::invalid_call);
  const pith::explanation why = ranked.explain(s, std::string_view(text).substr(s.offset, s.length));
  EXPECT_EQ(why.status, status::ok);
  pith::ranking whole(text, o, other);
  (void)whole.summary();
  const pith::explanation same = whole.explain(s);
  ASSERT_EQ(why.term_count, same.term_count);
  for (std::uint32_t t = 0; t < why.term_count; ++t) EXPECT_EQ(why.terms[t].offset, same.terms[t].offset);
  EXPECT_EQ(ranked.explain(s, "short").status, status::invalid_call);
  EXPECT_EQ(ranked.fit({40, 8}).status, status::invalid_call);
  EXPECT_EQ(ranked.summary({1}).count, 1u);
}

TEST(Ranking, AnErrorStaysOne) {
  room small(100), enough(1 << 14);
  pith::ranking none(text, {3}, small);
  EXPECT_EQ(none.status(), status::workspace_too_small);
  EXPECT_EQ(100 + none.missing_bytes(), pith::workspace_bytes(text, {3}));
  EXPECT_EQ(none.summary().status, status::workspace_too_small);
  EXPECT_EQ(none.fit({40, 8}).status, status::workspace_too_small);
  EXPECT_EQ(none.explain({}).status, status::workspace_too_small);
  EXPECT_EQ(pith::ranking(text, {0, -1.0f}, enough).status(), status::invalid_option);

  pith::ranking plain(text, {3}, enough);
  const result r = plain.summary();
  EXPECT_EQ(plain.explain(r.spans[0]).status, status::invalid_option);  // options::explain was not set
  pith::span foreign = r.spans[0];
  foreign.document = 7;
  options o{3};
  o.explain = true;
  pith::ranking explained(text, o, enough);
  EXPECT_EQ(explained.explain(foreign).status, status::invalid_call);
  EXPECT_EQ(plain.summary().status, status::invalid_call);  // its workspace was used again
  EXPECT_EQ(plain.fit({40, 8}).status, status::invalid_call);

  pith::ranking empty("", {3}, enough);
  EXPECT_EQ(empty.status(), status::ok);
  EXPECT_EQ(empty.summary().count, 0u);
  EXPECT_EQ(empty.fit({40, 8}).count, 0u);
}

}  // namespace
