// pith/reading/line_means.hpp - a running mean of what was seen of the lines before.
//
// For each value v of a line its mean m becomes (7 m + v + 4) / 8, in a byte.  Counts are small and would be lost
// in a mean of whole numbers: sixteen times a count, at most 255, takes its place.  There are three ways to the
// same bytes, one value, eight or sixteen at a time: one after another they would cost a line of one letter more than
// all that is read of it.
#ifndef PITH_LINE_MEANS_HPP
#define PITH_LINE_MEANS_HPP

#include <cstdint>
#include <initializer_list>

#include "../compiler.hpp"
#include "letters.hpp"
#include "line_shape.hpp"

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

inline std::uint64_t load_eight(const std::uint8_t* p) noexcept {
  std::uint64_t x;
  PITH_COPY_BYTES(&x, p, 8);
  return x;
}
/// The mean of each two bytes, rounded down.
inline std::uint64_t mean_below(std::uint64_t a, std::uint64_t b) noexcept { return (a & b) + ((a ^ b) >> 1 & 0x7F7F7F7F7F7F7F7F); }
/// Both rows have eight bytes for the last values too.
inline void average_line(std::uint8_t* means, const std::uint8_t* values) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr unsigned eights = (line::values + 7) / 8;
  std::uint64_t all[eights];  // nothing that is written may be what is read
  for (unsigned i = 0; i < eights; ++i) {
    const std::uint64_t m = load_eight(means + 8 * i), v = load_eight(values + 8 * i), counts = v & load_eight(mean_mask.counts + 8 * i);
    const std::uint64_t many = ((counts >> 4 & ones * 15) + ones * 15) >> 4 & ones;
    const std::uint64_t x = (v ^ counts) | (counts << 4 & ones * 240) | ((many << 8) - many);
    // As with sixteen: the mean of m and that of m and that of m and x, and this one rounded up.
    const std::uint64_t quarter = mean_below(m, mean_below(m, x));
    const std::uint64_t mean = (m | quarter) - ((m ^ quarter) >> 1 & ones * 127);
    all[i] = mean ^ ((mean ^ m) & load_eight(mean_mask.others + 8 * i));
  }
  PITH_COPY_BYTES(means, all, sizeof all);
}

#endif
#endif

}  // namespace pith::detail

#endif  // PITH_LINE_MEANS_HPP
