// footprint.cpp - one call and nothing else, to be weighed: with English, and with a pack that has
// no stemmer.  footprint.sh links each alone.
#include "pith/pith.hpp"

extern "C" pith::result pith_english(const char* text, std::size_t bytes, void* memory,
                                     std::size_t memory_bytes);
extern "C" pith::result pith_smallest(const char* text, std::size_t bytes, void* memory,
                                      std::size_t memory_bytes);

namespace {
#if defined(PITH_SMALLEST)
constexpr pith::language plain{};
constexpr pith::options options_of_plain() noexcept {
  pith::options o;
  o.language = &plain;
  return o;
}
#endif
}  // namespace

// The options are constants, so that the stack is the call's own.
#if defined(PITH_SMALLEST)
extern "C" pith::result pith_smallest(const char* text, std::size_t bytes, void* memory,
                                      std::size_t memory_bytes) {
  static constexpr pith::options o = options_of_plain();
  return pith::summarize({text, bytes}, o, {memory, memory_bytes});
}
#else
extern "C" pith::result pith_english(const char* text, std::size_t bytes, void* memory,
                                     std::size_t memory_bytes) {
  static constexpr pith::options o{3};
  return pith::summarize({text, bytes}, o, {memory, memory_bytes});
}
#endif
