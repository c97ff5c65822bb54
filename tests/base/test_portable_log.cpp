#include <algorithm>
#include <cmath>
#include <limits>

#include "base/ulps.hpp"
#include "catch.hpp"
#include "hansa/base/portable_math.hpp"

using namespace hansa;
using test::for_each_point;
using test::ulps;

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
}  // namespace

TEST_CASE("log and log1p are right to one ulp", "[base][closed-form]") {
  double worst_log = 0.0;
  double worst_log1p = 0.0;
  const auto compare_log = [&](double x) {
    worst_log = std::max(worst_log, ulps(portable::log(x), std::log(1.0L * x)));
  };
  const auto compare_log1p = [&](double x) {
    worst_log1p = std::max(worst_log1p, ulps(portable::log1p(x), std::log1p(1.0L * x)));
  };
  for_each_point(0.4, 2.1, 200'003, compare_log);
  for_each_point(-0.9999, 4.0, 200'003, compare_log1p);
  for (double x = 1.0; x > 1e-300; x *= 0.93) {
    compare_log(x);
    compare_log(1.0 / x);
    compare_log(1.0 + x);
    compare_log1p(x);
    compare_log1p(-0.999 * x);
    compare_log1p(1.0 / x);
    compare_log1p(-1.0 + 0.37 * x);
  }
  CHECK(worst_log < 1.0);
  CHECK(worst_log1p < 1.0);
}

TEST_CASE("log and log1p at the ends of their range", "[base][known-answer]") {
  STATIC_REQUIRE(portable::log(1.0) == 0.0);
  STATIC_REQUIRE(portable::log(0.0) == -infinity);
  STATIC_REQUIRE(portable::log(infinity) == infinity);
  STATIC_REQUIRE(portable::log1p(0.0) == 0.0);
  STATIC_REQUIRE(portable::log1p(1e-300) == 1e-300);
  STATIC_REQUIRE(portable::log1p(-1.0) == -infinity);
  STATIC_REQUIRE(portable::log1p(infinity) == infinity);
  CHECK(std::isnan(portable::log(-1.0)));
  CHECK(std::isnan(portable::log(std::nan(""))));
  CHECK(std::isnan(portable::log1p(-1.5)));
  CHECK(ulps(portable::log(0x1.0p-1074), std::log(0x1.0p-1074L)) < 1.0);  // the smallest double
}

TEST_CASE("pow is right to two ulp", "[base][closed-form]") {
  double worst = 0.0;
  const auto compare = [&](double x, double y) {
    const long double exponent = y * std::log(1.0L * x);
    if (std::abs(exponent) > 700.0L) return;
    worst = std::max(worst, ulps(portable::pow(x, y), std::pow(1.0L * x, 1.0L * y)));
  };
  for_each_point(1.0, 3e7, 50'003, [&](double x) {  // populations
    for (const double y : {0.72, 0.34, 1.16, -1.0, 0.5}) compare(x, y);
  });
  for_each_point(0.0137, 0.9999, 20'003, [&](double x) {  // shares
    for (const double y : {0.1, 0.7, 1.0, 2.5, 9.0, 91.7}) compare(x, y);
  });
  for_each_point(0.5, 1.5, 20'003, [&](double x) {
    for (const double y : {-900.0, -77.7, 333.3, 1500.0}) compare(x, y);
  });
  CHECK(worst < 2.0);
}

TEST_CASE("pow of whole numbers and at the ends of its range", "[base][known-answer]") {
  for (int n = -20; n <= 20; ++n) CHECK(portable::pow(2.0, n) == std::ldexp(1.0, n));
  STATIC_REQUIRE(portable::pow(0.3, 1.0) == 0.3);
  STATIC_REQUIRE(portable::pow(10.0, 5.0) == 100000.0);
  STATIC_REQUIRE(portable::pow(0.0, 0.0) == 1.0);
  STATIC_REQUIRE(portable::pow(0.0, 2.0) == 0.0);
  STATIC_REQUIRE(portable::pow(0.0, -2.0) == infinity);
  STATIC_REQUIRE(portable::pow(2.0, 2000.0) == infinity);
  STATIC_REQUIRE(portable::pow(2.0, -2000.0) == 0.0);
  STATIC_REQUIRE(portable::pow(infinity, -1.0) == 0.0);
  STATIC_REQUIRE(portable::pow(5.0, 1e-300) == 1.0);
  CHECK(std::isnan(portable::pow(-1.0, 2.0)));
  CHECK(std::isnan(portable::pow(2.0, std::nan(""))));
}

TEST_CASE("log, log1p and pow have the same bits everywhere", "[base][determinism]") {
  test::BitDigest digest;
  for_each_point(0.001, 50.0, 100'000, [&](double x) {
    digest.add(portable::log(x));
    digest.add(portable::log1p(-0.02 * x));
    digest.add(portable::pow(x, 0.72));
    digest.add(portable::pow(x, -17.3));
  });
  CHECK(digest.value() == 0x4caa7d29ceb206a6);
}
