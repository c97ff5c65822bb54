/// \file   Place 1: time passes, networks open and close, interventions are carried out.
#include <algorithm>

#include "hansa/engine/simulation.hpp"

namespace hansa {
namespace {

void note(Simulation& sim, std::size_t network, NetworkChange change) {
  sim.tally.networks.push_back({static_cast<std::uint32_t>(network), change});
}

void open_and_close(Simulation& sim) {
  auto& networks = sim.state.networks;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    const auto founded = networks.table.founded[n];
    const auto closed = networks.table.closed[n];
    if (founded >= sim.state.month && founded < sim.step_end() && sim.heirs[n].count == 0) {
      networks.alive[n] = 1;
      ++sim.tally.founded;
      note(sim, n, NetworkChange::founded);
    }
    if (networks.alive[n] && closed < sim.step_end()) {
      networks.alive[n] = 0;
      ++sim.tally.closed;
      note(sim, n, NetworkChange::closed);
    }
  }
}

/// Memberships of networks that closed end.
void leave_closed(Simulation& sim) {
  const auto& memberships = sim.state.memberships;
  sim.leaves.assign(memberships.size(), 0);
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    if (sim.state.networks.alive[memberships.network[row]]) continue;
    sim.leaves[row] = 1;
    ++sim.tally.exits;
  }
  change_memberships(sim);
}

/// Adopted texts lose their hold: x <- (1 - stale dt) x. [C]
void age_texts(Simulation& sim) {
  const double kept = 1.0 - std::min(1.0, sim.parameters.summit.stale * sim.dt);
  for (auto& text : sim.state.forum_text) text *= kept;
}

}  // namespace

void act_calendar(Simulation& sim) {
  age_texts(sim);
  open_and_close(sim);
  if (sim.tally.closed > 0) leave_closed(sim);
  const auto& entries = sim.scenario.calendar;
  for (; sim.next_entry < entries.size() && entries[sim.next_entry].month < sim.step_end();
       ++sim.next_entry) {
    carry_out(sim, entries[sim.next_entry]);
  }
}

}  // namespace hansa
