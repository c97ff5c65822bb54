/// \file   Place 7: who speaks in the sessions of a year.
#include "hansa/engine/session_parts.hpp"

namespace hansa {

void gather_speakers(Simulation& sim, int) {
  const auto& networks = sim.state.networks;
  auto& speakers = sim.speakers;
  speakers.message = networks.message;
  speakers.salience = networks.salience;
  speakers.niche = networks.table.niche;
  speakers.net = networks.net;
  speakers.gross = networks.gross;
  speakers.lone.clear();
}

}  // namespace hansa
