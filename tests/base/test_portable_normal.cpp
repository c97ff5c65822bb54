#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ulps.hpp"
#include "catch.hpp"
#include "hansa/base/portable_math.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;
using test::for_each_point;
using test::ulps;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr long double root_half = 0.707106781186547524400844362104849039L;

long double exact_cdf(long double x) { return 0.5L * std::erfc(-x * root_half); }

/// Relative distance of `x` from the true quantile of p: one step of Halley's method from x.
double quantile_error(double x, double p) {
  const long double density = std::exp(-0.5L * x * x) * 0.398942280401432677939946059934381868L;
  // the upper tail is measured from above: 1 - p is exact there
  const long double excess = x > 0.0 ? (1.0L - p) - exact_cdf(-1.0L * x) : exact_cdf(x) - p;
  const long double newton = excess / density;
  return static_cast<double>(std::abs(newton / (1.0L + 0.5L * x * newton) / x));
}

}  // namespace

TEST_CASE("erfc and the normal distribution are right to ten ulp", "[base][closed-form]") {
  double worst_erfc = 0.0;
  double worst_cdf = 0.0;
  for_each_point(-7.0, 26.0, 200'003, [&](double x) {
    worst_erfc = std::max(worst_erfc, ulps(portable::erfc(x), std::erfc(1.0L * x)));
  });
  for_each_point(-37.0, 9.0, 200'003, [&](double x) {
    worst_cdf = std::max(worst_cdf, ulps(portable::normal_cdf(x), exact_cdf(x)));
  });
  CHECK(worst_erfc < 10.0);
  CHECK(worst_cdf < 10.0);
}

TEST_CASE("the normal quantile is right to 1e-15 of its value", "[base][closed-form]") {
  double worst = 0.0;
  const auto compare = [&](double p) {
    worst = std::max(worst, quantile_error(portable::normal_quantile(p), p));
  };
  for_each_point(0.00001, 0.4999, 100'003, compare);
  for_each_point(0.5001, 0.99999, 100'003, compare);
  for (double p = 0.1; p > 1e-300; p *= 0.93) compare(p);
  for (double p = 0.1; p > 1e-16; p *= 0.93) compare(1.0 - p);
  CHECK(worst < 1e-15);
}

TEST_CASE("values of the normal distribution from its tables", "[base][known-answer]") {
  CHECK_THAT(portable::normal_cdf(1.0), WithinRel(0.841344746068542949, 1e-15));
  CHECK_THAT(portable::normal_cdf(-1.959963984540054), WithinRel(0.025, 1e-14));
  CHECK_THAT(portable::normal_cdf(-10.0), WithinRel(7.61985302416052606e-24, 1e-14));
  CHECK_THAT(portable::normal_quantile(0.975), WithinRel(1.95996398454005424, 1e-15));
  CHECK_THAT(portable::normal_quantile(0.25), WithinRel(-0.674489750196081743, 1e-15));
  CHECK_THAT(portable::normal_quantile(0.001), WithinRel(-3.09023230616781354, 1e-15));
  CHECK_THAT(portable::normal_quantile(1e-20), WithinRel(-9.26234008979840764, 1e-15));
  CHECK_THAT(portable::erfc(1.0), WithinRel(0.157299207050285131, 1e-15));
}

TEST_CASE("the normal distribution at the ends of its range", "[base][known-answer]") {
  STATIC_REQUIRE(portable::normal_cdf(0.0) == 0.5);
  STATIC_REQUIRE(portable::normal_cdf(infinity) == 1.0);
  STATIC_REQUIRE(portable::normal_cdf(-infinity) == 0.0);
  STATIC_REQUIRE(portable::erfc(0.0) == 1.0);
  STATIC_REQUIRE(portable::erfc(infinity) == 0.0);
  STATIC_REQUIRE(portable::erfc(-infinity) == 2.0);
  CHECK(portable::normal_quantile(0.5) == 0.0);
  CHECK(portable::normal_quantile(0.0) == -infinity);
  CHECK(portable::normal_quantile(1.0) == infinity);
  CHECK(std::isfinite(portable::normal_quantile(0x1.0p-1074)));
  CHECK(std::isnan(portable::normal_quantile(-0.1)));
  CHECK(std::isnan(portable::normal_quantile(std::nan(""))));
  CHECK(std::isnan(portable::normal_cdf(std::nan(""))));
}

TEST_CASE("the normal distribution has the same bits everywhere", "[base][determinism]") {
  test::BitDigest digest;
  for_each_point(-38.0, 38.0, 100'000, [&](double x) {
    digest.add(portable::erfc(x));
    digest.add(portable::normal_cdf(x));
  });
  for_each_point(0.00001, 0.99999, 100'000,
                 [&](double p) { digest.add(portable::normal_quantile(p)); });
  for (double p = 0.1; p > 1e-300; p *= 0.9) digest.add(portable::normal_quantile(p));
  CHECK(digest.value() == 0x72b4355f897354e1);
}
