// layout_test.cpp - sizes and addresses of the workspace's arrays: none overlaps, no size wraps.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "pith/feed.hpp"
#include "pith/fit.hpp"
#include "pith/keywords.hpp"
#include "apart.hpp"
#include "pith/pith.hpp"
#include "pith/read.hpp"
#include "pith/plain.hpp"
#include "process.hpp"

namespace {

using pith::method;
using pith::options;
using pith::detail::at_most;
using pith::detail::bytes_for;
using pith::detail::counts;
using pith::detail::layout;
using pith::detail::no_size;

constexpr std::size_t most = std::numeric_limits<std::size_t>::max();

// A size query says the truth or that no size_t can hold it, on any target.
static_assert(pith::workspace_bound(most) == most);
static_assert(pith::plain::workspace_bound(most) == most);
static_assert(pith::workspace_bound(most, pith::keyword_options{}) == most);
/// 104 MB of "A\n=\n" with every sentence asked for: 26 million sentences, headings all of them.
constexpr counts<std::uint64_t> headings = at_most<std::uint64_t>(0, 52000000);
constexpr options everything() {
  options o;
  o.ratio = 1;
  o.method = method::textrank;
  o.explain = true;
  return o;
}
static_assert(bytes_for<std::uint64_t>(headings, everything()) > 4360000000u);
static_assert(bytes_for<std::uint32_t>(headings, everything()) == no_size<std::uint32_t>);

/// What 32 bits say is what 64 bits say, or that they cannot.
TEST(Layout, NoSizeWraps) {
  std::mt19937 random(4);
  std::size_t refused = 0, given = 0;
  for (int round = 0; round < 20000; ++round) {
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % (std::uint64_t{n} + 1)); };
    const std::uint32_t longest = round % 2 == 0 ? 0x7fffffffu : 0x4000000u;
    counts<std::uint32_t> c{below(longest), below(longest), 0, 0};
    c.entries = below(c.tokens);
    c.terms = below(c.entries / 2);
    options o;
    o.method = static_cast<method>(random() % 4);
    o.explain = random() % 2 != 0;
    o.ratio = static_cast<float>(random() % 3) / 2;
    if (random() % 2 != 0) o.query = "a";
    const std::uint64_t truth = bytes_for<std::uint64_t>(c, o);
    const std::uint32_t narrow = bytes_for<std::uint32_t>(c, o);
    const std::uint64_t words = pith::detail::keyword_bytes<std::uint64_t>(c.tokens, c.sentences, {});
    const std::uint32_t narrow_words = pith::detail::keyword_bytes<std::uint32_t>(c.tokens, c.sentences, {});
    if (narrow == no_size<std::uint32_t>) {
      EXPECT_GT(truth, std::uint64_t{1} << 29);  // not for nothing
      EXPECT_EQ(narrow_words, narrow);
      ++refused;
    } else {
      EXPECT_EQ(narrow, truth);
      EXPECT_EQ(narrow_words, words);
      ++given;
    }
  }
  EXPECT_GT(refused, 5000u);
  EXPECT_GT(given, 1000u);
}

TEST(Layout, SizesAreMonotoneUpToTheLongestText) {
  options all = everything();
  for (const method how : {method::standard, method::textrank, method::lexrank, method::bm25})
    for (const bool explain : {false, true}) {
      all.method = how;
      all.explain = explain;
      std::uint64_t last = 0;
      for (std::uint64_t n = 1; n <= std::uint64_t{1} << 32; n *= 2) {
        const std::uint64_t now = bytes_for(at_most(n, n), all);
        EXPECT_GT(now, last);
        EXPECT_GE(now, 20 * n);
        EXPECT_LE(now, 120 * n + 200);
        last = now;
      }
      std::size_t bound = 0;
      for (const std::size_t mega : {1u, 100u, 240u, 900u, 1023u, 4000u}) {
        const std::size_t now = pith::workspace_bound(mega * 1000000, all);
        EXPECT_GT(now, bound);
        bound = now;
      }
    }
}

/// The arrays that a stage has at the same time, from the first byte to the one after the last.
using range = std::pair<std::uint64_t, std::uint64_t>;

void expect_apart(std::vector<range> ranges, std::uint64_t bytes, const char* stage) {
  std::sort(ranges.begin(), ranges.end());
  std::uint64_t end = 0;
  for (const range& r : ranges) {
    if (r.first == r.second) continue;
    EXPECT_GE(r.first, end) << stage;
    end = r.second;
  }
  EXPECT_LE(end, bytes) << stage;
}

