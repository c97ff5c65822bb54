#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/process/targeting.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

TEST_CASE("those near the pivot are pressed hardest, and power-weighted the mean is one",
          "[targeting][closed-form]") {
  const std::vector<double> limit{0.1, 0.5, 0.6, std::numeric_limits<double>::infinity()};
  const std::vector<double> power{1.0, 2.0, 3.0, 4.0};
  const auto weight = target_weights({3.0, limit, power, 0.5});
  const std::vector<double> plain{std::exp(-1.2), 1.0, std::exp(-0.3), std::exp(-1.5)};
  double mean = 0.0;
  double pressed = 0.0;
  for (std::size_t m = 0; m < 4; ++m) pressed += power[m] * plain[m] / 10.0;
  for (std::size_t m = 0; m < 4; ++m) {
    CHECK_THAT(weight[m], WithinRel(plain[m] / pressed, 1e-12));
    mean += power[m] * weight[m] / 10.0;
  }
  CHECK_THAT(mean, WithinRel(1.0, 1e-12));
}

TEST_CASE("a target of zero presses everybody alike", "[targeting][known-answer]") {
  const std::vector<double> limit{0.1, 0.5, 3.0}, power{1.0, 2.0, 0.0}, nobody{0.0, 0.0, 0.0};
  CHECK(target_weights({0.0, limit, power, 0.5}) == std::vector{1.0, 1.0, 1.0});
  CHECK(target_weights({5.0, limit, nobody, 0.5}) == std::vector{1.0, 1.0, 1.0});
}
