/// \file   Place 7: what each speaker asks for and spends in the forums of a year.
#include <span>

#include "hansa/engine/politics.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/process/access.hpp"
#include "hansa/process/asks.hpp"
#include "hansa/process/attention.hpp"

namespace hansa {
namespace {

/// Asks and hearing in one forum.
void table_asks(Simulation& sim, std::size_t forum) {
  const auto issues = sim.issues();
  const auto& speakers = sim.speakers;
  choose_asks({.rule = sim.parameters.agenda,
               .issues = issues,
               .message = speakers.message,
               .salience = speakers.salience,
               .niche = speakers.niche,
               .gross = speakers.gross,
               .text = sim.line(sim.state.forum_text, forum),
               .weight = sim.line(sim.world.forums.weight, forum)},
              std::span{sim.asks}.subspan(forum * issues), sim.forums() * issues);
  const auto heard = hansa::hearing(access_view(sim), forum);
  const auto backing = backing_in(sim, forum);
  for (std::size_t n = 0; n < sim.networks(); ++n) {
    const double weight = backing.empty() ? heard[n] : heard[n] * backing[n];
    sim.hearing[n * sim.forums() + forum] = sim.state.networks.alive[n] ? weight : 0.0;
  }
}

}  // namespace

void spend_budgets(Simulation& sim, int year) {
  const auto stride = sim.forums() * sim.issues();
  const auto& speakers = sim.speakers;
  sim.hearing.assign(speakers.size() * sim.forums(), 0.0);
  sim.asks.assign(speakers.size() * stride, 0);
  sim.effort.assign(speakers.size() * stride, 0.0);
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    if (meets_in(sim.world.forums, f, year)) table_asks(sim, f);
  }
  const EffortView view{.rule = sim.parameters.attention,
                        .unit = sim.state.unit,
                        .issues = sim.issues(),
                        .forums = sim.forums(),
                        .net = speakers.net,
                        .niche = speakers.niche,
                        .weight = sim.world.forums.weight,
                        .hearing = sim.hearing,
                        .asks = sim.asks};
  for (std::size_t n = 0; n < speakers.size(); ++n) {
    if (speakers.net[n] > 0.0) spend(view, n, std::span{sim.effort}.subspan(n * stride, stride));
  }
}

}  // namespace hansa
