/// \file   Place 7: what of the asks reaches a session, and what its secretariat endorses.
#include <algorithm>
#include <span>

#include "hansa/engine/session_parts.hpp"
#include "hansa/process/delivery.hpp"
#include "hansa/process/endorsement.hpp"

namespace hansa {
namespace {

void pass_on(Simulation& sim, const Sitting& sitting) {
  const double transmission = sim.parameters.agenda.transmission;
  if (transmission >= 1.0) return;
  const auto issues = sim.issues();
  const auto stride = sim.forums() * issues;
  const auto& key = sim.state.networks.table.key;
  for (std::size_t n = 0; n < sim.networks(); ++n) {
    const auto effort = std::span{sim.effort}.subspan(n * stride + sitting.forum * issues, issues);
    if (std::ranges::none_of(effort, [](double e) { return e > 0.0; })) continue;
    if (passed_on(transmission, key[n], sim.world.forums.key[sitting.forum], sitting.key(),
                  sim.draw)) {
      continue;
    }
    std::ranges::fill(effort, 0.0);
    ++sim.tally.recognition.lost;
  }
}

void endorse(Simulation& sim, const Sitting& sitting) {
  const auto& rule = sim.parameters.attention;
  if (rule.endorse == 0.0) return;
  const DeclarationView view{sim.issues(), sim.forums(), sitting.forum, sim.effort};
  const auto line = declared_line(view);
  if (!line || !endorses(rule.endorse_chance, sim.world.forums.key[sitting.forum], sitting.key(),
                         sim.draw)) {
    return;
  }
  endorse_line(view, *line, rule.endorse);
  ++sim.tally.recognition.endorsed;
}

}  // namespace

void deliver(Simulation& sim, const Sitting& sitting) {
  pass_on(sim, sitting);
  endorse(sim, sitting);
}

}  // namespace hansa
