// content.hpp - what the bytes of a file are, as far as their first thousands tell.
#ifndef PITH_CLI_CONTENT_HPP
#define PITH_CLI_CONTENT_HPP

#include <cstddef>
#include <string_view>

namespace cli {

enum class encoding { utf8, utf16_little, utf16_big };

/// What a file holds.
struct content {
  cli::encoding encoding = encoding::utf8;
  const char* what = nullptr;  ///< what is wrong with it, and what to do; null for prose
  bool refused = false;        ///< a known format that is not text: reading it would print rubbish
};

/// Looks at the start of a text (its first 4 KB decide).
content recognize(std::string_view text);

/// Whether the start of an endless stream can be no text: enough of its bytes are control characters.
bool is_binary(std::string_view start);

/// Writes UTF-16 as UTF-8, without its mark; `out` has room for (bytes + 1) / 2 * 3.  A surrogate
/// without its other half, and a last odd byte, become U+FFFD.
std::size_t to_utf8(std::string_view utf16, encoding from, char* out);

}  // namespace cli

#endif  // PITH_CLI_CONTENT_HPP
