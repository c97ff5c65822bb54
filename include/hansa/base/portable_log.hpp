/// \file   log, log1p and pow, the same bits everywhere (portable_math.hpp).
///
/// Method  x = 2^k (1 + f), 1 + f in [sqrt 1/2, sqrt 2); s = f / (2 + f);
///         ln(1 + f) = 2 artanh s = f - (f^2/2 - s (f^2/2 + R)), R = 2 (s^2/3 + s^4/5 + ...),
///         where f^2/2 is taken out since f alone is exact.
/// Source  Ng (1986-1993), the log of fdlibm, for the arrangement; the series is our own [C].
///         Dekker (1971), Numer. Math. 18, doi:10.1007/BF01397083: products in two parts (pow).
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

#include "hansa/base/portable_exp.hpp"

namespace hansa::portable {

struct Mantissa {
  int k;     ///< power of two
  double f;  ///< x = 2^k (1 + f), exact
};

/// For x positive and finite.
constexpr Mantissa mantissa(double x) {
  int k = 0;
  if (x < 0x1.0p-1022) {  // subnormal
    x *= 0x1.0p54;
    k = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  k += static_cast<int>(bits >> 52) - 1023;
  double m = std::bit_cast<double>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (m > 0x1.6a09e667f3bcdp+0) {  // sqrt 2
    m *= 0.5;
    ++k;
  }
  return {k, m - 1.0};
}

/// 2 (z^2/5 + z^3/7 + ...) for z = s^2 <= 0.0295; what is left out is below 1e-20.
constexpr double artanh_series_from_fifth(double z) {
  double sum = 0.0;
  for (int n = 12; n >= 2; --n) sum = z * (2.0 / (2 * n + 1) + sum);
  return z * sum;
}

/// 2 (z/3 + z^2/5 + ...) for z = s^2 <= 0.0295.
constexpr double artanh_series(double z) { return z * (2.0 / 3.0) + artanh_series_from_fifth(z); }

/// k ln 2 + ln(1 + f) + low.
constexpr double log_of(int k, double f, double low) {
  constexpr double ln2_high = 0x1.62e42fee00000p-1;  // 33 bits: k * ln2_high is exact
  constexpr double ln2_low = 0x1.a39ef35793c76p-33;
  const double s = f / (2.0 + f);
  const double half_square = 0.5 * f * f;
  const double tail = s * (half_square + artanh_series(s * s)) + (k * ln2_low + low);
  return k * ln2_high - ((half_square - tail) - f);
}

/// Natural logarithm; -infinity at 0, NaN below.
constexpr double log(double x) {
  if (x != x || x < 0.0) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0.0) return -std::numeric_limits<double>::infinity();
  if (x > std::numeric_limits<double>::max()) return x;
  const auto [k, f] = mantissa(x);
  return log_of(k, f, 0.0);
}

/// log(1 + x) without cancellation near 0; -infinity at -1, NaN below.
constexpr double log1p(double x) {
  if (x != x || x <= -1.0 || x > 0x1.0p60) return log(1.0 + x);
  if (x > -0.29 && x < 0.41) return log_of(0, x, 0.0);
  const double sum = 1.0 + x;
  const double lost = x < 1.0 ? x - (sum - 1.0) : 1.0 - (sum - x);  // by rounding the sum
  const auto [k, f] = mantissa(sum);
  return log_of(k, f, lost / sum);
}

/// An unevaluated sum, |low| at most half an ulp of high.
struct TwoParts {
  double high, low;
};

/// a + b for |a| >= |b|, exactly.
constexpr TwoParts exact_sum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// a b, exactly (Dekker), for |a|, |b| < 2^990 and a product above 2^-960.
constexpr TwoParts exact_product(double a, double b) {
  constexpr auto halves = [](double x) {
    const double scaled = x * 0x1.0p27 + x;
    const double high = scaled - (scaled - x);
    return TwoParts{high, x - high};
  };
  const auto [a_high, a_low] = halves(a);
  const auto [b_high, b_low] = halves(b);
  const double product = a * b;
  return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

/// ln x in two parts, to about 62 bits; x positive and finite.
constexpr TwoParts log_in_two_parts(double x) {
  constexpr double ln2_high = 0x1.62e42fee00000p-1;
  constexpr double ln2_low = 0x1.a39ef35793c76p-33;
  const auto [k, f] = mantissa(x);
  const auto divisor = exact_sum(2.0, f);
  const double s = f / divisor.high;
  const auto back = exact_product(s, divisor.high);
  const double s_low = (((f - back.high) - back.low) - s * divisor.low) / divisor.high;
  // 2 artanh s = 2 s + (2/3) s^3 + the rest; the first two terms in two parts
  constexpr double two_thirds = 2.0 / 3.0;
  constexpr double two_thirds_low = 0x1.5555555555555p-55;
  const auto square = exact_product(s, s);
  const auto cube = exact_product(square.high, s);
  const auto third = exact_product(cube.high, two_thirds);
  const double third_low =
      third.low + cube.high * two_thirds_low + two_thirds * (cube.low + square.low * s);
  const double rest = s * artanh_series_from_fifth(square.high);
  const auto sum = exact_sum(2.0 * s, third.high);
  const double low = sum.low + (third_low + rest + 2.0 * s_low * (1.0 + square.high));
  const auto small = exact_sum(sum.high, low);
  if (k == 0) return small;
  const auto all = exact_sum(k * ln2_high, small.high);
  return exact_sum(all.high, all.low + (small.low + k * ln2_low));
}

/// x^y for x >= 0, exactly x for y = 1; NaN for x < 0 (a negative base has no use here).
constexpr double pow(double x, double y) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (y == 0.0 || x == 1.0) return 1.0;
  if (y == 1.0 && x >= 0.0) return x;  // the exponent that switches a mechanism off
  if (x != x || y != y || x < 0.0) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0.0) return y > 0.0 ? 0.0 : infinity;
  if (x == infinity) return y > 0.0 ? infinity : 0.0;
  const auto logarithm = log_in_two_parts(x);
  const double rough = y * logarithm.high;
  if (rough > 710.0) return infinity;
  if (rough < -746.0) return 0.0;
  if (rough < 1e-200 && rough > -1e-200) return 1.0;
  const auto product = exact_product(y, logarithm.high);
  return exp_of_sum(product.high, product.low + y * logarithm.low);
}

}  // namespace hansa::portable
