#include <cmath>
#include <limits>

#include "catch.hpp"
#include "hansa/process/accountability.hpp"
#include "hansa/process/capture.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("ideals approach their public exponentially, whatever the step",
          "[accountability][closed-form]") {
  constexpr PerYear rate{0.4};
  double quarters = 0.9;
  for (int step = 0; step < 12; ++step) {
    quarters = accountable_ideal(rate, quarters, 0.2, Years{0.25});
  }
  CHECK_THAT(quarters, WithinRel(0.2 + 0.7 * std::exp(-1.2), 1e-12));
  CHECK_THAT(accountable_ideal(rate, 0.9, 0.2, Years{3}), WithinRel(quarters, 1e-12));
  CHECK(accountable_ideal(PerYear{0.0}, 0.9, 0.2, Years{3}) == 0.9);
  CHECK_THAT(accountable_ideal(PerYear{1e3}, 0.9, 0.2, Years{1}), WithinAbs(0.2, 1e-15));
}

TEST_CASE("the public of a state is its towns and its countryside by their share",
          "[accountability][closed-form]") {
  const std::vector<double> towns{
      0.9, 0.5, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN(),
      0.7, 0.7};
  const std::vector<double> first{0.1, 0.5, 0.3, 0.4, 0.2, 0.2};
  const std::vector<double> urban{75.0, 50.0, 0.0};
  const auto wanted = state_publics({2, towns, first, urban});
  CHECK_THAT(wanted[0], WithinRel(0.75 * 0.9 + 0.25 * 0.1, 1e-12));
  CHECK(wanted[1] == 0.5);
  CHECK(wanted[2] == 0.3);  // no town of its own in the world
  CHECK(wanted[3] == 0.4);
  CHECK(wanted[4] == 0.2);  // nobody lives in towns
}

TEST_CASE("lobbies take a state the share of the way that capture says", "[capture][closed-form]") {
  CHECK_THAT(0.8 + captured_by(0.25, 0.0, 0.8), WithinRel(0.6, 1e-15));
  CHECK_THAT(0.8 + captured_by(1.0, 0.3, 0.8), WithinRel(0.3, 1e-12));
  CHECK(captured_by(0.0, 0.3, 0.8) == 0.0);
  CHECK(captured_by(0.5, 0.8, 0.8) == 0.0);
}
