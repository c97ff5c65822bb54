#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/coherence.hpp"
#include "hansa/metrics/comparable_cities.hpp"
#include "hansa/metrics/participation.hpp"
#include "hansa/metrics/staff_load.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("coverage by hand", "[participation][known-answer]") {
  const Belonging belonging{4, {{0, 0}, {0, 1}, {2, 1}, {2, 2}}};
  const std::vector<double> population{10.0, 20.0, 30.0, 40.0};
  const std::vector<std::uint8_t> none{0, 0, 0}, second{0, 1, 0}, third{0, 0, 1};
  CHECK(coverage(belonging.rows(), population, none) == 0.0);
  CHECK_THAT(coverage(belonging.rows(), population, second), WithinRel(0.4, 1e-12));
  CHECK_THAT(coverage(belonging.rows(), population, third), WithinRel(0.3, 1e-12));
  const std::vector<std::uint8_t> all{1, 1, 1};  // a city with two networks counts once
  CHECK_THAT(coverage(belonging.rows(), population, all), WithinRel(0.4, 1e-12));
}

TEST_CASE("asks spread over lines", "[participation][closed-form]") {
  const std::vector<double> weight{0.4, 0.0, 0.3, 0.3};
  const std::vector<double> gross{2.0, 1.0};
  const std::vector<std::uint8_t> one{1, 0, 0, 0, 1, 0, 0, 0};
  CHECK_THAT(ask_entropy(one, 4, gross, weight), WithinAbs(0.0, 1e-12));
  const std::vector<std::uint8_t> all{1, 0, 1, 1, 1, 0, 1, 1};
  CHECK_THAT(ask_entropy(all, 4, gross, weight), WithinAbs(1.0, 1e-12));
  const std::vector<std::uint8_t> two{1, 0, 0, 0, 0, 0, 1, 0};  // shares 2/3, 1/3 of three lines
  const double nats = -(2.0 / 3.0 * std::log(2.0 / 3.0) + 1.0 / 3.0 * std::log(1.0 / 3.0));
  CHECK_THAT(ask_entropy(two, 4, gross, weight), WithinRel(nats / std::log(3.0), 1e-12));
  const std::vector<std::uint8_t> wide{1, 0, 0, 0, 9, 9, 0, 0, 1, 0};  // of several forums
  CHECK(ask_entropy(wide, 6, gross, weight) == ask_entropy(two, 4, gross, weight));
  const std::vector<std::uint8_t> nothing(8, 0);
  CHECK(std::isnan(ask_entropy(nothing, 4, gross, weight)));
}

TEST_CASE("coherence is one for equal messages and zero when they cancel",
          "[coherence][known-answer]") {
  const std::vector<double> attention{0.1, 0.3, 0.07};
  CHECK(coherence(attention, std::vector{0.7, 0.7, 0.7}, 0.1) == 1.0);
  Scatter scatter;
  for (int draw = 0; draw < 500; ++draw) {
    CHECK(coherence(scatter.column(5), std::vector(5, scatter.next()), scatter.next()) == 1.0);
  }
  CHECK(coherence(attention, std::vector{0.1, 0.1, 0.1}, 0.1) == 1.0);  // nothing asked for
  CHECK(coherence(std::vector{0.0, 0.0}, std::vector{0.2, 0.9}, 0.1) == 1.0);
  CHECK(coherence(std::vector{0.25, 0.25}, std::vector{0.25, 0.75}, 0.5) == 0.0);
  // |.2 x .1 - .2 x .3| / sqrt(.4 x .2 (.01 + .09))
  CHECK_THAT(coherence(std::vector{0.2, 0.2}, std::vector{0.6, 0.2}, 0.5),
             WithinRel(0.04 / std::sqrt(0.4 * 0.2 * 0.1), 1e-12));
}

TEST_CASE("who is not heard has no part in coherence", "[coherence]") {
  const double silent = std::numeric_limits<double>::quiet_NaN();
  CHECK(coherence(std::vector{0.0, 0.3, 0.2}, std::vector{silent, 0.7, 0.7}, 0.1) == 1.0);
  CHECK(coherence(std::vector{0.0, 0.2, 0.2}, std::vector{silent, 0.6, 0.2}, 0.5) ==
        coherence(std::vector{0.2, 0.2}, std::vector{0.6, 0.2}, 0.5));
}

TEST_CASE("cities of a region and a size take each other as example", "[comparable]") {
  CHECK(size_band(1.0) == 0);
  CHECK(size_band(3.9) == 0);
  CHECK(size_band(4.0) == 1);
  CHECK(size_band(4095.0) == 5);
  CHECK(size_band(4096.0) == 6);

  const std::vector<std::string> region{"Europe", "Asia"};
  const std::vector<std::uint32_t> state{0, 1, 0, 0, 0};
  const std::vector<double> population{1e5, 1e5, 2e5, 1e6, 1.0};
  const auto group = comparable_groups(region, state, population);
  CHECK(group[0] == group[2]);
  CHECK(group[0] != group[1]);
  CHECK(group[0] != group[3]);
  CHECK(group[4] != group[0]);

  const Belonging belonging{5, {{2, 1}, {3, 1}, {1, 0}}};
  const auto counts = count_peers(belonging.rows(), group, 2);
  CHECK(counts.share(group[0], 1) == 1.0);  // the one other city is inside
  CHECK(counts.share(group[0], 0) == 0.0);
  CHECK(counts.share(group[4], 1) == 0.0);  // nobody else is that small
}

TEST_CASE("staff load counts memberships and pairs", "[staff-load][closed-form]") {
  const Belonging belonging{2, {{0, 0, 1.0}, {0, 1, 0.5}, {0, 2, 2.0}}};
  CHECK_THAT(staff_load(belonging.rows(), 0, 0.03), WithinRel(3.5 + 0.03 * 3.0, 1e-12));
  CHECK(staff_load(belonging.rows(), 1, 0.03) == 0.0);

  MembershipParameters rule;
  rule.staff = 10.0;
  rule.staff_exponent = 0.34;
  rule.office_staff = 0.5;
  CHECK_THAT(staff_hours(rule, 1e5, 0), WithinRel(10.0, 1e-12));
  CHECK_THAT(staff_hours(rule, 1e6, 1), WithinRel(15.0 * std::pow(10.0, 0.34), 1e-12));
}
