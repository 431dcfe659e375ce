// fit_test.cpp - a summary for a screen: how lines break, that the screen is kept to and filled, and
// that the choice is one that a limit of bytes would have made.
#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "pith/pith.hpp"
#include "pith/fit.hpp"
#include "pith/ranking.hpp"
#include "texts.hpp"
#include "apart.hpp"

namespace {

std::string wrapped_text(const std::string& sentence, std::uint32_t columns) {
  std::string out(sentence.size() * 2, '#');
  const pith::wrapped w = pith::wrap(sentence, columns, out.data(), out.size());
  EXPECT_LE(w.bytes, out.size());
  EXPECT_EQ(pith::wrap(sentence, columns, nullptr, 0).bytes, w.bytes);
  out.resize(w.bytes);
  std::uint32_t rows = sentence.find_first_not_of(" \t\n\r\v\f") != std::string::npos;
  for (const char c : out) rows += c == '\n';
  EXPECT_EQ(rows, w.rows) << sentence;
  return out;
}

TEST(Wrap, BreaksAtSpacesAndInLongWords) {
  const struct { const char* sentence; std::uint32_t columns; const char* lines; } cases[] = {
      {"", 5, ""},
      {"  \n ", 5, ""},
      {"one", 5, "one"},
      {"one two", 7, "one two"},
      {"one two", 6, "one\ntwo"},
      {" one \n two  ", 80, "one two"},
      {"one two", 3, "one\ntwo"},
      {"a longword b", 4, "a\nlong\nword\nb"},
      {"abcdef", 4, "abcd\nef"},
      {"abcdef gh", 4, "abcd\nef\ngh"},
      {"abcde f", 4, "abcd\ne f"},
      {"abc", 1, "a\nb\nc"},
      {"\u6e2f\u53e3 ab", 5, "\u6e2f\u53e3\nab"},       // two columns each
      {"\u6e2f\u53e3 ab", 7, "\u6e2f\u53e3 ab"},
      {"\u6e2f\u53e3", 3, "\u6e2f\n\u53e3"},
      {"\u6e2f\u53e3", 1, "\u6e2f\n\u53e3"},             // wider than the line
      {"cafe\u0301 x", 6, "cafe\u0301 x"},                // an accent of its own has no column
      {"\U0001f30a\U0001f30a", 4, "\U0001f30a\U0001f30a"},
      {"co\u00adop x", 6, "co\u00adop x"},
      {"\xff\xff\xff", 2, "\xff\xff\n\xff"},
  };
  for (const auto& c : cases) EXPECT_EQ(wrapped_text(c.sentence, c.columns), c.lines) << c.sentence;
}

TEST(Wrap, LosesNothingOfAnyBytes) {
  std::mt19937 random(7);
  const char* const pieces[] = {"a", "bc ", " ", "\n", "\u6e2f", "\u0301", "\xff", "\xe6\xb8", "word", "\U0001f30a", "\t"};
  const auto bare = [](const std::string& s) {
    std::string out;
    for (const char c : s)
      if (!pith::detail::is_collapsed(c)) out += c;
    return out;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string s;
    for (auto n = random() % 40; n > 0; --n) s += pieces[random() % (sizeof pieces / sizeof *pieces)];
    EXPECT_EQ(bare(wrapped_text(s, 1 + random() % 12)), bare(s));
  }
}

TEST(Wrap, WritesNothingPastItsRoom) {
  const std::string_view sentence = "one  two\nthree four";
  for (std::size_t room = 0; room < 30; ++room) {
    std::string out(40, '#');
    const pith::wrapped w = pith::wrap(sentence, 9, &out[0], room);
    EXPECT_EQ(w.bytes, 18u);
    EXPECT_EQ(w.rows, 3u);
    EXPECT_EQ(w.status, room < 18 ? pith::status::output_too_small : pith::status::ok);
    const std::size_t written = std::min<std::size_t>(room, 18);
    EXPECT_EQ(out.substr(0, written), std::string("one two\nthree\nfour").substr(0, written));
    EXPECT_EQ(out.substr(written), std::string(40 - written, '#'));
  }
  EXPECT_EQ(pith::wrap(sentence, 9, nullptr, 0).status, pith::status::ok);
  EXPECT_EQ(pith::wrap({nullptr, 5}, 9, nullptr, 0).status, pith::status::invalid_call);
}

TEST(Fit, KeepsToTheScreenAndFillsIt) {
  for (const auto& [name, text] : texts::articles()) {
    SCOPED_TRACE(name);
    std::uint32_t last = 0, all_rows = 0, all_used = 0;
    for (std::uint32_t rows = 1; rows < 40; ++rows) {
      pith::options o;
      o.explain = rows == 12;
      const pith::screen screen{40, rows};
      std::vector<unsigned char> memory(pith::workspace_bytes(text, o, screen));
      const pith::result r = pith::fit(text, o, screen, {memory.data(), memory.size()});
      ASSERT_EQ(r.status, pith::status::ok);
      EXPECT_EQ(r.workspace_bytes, memory.size());
      std::uint32_t used = 0;
      for (const pith::span& s : r) used += pith::wrap({text.data() + s.offset, s.length}, 40, nullptr, 0).rows;
      EXPECT_LE(used, rows);
      EXPECT_GE(used + 3, last);  // more room, not less used
      if (rows >= 10) {
        EXPECT_GE(used + 3, rows);
        all_rows += rows;
        all_used += used;
      }
      last = used;
      EXPECT_EQ(o.bytes, 0u);
      for (std::uint32_t i = 0; i < r.count; ++i) {
        if (!o.explain) continue;
        const pith::explanation e =
            apart::explain(text, r, r.spans[i], o, {memory.data(), memory.size()});
        EXPECT_NEAR(e.centrality + e.position + e.length + e.form + e.cue + e.repetition,
                    r.spans[i].score, 1e-4);
      }
    }
    EXPECT_GE(all_used * 100, all_rows * 96) << all_used << " rows of " << all_rows;
  }
}

TEST(Fit, LimitsAndErrors) {
  const std::string text = texts::articles().front().second;
  std::vector<unsigned char> memory(pith::workspace_bound(text.size()));
  const pith::workspace w{memory.data(), memory.size()};
  pith::options o{2};
  EXPECT_EQ(pith::fit(text, o, {80, 100}, w).count, 2u);
  o = {};
  EXPECT_EQ(pith::fit(text, o, {0xffffffffu, 0xffffffffu}, w).count, pith::fit(text, o, {100000, 1000}, w).count);
  EXPECT_GT(pith::fit(text, o, {0xffffffffu, 0xffffffffu}, w).count, 50u);
  EXPECT_EQ(pith::fit(text, o, {1, 1}, w).count, 0u);
  for (const pith::screen none : {pith::screen{0, 8}, pith::screen{40, 0}})
    EXPECT_EQ(pith::fit(text, o, none, w).status, pith::status::invalid_option);
  o = {};
  o.damping = 2;
  EXPECT_EQ(pith::fit(text, o, {40, 8}, w).status, pith::status::invalid_option);
  o = {};
  const pith::result short_of = pith::fit(text, o, {40, 8}, {memory.data(), 100});
  EXPECT_EQ(short_of.status, pith::status::workspace_too_small);
  EXPECT_EQ(short_of.missing_bytes + 100, pith::workspace_bytes(text, {}, {40, 8}));
  EXPECT_EQ(pith::fit("", o, {40, 8}, w).count, 0u);

  const std::string_view documents[] = {text, "", text};
  o = {};
  memory.resize(pith::workspace_bytes({documents, 3}, o, {60, 9}));
  const pith::result r = pith::fit({documents, 3}, o, {60, 9}, {memory.data(), memory.size()});
  EXPECT_GT(r.count, 0u);
}

}  // namespace
