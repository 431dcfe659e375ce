// handles.hpp - how the C interface's opaque pith_language stands for a pack, and how codes are read.
#ifndef PITH_SRC_HANDLES_HPP
#define PITH_SRC_HANDLES_HPP

#include <cstddef>
#include <string_view>

#include "pith.h"
#include "pith/language.hpp"

namespace pith {
namespace detail {

/// The ISO 639-1 code at the start of "en", "EN", "en-GB" or "en_US": its letters made small, in
/// `lower`; empty when there are more than two.
inline std::string_view two_letters(std::string_view code, char (&lower)[2]) noexcept {
  std::size_t n = 0;
  for (; n < code.size() && code.data()[n] != '-' && code.data()[n] != '_'; ++n) {
    if (n == sizeof lower) return std::string_view(lower, 0);
    const char c = code.data()[n];
    lower[n] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return std::string_view(lower, n);
}

/// The same of a C string, which may be null; a code is short, and strlen is a library's.
inline std::string_view two_letters(const char* code, char (&lower)[2]) noexcept {
  std::size_t n = 0;
  if (code != nullptr)
    while (n < 16 && code[n] != '\0') ++n;
  return two_letters(std::string_view(code, n), lower);
}

/// A handle is the pack's own address, and `no_pack`'s for a language that has none: null is taken,
/// since zeroed options mean English.
inline constexpr language no_pack{};

inline const pith_language* to_handle(const language* pack) noexcept {
  return reinterpret_cast<const pith_language*>(pack != nullptr ? pack : &no_pack);
}

inline const language* to_pack(const pith_language* handle) noexcept {
  const auto* pack = reinterpret_cast<const language*>(handle);
  return pack != &no_pack ? pack : nullptr;
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_SRC_HANDLES_HPP
