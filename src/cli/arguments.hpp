// arguments.hpp - the command line of `pith`, as a struct.
#ifndef PITH_CLI_ARGUMENTS_HPP
#define PITH_CLI_ARGUMENTS_HPP

#include <string_view>

#include "pith/pith.hpp"
#include "terminal.hpp"

namespace cli {

enum class mode { summary, keywords, sentences, blocks, stem, help, version };
enum class format { text, markdown, json, html };
enum class records { none, jsonl, tsv };

struct arguments {
  cli::mode mode = cli::mode::summary;
  pith::options options;  // its language is set for each text from `language`
  std::uint32_t keywords = 0;  // how many
  std::string_view language = "auto";
  const char* stop_words = nullptr;     // a file of words
  std::uint32_t columns = 0, rows = 0;  // of the screen to fit; 0 where there is none
  bool corpus = false;                  // one summary of all files
  bool section = false;                 // one for each heading
  bool lines = false;                   // each line is a sentence
  bool scores = false;
  bool stats = false;
  bool highlight = false;
  cli::format format = cli::format::text;
  cli::when color = cli::when::automatic;

  bool recursive = false;
  const char* include = nullptr;  // pattern of file names within folders
  bool null = false;              // standard input has file names, each ended by a NUL
  std::uint32_t jobs = 1;
  bool progress = false;

  cli::records records = cli::records::none;
  std::string_view field = "text";  // of a JSON object
  std::string_view into = "pith";   // the member that is added to it
  std::uint32_t column = 1;         // of a line
  std::uint32_t first_line = 1;     // number of the first line
  bool flush = false;
  bool strict = false;

  char** files = nullptr;  // in argv; at least one, "-" where none was named
  int file_count = 0;
  bool no_file = false;    // none was named

  // what follows from the options and the terminal
  bool header = false;      // over each summary
  bool colored = false;
  std::uint32_t width = 0;  // to wrap lines at; 0: they are not wrapped

  bool json() const { return format == cli::format::json; }
};

/// Reads the command line.  Options and files may be mixed; the files are moved to the front of
/// argv.  On a mistake it says on standard error what is wrong and how to get help, and returns
/// false.
bool parse(int argc, char** argv, arguments& out);

/// What --help prints.
extern const char help_text[];

}  // namespace cli

#endif  // PITH_CLI_ARGUMENTS_HPP
