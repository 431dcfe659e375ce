// pith/reading/letters.hpp - the letters that a word begins with, four, eight or sixteen at a time.
//
// Nine words of ten in running text are ASCII letters, at most twelve.  They are folded and measured
// as integers here, without a look at single bytes: with SSE2 or NEON where the target has it, else
// within integers of 64 or 32 bits (SWAR; Lamport, "Multiple byte processing with full-word
// instructions", 1975).  Each way gives the same three integers on any target and byte order.
#ifndef PITH_LETTERS_HPP
#define PITH_LETTERS_HPP

#include <cstddef>
#include <cstdint>

#include "../compiler.hpp"
#include "../language.hpp"

#if defined(PITH_PORTABLE_LETTERS)  // for tests: the ways that every target has
// Only where nothing throws, as in the library and the command: to compilers the intrinsics are calls that
// may, for which the single header would need a C++ library.
#elif defined(__SSE2__) && defined(__x86_64__) && !defined(__OPTIMIZE_SIZE__) && !defined(__EXCEPTIONS)
#define PITH_LETTERS_SSE2
#include <emmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__) && !defined(__OPTIMIZE_SIZE__) && !defined(__EXCEPTIONS)
#define PITH_LETTERS_NEON
#include <arm_neon.h>
#endif

namespace pith::detail {

/// Letters that are read as integers, and the bytes of text that must be there for it.
inline constexpr unsigned most_letters = 12;
inline constexpr std::ptrdiff_t letters_look = 16;

/// Whether words are read as integers at all: where code is to be small, one way to read is enough.
#ifdef __OPTIMIZE_SIZE__
inline constexpr bool reads_ahead = false;
#else
inline constexpr bool reads_ahead = true;
#endif
/// And whether also where few words are read: a core that loads one byte at a time, as Cortex-M0+ does, needs much code for it.
#if defined(__ARM_ARCH) && !defined(__ARM_FEATURE_UNALIGNED)
inline constexpr bool reads_all_ahead = false;
#else
inline constexpr bool reads_all_ahead = reads_ahead;
#endif

/// A letter, which may be a capital, and the small letters after it.
struct letter_run {
  std::uint64_t low;   ///< the first eight letters, folded, the first lowest; zeros after them
  std::uint32_t high;  ///< the next four
  unsigned count;      ///< how many letters there are; above most_letters, the rest is not here

  constexpr std::uint32_t hash() const noexcept {
    const auto first = static_cast<std::uint32_t>(low & 0xFFFFFFFF), second = static_cast<std::uint32_t>(low >> 32);
    return hash_end(hash_step(hash_step(hash_step(0, first), second), high));
  }
};

/// An integer whose bytes in memory are those of `x`, the lowest first; and back.
template <class Integer>
constexpr Integer in_byte_order(Integer x) noexcept {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  Integer turned = 0;
  for (unsigned i = 0; i < sizeof x; ++i) turned |= (x >> 8 * i & 255) << 8 * (sizeof x - 1 - i);
  return turned;
#else
  return x;
#endif
}
/// An integer from bytes, the first lowest.
template <class Integer>
inline Integer load_bytes(const char* p) noexcept {
  Integer x;
  PITH_COPY_BYTES(&x, p, sizeof x);
  return in_byte_order(x);
}

/// The small letters that the bytes of an integer begin with.
template <class Integer>
struct lane {
  static constexpr Integer ones = static_cast<Integer>(0x0101010101010101u);
  Integer word = 0;  ///< zeros after them
  unsigned count = 0;

