#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/membership_moments.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("the share of single memberships by hand", "[moments][known-answer]") {
  // three members of five cities hold 1, 2 and 1
  const Belonging some{5, {{0, 0}, {2, 0}, {2, 1}, {4, 1}}};
  CHECK_THAT(single_memberships(some.rows()), WithinRel(2.0 / 3.0, 1e-12));
  const Belonging all{2, {{0, 3}, {1, 3}}};
  CHECK(single_memberships(all.rows()) == 1.0);
  const Belonging nobody{3, {}};
  CHECK(std::isnan(single_memberships(nobody.rows())));
}

TEST_CASE("memberships that rise as a power of population have that power as elasticity",
          "[moments][closed-form]") {
  // d = (pop / 200,000)^(1/2)
  std::vector<double> population{200e3, 800e3, 1800e3, 3200e3};
  std::vector<Member> members{{0, 0}};
  for (std::uint32_t city = 1; city < 4; ++city) {
    for (std::uint32_t n = 0; n <= city; ++n) members.push_back({city, n});
  }
  CHECK_THAT(membership_elasticity(Belonging{4, members}.rows(), population),
             WithinRel(0.5, 1e-12));

  // neither a city of 100,000, nor a smaller one, nor one without memberships counts
  population.insert(population.end(), {100e3, 20e3, 5e6});
  for (std::uint32_t n = 0; n < 9; ++n) members.push_back({4, n}), members.push_back({5, n});
  CHECK_THAT(membership_elasticity(Belonging{7, members}.rows(), population),
             WithinRel(0.5, 1e-12));
  population[4] = 100'001.0;
  CHECK(membership_elasticity(Belonging{7, members}.rows(), population) < 0.0);
}

TEST_CASE("the elasticity off the line by hand", "[moments][known-answer]") {
  // x = ln pop = ln 2e5 + (0, 1, 2) ln 2, y = (0, ln 2, 0): no slope; y = (0, 0, ln 4): slope 1
  const std::vector<double> population{200e3, 400e3, 800e3};
  const Belonging hill{3, {{0, 0}, {1, 0}, {1, 1}, {2, 0}}};
  CHECK_THAT(membership_elasticity(hill.rows(), population), WithinAbs(0.0, 1e-12));
  const Belonging step{3, {{0, 0}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {2, 3}}};
  CHECK_THAT(membership_elasticity(step.rows(), population), WithinRel(1.0, 1e-12));
}

TEST_CASE("no elasticity without two sizes", "[moments]") {
  const Belonging two{2, {{0, 0}, {1, 0}, {1, 1}}};
  CHECK(std::isnan(membership_elasticity(two.rows(), std::vector{300e3, 300e3})));
  CHECK(std::isnan(membership_elasticity(two.rows(), std::vector{300e3, 90e3})));
}

TEST_CASE("the spread of network sizes by hand", "[moments][known-answer]") {
  // logs 0, 1, 2 times ln 10: variance (1 + 0 + 1) / 2
  const double spread = std::log(10.0);
  CHECK_THAT(network_size_spread(std::vector{1.0, 10.0, 100.0}), WithinRel(spread, 1e-12));
  CHECK_THAT(network_size_spread(std::vector{1.0, 0.0, 10.0, 100.0}), WithinRel(spread, 1e-12));
  CHECK_THAT(network_size_spread(std::vector{7.0, 7.0}), WithinAbs(0.0, 1e-12));
  CHECK(std::isnan(network_size_spread(std::vector{7.0, 0.0})));
}
