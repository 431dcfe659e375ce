// collide_test.cpp - words chosen to collide: what they cost beside prose, and that they change no answer.
//
// The words are searched for with the hash that is shipped, in every run, so that another hash is attacked
// as this one is.
#include "collide.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <set>

#include "pith/feed.hpp"
#include "pith/keywords.hpp"
#include "process.hpp"
#include "texts.hpp"

namespace {

using pith::result;
using pith::status;

constexpr double limit = 2;  // times what prose costs, a byte

std::string prose(std::size_t bytes) {
  std::string out;
  const texts::named articles = texts::articles();
  for (std::size_t i = 0; out.size() < bytes && !articles.empty(); ++i)
    out += articles[i % articles.size()].second + "\n\n";
  out.resize(std::min(out.size(), bytes));
  return out;
}

result fed(const std::string& text, pith::workspace w) {
  pith::feed f({}, w);
  for (std::size_t at = 0; at < text.size(); at += 4096)
    (void)f.append({text.data() + at, std::min<std::size_t>(4096, text.size() - at)});
  return f.finish();
}

/// The best of some runs, in nanoseconds a byte.
template <class Call>
double best(const std::string& text, int runs, Call call) {
  double least = 1e30;
  while (runs-- > 0) {
    const std::clock_t begin = std::clock();
    EXPECT_EQ(call(), status::ok);
    least = std::min(least, static_cast<double>(std::clock() - begin));
  }
  return least * 1e9 / CLOCKS_PER_SEC / static_cast<double>(text.size());
}

TEST(Collide, CostsAtMostTwiceProse) {
  if (process::sanitized()) GTEST_SKIP() << "built with a sanitizer: nothing to time";
  const std::size_t bytes = 400000;
  std::vector<unsigned char> memory(8 * bytes);
  const pith::workspace all{memory.data(), memory.size()};
  const auto exact = [&](const std::string& t) {
    return [&, n = pith::workspace_bytes(t)] { return pith::summarize(t, {}, {memory.data(), n}).status; };
  };
  const auto generous = [&](const std::string& t) {
    return [&] { return pith::summarize(t, {}, all).status; };
  };
  const auto tight = [&](const std::string& t) {  // the smallest workspace that a feed can do with
    return [&, n = fed(t, all).workspace_bytes] { return fed(t, {memory.data(), n}).status; };
  };
  const std::string usual = prose(bytes);
  ASSERT_EQ(usual.size(), bytes) << "run from the project's top level";
  const double floors[] = {best(usual, 5, exact(usual)), best(usual, 5, generous(usual)),
                           best(usual, 5, tight(usual))};
  for (const collide::attack& a : collide::attacks(bytes)) {
    const auto check = [&](const char* how, double floor, auto call) {
      double ratio = 0;
      for (int attempt = 0; attempt < 6 && (attempt == 0 || ratio > limit); ++attempt)
        ratio = std::min(attempt == 0 ? 1e30 : ratio, best(a.text, 2, call) / floor);
      EXPECT_LE(ratio, limit) << a.name << ", " << how;
    };
    check("exact", floors[0], exact(a.text));
    check("generous", floors[1], generous(a.text));
    check("feed", floors[2], tight(a.text));
  }
}

TEST(Collide, NoAnswerDependsOnTheWorkspace) {
  for (const collide::attack& a : collide::attacks(60000)) {
    SCOPED_TRACE(a.name);
    std::vector<unsigned char> memory(900000);
    const pith::options o{7};
    const result r = pith::summarize(a.text, o, {memory.data(), memory.size()});
    ASSERT_EQ(r.status, status::ok);
    const std::vector<pith::span> spans(r.begin(), r.end());
    const auto same = [&](const result& other) {
      ASSERT_EQ(other.status, status::ok);
      EXPECT_EQ(other.term_count, r.term_count);
      ASSERT_EQ(other.count, spans.size());
      for (std::uint32_t i = 0; i < other.count; ++i) {
        EXPECT_EQ(other.spans[i].offset, spans[i].offset);
        EXPECT_EQ(other.spans[i].score, spans[i].score);
      }
    };
    for (const std::size_t more : {0u, 1000u, 30000u}) {
      std::vector<unsigned char> other(pith::workspace_bytes(a.text, o) + more);
      same(pith::summarize(a.text, o, {other.data(), other.size()}));
    }
    pith::feed f(o, {memory.data(), memory.size()});
    (void)f.append(a.text);
    const std::size_t least = f.finish().workspace_bytes;
    std::vector<unsigned char> other(least);
    pith::feed tight(o, {other.data(), other.size()});
    (void)tight.append(a.text);
    same(tight.finish());
  }
}

/// Key phrases count every word for what it is.
TEST(Collide, KeywordsTakeNoWordForTwo) {
  const std::vector<std::string> chosen = collide::words(1500, 0xfff00000u, 0x5a300000u);
  ASSERT_GT(chosen.size(), 1000u);
  const std::string text = collide::text(chosen, chosen.size() * 8 * 3);
  std::set<std::uint32_t> hashes;
  for (const std::string& w : chosen) hashes.insert(collide::hash_of(w));
  std::vector<unsigned char> memory(pith::workspace_bytes(text, pith::keyword_options{}));
  const pith::keyword_result r = pith::keywords(text, {}, {memory.data(), memory.size()});
  ASSERT_EQ(r.status, status::ok);
  EXPECT_NEAR(r.term_count, hashes.size(), 20);  // a few are no words of phrases
}

/// The same for pairs: the hash of a phrase is made from where its words first occur, which a text can choose.
TEST(Collide, KeywordsTakeNoPairForTwo) {
  constexpr std::uint32_t words = 1500, pairs = 300, times = 3;
  constexpr std::uint32_t tokens = words + 2 * pairs * times, slots = tokens + tokens / 8 + 8;
  const auto slot = [](std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = 2;
    for (const std::uint32_t term : {a, b}) {
      h = (h ^ (term + 1)) * 0x9E3779B1u;
      h ^= h >> 15;
    }
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(h * 0x85EBCA6Bu) * slots >> 32);
  };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> chosen;
  for (std::uint32_t a = 0; a < words && chosen.size() < pairs; ++a)
    for (std::uint32_t b = 0; b < words; ++b)
      if (a != b && slot(a, b) == 1000) chosen.emplace_back(a, b);
  ASSERT_GE(chosen.size(), pairs);
  chosen.resize(pairs);
  const std::vector<std::string> all = collide::words(words, 0, 0);
  std::string text;
  for (const std::string& w : all) text += w + ". ";
  for (std::uint32_t t = 0; t < times; ++t)
    for (const auto& p : chosen) text += all[p.first] + " " + all[p.second] + ". ";
  pith::keyword_options o;
  o.count = 1000;
  std::vector<unsigned char> memory(pith::workspace_bytes(text, o));
  const pith::keyword_result r = pith::keywords(text, o, {memory.data(), memory.size()});
  ASSERT_EQ(r.status, status::ok);
  EXPECT_EQ(r.candidate_count, pairs);  // one that is not found again would be three
  std::uint32_t found = 0;
  for (const pith::keyword& k : r) {
    const bool pair = text.substr(k.offset, k.length).find(' ') != std::string::npos;
    found += pair && k.count == times;
    EXPECT_TRUE(!pair || k.count == times) << text.substr(k.offset, k.length);
  }
  EXPECT_EQ(found, pairs);
}

}  // namespace
