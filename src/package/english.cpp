// english.cpp - in place of language.cpp where English is the one pack: the single header without
// pith_languages.h.  There is nothing to detect among one language.
#include "../handles.hpp"

#include "pith/languages/english.hpp"

extern "C" const pith_language* pith_find_language(const char* code) {
  char lower[2];
  const std::string_view known = pith::detail::two_letters(code, lower);
  const bool english = known.size() == 2 && lower[0] == 'e' && lower[1] == 'n';
  return pith::detail::to_handle(english ? &pith::languages::english : nullptr);
}

extern "C" const char* pith_language_code(const pith_language* language) {
  const pith::language* const pack = pith::detail::to_pack(language);
  return pack != nullptr ? pack->code : "";
}
