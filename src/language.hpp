// language.hpp - the packs of all languages by their codes.
#ifndef PITH_SRC_LANGUAGE_HPP
#define PITH_SRC_LANGUAGE_HPP

#include <string_view>

#include "handles.hpp"
#include "pith/languages/all.hpp"

namespace pith {
namespace detail {

/// The pack for an ISO 639-1 code, upper or lower case, with or without a region behind it ("en-GB",
/// "en_US"); null where there is none.
inline const language* find_language(std::string_view code) noexcept {
  char lower[2];
  return languages::find(two_letters(code, lower));
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_SRC_LANGUAGE_HPP
