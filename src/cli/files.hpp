// files.hpp - what the command does with its files: one after another, several at once, all together,
// or record by record.
#ifndef PITH_CLI_FILES_HPP
#define PITH_CLI_FILES_HPP

#include "arguments.hpp"
#include "names.hpp"
#include "output.hpp"

namespace cli {

enum exit_status { done = 0, trouble = 1, misuse = 2 };

/// Each file on its own, with --jobs several at once; prints in the order of the names.
int each_file(const arguments& a, const names& all, streams s);

/// One result of all files that could be read.
int all_files(const arguments& a, const names& all, streams s);

/// Each record of each file.
int each_record(const arguments& a, const names& all, streams s);

/// Loads a file, says what is wrong with it; false where it cannot be read.
bool load(const char* name, input& file, const arguments& a, output& err);

/// The name to print: "-" is standard input, and stays "-" for programs.
const char* shown_name(const char* name, const arguments& a);

}  // namespace cli

#endif  // PITH_CLI_FILES_HPP
