// json.hpp - a strict reader of JSON records (RFC 8259) that keeps them as they are.
//
// A record is checked byte by byte in one loop, its open brackets in a set of bits, so that no depth
// needs a stack.  Nothing is built: of a record only the places of two members are kept, and everything
// else is carried on in its own bytes, numbers and key order with it.
#ifndef PITH_CLI_JSON_HPP
#define PITH_CLI_JSON_HPP

#include <cstddef>
#include <string_view>

namespace cli {

/// White space between the values of JSON.
constexpr bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// What a hexadecimal digit is worth; -1 for another character.
constexpr int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = static_cast<char>(c | 32);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Where the string ends that begins with the quotation mark at `p`: at the mark that closes it, or at `end`.  What is
/// between them is not checked: read_object() and read_value() do that, and say at which byte it is wrong.
template <class Char>
constexpr Char* end_of_string(Char* p, const char* end) {
  for (++p; p < end && *p != '"'; ++p)
    if (*p == '\\' && p + 1 < end) ++p;
  return p;
}

/// Objects and lists within each other; deeper ones are refused.
inline constexpr std::size_t most_depth = 1024;

/// What a record is.
struct json_record {
  const char* problem = nullptr;  ///< what is wrong with it; null where it is an object
  std::size_t at = 0;             ///< with a problem: the byte where, from 0
  std::string_view value;         ///< the member asked for, as it is written; the last one of its name
  bool taken = false;             ///< there is a member of the other name
  bool empty = true;              ///< no member at all
  std::size_t end = 0;            ///< where the object's closing brace is
};

/// Checks that `record` is one JSON object and nothing more, and finds its members `name` and `other`.
json_record read_object(std::string_view record, std::string_view name, std::string_view other);

/// Checks that `text` is one JSON value of any kind: as read_object(), without members.
json_record read_value(std::string_view text);

/// What a JSON string that was checked says, as UTF-8.  `out` has room for as many bytes; half of a
/// surrogate pair becomes U+FFFD.
std::size_t unquote(std::string_view quoted, char* out);

}  // namespace cli

#endif  // PITH_CLI_JSON_HPP
