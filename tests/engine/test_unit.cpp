/// \file   The money in which overheads and lobbies are counted.
#include "catch.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("no division of the same members changes what overheads and lobbies weigh",
          "[engine][closed-form]") {
  const auto start = [](std::int64_t networks) {
    auto scenario = neutral_scenario();
    scenario.parameters.membership.coordination_load = 0.03;
    scenario.parameters.membership.cost = 1.0;
    scenario.recipe.fragmentation = {
        .networks = networks, .member_dup = 1.0, .niche_dup = 1.0, .size_inequality = 0.0};
    std::pair<double, double> seen;  // unit, gross
    run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
      seen.first = step.state.unit;
      for (const double gross : step.state.networks.gross) seen.second += gross;
      return false;
    });
    return seen;
  };
  const auto [one, gross_of_one] = start(1);
  const auto [many, gross_of_many] = start(16);
  CHECK(one == many);
  CHECK_THAT(gross_of_one, Catch::Matchers::WithinRel(one, 1e-12));
  // 16 memberships a city: 1 + .03 x 16 x 15 / 2
  CHECK_THAT(gross_of_many, Catch::Matchers::WithinRel(many / 4.6, 1e-12));
}
