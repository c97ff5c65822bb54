#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/compliance.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr ComplianceParameters rule{.rate = 0.1,
                                    .hardness = 0.2,
                                    .enforcement = 0.5,
                                    .reputation = 0.3,
                                    .relapse = 0.2,
                                    .detection = 2.0,
                                    .sanction = 0.5,
                                    .reputation_cost = 0.5,
                                    .reputation_recovery = 0.1};
constexpr Hardness treaty{.obligation = 0.8, .precision = 0.5, .delegation = 0.25};
const Key forum = key_of("forum");

}  // namespace

TEST_CASE("the rate of delivery adds hardness, enforcement and reputation",
          "[compliance][closed-form]") {
  CHECK_THAT(delivery_rate(rule, treaty, 0.5).value,
             WithinRel(0.1 + 0.2 * 0.2 + 0.5 * 0.125 + 0.3 * 0.5, 1e-12));
  CHECK_THAT(delivery_rate(rule, {}, 0.0).value, WithinRel(0.1, 1e-12));
  CHECK(delivery_rate({}, treaty, 1.0).value == 0.0);
}

TEST_CASE("delivery approaches the text exponentially, up or down", "[compliance][closed-form]") {
  for (const double start : {0.1, 0.9}) {
    double delivered = start;
    for (int step = 0; step < 8; ++step) {
      delivered = delivered_after(PerYear{0.6}, delivered, 0.5, Years{0.25});
    }
    CHECK_THAT(delivered, WithinRel(0.5 + (start - 0.5) * std::exp(-1.2), 1e-12));
  }
  CHECK(delivered_after(PerYear{0.0}, 0.1, 0.5, Years{4}) == 0.1);
  CHECK(delivered_after(PerYear{1e6}, 0.1, 0.3, Years{1.0 / 12}) == 0.3);
}

TEST_CASE("who is bound by no text does what it wants of it, no more",
          "[compliance][known-answer]") {
  CHECK(own_delivery(0.4, 0.7) == 0.4);
  CHECK(own_delivery(0.4, 0.1) == 0.1);
}

TEST_CASE("a shortfall counts what is missing on the lines of the forum",
          "[compliance][closed-form]") {
  const std::vector<double> weight{0.5, 0.25, 0.0, 0.25};
  const std::vector<double> text{0.6, 0.4, 1.0, 0.2};
  const std::vector<double> delivered{0.2, 0.1, 0.0, 0.9};  // more than asked makes up for nothing
  CHECK_THAT(shortfall(weight, text, delivered), WithinRel(0.5 * 0.4 + 0.25 * 0.3, 1e-12));
  CHECK(shortfall(weight, text, text) == 0.0);
}

TEST_CASE("shortfalls are detected the sooner the more precise the text",
          "[compliance][statistical]") {
  const KeyedDraw draw{3, 0};
  constexpr int states = 40000;
  for (const double precision : {0.1, 0.5}) {
    int caught = 0;
    for (int s = 0; s < states; ++s) {
      caught += detected(rule, {.precision = precision}, 0.2, Years{0.5},
                         key_of("state-" + std::to_string(s)), forum, Step{7}, draw);
    }
    const double expected = 1.0 - std::exp(-precision);
    // 5 standard errors: false alarm once in 1.7 million; a difference of 0.015 would be seen
    CHECK(std::abs(caught / double{states} - expected) <
          5.0 * std::sqrt(expected * (1.0 - expected) / states));
  }
  for (int s = 0; s < 1000; ++s) {
    const auto who = key_of("state-" + std::to_string(s));
    CHECK_FALSE(detected(rule, treaty, 0.0, Years{9}, who, forum, Step{7}, draw));
    CHECK_FALSE(detected(rule, {}, 0.2, Years{9}, who, forum, Step{7}, draw));
    CHECK_FALSE(detected({}, treaty, 0.2, Years{9}, who, forum, Step{7}, draw));
  }
}

TEST_CASE("hard law makes a part of a detected shortfall good, soft law none",
          "[compliance][closed-form]") {
  CHECK_THAT(sanctioned(rule, treaty, 0.6, 0.2), WithinRel(0.2 + 0.5 * 0.2 * 0.4, 1e-12));
  CHECK(sanctioned(rule, {.precision = 1.0, .delegation = 1.0}, 0.6, 0.2) == 0.2);
  CHECK(sanctioned(rule, treaty, 0.6, 0.8) == 0.8);
  CHECK(sanctioned({.sanction = 1.0}, {1.0, 0.0, 1.0}, 0.6, 0.2) == 0.6);
}

TEST_CASE("reputation falls by what was lost, never below 0, and is forgiven with time",
          "[compliance][closed-form]") {
  const double share = 1.0 - std::exp(-0.1);
  CHECK_THAT(next_reputation(rule, 0.8, 0.2, Years{1}), WithinRel(0.6 + share * 0.4, 1e-12));
  CHECK_THAT(next_reputation(rule, 0.1, 0.2, Years{1}), WithinRel(share, 1e-12));
  CHECK(next_reputation(rule, 1.0, 0.0, Years{1}) == 1.0);
  CHECK(next_reputation({}, 0.4, 0.0, Years{1}) == 0.4);
}
