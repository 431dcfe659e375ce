// footprint.cpp - one call and nothing else, to be weighed: footprint.sh says which one, and its name.
// The options are constants, so that the stack is the call's own.
#include "pith/plain.hpp"

extern "C" pith::result pith_call(const char* text, std::size_t bytes, void* memory,
                                  std::size_t memory_bytes);

pith::result pith_call(const char* text, std::size_t bytes, void* memory, std::size_t memory_bytes) {
#if defined(PITH_PROFILE_english)
  static constexpr pith::options o{3};
#elif defined(PITH_PROFILE_plain)
  static constexpr pith::plain::language_options o{{3}};
#else
  static constexpr pith::plain::options o{3};
#endif
  return summarize(std::string_view(text, bytes), o, {memory, memory_bytes});
}
