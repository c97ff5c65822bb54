#include <cmath>

#include "catch.hpp"
#include "hansa/process/pledge_delivery.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

TEST_CASE("delivery closes what is owed at a constant rate", "[pledges][closed-form]") {
  const DeliveryParameters rule{.base = 0.1,
                                .hardness = 0.2,
                                .detection = 0.4,
                                .obligation = 0.5,
                                .precision = 0.25,
                                .delegation = 0.8,
                                .peers = 0.5};
  // (.1 x 1.3 + .2 x .4 + .4 x .2) x .5 x .9
  const double rate = delivery_rate(rule, 0.5, 0.9, 0.6);
  CHECK_THAT(rate, WithinRel(0.29 * 0.45, 1e-12));
  CHECK(delivery_rate(rule, 0.5, 0.0, 0.6) == 0.0);
  CHECK(delivery_rate({}, 1.0, 1.0, 1.0) == 0.0);
  double delivered = 0.0;
  for (int step = 0; step < 12; ++step) delivered = delivered_after(delivered, 0.8, rate, 0.25);
  CHECK_THAT(delivered, WithinRel(0.8 * (1.0 - std::exp(-3.0 * rate)), 1e-12));
}

TEST_CASE("a pledge without reports is held and then lapses", "[pledges][known-answer]") {
  using enum PledgeStatus;
  CHECK(reviewed(standing, true) == standing);
  CHECK(reviewed(standing, false) == on_hold);
  CHECK(reviewed(on_hold, true) == standing);
  CHECK(reviewed(on_hold, false) == lapsed);
  CHECK(reviewed(lapsed, true) == lapsed);
}
