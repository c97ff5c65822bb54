/// \file   What the world says of its cities, and what follows from their size.
#include "hansa/engine/settlement.hpp"

#include <algorithm>
#include <string>

#include "hansa/metrics/comparable_cities.hpp"
#include "hansa/metrics/staff_load.hpp"
#include "hansa/metrics/voice.hpp"
#include "hansa/process/membership.hpp"
#include "hansa/process/preemption.hpp"

namespace hansa {
namespace {

std::vector<std::uint32_t> region_of_cities(const World& world) {
  std::vector<std::string> known;
  std::vector<std::uint32_t> of_state, of_city;
  for (const auto& region : world.states.region) {
    const auto place = std::ranges::find(known, region) - known.begin();
    of_state.push_back(static_cast<std::uint32_t>(place));
    if (of_state.back() == known.size()) known.push_back(region);
  }
  for (const auto state : world.cities.state) of_city.push_back(of_state[state]);
  return of_city;
}

}  // namespace

void start_settlement(Simulation& sim) {
  auto& settlement = sim.state.settlement;
  settlement.population = sim.world.cities.population;
  settlement.resources = sim.world.cities.resources;
  settlement.urban_percent = sim.world.states.urban_percent;
  settlement.since = sim.scenario.start;
  sim.city_region = region_of_cities(sim.world);
}

void measure_cities(Simulation& sim) {
  const auto& population = sim.state.settlement.population;
  const auto& rule = sim.parameters.membership;
  sim.search = search_rates(rule, population);
  sim.hours = staff_hours(rule, population, sim.state.standing.office);
  sim.comparable = comparable_groups(sim.world.states.region, sim.world.cities.state, population);
  for (std::size_t w = 0; w < weightings; ++w) {
    sim.city_weight[w] = city_weights({population, sim.state.settlement.resources, sim.city_region,
                                       sim.parameters.voice.top_code},
                                      static_cast<Weighting>(w));
  }
}

void settle_resources(Simulation& sim) {
  auto& standing = sim.state.standing;
  const auto& full = sim.state.settlement.resources;
  if (standing.preempted.empty()) {
    standing.resources = full;
    return;
  }
  const auto& rule = sim.parameters.standing.preemption;
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    const auto row = std::span<const std::uint8_t>{standing.preempted}.subspan(city * sim.issues(),
                                                                               sim.issues());
    standing.resources[city] = remaining_resources(rule, full[city], row);
  }
}

}  // namespace hansa
