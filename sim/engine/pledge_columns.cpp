/// \file   What pledges tell other processes, and what these tell them.
#include <cmath>

#include "hansa/engine/pledges.hpp"
#include "hansa/engine/town_pledges.hpp"
#include "hansa/process/campaigns.hpp"

namespace hansa {

double delivered_by_own_cities(const Simulation& sim, std::size_t state, std::size_t issue) {
  const auto& delivered = sim.state.pledges.delivered_by_state;
  return delivered.empty() ? 0.0 : delivered[state * sim.issues() + issue];
}

double delivered_in_network(const Simulation& sim, std::size_t network) {
  const auto& delivered = sim.state.pledges.delivered_share;
  return network < delivered.size() ? delivered[network] : 0.0;
}

std::uint32_t instruments_of(const Simulation& sim, std::size_t network) {
  const auto& instruments = sim.state.pledges.instruments;
  return network < instruments.size() ? instruments[network] : 0;
}

void sign(Simulation& sim, std::uint32_t campaign, std::uint32_t city) {
  auto& pledges = sim.state.pledges;
  pledges.campaigns.signatories[campaign][city / 64] |= std::uint64_t{1} << (city % 64);
  pledges.rows.city.push_back(city);
  pledges.rows.campaign.push_back(campaign);
  pledges.rows.delivered.push_back(0.0);
  pledges.rows.status.push_back(PledgeStatus::standing);
}

double reachable_towns(const Simulation& sim, std::size_t state) {
  return std::floor(sim.parameters.pledges.pools.reach * sim.world.states.towns[state]);
}

std::vector<std::uint32_t> towns_by_state(const CampaignColumns& campaigns, std::size_t states) {
  std::vector<std::uint32_t> joined(states, 0);
  for (std::size_t cell = 0; cell < campaigns.towns.size(); ++cell) {
    joined[cell % states] += campaigns.towns[cell];
  }
  return joined;
}

double capacity_of(const Simulation& sim, std::size_t city) {
  const auto& offices =
      sim.state.standing.office.empty() ? sim.world.cities.office : sim.state.standing.office;
  return pledge_capacity(sim.parameters.pledges.campaign, sim.state.settlement.population[city],
                         offices[city] != 0);
}

std::span<const double> autonomy(const Simulation& sim) {
  const auto& bestowed = sim.state.standing.autonomy;
  return bestowed.empty() ? sim.world.cities.autonomy : bestowed;
}

bool preempted(const Simulation& sim, std::size_t city, std::size_t issue) {
  return is_preempted(sim.state.standing, city, issue, sim.issues());
}

double state_delivery(const Simulation& sim, std::size_t state, std::size_t issue) {
  const auto& delivered = sim.state.politics.delivered;
  const std::size_t issues = sim.issues();
  double sum = 0.0, weights = 0.0;
  if (!delivered.empty()) {
    for (std::size_t f = 0; f < sim.forums(); ++f) {
      const double weight = sim.world.forums.weight[f * issues + issue];
      sum += weight * delivered[(state * sim.forums() + f) * issues + issue];
      weights += weight;
    }
  }
  return weights > 0.0 ? sum / weights : sim.state.state_ideal[state * issues + issue];
}

bool gridlocked(const Simulation& sim, std::size_t state) {
  const auto& column = sim.state.politics.gridlocked;
  return !column.empty() && column[state] != 0;
}

}  // namespace hansa
