/// \file   Place 1: the experimenter deals memberships out anew.
#include <algorithm>

#include "hansa/engine/interventions.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/metrics/curveball.hpp"

namespace hansa {
namespace {

/// Leaves what a city lost; what it gained takes over the engagements, in the order of networks.
void change_city(Simulation& sim, std::uint32_t city, std::span<const std::uint32_t> now) {
  const auto& rows = sim.state.memberships;
  std::vector<double> freed;
  for (auto row = rows.first[city]; row < rows.first[city + 1]; ++row) {
    if (std::ranges::binary_search(now, rows.network[row])) continue;
    sim.leaves[row] = 1;
    freed.push_back(rows.engagement[row]);
  }
  const auto before =
      std::span{rows.network}.subspan(rows.first[city], rows.first[city + 1] - rows.first[city]);
  std::size_t next = 0;
  for (const auto network : now) {
    if (std::ranges::binary_search(before, network)) continue;
    sim.joins.push_back({city, network, freed[next++]});
  }
}

}  // namespace

void rewire_memberships(Simulation& sim, const CalendarEntry& entry) {
  const auto before = engagement_by_city(sim);
  auto lists = affiliation(rows_of(sim.state.memberships), sim.networks());
  std::size_t with_members = 0;
  for (std::size_t n = 0; n < lists.networks(); ++n) {
    with_members += lists.degree_of_network(n) > 0 ? 1U : 0U;
  }
  const auto trades = static_cast<std::size_t>(entry.rewire.trades) * with_members;
  curveball(lists, trades, sim.draw, sim.state.step, key_of("rewire"));
  sim.leaves.assign(sim.state.memberships.size(), 0);
  for (std::uint32_t city = 0; city < sim.cities(); ++city) {
    change_city(sim, city, lists.networks_of(city));
  }
  change_memberships(sim);
  expect_conserved(sim, before);
}

}  // namespace hansa
