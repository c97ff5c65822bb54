#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/legitimacy.hpp"
#include "hansa/process/offices.hpp"
#include "hansa/process/reputation.hpp"
#include "hansa/process/soft_power.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("soft power settles where what comes in is what is lost", "[standing][closed-form]") {
  const ReputationParameters rule{.decay = 0.1, .instruments = 0.05, .uptake = 1.0};
  double stock = 0.0;
  for (int year = 0; year < 500; ++year) stock = soft_power_after(rule, 1.0, stock, 2.0, 0.3);
  CHECK_THAT(stock, WithinRel((0.05 * 2.0 + 0.3) / 0.1, 1e-9));
  double quarters = 4.0;  // without income four quarters are a year
  for (int step = 0; step < 4; ++step) quarters = soft_power_after(rule, 0.25, quarters, 0.0, 0.0);
  CHECK_THAT(quarters, WithinRel(3.6, 1e-12));
  CHECK(kept_share(0.0, 7.0) == 1.0);
  CHECK(kept_share(1.0, 0.25) == 0.0);
}

TEST_CASE("the gain of soft power saturates and leaves equal parts alone",
          "[standing][known-answer]") {
  const ReputationParameters rule{.gain = 0.8, .half = 2.0};
  CHECK_THAT(soft_power_gain(rule, 0.6, 0.3), WithinRel(1.4, 1e-12));  // S = S_half r: half
  CHECK(soft_power_gain(rule, 1e12, 0.3) <= 1.8);
  CHECK(soft_power_gain(rule, 0.0, 0.0) == 1.0);
  CHECK(soft_power_gain(ReputationParameters{.half = 1.0}, 5.0, 0.3) == 1.0);  // gain 0: off
  const double whole = soft_power_gain(rule, 1.5, 0.4);
  for (const double parts : {2.0, 7.0, 64.0}) {
    // S and gross in proportion: the product of money and gain is conserved
    CHECK_THAT(parts * (0.4 / parts) * soft_power_gain(rule, 1.5 / parts, 0.4 / parts),
               WithinRel(0.4 * whole, 1e-12));
  }
}

TEST_CASE("uptake is the part of the way that the text goes", "[standing][known-answer]") {
  CHECK_THAT(line_uptake(0.2, 0.3, 0.6), WithinRel(0.25, 1e-12));
  CHECK_THAT(line_uptake(0.6, 0.5, 0.4), WithinRel(0.5, 1e-12));  // who asks for less
  CHECK(line_uptake(0.2, 0.9, 0.6) == 1.0);
  CHECK(line_uptake(0.2, 0.1, 0.6) == 0.0);
  CHECK(line_uptake(0.2, 0.5, 0.2) == 0.0);
}

TEST_CASE("soft power moves effort between networks and adds none", "[standing][known-answer]") {
  std::vector<double> budget{1.0, 3.0, 0.0};
  rescale_efforts(std::vector<double>{2.0, 1.0, 9.0}, budget);
  CHECK_THAT(budget[0], WithinRel(1.6, 1e-12));
  CHECK_THAT(budget[1], WithinRel(2.4, 1e-12));
  CHECK(budget[2] == 0.0);
  std::vector<double> none{0.0, 0.0};
  rescale_efforts(std::vector<double>{2.0, 1.0}, none);
  CHECK(none == std::vector<double>{0.0, 0.0});
}

TEST_CASE("reputation approaches what a city delivers, whatever the step",
          "[standing][closed-form]") {
  const ReputationParameters rule{.memory = 0.4, .loss = 0.5};
  double year = 1.0, quarters = 1.0;
  for (int step = 0; step < 5; ++step) year = next_reputation(rule, 1.0, year, 0.3, 0.0);
  for (int step = 0; step < 20; ++step) {
    quarters = next_reputation(rule, 0.25, quarters, 0.3, 0.0);
  }
  CHECK_THAT(year, WithinRel(0.3 + 0.7 * std::exp(-2.0), 1e-12));
  CHECK_THAT(quarters, WithinRel(year, 1e-12));
}

TEST_CASE("a detected shortfall costs reputation, and a city without pledges keeps its name",
          "[standing][known-answer]") {
  const ReputationParameters rule{.memory = 0.4, .loss = 0.5};
  CHECK_THAT(next_reputation(rule, 1.0, 0.8, std::nan(""), 0.2), WithinRel(0.72, 1e-12));
  CHECK_THAT(next_reputation(rule, 1.0, 0.8, std::nan(""), 3.0), WithinRel(0.4, 1e-12));
  CHECK(next_reputation(rule, 1.0, 0.8, std::nan(""), 0.0) == 0.8);
  CHECK(next_reputation(ReputationParameters{}, 1.0, 0.8, 0.1, 1.0) == 0.8);
}

TEST_CASE("legitimacy is people times members that stand behind the network",
          "[standing][known-answer]") {
  const Belonging belonging{3, {{0, 0, 1.0}, {0, 1, 3.0}, {1, 0, 2.0}}};
  const auto engaged = engaged_share(belonging.rows(), 3);
  CHECK_THAT(engaged[0], WithinRel((0.25 + 1.0) / 2.0, 1e-12));
  CHECK_THAT(engaged[1], WithinRel(0.75, 1e-12));
  CHECK(engaged[2] == 0.0);
  const auto legitimate = legitimacy(belonging.rows(), std::vector<double>{1.0, 0.4, 0.0});
  CHECK_THAT(legitimate[0], WithinRel(0.625, 1e-12));
  CHECK_THAT(legitimate[1], WithinRel(0.3, 1e-12));
  CHECK(legitimate[2] == 0.0);
}

TEST_CASE("offices open at a rate that rises with size", "[standing][statistical]") {
  const ReputationParameters rule{.office = 0.05, .office_size = 0.5};
  std::uint32_t clipped = 0;
  CHECK_THAT(office_rate(rule, 1e5, clipped), WithinRel(0.05, 1e-12));
  CHECK_THAT(office_rate(rule, 4e5, clipped), WithinRel(0.1, 1e-12));
  CHECK(clipped == 0);
  CHECK_THAT(office_rate({.office = 0.05, .office_size = 2.0}, 1e7, clipped),
             WithinRel(0.05 * std::exp(3.0), 1e-12));
  CHECK(clipped == 1);
  // 20000 cities, false alarm 1e-6, sees rates off by 6 %
  const KeyedDraw draw{5, 1};
  for (const double population : {1e5, 9e5}) {
    double opened = 0.0;
    for (int city = 0; city < 20000; ++city) {
      const Key who = key_of("c" + std::to_string(city));
      opened += opens_office(rule, 2.0, population, who, Step{4}, draw, clipped);
    }
    const double chance = -std::expm1(-2.0 * office_rate(rule, population, clipped));
    CHECK_THAT(opened, WithinAbs(20000 * chance, 4.9 * std::sqrt(20000 * chance * (1.0 - chance))));
  }
}
