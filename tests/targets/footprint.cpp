// footprint.cpp - one call and nothing else, to be weighed: the whole one with English, and the
// smallest.  footprint.sh links each alone.  The options are constants, so that the stack is the
// call's own.
#if defined(PITH_SMALLEST)
#include "pith/plain.hpp"

extern "C" pith::result pith_smallest(const char* text, std::size_t bytes, void* memory,
                                      std::size_t memory_bytes);
pith::result pith_smallest(const char* text, std::size_t bytes, void* memory,
                           std::size_t memory_bytes) {
  static constexpr pith::plain::options o{3};
  return pith::plain::summarize({text, bytes}, o, {memory, memory_bytes});
}
#else
#include "pith/pith.hpp"

extern "C" pith::result pith_english(const char* text, std::size_t bytes, void* memory,
                                     std::size_t memory_bytes);
pith::result pith_english(const char* text, std::size_t bytes, void* memory,
                          std::size_t memory_bytes) {
  static constexpr pith::options o{3};
  return pith::summarize({text, bytes}, o, {memory, memory_bytes});
}
#endif
