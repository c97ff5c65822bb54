/// \file   erfc, the normal distribution and its quantile, the same bits everywhere
///         (portable_math.hpp).
#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

#include "hansa/base/portable_exp.hpp"
#include "hansa/base/portable_log.hpp"

namespace hansa::portable {

/// c[0] + c[1] x + ... by Horner's rule.
template <std::size_t N>
constexpr double polynomial(const std::array<double, N>& c, double x) {
  double sum = c[N - 1];
  for (std::size_t n = N - 1; n-- > 0;) sum = c[n] + x * sum;
  return sum;
}

/// erf on [-0.46875, 0.46875].
/// Source  Cody (1969), Math. Comp. 23, 631-637, doi:10.1090/S0025-5718-1969-0247736-4.
constexpr double erf_near_zero(double x) {
  constexpr std::array numerator{3.20937758913846947e3, 3.77485237685302021e2,
                                 1.13864154151050156e2, 3.16112374387056560e0,
                                 1.85777706184603153e-1};
  constexpr std::array denominator{2.84423683343917062e3, 1.28261652607737228e3,
                                   2.44024637934444173e2, 2.36012909523441209e1, 1.0};
  return x * (polynomial(numerator, x * x) / polynomial(denominator, x * x));
}

/// exp(x^2) erfc(x) for x >= 0.46875. Source as above.
constexpr double erfc_scaled(double x) {
  if (x <= 4.0) {
    constexpr std::array numerator{
        1.23033935479799725e3, 2.05107837782607147e3,  1.71204761263407058e3,
        8.81952221241769090e2, 2.98635138197400131e2,  6.61191906371416295e1,
        8.88314979438837594e0, 5.64188496988670089e-1, 2.15311535474403846e-8};
    constexpr std::array denominator{
        1.23033935480374942e3, 3.43936767414372164e3, 4.36261909014324716e3,
        3.29079923573345963e3, 1.62138957456669019e3, 5.37181101862009858e2,
        1.17693950891312499e2, 1.57449261107098347e1, 1.0};
    return polynomial(numerator, x) / polynomial(denominator, x);
  }
  constexpr double inverse_root_pi = 0.56418958354775628695;
  constexpr std::array numerator{6.58749161529837803e-4, 1.60837851487422766e-2,
                                 1.25781726111229246e-1, 3.60344899949804439e-1,
                                 3.05326634961232344e-1, 1.63153871373020978e-2};
  constexpr std::array denominator{2.33520497626869185e-3, 6.05183413124413191e-2,
                                   5.27905102951428412e-1, 1.87295284992346725e0,
                                   2.56852019228982242e0,  1.0};
  const double z = 1.0 / (x * x);
  return (inverse_root_pi - z * (polynomial(numerator, z) / polynomial(denominator, z))) / x;
}

/// exp(-factor x^2) for x in [0, 40] and factor a power of two: x^2 in two parts, the first exact.
constexpr double exp_of_minus_square(double x, double factor) {
  const double coarse = static_cast<double>(static_cast<int>(x * 16.0)) / 16.0;
  return exp(-factor * (coarse * coarse)) * exp(-factor * ((x - coarse) * (x + coarse)));
}

/// Complementary error function, in [0, 2].
constexpr double erfc(double x) {
  if (x != x) return x;
  const double size = x < 0.0 ? -x : x;
  if (size <= 0.46875) return 1.0 - erf_near_zero(x);
  if (size > 28.0) return x < 0.0 ? 2.0 : 0.0;
  const double tail = exp_of_minus_square(size, 1.0) * erfc_scaled(size);
  return x < 0.0 ? 2.0 - tail : tail;
}

/// Standard normal distribution function; the lower tail keeps its relative precision.
constexpr double normal_cdf(double x) {
  constexpr double inverse_root_2 = 0x1.6a09e667f3bcdp-1;
  if (x != x) return x;
  const double size = x < 0.0 ? -x : x;
  if (size <= 0.66) return 0.5 + 0.5 * erf_near_zero(x * inverse_root_2);
  if (size > 39.0) return x < 0.0 ? 0.0 : 1.0;
  const double tail = 0.5 * (exp_of_minus_square(size, 0.5) * erfc_scaled(size * inverse_root_2));
  return x < 0.0 ? tail : 1.0 - tail;
}

/// x with normal_cdf(x) = p, for p in [0, 1]; infinite at the ends, NaN outside.
/// Source  Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37, 477-484,
///         doi:10.2307/2347330.
inline double normal_quantile(double p) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (!(p >= 0.0 && p <= 1.0)) return std::numeric_limits<double>::quiet_NaN();
  if (p == 0.0) return -infinity;
  if (p == 1.0) return infinity;
  const double q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    constexpr std::array numerator{3.3871328727963666080e0, 1.3314166789178437745e2,
                                   1.9715909503065514427e3, 1.3731693765509461125e4,
                                   4.5921953931549871457e4, 6.7265770927008700853e4,
                                   3.3430575583588128105e4, 2.5090809287301226727e3};
    constexpr std::array denominator{1.0,
                                     4.2313330701600911252e1,
                                     6.8718700749205790830e2,
                                     5.3941960214247511077e3,
                                     2.1213794301586595867e4,
                                     3.9307895800092710610e4,
                                     2.8729085735721942674e4,
                                     5.2264952788528545610e3};
    const double r = 0.180625 - q * q;
    return q * (polynomial(numerator, r) / polynomial(denominator, r));
  }
  const double r = std::sqrt(-log(q < 0.0 ? p : 1.0 - p));
  double size{};
  if (r <= 5.0) {
    constexpr std::array numerator{1.42343711074968357734e0,  4.63033784615654529590e0,
                                   5.76949722146069140550e0,  3.64784832476320460504e0,
                                   1.27045825245236838258e0,  2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4};
    constexpr std::array denominator{1.0,
                                     2.05319162663775882187e0,
                                     1.67638483018380384940e0,
                                     6.89767334985100004550e-1,
                                     1.48103976427480074590e-1,
                                     1.51986665636164571966e-2,
                                     5.47593808499534494600e-4,
                                     1.05075007164441684324e-9};
    size = polynomial(numerator, r - 1.6) / polynomial(denominator, r - 1.6);
  } else {
    constexpr std::array numerator{6.65790464350110377720e0,  5.46378491116411436990e0,
                                   1.78482653991729133580e0,  2.96560571828504891230e-1,
                                   2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                   2.71155556874348757815e-5, 2.01033439929228813265e-7};
    constexpr std::array denominator{1.0,
                                     5.99832206555887937690e-1,
                                     1.36929880922735805310e-1,
                                     1.48753612908506148525e-2,
                                     7.86869131145613259100e-4,
                                     1.84631831751005468180e-5,
                                     1.42151175831644588870e-7,
                                     2.04426310338993978564e-15};
    size = polynomial(numerator, r - 5.0) / polynomial(denominator, r - 5.0);
  }
  return q < 0.0 ? -size : size;
}

}  // namespace hansa::portable
