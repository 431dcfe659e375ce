// feed_test.cpp - text that comes in pieces: the same bits as from memory, and a full workspace.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "pith/feed.hpp"
#include "pith/read.hpp"
#include "texts.hpp"

namespace {

using pith::feed;
using pith::method;
using pith::options;
using pith::result;
using pith::status;

constexpr method all_methods[] = {method::standard, method::textrank, method::lexrank,
                                  method::bm25};

/// Everything that a result says, as bytes that can be compared.
std::string record(const result& r) {
  std::string out;
  const auto add = [&](std::uint32_t n) { out.append(reinterpret_cast<const char*>(&n), sizeof n); };
  for (const std::uint32_t n : {static_cast<std::uint32_t>(r.status), r.count, r.sentence_count,
                                r.candidate_count, r.term_count, r.sweeps, r.converged ? 1u : 0u})
    add(n);
  for (const pith::span& s : r) {
    std::uint32_t bits;
    std::memcpy(&bits, &s.centrality, sizeof bits);
    for (const std::uint32_t n : {s.offset, s.length, s.sentence, s.rank, bits}) add(n);
  }
  return out;
}

/// What the whole text gives from memory, with as many bytes as it needs.
std::string whole(const std::string& text, const options& o) {
  std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
  return record(pith::summarize(text, o, {memory.data(), memory.size()}));
}

/// Feeds a text in pieces of the sizes that `next` gives.  Every piece is copied to memory of its
/// own that is freed behind the call, so that a feed which kept a pointer would be found.
template <class Next>
status append(feed& f, const std::string& text, Next next) {
  status last = f.append({});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t n = std::min<std::size_t>(next(), text.size() - at);
    const std::vector<char> piece(text.data() + at, text.data() + at + n);
    last = f.append({piece.data(), piece.size()});
    at += n;
  }
  return last;
}

/// What a feed needs for a text: what one with room enough says.
std::size_t feed_bytes(const std::string& text, const options& o) {
  std::vector<unsigned char> memory(pith::workspace_bound(text.size(), o) + feed::window_bytes);
  feed f(o, {memory.data(), memory.size()});
  (void)f.append(text);
  const result r = f.finish();
  EXPECT_EQ(r.status, status::ok);
  return r.workspace_bytes;
}

template <class Next>
std::string fed(const std::string& text, const options& o, Next next) {
  std::vector<unsigned char> memory(feed_bytes(text, o), 0xa5);
  feed f(o, {memory.data(), memory.size()});
  EXPECT_EQ(append(f, text, next), status::ok);
  return record(f.finish());
}

void check_splits(const std::string& text, const options& o) {
  const std::string expected = whole(text, o);
  ASSERT_EQ(fed(text, o, [] { return 1; }), expected);
  ASSERT_EQ(fed(text, o, [] { return 512; }), expected);
  ASSERT_EQ(fed(text, o, [] { return std::size_t{1} << 30; }), expected);
  std::mt19937 random(static_cast<std::uint32_t>(text.size()));
  ASSERT_EQ(fed(text, o, [&] { return random() % 7; }), expected);
  ASSERT_EQ(fed(text, o, [&] { return random() % 1500; }), expected);
  ASSERT_EQ(fed(text, o, [&] { return random() % 3 == 0 ? random() % 4000 : random() % 3; }),
            expected);
}

TEST(Feed, EverySplitOfEveryArticle) {
  const auto articles = texts::articles();
  ASSERT_GE(articles.size(), 8u);
  std::string corpus;
  for (const auto& [name, text] : articles) {
    SCOPED_TRACE(name);
    for (const method how : all_methods) {
      options o{5};
      o.method = how;
      check_splits(text, o);
    }
    corpus += text + "\n\n";
  }
  check_splits(corpus, {20});
  // one cut at every place there is around the window's size
  const std::string& text = articles[0].second;
  const std::string expected = whole(text, {3});
  for (std::size_t cut = 0; cut < 2100; ++cut) {
    bool first = true;
    ASSERT_EQ(fed(text, {3},
                  [&] {
                    const std::size_t n = first ? cut : text.size();
                    first = false;
                    return n;
                  }),
              expected)
        << cut;
  }
}

