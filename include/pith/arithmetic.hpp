// pith/arithmetic.hpp - single-precision arithmetic that gives the same bits everywhere.
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

PITH_EXACT_FLOAT_BEGIN

/// Natural logarithm of x > 0, to about 2e-7 absolute.  x is halved or doubled to m in
/// [0.7, 1.42], and log m = 2 atanh((m - 1) / (m + 1)), a series in the square of that quotient.
inline float natural_log(float x) noexcept {
  PITH_EXACT_FLOAT
  int halvings = 0;
  for (; x >= 65536.0f; x *= 1.52587890625e-5f) halvings += 16;
  for (; x > 1.41421356f; x *= 0.5f) ++halvings;
  for (; x < 0.70710678f; x *= 2.0f) --halvings;
  const float s = (x - 1.0f) / (x + 1.0f);
  const float q = s * s;
  float series = q * 0.11111111f + 0.14285714f;
  series = series * q + 0.2f;
  series = series * q + 0.33333333f;
  series = series * q + 1.0f;
  return 2.0f * s * series + static_cast<float>(halvings) * 0.69314718f;
}

/// e^-y for y >= 0, to about 3e-7 relative.  y is cut into whole halvings and a rest below
/// log 2, which a polynomial of degree 9 serves.  Below e^-80 the result is 0.
inline float exp_minus(float y) noexcept {
  PITH_EXACT_FLOAT
  if (!(y < 80.0f)) return 0.0f;
  const std::uint32_t halvings = static_cast<std::uint32_t>(y * 1.44269504f);
  const float f = static_cast<float>(halvings);
  const float r = (y - f * 0.693359375f) + f * 2.12194440e-4f;  // log 2 in two parts
  float p = 1.0f - r * 0.11111111f;
  p = 1.0f - r * 0.125f * p;
  p = 1.0f - r * 0.14285714f * p;
  p = 1.0f - r * 0.16666667f * p;
  p = 1.0f - r * 0.2f * p;
  p = 1.0f - r * 0.25f * p;
  p = 1.0f - r * 0.33333333f * p;
  p = 1.0f - r * 0.5f * p;
  p = 1.0f - r * p;
  float scale = 0.5f, power = 1.0f;
  for (std::uint32_t n = halvings; n != 0; n >>= 1, scale *= scale)
    if ((n & 1u) != 0) power *= scale;
  return p * power;
}

/// Square root of x >= 0 to the last bit or the one before it: Newton's steps from above.  The
/// library's sqrt is exact too, but reaches for errno and for the C library on small targets.
inline float square_root(float x) noexcept {
  PITH_EXACT_FLOAT
  if (!(x > 0.0f)) return 0.0f;
  float scale = 1.0f;
  for (; x >= 4.0f; x *= 0.25f) scale *= 2.0f;
  for (; x < 1.0f; x *= 4.0f) scale *= 0.5f;
  float root = 0.5f * x + 0.45f;  // within 6 % on [1, 4)
  root = 0.5f * (root + x / root);
  root = 0.5f * (root + x / root);
  root = 0.5f * (root + x / root);
  return root * scale;
}

PITH_EXACT_FLOAT_END

}  // namespace detail
}  // namespace pith

#endif  // PITH_ARITHMETIC_HPP
