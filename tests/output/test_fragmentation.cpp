#include "catch.hpp"
#include "hansa/output/fragmentation.hpp"
#include "tiny_run.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;

TEST_CASE("The rank-size exponent of an exact rule is its exponent", "[known-answer]") {
  const std::vector<double> amounts{1.0 / 3, 1, .25, .5};  // rank^-1, out of order
  CHECK_THAT(rank_size_exponent(amounts), WithinAbs(1.0, 1e-12));
  const std::vector<double> equal{2, 2, 2, 0};
  CHECK_THAT(rank_size_exponent(equal), WithinAbs(0.0, 1e-12));
  CHECK(std::isnan(rank_size_exponent(std::vector<double>{1})));
}

TEST_CASE("Fragmentation is measured beside what was asked", "[known-answer]") {
  const World world = tiny::world();
  auto scenario = tiny::scenario();
  const RunState state = tiny::state(world, 0);  // two networks, niches (.5,.5) and (1,0)
  auto values = measure_fragmentation(scenario, state);
  REQUIRE(values.size() == 5);
  CHECK(values[0].name == "networks");
  CHECK(std::isnan(values[0].asked));
  CHECK(values[0].achieved == 2);
  CHECK(values[1].achieved == 0);  // no city in both
  CHECK_THAT(values[2].achieved, WithinAbs(std::sqrt(.5), 1e-12));
  scenario.recipe.fragmentation = {4, .5, .25, 1};
  values = measure_fragmentation(scenario, state);
  CHECK(values[0].asked == 4);
  CHECK(values[2].asked == .25);
}
