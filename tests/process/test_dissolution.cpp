#include <cmath>

#include "catch.hpp"
#include "hansa/process/collaboration_cost.hpp"
#include "hansa/process/dissolution.hpp"
#include "hansa/process/donor.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

TEST_CASE("the hazard of ending falls with age and size and rises with a lost donor",
          "[dissolution][closed-form]") {
  const DissolutionParameters rule{.rate = 0.05, .age = 0.5, .size = 0.3, .donor_loss = 2.0};
  CHECK_THAT(dissolution_rate(rule, {}).rate, WithinRel(0.05, 1e-14));
  CHECK_THAT(dissolution_rate(rule, {.age = 3.0}).rate, WithinRel(0.05 / 2.0, 1e-14));
  CHECK_THAT(dissolution_rate(rule, {.members = 100.0}).rate,
             WithinRel(0.05 * std::pow(100.0, -0.3), 1e-13));
  CHECK_THAT(dissolution_rate(rule, {.donor_loss = 0.4}).rate,
             WithinRel(0.05 * std::exp(0.8), 1e-14));
  CHECK(dissolution_rate(rule, {.members = 0.0}).rate ==
        dissolution_rate(rule, {.members = 1}).rate);
}

TEST_CASE("a hazard of ending beyond its bounds is clipped and told",
          "[dissolution][closed-form]") {
  const DissolutionParameters rule{.rate = 0.05, .age = 10.0, .donor_loss = 10.0};
  const auto high = dissolution_rate(rule, {.donor_loss = 0.9});
  CHECK(high.clipped);
  CHECK_THAT(high.rate, WithinRel(0.05 * std::exp(3.0), 1e-14));
  CHECK_THAT(dissolution_rate(rule, {.age = 1e3}).rate, WithinRel(0.05 * std::exp(-20.0), 1e-14));
}

TEST_CASE("a donor pays as it speaks", "[donor][closed-form]") {
  // share delta of the message, share delta of all money: d/(g + d) = delta
  const double money = donor_money({.money = 1.0}, 0.2, 8.0);
  CHECK_THAT(money / (8.0 + money), WithinRel(0.2, 1e-14));
  CHECK_THAT(donor_money({.money = 0.5}, 0.2, 8.0), WithinRel(money / 2.0, 1e-14));
  CHECK(donor_money({}, 0.2, 8.0) == 0.0);
  CHECK(donor_leaves({}, Years{1.0}) == 0.0);
  CHECK_THAT(donor_leaves({.leave = 0.3}, Years{0.25}), WithinRel(1.0 - std::exp(-0.075), 1e-13));
}

TEST_CASE("allies pay by gross, so that a split changes no sum", "[donor][closed-form]") {
  const AllyParameters rule{.networks = 0.5};
  const double whole = ally_money(rule, 10.0, 4.0, 20.0);
  CHECK_THAT(whole, WithinRel(0.5 * 10.0 * 0.2, 1e-14));
  CHECK_THAT(ally_money(rule, 10.0, 1.0, 20.0) + ally_money(rule, 10.0, 3.0, 20.0),
             WithinRel(whole, 1e-14));
  CHECK(ally_money(rule, 10.0, 0.0, 0.0) == 0.0);
}

TEST_CASE("the cost of collaboration is linear between its years", "[cost][closed-form]") {
  const std::vector<double> years{1985, 1995, 2005}, values{1.0, 0.5, 0.1};
  CHECK(cost_factor(years, values, 1950) == 1.0);
  CHECK(cost_factor(years, values, 1985) == 1.0);
  CHECK_THAT(cost_factor(years, values, 1990), WithinRel(0.75, 1e-14));
  CHECK(cost_factor(years, values, 1995) == 0.5);
  CHECK_THAT(cost_factor(years, values, 2000), WithinRel(0.3, 1e-14));
  CHECK(cost_factor(years, values, 2050) == 0.1);
  CHECK(cost_factor({}, {}, 2000) == 1.0);
}
