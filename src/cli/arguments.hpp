// arguments.hpp - the command line of `pith`, as a struct.
#ifndef PITH_CLI_ARGUMENTS_HPP
#define PITH_CLI_ARGUMENTS_HPP

#include <string_view>

#include "pith/types.hpp"

namespace cli {

enum class mode { summary, keywords, sentences, blocks, stem, help, version };

struct arguments {
  cli::mode mode = cli::mode::summary;
  pith::options options;  // its language is set for each text from `language`
  std::uint32_t keywords = 0;  // how many
  std::string_view language = "auto";
  std::uint32_t columns = 0, rows = 0;  // of the screen to fit; 0 where there is none
  bool corpus = false;                  // one summary of all files
  bool scores = false;
  bool stats = false;
  bool json = false;
  char** files = nullptr;  // in argv; at least one, "-" where none was named
  int file_count = 0;
};

/// Reads the command line.  Options and files may be mixed; the files are moved to the front of
/// argv.  On a mistake it says on standard error what is wrong and how to get help, and returns
/// false.
bool parse(int argc, char** argv, arguments& out);

/// What --help prints.
extern const char help_text[];

}  // namespace cli

#endif  // PITH_CLI_ARGUMENTS_HPP