TEST(Feed, RandomAndHostileText) {
  std::mt19937 random(7);
  for (int i = 0; i < 400; ++i) {
    SCOPED_TRACE(i);
    options o;
    o.sentences = static_cast<std::uint32_t>(1 + random() % 9);
    o.method = all_methods[random() % 4];
    if (random() % 5 == 0) o.language = nullptr;
    check_splits(texts::random(random, random() % 6000), o);
  }
  for (const auto& [name, text] : texts::hostile(20000)) {
    SCOPED_TRACE(name);
    check_splits(text, {3});
  }
  for (const auto& [name, text] : texts::malformed()) {
    SCOPED_TRACE(name);
    check_splits(text, {3});
  }
}

TEST(Feed, EmptyAndTiny) {
  check_splits("", {3});
  check_splits(" ", {3});
  check_splits("a", {3});
  check_splits("One sentence.", {3});
  check_splits("\xc3", {3});
}

// As many bytes as a feed said it took do, at every alignment; one less is an error, that says so
// where the text could be read, and otherwise what is enough.
TEST(Feed, WorkspaceToTheByte) {
  std::vector<std::string> all;
  for (const auto& [name, text] : texts::articles()) all.push_back(text);
  for (const auto& [name, text] : texts::hostile(5000)) all.push_back(text);
  std::mt19937 random(11);
  for (int i = 0; i < 200; ++i) all.push_back(texts::random(random, random() % 9000));
  for (const std::string& text : all) {
    options o{3};
    o.method = all_methods[random() % 4];
    o.explain = random() % 4 == 0;
    if (random() % 4 == 0) o.query = "the storm and the old bridge";
    SCOPED_TRACE(text.substr(0, 40));
    const std::size_t need = feed_bytes(text, o);
    for (const std::size_t odd : {0u, 1u, 2u, 3u}) {
      std::vector<unsigned char> memory(need + 8, 0x5a);
      feed f(o, {memory.data() + odd, need});
      ASSERT_EQ(f.append(text), status::ok);
      const result r = f.finish();
      ASSERT_EQ(r.status, status::ok);
      ASSERT_EQ(r.workspace_bytes, need);
      for (std::size_t i = 0; i < 8; ++i)
        ASSERT_EQ(memory[i < odd ? i : need + i], 0x5a) << "outside the workspace";
    }
    for (const std::size_t less : {std::size_t{1}, std::size_t{4}, std::size_t{100}, need / 2}) {
      if (less > need) continue;
      std::vector<unsigned char> memory(need - less);
      feed f(o, {memory.data(), memory.size()});
      (void)f.append(text);
      const bool read = f.status() == status::ok;
      const result r = f.finish();
      ASSERT_EQ(r.status, status::workspace_too_small);
      ASSERT_EQ(r.count, 0u);
      ASSERT_EQ(r.workspace_bytes - r.missing_bytes, need - less);
      if (read && f.status() == status::ok) {
        ASSERT_EQ(r.missing_bytes, less);
      }
      if (memory.size() < feed::least_bytes) continue;  // nothing was counted
      ASSERT_GE(r.missing_bytes, less);
      memory.resize(r.workspace_bytes);
      feed again(o, {memory.data(), memory.size()});
      (void)again.append(text);
      ASSERT_EQ(again.finish().status, status::ok);
    }
  }
}

