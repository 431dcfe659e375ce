// line_roles.cpp - the sentences and roles that the reader finds in a text, for lines_quality.py.
//
// usage: line_roles FILE ...     prints FILE, offset, length and role of each, parted by tabs
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "pith/languages/english.hpp"
#include "pith/reading/reader.hpp"

int main(int argc, char** argv) {
  using namespace pith::detail;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::vector<std::uint32_t> memory(text.size() * 4 + 64);
    model_writer out(memory.data(), memory.size() * 4);
    reader r(&pith::languages::english, out);
    r.consume(text.data(), text.size(), 0, true);
    for (std::uint32_t n = out.sentence_count(); n-- > 0;) {
      const pith::sentence& s = *out.recent(n);
      std::printf("%s\t%u\t%u\t%u\n", argv[i], s.offset, s.length, static_cast<unsigned>(s.role));
    }
  }
}
