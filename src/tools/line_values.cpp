// line_values.cpp - what the reader sees of each line of a text, for learn_lines.py.
//
// usage: line_values FILE ...     prints FILE, LINE and the values, parted by tabs, for each line that is not blank
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "pith/reading/lines.hpp"

int main(int argc, char** argv) {
  using namespace pith::detail;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    line_window w;
    unsigned number = 0;  // of the line, ended by line feeds alone, as labels are
    const char* counted = begin;
    for (const char* p = begin; p < end;) {
      const char* const limit = static_cast<std::size_t>(end - p) < line_window::lookahead ? end : p + line_window::lookahead;
      bool blank;
      const char* q = w.begin_line(p, limit, static_cast<std::uint32_t>(p - begin), blank);
      if (!blank) {
        for (; counted < q; ++counted) number += *counted == '\n';
        std::printf("%s\t%u\t", argv[i], number);
        for (unsigned v = 0; v < line_window::size; ++v) std::printf(" %u", static_cast<unsigned>(w[v]));
        std::printf("\n");
        while (q < end && !ends_line(q, end)) ++q;
        q = next_line(q, end);
      }
      p = q;
    }
  }
}