// What is too small is so at every alignment, and what is said to be missing is enough at every other: also
// where there is just room for the window or not quite.
TEST(Feed, WhatIsMissingDoesNotDependOnTheAddress) {
  const std::string text = texts::articles()[0].second.substr(0, 2000);
  std::vector<unsigned char> memory(2 * feed::window_bytes + 40000);
  const auto fed_into = [&](std::size_t odd, std::size_t bytes, const options& o) {
    feed f(o, {memory.data() + odd, bytes});
    (void)append(f, text, [] { return 777; });
    return f.finish();
  };
  for (const method how : all_methods) {
    options o{3};
    o.method = how;
    for (std::size_t bytes = feed::window_bytes - 5; bytes < feed::window_bytes + 20; ++bytes) {
      SCOPED_TRACE(bytes);
      const result r = fed_into(0, bytes, o);
      ASSERT_EQ(r.status, status::workspace_too_small);
      for (const std::size_t odd : {1u, 2u, 3u}) ASSERT_EQ(fed_into(odd, bytes, o).missing_bytes, r.missing_bytes);
      for (const std::size_t odd : {0u, 1u, 2u, 3u}) {
        const result more = fed_into(odd, bytes + r.missing_bytes, o);
        if (bytes < feed::least_bytes) {
          ASSERT_EQ(bytes + r.missing_bytes, feed::least_bytes);
          ASSERT_GT(more.missing_bytes, 0u);  // has read, and knows now
        } else {
          ASSERT_EQ(more.status, status::ok);
        }
      }
    }
  }
}

// A text takes less here than summarize() must ask for, and gives the same.
TEST(Feed, TakesWhatTheTextTakes) {
  std::string corpus;
  for (const auto& [name, text] : texts::articles()) {
    for (const method how : all_methods) {
      options o{3};
      o.method = how;
      EXPECT_LT(feed_bytes(text, o), pith::workspace_bytes(text, o)) << name;
    }
    corpus += text + "\n\n";
  }
  EXPECT_LE(feed_bytes(corpus, {3}), 56u * 1024);  // 96 KB of ten articles, through 64 KB of memory
}

// Where the workspace is full does not depend on the pieces, nor does what is made of the rest; it
// is as much as there is room for; and it lies at the end of a sentence of the text.
TEST(Feed, GoesOnWithWhatWasRead) {
  std::mt19937 random(3);
  std::vector<std::string> all;
  for (const auto& [name, text] : texts::articles()) all.push_back(text);
  for (int i = 0; i < 60; ++i) all.push_back(texts::random(random, 500 + random() % 8000));
  // prose is reached only where there is room no more: until then the items are the candidates
  all.push_back("- red kite\n- red barn\n- blue kite\n\n");
  for (int i = 0; i < 60; ++i) all.back() += "- red item " + std::to_string(i) + "\n";
  for (int i = 0; i < 60; ++i) all.back() += "\nThe red kite flew over barn " + std::to_string(i) + ".\n";
  for (const std::string& text : all) {
    options o{4};
    o.method = all_methods[random() % 4];
    if (random() % 4 == 0) o.query = "red";
    const std::uint32_t first = o.query.empty() ? 0 : 1;
    const std::size_t need = feed_bytes(text, o);
    for (std::size_t bytes = feed::window_bytes + 60; bytes < need; bytes += 1 + need / 9) {
      std::vector<unsigned char> memory(bytes);
      std::uint32_t expected_at = 0;
      std::string expected;
      result early;
      for (const std::size_t piece : {text.size(), std::size_t{1}, std::size_t{512}, std::size_t{333}}) {
        feed f(o, {memory.data(), memory.size()});
        (void)append(f, text, [&] { return piece; });
        const result r = f.finish_early();
        ASSERT_EQ(r.status, status::ok);
        ASSERT_EQ(f.status(), status::workspace_too_small);
        if (piece == text.size()) {
          expected_at = f.read_bytes();
          expected = record(r);
          early = r;
        }
        ASSERT_EQ(f.read_bytes(), expected_at) << piece;
        ASSERT_EQ(record(r), expected) << piece;
        for (const pith::span& s : r) ASSERT_LE(s.offset + s.length, expected_at);
        ASSERT_LE(r.workspace_bytes, bytes);
      }
      ASSERT_LT(expected_at, text.size());
      // the sentences are those of the whole text, from its first one on
      std::vector<unsigned char> enough(pith::workspace_bound(text.size(), o));
      const pith::outline lines = pith::read(text, o, {enough.data(), enough.size()});
      std::uint32_t kept = 0;
      while (kept < lines.count &&
             lines.sentences[kept].offset + lines.sentences[kept].length <= expected_at)
        ++kept;
      ASSERT_EQ(kept == 0 ? 0 : lines.sentences[kept - 1].offset + lines.sentences[kept - 1].length,
                expected_at);
      ASSERT_EQ(early.sentence_count, kept);
      ASSERT_LT(kept, lines.count);
      // not one more has room, by what these sentences take by themselves
      const auto takes = [&](std::uint32_t n) {
        pith::detail::reading r = pith::detail::read_documents(
            pith::detail::one{}, [&](std::size_t) { return std::string_view(text); }, o,
            {enough.data(), enough.size()});
        n += first;
        const std::uint32_t tokens =
            n < r.sentence_count ? r.sentences[n].first_token : r.token_count;
        std::vector<unsigned char> table(4 * pith::detail::least_slots(tokens) + 64);
        pith::detail::matrix_builder builder(
            r.tokens, reinterpret_cast<std::uint32_t*>(table.data()), table.size() / 4);
        unsigned level = 3;
        for (std::uint32_t i = 0; i < n; ++i)
          level = std::min(level, pith::detail::reserve_level(r.sentences[i]));
        const pith::detail::matrix_size size = builder.link(r.sentences, n, tokens, [&](std::uint32_t i) {
          return i < first || pith::detail::reserve_level(r.sentences[i]) == level;
        });
        const pith::detail::layout<std::size_t> read({tokens, n, 0, 0}, first != 0, o);
        const pith::detail::layout<std::size_t> ranked({tokens, n, size.entries, size.terms}, first != 0, o);
        const std::size_t reading = std::max(read.reading(feed::window_bytes), read.building());
        return level < 3 ? std::max(reading, ranked.bytes()) : reading;
      };
      ASSERT_EQ(early.workspace_bytes, takes(kept));
      if (kept + 1 < lines.count) {
        ASSERT_GT(takes(kept + 1) + 4, bytes) << kept;
      }
    }
  }
}

