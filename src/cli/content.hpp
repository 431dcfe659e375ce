// content.hpp - what the bytes of a file are: which encoding, and whether they are prose.
#ifndef PITH_CLI_CONTENT_HPP
#define PITH_CLI_CONTENT_HPP

#include <cstddef>
#include <string_view>

#include "unwrap.hpp"

namespace cli {

enum class encoding { utf8, utf16_little, utf16_big, windows_1252 };

/// What a file holds.
struct content {
  cli::encoding encoding = encoding::utf8;
  cli::wrapping wrapping = wrapping::none;
  const char* what = nullptr;  ///< what is wrong with it, and what to do; null for prose
  bool refused = false;        ///< a known format that is not text: reading it would print rubbish
};

/// What a text is by its start, by what follows its first byte that is not ASCII, and, where it begins with a bracket,
/// by the whole of it.
content recognize(std::string_view text);

/// The part of it for a text that has since become UTF-8: what its prose is wrapped in, or that it is a table.
void recognize_form(std::string_view text, content& found);

/// Whether the start of an endless stream can be no text: enough of its bytes are control characters.
bool is_binary(std::string_view start);

/// Room for what to_utf8() writes.
std::size_t utf8_room(std::string_view text, encoding from);

/// Writes UTF-16 as UTF-8, without its mark, or Windows-1252.  A surrogate without its other half, a last
/// odd byte and one that stands for nothing become U+FFFD.
std::size_t to_utf8(std::string_view text, encoding from, char* out);

}  // namespace cli

#endif  // PITH_CLI_CONTENT_HPP
