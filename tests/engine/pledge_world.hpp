/// \file   Worlds of equal cities in one network, and what became of their pledges.
#pragma once
#include <string>
#include <vector>

#include "hansa/engine/run.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/tables.hpp"

namespace hansa::test {

/// One issue, one state, one network that holds every city, one campaign in the first step that
/// nobody signs at the table; nothing else happens.
inline Scenario diffusion_scenario(int months_per_step, std::int64_t years) {
  auto scenario = standard_scenario();
  scenario.years = years;
  scenario.months_per_step = months_per_step;
  auto& recipe = scenario.recipe;
  recipe.kind = "given";
  recipe.issues = {"climate"};
  recipe.start = scenario.start;
  recipe.end = scenario.start + 12 * static_cast<Month>(years);
  scenario.parameters = {};
  auto& pledges = scenario.parameters.pledges;
  pledges.campaign.given = {"net climate 1985 1"};
  pledges.campaign.cost = 1000.0;
  pledges.spread.strength = 1.0;
  return scenario;
}

inline std::vector<TableText> equal_cities(std::size_t count, const std::string& columns = "",
                                           const std::string& values = "") {
  std::string cities = "city,state,population,autonomy,ideal_climate" + columns + "\n";
  std::string members = "network,city\n";
  for (std::size_t i = 0; i < count; ++i) {
    const auto id = "c" + std::to_string(100000 + i);
    cities += id + ",land,100000,0.5,0.6" + values + "\n";
    members += "net," + id + "\n";
  }
  return {{"states.csv", "states.csv", "state\nland\n"},
          {"cities.csv", "cities.csv", cities},
          {"networks.csv", "networks.csv", "network,founded\nnet,1980\n"},
          {"memberships.csv", "memberships.csv", members},
          {"towns_by_state.csv", "towns_by_state.csv",
           "state,municipalities\nland," + std::to_string(count + 5000) + "\n"}};
}

/// Share of the cities that have signed after each step.
inline std::vector<double> signed_shares(const Scenario& scenario, const World& world) {
  std::vector<double> shares;
  run(scenario, world, [&](const StepRecord& step) {
    shares.push_back(static_cast<double>(step.state.pledges.rows.size()) /
                     static_cast<double>(world.cities.size()));
    return true;
  });
  return shares;
}

}  // namespace hansa::test
