#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/process/founding.hpp"
#include "hansa/random/distributions.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

namespace {

FoundingParameters european() {
  return {.rate = 1.0, .frame = 56.0, .level = -0.53, .density = 0.111, .crowding = -0.00197};
}

}  // namespace

TEST_CASE("foundings follow the density of their frame", "[founding][closed-form]") {
  const auto rule = european();
  const auto at = [&](double networks) {
    return founding_rate({rule, networks, false, 1.0, 1.0}).mean;
  };
  CHECK_THAT(at(0), WithinRel(std::exp(-0.53), 1e-14));
  CHECK_THAT(at(28), WithinRel(std::exp(-0.53 + 0.111 * 28 - 0.00197 * 28 * 28), 1e-14));
  CHECK(at(28) > at(8));   // legitimate
  CHECK(at(28) > at(56));  // crowded: the peak lies at 0.111/(2 x 0.00197) = 28.2
  CHECK(at(28) > at(27));
  CHECK(at(28) > at(29));
}

TEST_CASE("a world four times as large founds four times as many at the same density",
          "[founding][closed-form]") {
  auto rule = european();
  const double small = founding_rate({rule, 20, false, 1.0, 1.0}).mean;
  rule.frame = 224.0;
  CHECK_THAT(founding_rate({rule, 80, false, 1.0, 1.0}).mean, WithinRel(4.0 * small, 1e-14));
}

TEST_CASE("summits, means and cost act on foundings as the equation says",
          "[founding][closed-form]") {
  auto rule = european();
  const double plain = founding_rate({rule, 20, false, 1.0, 1.0}).mean;
  CHECK(founding_rate({rule, 20, true, 2.0, 1.0}).mean == plain);  // b_ev = b_res = 0
  CHECK_THAT(founding_rate({rule, 20, false, 1.0, 0.25}).mean, WithinRel(4.0 * plain, 1e-14));
  rule.event = 0.7;
  rule.resources = 0.5;
  CHECK_THAT(founding_rate({rule, 20, true, 4.0, 1.0}).mean,
             WithinRel(plain * std::exp(0.7) * 2.0, 1e-13));
  rule.rate = 0.0;
  CHECK(founding_rate({rule, 20, true, 4.0, 1.0}).mean == 0.0);
}

TEST_CASE("a log hazard beyond its bounds is clipped and told", "[founding][closed-form]") {
  auto rule = european();
  rule.level = 50.0;
  const auto high = founding_rate({rule, 0, false, 1.0, 1.0});
  CHECK(high.clipped);
  CHECK_THAT(high.mean, WithinRel(std::exp(3.0), 1e-14));
  rule.rate = 2.0;  // the strength multiplies what was clipped
  CHECK_THAT(founding_rate({rule, 0, false, 1.0, 1.0}).mean, WithinRel(2.0 * std::exp(3.0), 1e-14));
  rule.level = -50.0;
  CHECK_THAT(founding_rate({rule, 0, false, 1.0, 1.0}).mean,
             WithinRel(2.0 * std::exp(-20.0), 1e-14));
  CHECK_FALSE(founding_rate({european(), 20, false, 1.0, 1.0}).clipped);
}

TEST_CASE("mirrors come first, then imitations", "[founding][closed-form]") {
  const FoundingParameters rule{.imitation = 0.5, .mirror = 0.2};
  CHECK(niche_origin(rule, 0.0) == NicheOrigin::mirror);
  CHECK(niche_origin(rule, 0.19) == NicheOrigin::mirror);
  CHECK(niche_origin(rule, 0.21) == NicheOrigin::imitation);
  CHECK(niche_origin(rule, 0.59) == NicheOrigin::imitation);  // .2 + .8 x .5 = .6
  CHECK(niche_origin(rule, 0.61) == NicheOrigin::demand);
  CHECK(niche_origin({}, 0.0) == NicheOrigin::demand);
}

TEST_CASE("demand is what cities care for and no network of theirs works on",
          "[founding][closed-form]") {
  // city 0 is in network 0, which meets all of its first concern and none of its second
  const test::Belonging belonging{3, {{0, 0}, {2, 0}, {2, 1}}};
  const std::vector<double> population{10, 1, 2};
  const std::vector<double> salience{0.6, 0.4, 0.5, 0.5, 0.2, 0.8};
  const std::vector<double> niche{1.0, 0.0, 0.3, 0.7};
  const auto demand = unmet_demand({2, belonging.rows(), population, salience, niche});
  CHECK_THAT(demand[0], WithinRel(0.5, 1e-14));  // city 1 alone
  CHECK_THAT(demand[1], WithinRel(10 * 0.4 + 0.5 + 2 * (0.8 - 0.7), 1e-14));
  CHECK(by_demand(demand) == std::vector<std::size_t>{1, 0});
  CHECK(by_demand(std::vector<double>{2, 3, 2}) == std::vector<std::size_t>{1, 0, 2});
}

TEST_CASE("who arrives first is drawn in proportion to weight", "[founding][statistical]") {
  // The first of the race wins with chance 1/6, 2/6, 3/6; a row without weight never. 6000 races:
  // 4 standard errors are .026, so a fault of .03 is seen with chance .7 or more and an alarm is
  // false once in 5000 runs (three comparisons of 4 standard errors).
  const KeyedDraw draw{3, 0};
  const std::vector<double> weight{1, 2, 0, 3};
  std::vector<double> wins(4, 0.0);
  constexpr int races = 6000;
  for (std::uint64_t race = 0; race < races; ++race) {
    std::vector<double> u(4);
    for (std::size_t row = 0; row < 4; ++row) {
      u[row] = draw.uniform(Purpose::founder, Step{0}, Key{row}, race);
    }
    const auto first = first_arrivals(weight, u, 1);
    REQUIRE(first.size() == 1);
    wins[first[0]] += 1.0 / races;
  }
  CHECK(wins[2] == 0.0);
  for (const auto row : {0U, 1U, 3U}) {
    const double expected = weight[row] / 6.0;
    const double error = std::sqrt(expected * (1 - expected) / races);
    CHECK(std::abs(wins[row] - expected) < 4 * error);
  }
  CHECK(first_arrivals(weight, std::vector<double>{.1, .2, .3, .4}, 9) ==
        std::vector<std::uint32_t>{0, 1, 3});
}