TEST(Layout, NoTwoArraysOfAStageOverlap) {
  std::mt19937 random(3);
  for (int round = 0; round < 4000; ++round) {
    const auto below = [&](std::uint64_t n) { return random() % (n + 1); };
    counts<std::uint64_t> c{random() % 40000, random() % 2000, 0, 0};
    c.entries = below(c.tokens);
    c.terms = below(c.entries / 2);
    options o;
    o.method = static_cast<method>(random() % 4);
    o.explain = random() % 2 != 0;
    o.ratio = static_cast<float>(random() % 3) / 2;
    const bool leans = random() % 2 != 0, weighs = o.method != method::textrank;
    const layout<std::uint64_t> at(c, leans, o);
    const std::uint64_t bytes = at.bytes() - pith::detail::spare_bytes, n = c.sentences;
    ASSERT_GT(at.bytes(), pith::detail::spare_bytes - 1);
    const std::uint64_t top = bytes - at.sentence_bytes;
    const auto down = [top](std::uint64_t from, std::uint64_t size) {
      return range{top - from, top - from + size};
    };
    const range sentences{top, bytes};
    const std::uint64_t rows = o.method == method::textrank ? pith::detail::kernel_terms : 1;
    const std::uint64_t groups = pith::detail::most_groups(c.tokens);
    std::vector<range> stays = {sentences,
                                {0, at.entries_end},
                                {at.entries_end, at.spans_end},
                                down(at.factor, 4 * n * rows),
                                down(at.centrality, 4 * n),
                                down(at.queue, 4 * n),
                                down(at.hash, o.explain ? 4 * c.terms : 0),
                                down(at.weight, weighs ? 4 * groups : 0),
                                down(at.group, weighs ? 2 * c.terms : 0)};
    if (o.explain) stays.push_back(down(at.inverse_out, 4 * n));
    std::vector<range> ranking = stays, selecting = stays;
    ranking.push_back(down(at.sum, 4 * c.terms));
    ranking.push_back(down(at.next, rows > 1 ? 4 * n : 0));
    ranking.push_back(down(at.teleport, leans ? 4 * n : 0));
    selecting.push_back(down(at.score, 4 * n));
    selecting.push_back(down(at.price, 4 * n));
    selecting.push_back(down(at.mark, c.terms));
    expect_apart(ranking, bytes, "ranking");
    expect_apart(selecting, bytes, "selecting");
    expect_apart({sentences, {0, at.tokens_end}, {at.tokens_end, at.tokens_end + 4 * c.terms},
                  down(at.hash, o.explain ? 4 * c.terms : 0)}, bytes, "numbering");
    expect_apart({sentences, {0, at.tokens_end}, down(at.factor, weighs ? 4 * n : 0),
                  down(at.hash, o.explain ? 4 * c.terms : 0)}, bytes, "building");
    const std::uint64_t slots = pith::detail::least_slots(c.tokens);
    expect_apart({sentences, {0, at.tokens_end}, {at.tokens_end, at.tokens_end + 4 * slots}},
                 bytes, "linking");
    EXPECT_EQ(at.group % 4, 0u);
    EXPECT_EQ(at.mark % 4, 0u);
  }
}

TEST(Layout, InvalidOptionsHaveNoSize) {
  const float inf = std::numeric_limits<float>::infinity(), nan = std::numeric_limits<float>::quiet_NaN();
  const std::string text = "One sentence is here. Another sentence is there.";
  std::vector<options> bad(9);
  bad[0].ratio = -1;
  bad[1].ratio = 2;
  bad[2].ratio = nan;
  bad[3].ratio = inf;
  bad[4].damping = 5;
  bad[5].query_strength = -3;
  bad[6].tolerance = nan;
  bad[7].method = static_cast<method>(4);
  bad[8].order = static_cast<pith::order>(9);
  std::vector<unsigned char> memory(4096);
  const pith::workspace w{memory.data(), memory.size()};
  const std::string_view documents[] = {text, text};
  const pith::result whole = pith::summarize(text, {1}, w);
  for (options& o : bad) {
    EXPECT_EQ(pith::workspace_bytes(text, o), 0u);
    EXPECT_EQ(pith::workspace_bytes({documents, 2}, o), 0u);
    EXPECT_EQ(pith::workspace_bound(text.size(), o), 0u);
    EXPECT_EQ(pith::workspace_bytes(text, o, {40, 2}), 0u);
    EXPECT_EQ(pith::summarize(text, o, w).status, pith::status::invalid_option);
    EXPECT_EQ(pith::fit(text, o, {40, 2}, w).status, pith::status::invalid_option);
    EXPECT_EQ(apart::reselect(whole, o, w).status, pith::status::invalid_option);
    EXPECT_EQ(pith::feed(o, w).status(), pith::status::invalid_option);
  }
  EXPECT_EQ(pith::workspace_bytes(text, {}, {0, 0}), 0u);
  EXPECT_EQ(pith::workspace_bytes({documents, 2}, {}, {0, 7}), 0u);
  for (const float ratio : {-1.0f, 2.0f, nan, inf}) {
    pith::plain::options o;
    o.ratio = ratio;
    EXPECT_EQ(pith::plain::workspace_bytes(text, o), 0u);
    EXPECT_EQ(pith::plain::workspace_bound(text.size(), o), 0u);
  }
  std::vector<pith::keyword_options> odd(4);
  odd[0].window = 99;
  odd[1].window = 1;
  odd[2].damping = nan;
  odd[3].tolerance = -inf;
  for (const pith::keyword_options& o : odd) {
    EXPECT_EQ(pith::workspace_bytes(text, o), 0u);
    EXPECT_EQ(pith::workspace_bound(text.size(), o), 0u);
    EXPECT_EQ(pith::keywords(text, o, w).status, pith::status::invalid_option);
  }
}

