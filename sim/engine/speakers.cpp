/// \file   Place 7: who speaks in a session, and which agenda counts there.
#include <algorithm>
#include <cmath>
#include <vector>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/engine/standing.hpp"
#include "hansa/process/delivery.hpp"

namespace hansa {
namespace {

constexpr std::size_t oldest_first = 0;

/// What networks had tabled in time for the session; later networks have nothing to say.
void speak_as_tabled(Simulation& sim, const Sitting& sitting) {
  const auto& tabled = sim.state.recognition.tabled;
  if (tabled.empty()) return;
  std::vector<Month> agreed;
  for (const auto& agenda : tabled) agreed.push_back(agenda.month);
  const auto lead = static_cast<Month>(sim.parameters.agenda.lead);
  const auto& agenda = tabled[agenda_in_time(agreed, sitting.month, lead)];
  if (agenda.month == sim.state.month) return;  // that of this step
  const auto cells = sim.networks() * sim.issues();
  sim.speakers.message = agenda.message;
  sim.speakers.salience = agenda.salience;
  sim.speakers.message.resize(cells, std::nan(""));
  sim.speakers.salience.resize(cells, std::nan(""));
  sim.speakers.text = agenda.text;
}

}  // namespace

void table_agenda(Simulation& sim) {
  auto& tabled = sim.state.recognition.tabled;
  const auto lead = static_cast<Month>(sim.parameters.agenda.lead);
  if (lead <= 0) return tabled.clear();
  tabled.push_back({sim.state.month, sim.state.networks.message, sim.state.networks.salience,
                    sim.state.forum_text});
  while (tabled.size() > 1 && tabled[oldest_first + 1].month <= sim.state.month - lead) {
    tabled.pop_front();
  }
}

void gather_speakers(Simulation& sim, const Sitting& sitting) {
  const auto& networks = sim.state.networks;
  auto& speakers = sim.speakers;
  speakers.message = networks.message;
  speakers.salience = networks.salience;
  speakers.niche = networks.table.niche;
  speakers.net = effort_budgets(sim);
  speakers.gross = networks.gross;
  speakers.text = sim.state.forum_text;
  speakers.lone.clear();
  speak_as_tabled(sim, sitting);
  speak_through_bodies(sim);
  add_lone_cities(sim, sitting.month / 12);
}

}  // namespace hansa
