#include "hansa/cli/run_cost.hpp"

#include <algorithm>

#include "hansa/scenario/parameter_table.hpp"

namespace hansa {
namespace {

/// How often something is stored: at the start, then every `years`; 0 = never.
double snapshots(const Scenario& scenario, double years) {
  if (years <= 0.0) return 0.0;
  return 1.0 + static_cast<double>(scenario.years) / std::max(years, scenario.dt());
}

}  // namespace

/// Fitted to runs of the shipped scenarios and of synthetic worlds of 200 to 100,000 cities.
RunCost estimate_cost(const Scenario& scenario, const World& world) {
  const auto cities = static_cast<double>(world.cities.size());
  const auto states = static_cast<double>(world.states.size());
  const auto networks = static_cast<double>(world.networks.size());
  const auto memberships = static_cast<double>(world.memberships.size());
  const auto forums = static_cast<double>(world.forums.size());
  const auto issues = static_cast<double>(world.issue_count());
  const auto steps = static_cast<double>(scenario.steps());
  RunCost cost;
  const double step =
      2.5e-7 * cities + 4e-7 * memberships + 3e-9 * networks * networks + 1.5e-7 * states * forums;
  const auto twins = static_cast<double>(scenario.twins.size());
  const double state = 45.0 * issues * cities + 150.0 * memberships + 2000.0 * networks;
  cost.seconds = 0.03 + 4e-6 * cities + (1.0 + twins) * steps * step;
  cost.memory = 2.8e7 + (100.0 + 75.0 * issues) * cities + 300.0 * memberships +
                (2000.0 + 40.0 * forums) * networks + twins * state;
  const auto& plan = scenario.output;
  cost.output = 7e5 + 180.0 * steps + 170.0 * cities +
                (4.0 + 6.0 * issues) * cities * snapshots(scenario, plan.cities_every) +
                15.0 * issues * networks * snapshots(scenario, plan.networks_every) +
                8.0 * issues * states * snapshots(scenario, plan.states_every) +
                8.0 * issues * forums * snapshots(scenario, plan.forums_every) +
                twins * (5e5 + 400.0 * steps);
  return cost;
}

}  // namespace hansa
