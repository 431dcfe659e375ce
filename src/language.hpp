// language.hpp - packs by their codes, and how the C interface's opaque pith_language stands for one.
#ifndef PITH_SRC_LANGUAGE_HPP
#define PITH_SRC_LANGUAGE_HPP

#include <string_view>

#include "pith.h"
#include "pith/language.hpp"
#include "pith/languages/all.hpp"

namespace pith {
namespace detail {

/// The pack for an ISO 639-1 code, upper or lower case, with or without a region behind it ("en-GB",
/// "en_US"); null where there is none.  The written forms of Norwegian, nb and nn, are no.
inline const language* find_language(std::string_view code) noexcept {
  char lower[2] = {};
  std::size_t n = 0;
  for (; n < code.size() && code[n] != '-' && code[n] != '_'; ++n) {
    if (n == sizeof lower) return nullptr;
    lower[n] = code[n] >= 'A' && code[n] <= 'Z' ? static_cast<char>(code[n] + 32) : code[n];
  }
  return languages::find({lower, n});
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

#endif  // PITH_SRC_LANGUAGE_HPP
