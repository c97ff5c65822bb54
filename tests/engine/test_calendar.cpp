#include <algorithm>
#include <string>

#include "catch.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;

namespace {

/// Two networks of 2000, one of which closes in 2002; three members of the older.
std::vector<TableText> closing(const std::string& successor) {
  return {{"states.csv", "states.csv", "state\nland\n"},
          {"cities.csv", "cities.csv", "city,state\na,land\nb,land\nc,land\n"},
          {"networks.csv", "networks.csv",
           "network,founded,closed,successor\nold,1990,2002," + successor + "\nyoung,2002,,\n"},
          {"memberships.csv", "memberships.csv",
           "network,city,joined\nold,a,1990\nold,b,1990\nyoung,b,2003\nold,c,2001\n"}};
}

/// Memberships at the end of 2003, as "city network" in order.
std::vector<std::string> members_after(const std::string& successor) {
  auto scenario = standard_scenario();
  scenario.years = 4;
  scenario.recipe.kind = "given";
  scenario.start = scenario.recipe.start = month_of(2000);
  scenario.recipe.end = month_of(2004);
  scenario.parameters = {};
  scenario.parameters.money.budget = 1.0;
  const auto world = build_world(scenario.recipe, closing(successor));
  std::vector<std::string> members;
  run(scenario, world, [&](const StepRecord& step) {
    members.clear();
    const auto& rows = step.state.memberships;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      members.push_back(world.cities.id[rows.city[row]] + ' ' +
                        step.state.networks.table.id[rows.network[row]]);
    }
    return true;
  });
  return members;
}

}  // namespace

TEST_CASE("members of a network that closes leave it", "[engine][known-answer]") {
  CHECK(members_after("") == std::vector<std::string>{"b young"});
}

TEST_CASE("members of a network that closes go to its successor", "[engine][known-answer]") {
  CHECK(members_after("young") == std::vector<std::string>{"a young", "b young", "c young"});
}