TEST(Feed, SaysTheSameByteAtOnce) {
  const std::string text = texts::articles()[1].second;
  std::vector<unsigned char> memory(feed_bytes(text, {3}) / 2);
  feed f({3}, {memory.data(), memory.size()});
  std::size_t at = 0;
  while (at < text.size() && f.append({text.data() + at, 1}) == status::ok) ++at;
  ASSERT_LT(at, text.size());
  const std::uint32_t told = f.read_bytes();
  EXPECT_LE(told, at);
  EXPECT_GT(told, at / 2);
  EXPECT_EQ(f.append({text.data() + at + 1, text.size() - at - 1}), status::workspace_too_small);
  EXPECT_EQ(f.read_bytes(), told);
}

TEST(Feed, Errors) {
  unsigned char memory[feed::least_bytes + 9];
  {
    feed f({3}, {});
    EXPECT_EQ(f.append("A text."), status::workspace_too_small);
    const result r = f.finish();
    EXPECT_EQ(r.status, status::workspace_too_small);
    EXPECT_EQ(r.missing_bytes, feed::least_bytes);
    EXPECT_EQ(f.read_bytes(), 0u);
  }
  {
    feed f({3}, {memory + 1, feed::window_bytes});  // no room once it is aligned, or just so
    (void)f.append("A text.");
    EXPECT_EQ(f.finish_early().count, 0u);
  }
  options bad;
  bad.ratio = 2;
  {
    feed f(bad, {memory, sizeof memory});
    EXPECT_EQ(f.append("A text."), status::invalid_option);
    EXPECT_EQ(f.finish().status, status::invalid_option);
  }
  {
    feed f({3}, {memory, sizeof memory});
    EXPECT_EQ(f.append({"A text.", pith::max_text_bytes + 1}), status::text_too_long);
    EXPECT_EQ(f.append("More."), status::text_too_long);
    EXPECT_EQ(f.finish().status, status::text_too_long);
    EXPECT_EQ(f.finish_early().status, status::text_too_long);
  }
}

// The object is what the caller keeps beside the workspace.
static_assert(sizeof(feed) <= 640, "the feed has become large");

}  // namespace