  explicit lane(Integer x) noexcept {
    const Integer low = x & ones * 0x7F;
    // Bit 7 of each byte: at least 'a', not above 'z', and no byte outside ASCII.
    const Integer letters = (low + ones * (0x80 - 'a')) & ~(low + ones * (0x7F - 'z')) & ~x;
    const Integer others = ~letters & ones * 0x80;
    // All bits below the first byte that is no letter's; all where each one is.
    const Integer kept = others == 0 ? ~Integer{0} : ((others & (0 - others)) >> 7) - 1;
    word = x & kept;
    count = static_cast<unsigned>((kept & ones) * ones >> 8 * (sizeof x - 1));
  }
};
/// Makes a capital that comes first small; what is no letter does not become one.
template <class Integer>
constexpr Integer fold_first(Integer x) noexcept { return x | (x & 0x40) >> 1; }

/// Four at a time.  `p` has letters_look bytes.
inline letter_run letters_by_four(const char* p) noexcept {
  std::uint32_t word[4] = {};
  unsigned count = 0;
  for (unsigned i = 0; i < 4; ++i) {
    const auto x = load_bytes<std::uint32_t>(p + 4 * i);
    const lane<std::uint32_t> l(i == 0 ? fold_first(x) : x);
    word[i] = l.word;
    count += l.count;
    if (l.count < 4) break;
  }
  return {std::uint64_t{word[1]} << 32 | word[0], word[2], count};
}

/// Eight at a time.
inline letter_run letters_by_eight(const char* p) noexcept {
  const lane<std::uint64_t> l(fold_first(load_bytes<std::uint64_t>(p)));
  if (l.count < 8) return {l.word, 0, l.count};
  const lane<std::uint64_t> rest(load_bytes<std::uint64_t>(p + 8));
  return {l.word, static_cast<std::uint32_t>(rest.word & 0xFFFFFFFF), 8 + rest.count};
}

#if defined(PITH_LETTERS_SSE2)
alignas(16) inline constexpr unsigned char letters_kept[32] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

/// Sixteen.
inline letter_run letters_by_sixteen(const char* p) noexcept {
  const __m128i bytes = _mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(p)));
  const __m128i folded = _mm_or_si128(
      bytes, _mm_srli_epi16(_mm_and_si128(bytes, _mm_cvtsi32_si128(0x40)), 1));  // as fold_first()
  // From 'a' on, and 102 more: what is no letter is above 127 then.
  const __m128i others = _mm_adds_epu8(_mm_sub_epi8(folded, _mm_set1_epi8('a')), _mm_set1_epi8(127 - 25));
  const unsigned count = lowest_bit(static_cast<unsigned>(_mm_movemask_epi8(others)) | 1u << 16);
  const __m128i word = _mm_and_si128(
      folded, _mm_loadu_si128(static_cast<const __m128i*>(static_cast<const void*>(letters_kept + 16 - count))));
  return {static_cast<std::uint64_t>(_mm_cvtsi128_si64(word)),
          static_cast<std::uint32_t>(_mm_cvtsi128_si32(_mm_srli_si128(word, 8))), count};
}
#elif defined(PITH_LETTERS_NEON)
inline letter_run letters_by_sixteen(const char* p) noexcept {
  static constexpr unsigned char places[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const unsigned char*>(p));
  const uint8x16_t first = vsetq_lane_u8(static_cast<unsigned char>((*p & 0x40) >> 1), vdupq_n_u8(0), 0);
  const uint8x16_t folded = vorrq_u8(bytes, first);
  const uint8x16_t others = vcgtq_u8(vsubq_u8(folded, vdupq_n_u8('a')), vdupq_n_u8(25));
  // Four bits a byte: NEON has no movemask.
  const std::uint64_t mask =
      vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(others), 4)), 0);
  const unsigned count = mask == 0 ? 16 : lowest_bit(mask) / 4;
  const uint8x16_t word =
      vandq_u8(folded, vcltq_u8(vld1q_u8(places), vdupq_n_u8(static_cast<unsigned char>(count))));
  return {vgetq_lane_u64(vreinterpretq_u64_u8(word), 0), vgetq_lane_u32(vreinterpretq_u32_u8(word), 2), count};
}
#endif

/// One at a time, where fewer bytes may be left: at the end of a text.
PITH_NOINLINE inline letter_run letters_by_one(const char* p, const char* limit) noexcept {
  letter_run run{};
  for (; p != limit && run.count < letters_look; ++p, ++run.count) {
    unsigned byte = static_cast<unsigned char>(*p);
    if (run.count == 0) byte = fold_first(byte);
    if (byte - 'a' >= 26) break;
    if (run.count < 8) run.low |= std::uint64_t{byte} << 8 * run.count;
    else if (run.count < most_letters) run.high |= byte << 8 * (run.count - 8);
  }
  return run;
}

/// The letters at `p`, of which letters_look bytes are there.
PITH_ALWAYS_INLINE letter_run read_letters(const char* p) noexcept {
#if defined(PITH_LETTERS_SSE2) || defined(PITH_LETTERS_NEON)
  return letters_by_sixteen(p);
#elif SIZE_MAX > 0xFFFFFFFF && !defined(__OPTIMIZE_SIZE__)
  return letters_by_eight(p);
#else
  return letters_by_four(p);
#endif
}
PITH_ALWAYS_INLINE letter_run read_letters(const char* p, const char* limit) noexcept {
  return reads_ahead && limit - p >= letters_look ? read_letters(p) : letters_by_one(p, limit);
}

/// Writes the letters as bytes, and zeros up to most_letters of them.
inline void store_letters(const letter_run& run, char* p) noexcept {
  const std::uint64_t low = in_byte_order(run.low);
  const std::uint32_t high = in_byte_order(run.high);
  PITH_COPY_BYTES(p, &low, sizeof low);
  PITH_COPY_BYTES(p + 8, &high, sizeof high);
}
inline letter_run load_letters(const char* p, unsigned count) noexcept {
  return {load_bytes<std::uint64_t>(p), load_bytes<std::uint32_t>(p + 8), count};
}

/// The hash of a word whose bytes lie in a buffer, and may have zeros written after them: twelve of them after
/// fewer bytes than that, else up to the next multiple of four.  As word_hash().
inline std::uint32_t buffer_hash(char* word, std::size_t length) noexcept {
  if (!reads_ahead) return word_hash(word, length);
  std::size_t end = most_letters;
  if (length < most_letters) {
    constexpr char zeros[most_letters] = {};  // two stores, where a loop would become a call
    PITH_COPY_BYTES(word + length, zeros, most_letters);
  } else {
    for (end = length; end % 4 != 0; ++end) word[end] = 0;
  }
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < end; i += 4) hash = hash_step(hash, load_bytes<std::uint32_t>(word + i));
  return hash_end(hash);
}

}  // namespace pith::detail

#endif  // PITH_LETTERS_HPP
