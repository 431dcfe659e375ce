// pith/ranking/arithmetic.hpp - single-precision arithmetic that gives the same bits everywhere.
//
// Scores may depend only on + - * / in the order they are written: libm's logf and expf differ
// between C libraries, and compilers fuse a*b+c into one rounding where the target has an FMA
// unless they are told not to.  Code that computes with floats stands between
// PITH_EXACT_FLOAT_BEGIN and PITH_EXACT_FLOAT_END (for gcc), and each such function's body starts
// with PITH_EXACT_FLOAT (for clang): that holds against -ffp-contract, -fassociative-math,
// -freciprocal-math and -funsafe-math-optimizations too, but for clang's -ffp-contract=fast, which
// no code can undo or see.  gcc takes no such function into one that is compiled otherwise.  What
// cannot be put right from here is refused.
#ifndef PITH_ARITHMETIC_HPP
#define PITH_ARITHMETIC_HPP

#include <cfloat>
#include <cstdint>

#include "../compiler.hpp"

#if defined(__FAST_MATH__)
#error "Pith promises the same bits on every machine: compile without -ffast-math (-Ofast)."
#endif
#if !defined(FLT_EVAL_METHOD) || FLT_EVAL_METHOD != 0
#error "Pith needs float arithmetic in single precision: on 32-bit x86 add -msse2 -mfpmath=sse."
#endif

#if defined(__clang__)
#define PITH_EXACT_FLOAT_BEGIN
#define PITH_EXACT_FLOAT_END
#if defined(__x86_64__) || defined(__i386__) || defined(__s390x__)
#define PITH_EXACT_FLOAT _Pragma("float_control(precise, on)") _Pragma("clang fp contract(off)")
#else  // other targets of clang do not know float_control
#define PITH_EXACT_FLOAT _Pragma("clang fp reassociate(off)") _Pragma("clang fp contract(off)")
#endif
#elif defined(__GNUC__)
#define PITH_EXACT_FLOAT_BEGIN \
  _Pragma("GCC push_options") _Pragma("GCC optimize(\"fp-contract=off,no-reciprocal-math\")") \
  _Pragma("GCC optimize(\"no-unsafe-math-optimizations,no-associative-math\")")
#define PITH_EXACT_FLOAT_END _Pragma("GCC pop_options")
#define PITH_EXACT_FLOAT
#else
#define PITH_EXACT_FLOAT_BEGIN
#define PITH_EXACT_FLOAT_END
#define PITH_EXACT_FLOAT
#endif

namespace pith {
namespace detail {

static_assert(FLT_RADIX == 2 && FLT_MANT_DIG == 24 && FLT_MAX_EXP == 128 && sizeof(float) == 4,
              "Pith needs IEEE 754's binary32 for float.");

/// The bits of a float, and back: the sign, eight bits of the exponent plus 127, the fraction.
inline std::uint32_t bits_of(float x) noexcept {
  std::uint32_t bits;
  PITH_COPY_BYTES(&bits, &x, sizeof bits);
  return bits;
}
inline float float_of(std::uint32_t bits) noexcept {
  float x;
  PITH_COPY_BYTES(&x, &bits, sizeof x);
  return x;
}
inline constexpr std::uint32_t fraction_bits = 23, one_bits = 127u << fraction_bits;  // 1.0f

PITH_EXACT_FLOAT_BEGIN

/// Natural logarithm of x >= 1.2e-38, to about 2e-7 absolute.  x is 2^n m with m in [0.7, 1.42], and
/// log m = 2 atanh((m - 1) / (m + 1)), a series in the square of that quotient.
inline float natural_log(float x) noexcept {
  PITH_EXACT_FLOAT
  // n is the exponent of x / 0.70710678: one more than that of x where the fraction is sqrt 2 or more
  const std::uint32_t bits = bits_of(x) + (one_bits - 0x3f3504f3u);
  const std::int32_t doublings = static_cast<std::int32_t>(bits >> fraction_bits) - 127;
  x = float_of((bits & ((1u << fraction_bits) - 1)) + 0x3f3504f3u);
  const float s = (x - 1.0f) / (x + 1.0f);
  const float q = s * s;
  float series = q * 0.11111111f + 0.14285714f;
  series = series * q + 0.2f;
  series = series * q + 0.33333333f;
  series = series * q + 1.0f;
  return 2.0f * s * series + static_cast<float>(doublings) * 0.69314718f;
}

/// e^-y for y >= 0, to about 3e-7 relative.  y is cut into whole halvings and a rest below
/// log 2, which a polynomial of degree 9 serves.  Below e^-80 the result is 0.
inline float exp_minus(float y) noexcept {
  PITH_EXACT_FLOAT
  if (!(y < 80.0f)) return 0.0f;
  const std::uint32_t halvings = static_cast<std::uint32_t>(y * 1.44269504f);
  const float f = static_cast<float>(halvings);
  const float r = (y - f * 0.693359375f) + f * 2.12194440e-4f;  // log 2 in two parts
  static constexpr float inverse[] = {0.11111111f, 0.125f,      0.14285714f, 0.16666667f, 0.2f,
                                      0.25f,       0.33333333f, 0.5f,        1.0f};
  float p = 1.0f;
  for (const float n : inverse) p = 1.0f - r * n * p;
  return p * float_of(one_bits - (halvings << fraction_bits));
}

/// e^x, by exp_minus.
inline float power_of_e(float x) noexcept {
  PITH_EXACT_FLOAT
  return x < 0 ? exp_minus(-x) : 1.0f / exp_minus(x);
}

/// Square root of x >= 0 to the last bit or the one before it: Newton's steps from above.  The
/// library's sqrt is exact too, but reaches for errno and for the C library on small targets.
inline float square_root(float x) noexcept {
  PITH_EXACT_FLOAT
  if (!(x > 0.0f)) return 0.0f;
  float root = float_of((bits_of(x) >> 1) + (one_bits >> 1));  // half the exponent: within 6 %
  root = 0.5f * (root + x / root);
  root = 0.5f * (root + x / root);
  return 0.5f * (root + x / root);
}

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_ARITHMETIC_HPP
