// footprint.cpp - one call and nothing else, to be weighed: with English, and with a pack that has
// no stemmer.  footprint.sh links each alone.
#include "pith/pith.hpp"

extern "C" pith::result pith_english(const char* text, std::size_t bytes, void* memory,
                                     std::size_t memory_bytes);
extern "C" pith::result pith_smallest(const char* text, std::size_t bytes, void* memory,
                                      std::size_t memory_bytes);

#if defined(PITH_SMALLEST)
namespace {
constexpr pith::language plain{};
}

extern "C" pith::result pith_smallest(const char* text, std::size_t bytes, void* memory,
                                      std::size_t memory_bytes) {
  pith::options o;
  o.language = &plain;
  return pith::summarize({text, bytes}, o, {memory, memory_bytes});
}
#else
extern "C" pith::result pith_english(const char* text, std::size_t bytes, void* memory,
                                     std::size_t memory_bytes) {
  return pith::summarize({text, bytes}, {3}, {memory, memory_bytes});
}
#endif
