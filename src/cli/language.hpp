// language.hpp - the language to read a text in, with the user's own stop words where there are some.
#ifndef PITH_CLI_LANGUAGE_HPP
#define PITH_CLI_LANGUAGE_HPP

#include <cstddef>
#include <string_view>

#include "arguments.hpp"
#include "report.hpp"

namespace cli {

/// The pack that --language names or the text tells; null for a language without one.  With stop words
/// of the user's a copy of it in `m`.
const pith::language* language_of(const arguments& a, std::string_view text, buffers& m);

/// Reads the file of --stop-words; 0 or an errno.  Called once, before any thread.
int load_stop_words(const char* name);

/// The stem of a word, folded as the library folds the words of a text; with null only folded.  `out` has
/// room for twice as many bytes and four: a capital of two may have a small letter of three.
std::size_t stem(std::string_view word, const pith::language* language, char* out);

}  // namespace cli

#endif  // PITH_CLI_LANGUAGE_HPP
