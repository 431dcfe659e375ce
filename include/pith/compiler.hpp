// pith/compiler.hpp - what differs between compilers: the standard asked for, and three requests.
//
// g++ and clang++ are told with attributes what a size or a speed depends on; MSVC has its own words
// for the same; any other compiler gets the plain language and makes the same results.
#ifndef PITH_COMPILER_HPP
#define PITH_COMPILER_HPP

// MSVC says 199711 for __cplusplus unless it is asked not to, and the truth in _MSVC_LANG.
#if !defined(__cplusplus) || (__cplusplus < 201703L && (!defined(_MSVC_LANG) || _MSVC_LANG < 201703L))
#error "Pith needs C++17: compile with -std=c++17 (MSVC: /std:c++17) or a later standard."
// A file that is missing ends the compilation here, before hundreds of errors that all mean the above.
#include <Pith needs C++17>
#endif

#include <cstdint>

// A function on its own, so that its locals are off the stack of whoever calls it, or its code is not
// repeated.  Before `inline`, or the type.
#if defined(__GNUC__) || defined(__clang__)
#define PITH_NOINLINE [[gnu::noinline]]
#elif defined(_MSC_VER)
#define PITH_NOINLINE __declspec(noinline)
#else
#define PITH_NOINLINE
#endif

// A function whose many callers take less code with a call, and less time without one.
#ifdef __OPTIMIZE_SIZE__
#define PITH_SHARED PITH_NOINLINE
#else
#define PITH_SHARED
#endif

// A function that is put in place in its only caller, or its innermost loop.  In place of `inline`.
#if defined(__GNUC__) || defined(__clang__)
#define PITH_ALWAYS_INLINE [[gnu::always_inline]] inline
#elif defined(_MSC_VER)
#define PITH_ALWAYS_INLINE __forceinline
#else
#define PITH_ALWAYS_INLINE inline
#endif

// A step that has one caller: put in place where code is to be small, as that takes less; else the compiler knows better.
#ifdef __OPTIMIZE_SIZE__
#define PITH_ONE_CALLER PITH_ALWAYS_INLINE
#else
#define PITH_ONE_CALLER inline
#endif

// A step of a long function, put in place so that what they share can stay in registers; where code is to be
// small, the compiler knows better.
#ifdef __OPTIMIZE_SIZE__
#define PITH_IN_PLACE inline
#else
#define PITH_IN_PLACE PITH_ALWAYS_INLINE
#endif

// A part of a long function, put in place as well; where code is to be small it is on its own, so that its locals are
// off the stack.
#ifdef __OPTIMIZE_SIZE__
#define PITH_PART PITH_NOINLINE inline
#else
#define PITH_PART PITH_ALWAYS_INLINE
#endif

// Copies a few bytes whose number is known: one load and one store, under -ffreestanding too.
#if defined(__GNUC__) || defined(__clang__)
#define PITH_COPY_BYTES(to, from, bytes) __builtin_memcpy(to, from, bytes)
#else
#include <cstring>
#define PITH_COPY_BYTES(to, from, bytes) std::memcpy(to, from, bytes)
#endif

namespace pith {
namespace detail {

/// The place of the lowest bit that is set, of which there is one.
inline unsigned lowest_bit(std::uint64_t bits) noexcept {
#if defined(__GNUC__) || defined(__clang__)
  if constexpr (sizeof(void*) < sizeof bits) {  // else a call of a library that not every processor has
    const auto low = static_cast<unsigned>(bits & 0xFFFFFFFFu);
    return static_cast<unsigned>(low != 0 ? __builtin_ctz(low) : 32 + __builtin_ctz(static_cast<unsigned>(bits >> 32)));
  } else {
    return static_cast<unsigned>(__builtin_ctzll(bits));
  }
#else
  unsigned n = 0;
  while ((bits >> n & 1) == 0) ++n;
  return n;
#endif
}

/// The elements of an array that begins at `place`, which is aligned for them: the way from bytes of a
/// workspace to what is kept there, since a cast from bytes alone is warned of by -Wcast-align.
template <class Element>
Element* array_at(void* place) noexcept {
  return static_cast<Element*>(place);
}

}  // namespace detail
}  // namespace pith

#endif  // PITH_COMPILER_HPP
