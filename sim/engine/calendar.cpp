/// \file   Place 1: time passes, networks open and close, interventions are carried out.
#include <algorithm>
#include <optional>

#include "hansa/engine/simulation.hpp"

namespace hansa {
namespace {

void note(Simulation& sim, std::size_t network, NetworkChange change) {
  sim.tally.networks.push_back({static_cast<std::uint32_t>(network), change});
}

void open_networks(Simulation& sim) {
  auto& networks = sim.state.networks;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    const auto founded = networks.table.founded[n];
    const bool opens = founded >= sim.state.month && founded < sim.step_end();
    if (!opens || networks.alive[n] || sim.heirs[n].count > 0) continue;
    networks.alive[n] = 1;
    ++sim.tally.founded;
    note(sim, n, NetworkChange::founded);
  }
}

/// The network that takes over from a closed one, if the table names one.
std::optional<std::uint32_t> successor_of(const Simulation& sim, std::uint32_t network) {
  const auto& table = sim.state.networks.table;
  if (table.successor[network].empty()) return std::nullopt;
  const auto found = std::ranges::find(table.id, table.successor[network]);
  if (found == table.id.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - table.id.begin());
}

/// Members of networks that closed leave; those of one with a successor go there.
void leave_closed(Simulation& sim) {
  const auto& memberships = sim.state.memberships;
  sim.leaves.assign(memberships.size(), 0);
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    const auto network = memberships.network[row];
    if (sim.state.networks.alive[network]) continue;
    sim.leaves[row] = 1;
    ++sim.tally.exits;
    const auto successor = successor_of(sim, network);
    if (!successor) continue;
    if (const auto heir = standing_network(sim, memberships.city[row], *successor)) {
      sim.joins.push_back({memberships.city[row], *heir, memberships.engagement[row]});
    }
  }
  sim.tally.joins += change_memberships(sim);
}

void close_networks(Simulation& sim) {
  auto& networks = sim.state.networks;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    if (!networks.alive[n] || networks.table.closed[n] >= sim.step_end()) continue;
    networks.alive[n] = 0;
    ++sim.tally.closed;
    note(sim, n, NetworkChange::closed);
  }
  if (sim.tally.closed > 0) leave_closed(sim);
}

/// Adopted texts lose their hold: x <- (1 - stale dt) x. [C]
void age_texts(Simulation& sim) {
  const double kept = 1.0 - std::min(1.0, sim.parameters.summit.stale * sim.dt);
  for (auto& text : sim.state.forum_text) text *= kept;
}

}  // namespace

void act_calendar(Simulation& sim) {
  age_texts(sim);
  open_networks(sim);
  close_networks(sim);
  const auto& entries = sim.scenario.calendar;
  for (; sim.next_entry < entries.size() && entries[sim.next_entry].month < sim.step_end();
       ++sim.next_entry) {
    carry_out(sim, entries[sim.next_entry]);
  }
}

}  // namespace hansa