TEST(Layout, ANullWorkspaceHasNoRoom) {
  const pith::workspace null{nullptr, 100000};
  for (const std::string text : {"", "One sentence is here. Another sentence is there."}) {
    EXPECT_EQ(pith::summarize(text, {1}, null).status, pith::status::workspace_too_small);
    EXPECT_EQ(pith::read(text, {}, null).status, pith::status::workspace_too_small);
    EXPECT_EQ(pith::keywords(text, {}, null).status, pith::status::workspace_too_small);
    EXPECT_EQ(pith::plain::summarize(text, pith::plain::options{}, null).status,
              pith::status::workspace_too_small);
    pith::feed f({}, null);
    EXPECT_EQ(f.append(text), pith::status::workspace_too_small);
    EXPECT_EQ(f.finish().status, pith::status::workspace_too_small);
  }
}

/// The same on a target whose size_t has 32 bits, where there is one to run.
TEST(Layout, ThirtyTwoBits) {
  const std::string source = process::write_file("narrow.cpp", R"(
#include "pith/pith.hpp"
#include "pith/keywords.hpp"
#include "pith/fit.hpp"
constexpr std::size_t most = static_cast<std::size_t>(-1);
static_assert(sizeof(std::size_t) == 4, "narrow");
static_assert(pith::workspace_bound(50000000) > 1000000000u && pith::workspace_bound(100000000) == most, "no wrap");
static_assert(pith::workspace_bound(240000000) == most, "no wrap");
static_assert(pith::workspace_bound(900000000) == most && pith::workspace_bound(most) == most, "no wrap");
static_assert(pith::workspace_bound(900000000, pith::keyword_options{}) == most && pith::workspace_bound(most, pith::keyword_options{}) == most, "");
static char text[1000], memory[50000];
int main() {
  for (char& c : text) c = "A\n=\n"[(&c - text) % 4];
  pith::options o;
  o.ratio = 1;
  const std::string_view all(text, sizeof text);
  const std::size_t need = pith::workspace_bytes(all, o);
  if (pith::summarize(all, o, {memory, need - 1}).status != pith::status::workspace_too_small) return 1;
  if (pith::summarize(all, o, {memory, need}).status != pith::status::ok) return 2;
  const std::string_view huge(text, most);  // refused before it is looked at
  if (pith::summarize(huge, o, {memory, need}).status != pith::status::text_too_long) return 3;
  if (pith::workspace_bytes(huge, o) != 0) return 4;
  return 0;
}
)");
  const std::string program = process::scratch("narrow");
  const std::string flags = " -std=c++17 -Iinclude -O1 -static " + source + " -o " + program + " && ";
  if (process::have("qemu-i386") && process::shell("echo 'int main(){}' | g++ -m32 -static -xc++ - -o " + program).status == 0)
    EXPECT_EQ(process::shell("g++ -m32 -msse2 -mfpmath=sse" + flags + "qemu-i386 " + program).status, 0);
  else if (process::have("qemu-arm") && process::have("arm-linux-gnueabihf-g++"))
    EXPECT_EQ(process::shell("arm-linux-gnueabihf-g++" + flags + "qemu-arm " + program).status, 0);
  else
    GTEST_SKIP() << "no 32-bit target: needs qemu-i386 with g++ -m32, or qemu-arm with its compiler";
}

}  // namespace
