// Lines told by their first words: which row of PITH_WORD_ROWS decides a line, and what each row asks of it.  What
// other lines are belongs in blocks_test.
#include "pith/reading/word_rows.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/reading/reader.hpp"

namespace {

using namespace pith::detail;

// The rows as they are written down, beside those that the reader asks.
struct listed_row {
  const char* words;
  unsigned facts;
  pith::role what;
  const char* example;
};
#define LISTED_ROW(words, facts, what, example) {words, facts, pith::role::what, example},
constexpr listed_row listed[] = {PITH_WORD_ROWS(LISTED_ROW)};
#undef LISTED_ROW
constexpr std::size_t rows = sizeof listed / sizeof *listed;
constexpr std::size_t no_row = rows;

std::size_t deciding_row(char words, unsigned facts) {
  std::size_t i = 0;
  while (i < rows && !holds(word_rows[i], words, facts)) ++i;
  return i;
}

struct told {
  char words = '\0';
  unsigned facts = 0;
  bool marked = false;              // it is told by marks, and its words are not asked
  pith::role by_words = undecided;  // what its words say
  pith::role what = undecided;      // what it is
};

// What the last line of a text is told by.
told tell(const std::string& text) {
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  model_writer out(memory.data(), memory.size() * 4);
  block_reader r(&pith::languages::english, out);
  const char* const end = text.data() + text.size();
  r.origin_ = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(text.data()));
  told t;
  for (const char* p = text.data(); p < end;) {
    line_context before = r.context_;
    const char* const next = r.start_line(p, end);
    if (r.line_start_) {  // a blank line
      p = next;
      continue;
    }
    const char* line = p;
    while (*line == '>' || *line == ' ') ++line;
    block b{{}, line};
    t.marked = marked_role(before, r.lines_, line, end, b) != undecided;
    look_up_word(r.lines_, line, b);
    t.words = b.word;
    t.facts = word_facts(b.word, before, r.lines_, line, end);
    t.by_words = word_role(before, r.lines_, line, end, b);
    t.what = r.role_ == pith::role::title ? pith::role::heading : r.role_;
    p = next_line(line + r.lines_.length(), end);
    r.line_start_ = true;
  }
  return t;
}

void expect_row(std::size_t row, const std::string& text) {
  const told t = tell(text);
  EXPECT_FALSE(t.marked) << text;
  EXPECT_EQ(deciding_row(t.words, t.facts), row) << text;
  EXPECT_EQ(t.by_words, listed[row].what) << text;
  EXPECT_EQ(t.what, listed[row].what) << text;
}

TEST(word_rows, each_decides_the_last_line_of_its_example) {
  for (std::size_t i = 0; i < rows; ++i) expect_row(i, listed[i].example);
}

std::size_t row_of(const char* words, unsigned facts) {
  std::size_t i = 0;
  while (i < rows && (std::string(listed[i].words) != words || listed[i].facts != facts)) ++i;
  return i;
}

// The most that a row allows of what is counted.
TEST(word_rows, the_most_of_a_count) {
  const struct { const char* words; unsigned facts; const char* text; } cases[] = {
      {"s", unquoted | terse | numbered, "Tel. 555 0142 from noon today"},
      {"s", unquoted | terse | linked, "Email: ann@mill.example from noon"},
      {"M", unquoted | under_5 | in_mail, "> Wer holt es?\n\nMit freundlichen Gr\xC3\xBC\xC3\x9F" "en Ann."},
      {"M", unquoted | under_5 | after_prose | unstopped,
       "Der Brunnen wurde 1740 von Hand gegraben.\n\nViele Gr\xC3\xBC\xC3\x9F" "e aus Mill"},
      {"b", terse | unstopped | fits, "By Ann Cole, who mends wells here"},
      {"b", terse | numbered | fits, "Published 3 May 2024 with help from us."},
      {"l", under_12, "Read more about the old mill and the well by the"},
  };
  for (const auto& c : cases) expect_row(row_of(c.words, c.facts), c.text);
}

