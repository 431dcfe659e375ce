// line_values.cpp - what the reader sees of each line of a text, for learn_lines.py.
//
// usage: line_values FILE ...     prints FILE, LINE and the values, parted by tabs, for each line that is not blank
#include <cstdio>

#include "each_line.hpp"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    unsigned number = 0;  // of the line, ended by line feeds alone, as labels are
    const char* counted = nullptr;
    each_line(argv[i], [&](const pith::detail::line_window& w, const char* begin, const char* text) {
      if (counted == nullptr) counted = begin;
      for (; counted < text; ++counted) number += *counted == '\n';
      std::printf("%s\t%u\t", argv[i], number);
      for (unsigned v = 0; v < w.size; ++v) std::printf(" %u", static_cast<unsigned>(w[v]));
      std::printf("\n");
    });
  }
}
