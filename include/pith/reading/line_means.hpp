// pith/reading/line_means.hpp - a running mean of what was seen of the lines before.
//
// For each value v of a line its mean m becomes (7 m + v + 4) / 8, in a byte.  Counts are small and would be lost
// in a mean of whole numbers: sixteen times a count, at most 255, takes its place.  There are three ways to the
// same bytes, one value, eight or sixteen at a time: one after another they would cost a line of one letter more than
// all that is read of it.
#ifndef PITH_LINE_MEANS_HPP
#define PITH_LINE_MEANS_HPP

#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "../compiler.hpp"
#include "letters.hpp"
#include "line_shape.hpp"

// Cortex-M4 and up have an instruction for the means of four bytes; where something throws as in letters.hpp.
#if defined(__ARM_FEATURE_SIMD32) && !defined(__OPTIMIZE_SIZE__) && !defined(__EXCEPTIONS)
#define PITH_MEANS_DSP
#include <arm_acle.h>
#endif

namespace pith::detail {

/// Which values are counts, a bit each.
constexpr std::uint32_t counted_values() noexcept {
  std::uint32_t bits = 0;
  for (const line::value v : {line::gaps, line::bars, line::links, line::inner, line::label, line::clocks, line::years,
                              line::quotes, line::commas, line::openers, line::numbers, line::first, line::last})
    bits |= 1u << v;
  return bits;
}
static_assert(line::values <= 32, "a value is a bit of a number");

#ifdef __OPTIMIZE_SIZE__

/// Takes the values of a line into their means.
inline void average_line(std::uint8_t* means, const std::uint8_t* values) noexcept {
  for (unsigned i = 0; i < line::values; ++i) {
    unsigned v = values[i];
    if ((counted_values() >> i & 1) != 0) v = v < 16 ? 16 * v : 255;
    means[i] = static_cast<std::uint8_t>((7u * means[i] + v + 4) / 8);
  }
}

#else

/// The same as bytes, for eight values at once.
struct mean_masks {
  std::uint8_t counts[32] = {}, others[32] = {};  // which are counts, and which are none of its values
  constexpr mean_masks() noexcept {
    for (unsigned i = 0; i < line::values; ++i) {
      counts[i] = (counted_values() >> i & 1) != 0 ? 255 : 0;
    }
    for (unsigned i = line::values; i < 32; ++i) others[i] = 255;
  }
};
inline constexpr mean_masks mean_mask{};

#ifdef PITH_LETTERS_SSE2

inline __m128i load_sixteen(const std::uint8_t* p) noexcept {
  return _mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(p)));
}
inline __m128i average_sixteen(const std::uint8_t* means, const std::uint8_t* values, const std::uint8_t* counted) noexcept {
  const __m128i m = load_sixteen(means), v = load_sixteen(values), counts = load_sixteen(counted), ones = _mm_set1_epi8(-1);
  __m128i sixteen = _mm_and_si128(v, counts);
  for (int i = 0; i < 4; ++i) sixteen = _mm_adds_epu8(sixteen, sixteen);
  const __m128i x = _mm_or_si128(sixteen, _mm_andnot_si128(counts, v));
  // The mean of m and that of m and that of m and x: the first two are rounded down, which the complement of a mean of
  // complements is, and the last one up, which adds the 4.
  const __m128i below = _mm_andnot_si128(m, ones);
  const __m128i quarter = _mm_avg_epu8(below, _mm_avg_epu8(below, _mm_andnot_si128(x, ones)));
  return _mm_avg_epu8(m, _mm_andnot_si128(quarter, ones));
}
inline void average_line(std::uint8_t* means, const std::uint8_t* values) noexcept {
  // The first sixteen and the last, some of which are in both: all are taken before any is written.
  constexpr unsigned later = line::values - 16;
  const __m128i first = average_sixteen(means, values, mean_mask.counts);
  const __m128i last = average_sixteen(means + later, values + later, mean_mask.counts + later);
  _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(means)), first);
  _mm_storeu_si128(static_cast<__m128i*>(static_cast<void*>(means + later)), last);
}

#else

/// As many values as a register holds.
#if SIZE_MAX > 0xFFFFFFFF
using some_values = std::uint64_t;
#else
using some_values = std::uint32_t;
#endif
inline constexpr some_values each_one = static_cast<some_values>(0x0101010101010101);

inline some_values load_values(const std::uint8_t* p) noexcept {
  some_values x;
  PITH_COPY_BYTES(&x, p, sizeof x);
  return x;
}
/// The mean of each two bytes, rounded down.
inline some_values mean_below(some_values a, some_values b) noexcept {
#ifdef PITH_MEANS_DSP
  return __uhadd8(a, b);
#else
  return (a & b) + ((a ^ b) >> 1 & each_one * 127);
#endif
}
/// Sixteen times each byte, at most 255.
inline some_values sixteen_times(some_values x) noexcept {
#ifdef PITH_MEANS_DSP
  for (int i = 0; i < 4; ++i) x = __uqadd8(x, x);
  return x;
#else
  const some_values many = ((x >> 4 & each_one * 15) + each_one * 15) >> 4 & each_one;
  return (x << 4 & each_one * 240) | ((many << 8) - many);
#endif
}
/// Both rows have bytes of others after the last values, as many as a register holds.
inline void average_line(std::uint8_t* means, const std::uint8_t* values) noexcept {
  constexpr unsigned at_once = sizeof(some_values), last = (line::values - 1) / at_once;
  some_values all[last + 1];  // nothing that is written may be what is read
  for (unsigned i = 0; i <= last; ++i) {
    const some_values m = load_values(means + at_once * i), v = load_values(values + at_once * i), counts = v & load_values(mean_mask.counts + at_once * i);
    const some_values x = (v ^ counts) | sixteen_times(counts);
    // As with sixteen: the mean of m and that of m and that of m and x, and this one rounded up.
    const some_values quarter = mean_below(m, mean_below(m, x));
    all[i] = (m | quarter) - ((m ^ quarter) >> 1 & each_one * 127);
  }
  const some_values before = load_values(means + at_once * last);
  all[last] ^= (all[last] ^ before) & load_values(mean_mask.others + at_once * last);
  PITH_COPY_BYTES(means, all, sizeof all);
}

#endif
#endif

}  // namespace pith::detail

#endif  // PITH_LINE_MEANS_HPP
