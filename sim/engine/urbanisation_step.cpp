/// \file   Place 1: the countryside moves to towns.
#include <vector>

#include "hansa/engine/settlement.hpp"
#include "hansa/process/urbanisation.hpp"

namespace hansa {
namespace {

/// Rate times years, up to `month`.
double moved_by(const Simulation& sim, Month month) {
  const auto& settlement = sim.state.settlement;
  return settlement.moved + sim.parameters.urbanisation.rate * ((month - settlement.since) / 12.0);
}

}  // namespace

void act_urbanisation(Simulation& sim) {
  const double moved = moved_by(sim, sim.step_end());
  if (!(moved > 0.0)) return;
  const auto& states = sim.world.states;
  const auto& cities = sim.world.cities;
  auto& settlement = sim.state.settlement;
  std::vector<double> people(sim.states()), means(sim.states());
  for (std::size_t s = 0; s < sim.states(); ++s) {
    const double first = states.urban_percent[s] / 100.0;
    settlement.urban_percent[s] = 100.0 * urban_share(first, moved);
    people[s] = town_growth(first, moved);
    means[s] = resource_growth(people[s]);
  }
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    settlement.population[city] = cities.population[city] * people[cities.state[city]];
    settlement.resources[city] = cities.resources[city] * means[cities.state[city]];
  }
  settle_resources(sim);
  measure_cities(sim);
  sim.state.politics.state_public.clear();  // publics are computed anew from the urban shares
}

void change_urbanisation(Simulation& sim, double rate, Month month) {
  if (rate == sim.parameters.urbanisation.rate) return;
  sim.state.settlement.moved = moved_by(sim, month);
  sim.state.settlement.since = month;
}

}  // namespace hansa
