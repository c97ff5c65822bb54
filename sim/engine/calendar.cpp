/// \file   Place 1: time passes, networks open and close, interventions are carried out.
#include <algorithm>

#include "hansa/engine/network_changes.hpp"

namespace hansa {
namespace {

void open_networks(Simulation& sim) {
  auto& networks = sim.state.networks;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    const auto founded = networks.table.founded[n];
    const bool opens = founded >= sim.state.month && founded < sim.step_end();
    if (!opens || networks.alive[n] || sim.heirs[n].count > 0) continue;
    networks.alive[n] = 1;
    ++sim.tally.founded;
    sim.tally.networks.push_back({static_cast<std::uint32_t>(n), NetworkChange::founded});
  }
}

void close_networks(Simulation& sim) {
  auto& networks = sim.state.networks;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    if (!networks.alive[n] || networks.table.closed[n] >= sim.step_end()) continue;
    close_network(sim, static_cast<std::uint32_t>(n));
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
