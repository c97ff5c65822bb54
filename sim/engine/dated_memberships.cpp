/// \file   Memberships that the tables date: they join when their date comes.
#include <algorithm>
#include <optional>

#include "hansa/engine/simulation.hpp"

namespace hansa {

std::optional<std::uint32_t> standing_network(const Simulation& sim, std::uint32_t city,
                                              std::uint32_t network) {
  for (auto heir = sim.heirs[network]; heir.count > 0; heir = sim.heirs[network]) {
    const double u = sim.draw.uniform(PairPurpose::split_heir, Step{}, sim.world.cities.key[city],
                                      sim.state.networks.table.key[network]);
    network = heir.first + static_cast<std::uint32_t>(u * heir.count);
  }
  if (!sim.state.networks.alive[network]) return std::nullopt;
  return network;
}

void join_dated(Simulation& sim, Month before) {
  const auto& table = sim.world.memberships;
  sim.joins.clear();
  for (; sim.next_dated < sim.dated.size(); ++sim.next_dated) {
    const auto row = sim.dated[sim.next_dated];
    const auto date = std::max(table.joined[row], sim.world.networks.founded[table.network[row]]);
    if (date >= before) break;
    if (const auto network = standing_network(sim, table.city[row], table.network[row])) {
      sim.joins.push_back({table.city[row], *network, table.engagement[row]});
    }
  }
  sim.tally.joins += change_memberships(sim);
}

std::uint32_t change_memberships(Simulation& sim) {
  const auto& current = sim.state.memberships;
  for (std::size_t row = 0; row < sim.leaves.size(); ++row) {
    if (sim.leaves[row])
      sim.tally.memberships.push_back({current.city[row], current.network[row], -1});
  }
  apply_changes(sim.state.memberships, sim.spare_memberships, sim.leaves, sim.joins, sim.cities());
  for (const auto& join : sim.joins) sim.tally.memberships.push_back({join.city, join.network, +1});
  const auto joined = static_cast<std::uint32_t>(sim.joins.size());
  sim.joins.clear();
  sim.leaves.clear();
  return joined;
}

}  // namespace hansa
