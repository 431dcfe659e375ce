// line_rules.cpp - which row of rows.hpp or which votes of the trees decide the lines of some texts.
//
// usage: line_rules FILE ...     prints each row with how many lines it decided, and then what the trees said of the
//                                others; a row that decides nothing in any text is one to look at
#include <cstdio>

#include "each_line.hpp"
#include "pith/reading/rows.hpp"

namespace {

constexpr unsigned rows = sizeof pith::detail::line_rows / sizeof pith::detail::line_rows[0];
unsigned decided[rows], body, heading, other, joined;

void count(const pith::detail::line_window& w, const char* text) {
  using namespace pith::detail;
  for (unsigned i = 0; i < rows; ++i)
    if (match_row(line_rows[i].text + 1, text, text + w.length()) != nullptr) {
      ++decided[i];
      return;
    }
  const line_opinion o = w.judge();
  ++(o.heading > 0 && o.heading >= o.other ? heading : o.other > 0 ? other : body);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace pith::detail;
  unsigned lines = 0;
  for (int i = 1; i < argc; ++i)
    each_line(argv[i], [&](line_window& w, const char*, const char* text) {
      ++lines;
      joined += w.joins(false);
      count(w, text);
    });
  for (unsigned i = 0; i < rows; ++i)
    std::printf("%6u  %c  %s\n", decided[i], line_rows[i].text[0], line_rows[i].text[1] == '\x02' ? line_rows[i].text + 2 : line_rows[i].text + 1);
  std::printf("%6u  trees: body\n%6u  trees: heading\n%6u  trees: neither\n%6u  lines in all; %u go on from the line before\n", body,
              heading, other, lines, joined);
}
