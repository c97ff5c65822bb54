/// \file   exp, expm1 and the logistic function, the same bits everywhere (portable_math.hpp).
///
/// Method  x = k ln 2 + r, |r| <= ln 2 / 2; exp x = 2^k (1 + expm1 r), expm1 r by its series.
/// Source  Cody & Waite (1980), Software Manual for the Elementary Functions: ln 2 in two parts.
#pragma once
#include <array>
#include <bit>
#include <cfloat>
#include <cstdint>
#include <limits>

#ifdef __FAST_MATH__
#error "-ffast-math lets the compiler reorder sums (results would depend on it). Remove the flag."
#endif

namespace hansa::portable {

static_assert(std::numeric_limits<double>::is_iec559 && FLT_EVAL_METHOD == 0);

/// 2^k for k in [-1022, 1023].
constexpr double power_of_two(int k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

struct Reduced {
  int k;     ///< nearest integer to x / ln 2
  double r;  ///< x - k ln 2
};

constexpr Reduced reduce(double x) {
  constexpr double ln2_high = 0x1.62e42fee00000p-1;  // 33 bits: k * ln2_high is exact
  constexpr double ln2_low = 0x1.a39ef35793c76p-33;
  const int k = static_cast<int>(x * 0x1.71547652b82fep+0 + (x < 0.0 ? -0.5 : 0.5));
  return {k, (x - k * ln2_high) - k * ln2_low};
}

/// expm1 on [-0.35, 0.35]: the Taylor series to r^14 / 14!; the rest is below 3e-19 of the value.
constexpr double expm1_series(double r) {
  constexpr auto inverse_factorial = [] {
    std::array<double, 15> inverse{};
    double factorial = 1.0;
    for (std::size_t n = 1; n < inverse.size(); ++n) {
      factorial *= static_cast<double>(n);
      inverse[n] = 1.0 / factorial;
    }
    return inverse;
  }();
  double tail = 0.0;
  for (std::size_t n = inverse_factorial.size() - 1; n >= 2; --n) {
    tail = inverse_factorial[n] + r * tail;
  }
  return r + r * r * tail;
}

/// exp(x + low) for |low| below an ulp of x.
constexpr double exp_of_sum(double x, double low) {
  if (x != x) return x;
  if (x > 709.79) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0.0;
  const auto [k, r] = reduce(x);
  const int half = k / 2;  // 2^k itself may be too large or too small for a double
  return (1.0 + expm1_series(r + low)) * power_of_two(half) * power_of_two(k - half);
}

constexpr double exp(double x) { return exp_of_sum(x, 0.0); }

/// exp(x) - 1 without cancellation near 0.
constexpr double expm1(double x) {
  if (x != x) return x;
  if (x > 40.0) return exp(x);  // 1 is less than half an ulp
  if (x < -40.0) return -1.0;
  const auto [k, r] = reduce(x);
  const double scale = power_of_two(k);
  return k == 0 ? expm1_series(r) : scale * expm1_series(r) + (scale - 1.0);
}

/// 1 / (1 + exp(-x)), the logistic function; in (0, 1), exact complement within rounding.
constexpr double sigmoid(double x) {
  if (x >= 0.0) return 1.0 / (1.0 + exp(-x));
  const double e = exp(x);
  return e / (1.0 + e);
}

}  // namespace hansa::portable
