#include <cmath>

#include "catch.hpp"
#include "hansa/process/pledge_spread.hpp"
#include "negotiation/tables.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

TEST_CASE("the hazard of a pledge is the sum of its reasons", "[pledges][closed-form]") {
  SpreadParameters rule{.strength = 2.0,
                        .base = -3.0,
                        .state_effects = {},
                        .neighbours = 1.0,
                        .imitation = 0.5,
                        .mandate = 0.7,
                        .capacity = 0.3,
                        .gap = -2.0,
                        .gridlock = 0.4,
                        .peers = 0.5,
                        .size = 0.5};
  const SpreadReasons why{.state = 0.2,
                          .neighbours = 0.6,
                          .imitation = 1.0,
                          .mandate = -1.0,
                          .capacity = 0.8,
                          .gap = 0.25,
                          .gridlocked = 1.0,
                          .peers = 0.4,
                          .size = 0.75};
  // imitation x (1 + .5 (1 - 1.5)) = .75, peers x (1 + .5 x .5) = 1.25
  const double reasons = -3.0 + 0.2 + 0.6 + 0.5 * 0.75 - 0.7 + 0.24 - 0.5 + 0.4;
  const double expected = 2.0 * (std::exp(reasons) + 0.5 * 1.25 * 0.4) * 0.9;
  const auto hazard = signing_hazard(rule, why, 0.9);
  CHECK_THAT(hazard.rate, WithinRel(expected, 1e-12));
  CHECK_FALSE(hazard.clipped);
  rule.strength = 0.0;
  CHECK(signing_hazard(rule, why, 0.9).rate == 0.0);
  CHECK(largest_hazard(rule, 5.0, 1.0) == 0.0);
}

TEST_CASE("log hazards of pledges are clipped after the strength", "[pledges][known-answer]") {
  SpreadParameters rule{.strength = 10.0, .base = 2.0, .state_effects = {}};
  auto hazard = signing_hazard(rule, {}, 1.0);
  CHECK(hazard.clipped);
  CHECK_THAT(hazard.rate, WithinRel(std::exp(3.0), 1e-12));
  rule.base = -40.0;
  hazard = signing_hazard(rule, {}, 1.0);
  CHECK(hazard.clipped);
  CHECK_THAT(hazard.rate, WithinRel(std::exp(-20.0), 1e-12));
}

TEST_CASE("a campaign becomes known in time", "[pledges][closed-form]") {
  SpreadParameters rule{.state_effects = {}, .ramp = 2.0};
  CHECK(campaign_ramp(rule, 0.0) == 0.0);
  CHECK_THAT(campaign_ramp(rule, 2.0), WithinRel(1.0 - std::exp(-1.0), 1e-12));
  rule.ramp = 0.0;
  CHECK(campaign_ramp(rule, 0.1) == 1.0);
}

TEST_CASE("no hazard passes the largest of its state", "[pledges][property]") {
  hansa::test::Chance chance{5};
  for (int trial = 0; trial < 20000; ++trial) {
    const auto effect = [&] { return 4.0 * chance.unit() - 2.0; };
    const SpreadParameters rule{.strength = 2.0 * chance.unit(),
                                .base = effect() - 2.0,
                                .state_effects = {},
                                .neighbours = effect(),
                                .imitation = effect(),
                                .mandate = effect(),
                                .capacity = effect(),
                                .gap = effect(),
                                .gridlock = effect(),
                                .peers = chance.unit(),
                                .size = chance.unit()};
    const SpreadReasons why{.state = effect(),
                            .neighbours = chance.unit(),
                            .imitation = chance.unit(),
                            .mandate = 2.0 * chance.unit() - 1.0,
                            .capacity = chance.unit(),
                            .gap = chance.unit(),
                            .gridlocked = chance.unit(),
                            .peers = chance.unit(),
                            .size = chance.unit()};
    const double most = largest_hazard(rule, why.state, 0.7);
    CHECK(signing_hazard(rule, why, 0.7).rate <= most * (1.0 + 1e-12));
  }
}
