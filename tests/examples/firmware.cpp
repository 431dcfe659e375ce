// firmware.cpp - an article on a screen of 40 columns and 2 rows, in memory whose size is known when the
// program is compiled: no heap, no exceptions, no library.
//     c++ -std=c++17 -Os -fno-exceptions -fno-rtti -Iinclude tests/examples/firmware.cpp
#include <pith/fit.hpp>

#include <cstdio>  // stands for the display's driver

namespace {

constexpr std::string_view article =
    "The harbour ferry stopped at noon when ice closed the channel. "
    "The company says the ferry will run again on Friday. "
    "Its last stop for ice was in 1987. "
    "Passengers may use their tickets on the coast bus until the ferry runs.";

constexpr pith::screen display{40, 2};

// What this article takes, or any other that is no longer; prose of 8 KB takes about 9 KB.
pith::static_workspace<pith::workspace_bound(article.size())> memory;

void show(const char* lines, std::size_t bytes) {
  std::fwrite(lines, 1, bytes, stdout);
  std::putchar('\n');
}

}  // namespace

int main() {
  pith::options wanted;
  const pith::result r = pith::fit(article, wanted, display, memory);
  if (r.status != pith::status::ok) return 1;  // r.missing_bytes says what was lacking
  static char lines[2 * 40 * 4 + 2];           // two rows of code points, at most four bytes each
  for (const pith::span& s : r) {
    const pith::wrapped line = pith::wrap(article.substr(s.offset, s.length), display.columns, lines, sizeof lines);
    show(lines, line.bytes);
  }
  return 0;
}
