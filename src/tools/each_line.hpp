// each_line.hpp - the lines of a file as the reader sees them, for the tools that look at lines.
#ifndef PITH_TOOLS_EACH_LINE_HPP
#define PITH_TOOLS_EACH_LINE_HPP

#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include "pith/reading/line_window.hpp"

/// Calls `look` with the window, where the text begins and where the line's text does, for each line that is
/// not blank.
template <class Look>
void each_line(const char* path, Look look) {
  using namespace pith::detail;
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  line_window w;
  for (const char* p = begin; p < end;) {
    const char* const limit = static_cast<std::size_t>(end - p) < line_window::lookahead ? end : p + line_window::lookahead;
    bool blank;
    const char* q = w.begin_line(p, limit, static_cast<std::uint32_t>(p - begin), blank);
    w.compare();
    if (!blank) {
      look(w, begin, q);
      while (q < end && !ends_line(q, end)) ++q;
      q = next_line(q, end);
    }
    p = q;
  }
}

#endif  // PITH_TOOLS_EACH_LINE_HPP
