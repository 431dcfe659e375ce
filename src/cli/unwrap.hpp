// unwrap.hpp - prose inside another format: the cells of a notebook, the messages of a translation, strings of JSON.
#ifndef PITH_CLI_UNWRAP_HPP
#define PITH_CLI_UNWRAP_HPP

#include <cstddef>

namespace cli {

enum class wrapping { none, notebook, messages, json };

/// Makes white space of all that is not prose, in place: what is said of a byte of the text holds for the same byte
/// of the file.  A file that is cut off is read as far as it goes.  False, and nothing changes, where there is no prose.
bool unwrap(char* text, std::size_t bytes, wrapping w);

}  // namespace cli

#endif  // PITH_CLI_UNWRAP_HPP
