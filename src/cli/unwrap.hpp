// unwrap.hpp - prose inside another format: a notebook's cells, a translation's messages, strings of JSON, a mail's parts.
#ifndef PITH_CLI_UNWRAP_HPP
#define PITH_CLI_UNWRAP_HPP

#include <cstddef>
#include <string_view>

namespace cli {

enum class wrapping { none, notebook, messages, json, mail };

/// Makes white space of all that is not prose, in place: what is said of a byte of the text holds for the same byte
/// of the file, but that decoded base64 starts where its code did.  A file that is cut off is read as far as it goes.
/// False, and nothing changes, where there is no prose.
bool unwrap(char* text, std::size_t bytes, wrapping w);

/// Makes spaces of what is on the lines from `p` to `end`.
void blank(char* p, const char* end);

/// As unwrap() for a mail, or many in one file; without `shows` it only looks for something to do, and with it there is.
bool unwrap_mail(char* text, std::size_t bytes, bool shows);

/// Whether a file begins with the head of a mail that says what it consists of (MIME).
bool looks_like_mail(std::string_view start);

}  // namespace cli

#endif  // PITH_CLI_UNWRAP_HPP
