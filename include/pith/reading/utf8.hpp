// pith/reading/utf8.hpp - bytes to code points and back.
//
// Any bytes are a text.  A byte that begins no well-formed sequence (Unicode 15, table 3-7: no
// overlong forms, no surrogates, nothing above U+10FFFF) stands for U+FFFD by itself, and reading
// goes on with the byte behind it, so that decoding never fails and never reads past the end.
#ifndef PITH_UTF8_HPP
#define PITH_UTF8_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"

namespace pith::detail {

/// A code point and the bytes it takes: 1 to 4, and 1 for a malformed byte.
struct decoded {
  char32_t code;
  std::uint8_t bytes;
};

inline constexpr char32_t replacement_character = 0xFFFD;

/// As decode(), whatever is there.
constexpr decoded decode_any(const char* p, const char* end) noexcept {
  const auto byte = [](char c) noexcept { return static_cast<std::uint32_t>(static_cast<unsigned char>(c)); };
  const std::uint32_t first = byte(*p);
  if (first < 0x80) return {static_cast<char32_t>(first), 1};
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4 || end - p <= more) return {replacement_character, 1};
  std::uint32_t code = first & (0x3Fu >> more);
  for (int i = 1; i <= more; ++i) {
    const std::uint32_t next = byte(p[i]);
    if ((next & 0xC0) != 0x80) return {replacement_character, 1};
    code = code << 6 | (next & 0x3F);
  }
  // Overlong forms, surrogates and numbers past the last plane show in the result.
  if ((more == 2 && (code < 0x800 || (code >= 0xD800 && code < 0xE000))) ||
      (more == 3 && (code < 0x10000 || code > 0x10FFFF)))
    return {replacement_character, 1};
  return {static_cast<char32_t>(code), static_cast<std::uint8_t>(more + 1)};
}

/// Decodes the code point at `p`, which is before `end`.
PITH_IN_PLACE constexpr decoded decode(const char* p, const char* end) noexcept {
#ifndef __OPTIMIZE_SIZE__  // most outside ASCII are of three bytes, or of two
  const auto byte = [](char c) noexcept { return static_cast<std::uint32_t>(static_cast<unsigned char>(c)); };
  const std::uint32_t first = byte(*p);
  if (first - 0xE0 < 0x10 && end - p > 2) {
    const std::uint32_t second = byte(p[1]) ^ 0x80, third = byte(p[2]) ^ 0x80, code = (first & 0x0F) << 12 | second << 6 | third;
    if ((second | third) < 0x40 && code >= 0x800 && code - 0xD800 >= 0x800) return {static_cast<char32_t>(code), 3};
  } else if (first - 0xC2 < 0xE0 - 0xC2 && end - p > 1 && (byte(p[1]) ^ 0x80) < 0x40) {
    return {static_cast<char32_t>((first & 0x1F) << 6 | (byte(p[1]) & 0x3F)), 2};
  }
#endif
  return decode_any(p, end);
}

/// Writes a code point as UTF-8 and returns how many bytes that took: 1 to 4.
constexpr std::size_t encode(char32_t code, char* out) noexcept {
  const auto c = static_cast<std::uint32_t>(code);
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
#ifndef __OPTIMIZE_SIZE__
  if (c < 0x800) {  // as below, for most
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    return 3;
  }
#endif
  const std::size_t more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  const std::uint32_t lead = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
  out[0] = static_cast<char>(lead | c >> (6 * more));
  for (std::size_t i = 1; i <= more; ++i)
    out[i] = static_cast<char>(0x80 | (c >> (6 * (more - i)) & 0x3F));
  return more + 1;
}

}  // namespace pith::detail

#endif  // PITH_UTF8_HPP
