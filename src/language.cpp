// language.cpp - finds a pack, by its code or for a text.  It names every pack, so it is an object of
// its own: a static program that never calls it is linked without it and without the packs.
#include "language.hpp"

#include "pith/detect.hpp"
#include "pith_more.h"

extern "C" const pith_language* pith_find_language(const char* code) {
  char lower[2];
  return pith::detail::to_handle(pith::languages::find(pith::detail::two_letters(code, lower)));
}

extern "C" const pith_language* pith_detect_language(const char* text, size_t length) {
  return pith::detail::to_handle(
      text != nullptr && length > 0 ? pith::detect(std::string_view(text, length)) : nullptr);
}

extern "C" const char* pith_language_code(const pith_language* language) {
  const pith::language* const pack = pith::detail::to_pack(language);
  return pack != nullptr ? pack->code : "";
}
