// language.cpp - finds a pack by its code.  It names every pack, so it is an object of its own: a
// static program that never calls it is linked without it and without the packs.
#include "language.hpp"

extern "C" const pith_language* pith_find_language(const char* code) {
  std::size_t n = 0;
  if (code != nullptr)
    while (n < 16 && code[n] != '\0') ++n;  // a code is short, and strlen is a library's
  return pith::detail::to_handle(pith::detail::find_language({code, n}));
}
