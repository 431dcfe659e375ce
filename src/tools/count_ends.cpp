// count_ends.cpp - counts, for each cell of the table of sentence ends, how often it was one.
//
// usage: count_ends FOLDER
//
// FOLDER has files LANGUAGE_NAME.txt of sentences, one a line, paragraphs parted by an empty line, as
// treebanks are given out.  Each paragraph is read with its sentences on one line; wherever the reader
// asks the table, it is noted whether a sentence of the file ends there.  Prints a row for what is
// before a stop, and "ends/does not" for each follower that was met: the counts beside the table in
// include/pith/reading/sentences.hpp.
#include <cstdint>
#include <cstdio>

namespace {
void note(const char* at, unsigned stop, unsigned next);
}
#define PITH_ON_VERDICT(at, stop, next) note(at, static_cast<unsigned>(stop), static_cast<unsigned>(next))

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "pith/languages/all.hpp"
#include "pith/reading/reader.hpp"

namespace {

constexpr unsigned rows = static_cast<unsigned>(pith::detail::stop_kind::count);
constexpr unsigned columns = static_cast<unsigned>(pith::detail::follower::count);
unsigned counts[rows][columns][2];

const char* text_begin;
std::vector<std::size_t> begins;  // of the sentences of the text that is read, ascending

void note(const char* at, unsigned stop, unsigned next) {
  const auto offset = static_cast<std::size_t>(at - text_begin);
  const bool ends = std::binary_search(begins.begin(), begins.end(), offset);
  ++counts[stop][next][ends ? 0 : 1];
}

// Reads the paragraph whose sentences `text` has, in a language or in none.
void count(const std::string& text, const pith::language* pack) {
  text_begin = text.data();
  std::vector<std::uint32_t> memory(text.size() * 4 + 64);
  pith::detail::model_writer out(memory.data(), memory.size() * 4);
  pith::detail::reader r(pack, out);
  r.consume(text.data(), text.size(), 0, true);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: count_ends FOLDER\n", stderr);
    return 2;
  }
  std::vector<std::filesystem::path> files;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1], missing))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  if (files.empty()) {
    std::fprintf(stderr, "count_ends: no .txt files in %s\n", argv[1]);
    return 1;
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    const std::string name = path.filename().string();
    const pith::language* const pack = pith::languages::find(name.substr(0, name.find_first_of("_.")));
    std::ifstream in(path, std::ios::binary);
    std::string line, text;
    while (true) {
      const bool more = static_cast<bool>(std::getline(in, line));
      if (!more || line.empty()) {
        if (!text.empty()) count(text, pack);
        text.clear();
        begins.clear();
        if (!more) break;
        continue;
      }
      if (!text.empty()) text += ' ';
      begins.push_back(text.size());
      text += line;
    }
  }
  static const char* const before[] = {"none", "plain", "mark", "quoted", "ellipsis", "spaced", "wide", "title",
                                       "numbered", "abbreviation", "initial", "letter", "pause", "ordinal", "dated",
                                       "numeral"};
  static const char* const after[] = {"end", ",", "&", "a", "-a", "iP", "1", "letter", "ideograph", "other",
                                      "B", "The", "I", "IV", "May", "(B", "(b)"};
  static_assert(sizeof before / sizeof *before == rows && sizeof after / sizeof *after == columns, "a name for each");
  for (unsigned row = 1; row < rows; ++row) {
    std::printf("%-13s", before[row]);
    for (unsigned column = 1; column < columns; ++column) {
      const unsigned* const c = counts[row][column];
      if (c[0] + c[1] != 0) std::printf(" %s %u/%u", after[column], c[0], c[1]);
    }
    std::putchar('\n');
  }
}
