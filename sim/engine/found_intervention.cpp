/// \file   Place 1: the experimenter founds a network.
#include <algorithm>

#include "hansa/base/contract.hpp"
#include "hansa/engine/interventions.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/newborn.hpp"

namespace hansa {
namespace {

/// In equal parts what the entry names, or everything.
std::vector<double> chosen_niche(const Simulation& sim, const std::vector<std::string>& chosen) {
  std::vector<double> niche(sim.issues(), 0.0);
  const auto parts = static_cast<double>(chosen.empty() ? sim.issues() : chosen.size());
  for (std::size_t k = 0; k < niche.size(); ++k) {
    const bool named = std::ranges::find(chosen, sim.world.issues[k]) != chosen.end();
    if (chosen.empty() || named) niche[k] = 1.0 / parts;
  }
  return niche;
}

std::int32_t region_named(const Simulation& sim, const std::string& name) {
  const auto& names = sim.world.regions.name;
  const auto found = std::ranges::find(names, name);
  return name.empty() || found == names.end() ? region_global
                                              : static_cast<std::int32_t>(found - names.begin());
}

bool lies_in(const Simulation& sim, std::int32_t region, std::uint32_t city) {
  if (region == region_global) return true;
  const auto row = static_cast<std::size_t>(region) * sim.states();
  return sim.world.regions.holds[row + sim.world.cities.state[city]] == 1;
}

}  // namespace

void found_network(Simulation& sim, const CalendarEntry& entry) {
  const auto& action = entry.found;
  auto& networks = sim.state.networks;
  require(std::ranges::find(networks.table.id, action.network) == networks.table.id.end(),
          entry.place + ": there is a network " + action.network +
              " already (ids are unique). Choose another id.");
  const auto niche = chosen_niche(sim, action.issues);
  const auto region = region_named(sim, action.region);
  auto recipe = sim.scenario.recipe;
  recipe.all_access = recipe.all_access || action.seat;
  networks.table.access = networks.access;
  const auto row = append_newborn(networks.table,
                                  {action.network, action.network, entry.month, niche, region, 0.0},
                                  recipe, sim.draw, sim.world.issues, sim.forums());
  grow_columns(sim);
  sim.tally.networks.push_back({row, NetworkChange::founded});
  ++sim.tally.founded;
  const Key key = networks.table.key[row];
  for (std::uint32_t city = 0; city < sim.cities(); ++city) {
    const bool named =
        std::ranges::find(action.cities, sim.world.cities.id[city]) != action.cities.end();
    const double u = sim.draw.uniform(PairPurpose::founding_member, sim.state.step,
                                      sim.world.cities.key[city], key);
    if (named || (lies_in(sim, region, city) && bernoulli(u, action.share))) {
      sim.joins.push_back({city, row, 1.0});
    }
  }
  sim.tally.joins += change_memberships(sim);
}

}  // namespace hansa