// For each fact that a row asks a text whose last line lacks only that one.
TEST(word_rows, each_fact_is_needed) {
  const struct { const char* words; unsigned facts, lacks; const char* text; } cases[] = {
      {"h", unquoted | fits, unquoted, "> Date: 3 May 2024"},
      {"h", unquoted | fits, fits, "The well was dug by hand in 1740.\nDate: 3 May 2024"},
      {"H", unquoted | fits, unquoted, "From: Ann Cole\n> Subject: The well leaks"},
      {"H", unquoted | fits, fits, "The well was dug by hand in 1740.\nSubject: The well leaks"},
      {"", introduces, introduces, "See also what ann@mill.example wrote on 3 May."},
      {"s", unquoted | terse | numbered, unquoted, "The well was dug by hand.\n\n> Tel. 555 0142"},
      {"s", unquoted | terse | numbered, terse, "The well was dug by hand.\n\nTel. 555 0142 only from noon today"},
      {"s", unquoted | terse | numbered, numbered, "The well was dug by hand.\n\nTel. of the mill"},
      {"s", unquoted | terse | linked, unquoted, "The well was dug by hand.\n\n> Email: ann@mill.example"},
      {"s", unquoted | terse | linked, terse, "The well was dug by hand.\n\nEmail: ann@mill.example from noon today"},
      {"s", unquoted | terse | linked, linked, "The well was dug by hand.\n\nEmail: of the mill"},
      {"m", unquoted | in_mail, unquoted, "> Who mends it?\n\n> Thanks!"},
      {"m", unquoted | in_mail, in_mail, "The well was dug by hand.\n\nThanks!"},
      {"m", unquoted | after_prose | unstopped, unquoted, "The well was dug by hand in 1740, and is used.\n\n> Thanks,"},
      {"m", unquoted | after_prose | unstopped, after_prose, "Thanks,"},
      {"m", unquoted | after_prose | unstopped, unstopped, "The well was dug by hand in 1740, and is used.\n\nThanks!"},
      {"M", unquoted | under_5 | in_mail, unquoted, "> Wer holt es?\n\n> Mit freundlichen Gr\xC3\xBC\xC3\x9F" "en."},
      {"M", unquoted | under_5 | in_mail, under_5, "> Wer holt es?\n\nMit freundlichen Gr\xC3\xBC\xC3\x9F" "en aus Mill."},
      {"M", unquoted | under_5 | in_mail, in_mail, "Mit freundlichen Gr\xC3\xBC\xC3\x9F" "en."},
      {"M", unquoted | under_5 | after_prose | unstopped, unquoted,
       "Der Brunnen wurde 1740 von Hand gegraben.\n\n> Viele Gr\xC3\xBC\xC3\x9F" "e aus Mill"},
      {"M", unquoted | under_5 | after_prose | unstopped, under_5,
       "Der Brunnen wurde 1740 von Hand gegraben.\n\nViele Gr\xC3\xBC\xC3\x9F" "e aus alt Mill"},
      {"M", unquoted | under_5 | after_prose | unstopped, after_prose, "Viele Gr\xC3\xBC\xC3\x9F" "e aus Mill"},
      {"M", unquoted | under_5 | after_prose | unstopped, unstopped,
       "Der Brunnen wurde 1740 von Hand gegraben.\n\nViele Gr\xC3\xBC\xC3\x9F" "e aus Mill."},
      {"R", alone, alone, "The well was dug by hand.\nReferences"},
      {"b", terse | unstopped | fits, terse, "By Ann Cole, who mends wells with hands"},
      {"b", terse | unstopped | fits, unstopped, "Published in Millford."},
      {"b", terse | unstopped | fits, fits, "By car to Millford"},
      {"b", terse | numbered | fits, terse, "Published 3 May 2024 with help from many hands."},
      {"b", terse | numbered | fits, numbered, "Published in Millford."},
      {"b", terse | numbered | fits, fits, "By car it takes 3 hours."},
      {"c", fits, fits, "Figure 3 shows the mill from the river."},
      {"l", under_12, under_12, "Read more about the old mill and the well by the river"},
      {"l", linked, linked, "Read more about the old mill and the well by the river"},
  };
  std::vector<unsigned> asked(rows);
  for (const auto& c : cases) {
    const std::size_t row = row_of(c.words, c.facts);
    ASSERT_NE(row, no_row) << c.text;
    asked[row] |= c.lacks;
    const told t = tell(c.text);
    EXPECT_NE(deciding_row(t.words, t.facts), row) << c.text;
    EXPECT_EQ(t.facts & listed[row].facts, listed[row].facts & ~c.lacks) << c.text;
    EXPECT_EQ(deciding_row(t.words, t.facts | c.lacks), row) << c.text;
  }
  for (std::size_t i = 0; i < rows; ++i) EXPECT_EQ(asked[i], listed[i].facts) << listed[i].example;
}

}  // namespace
