// report.hpp - what the command prints of one text.
#ifndef PITH_CLI_REPORT_HPP
#define PITH_CLI_REPORT_HPP

#include <cstddef>
#include <string_view>

#include "arguments.hpp"
#include "input.hpp"
#include "output.hpp"
#include "own_words.hpp"

namespace cli {

/// What is kept from one text to the next; each thread has its own.
struct buffers {
  memory workspace;
  memory outline;       ///< another one, for what is looked up while a summary is held
  memory line;
  memory text;          ///< of a record
  memory joined;
  own_words own;        ///< a pack with the user's stop words
};

/// Summarizes `text`, or does with it what `a.mode` says, and prints the result.  `name` is the
/// file's, for JSON and statistics.  Returns null, or what went wrong.
const char* report(const arguments& a, const char* name, std::string_view text, buffers& m, streams s);

/// Several texts with their names.
struct corpus {
  const char* const* names;
  const std::string_view* texts;
  std::size_t count;
};

/// One summary of all texts, or of the one; otherwise as report().
const char* summary(const arguments& a, const corpus& c, buffers& m, streams s);

}  // namespace cli

#endif  // PITH_CLI_REPORT_HPP
