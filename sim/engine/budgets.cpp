/// \file   Place 7: what each speaker asks for and spends in the forums of a year.
#include <span>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/politics.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/process/access.hpp"
#include "hansa/process/asks.hpp"
#include "hansa/process/attention.hpp"
#include "hansa/process/invitation.hpp"

namespace hansa {
namespace {

/// Rows of speakers.
struct Speaking {
  std::size_t first, end;
};

/// Asks of these speakers in one forum.
void table_asks(Simulation& sim, std::size_t forum, Speaking who, const AgendaParameters& rule) {
  if (who.first == who.end) return;
  const auto issues = sim.issues();
  const auto stride = sim.forums() * issues;
  const auto& speakers = sim.speakers;
  const auto rows = [&](const std::vector<double>& matrix, std::size_t width) {
    return std::span{matrix}.subspan(who.first * width, (who.end - who.first) * width);
  };
  choose_asks({.rule = rule,
               .issues = issues,
               .message = rows(speakers.message, issues),
               .salience = rows(speakers.salience, issues),
               .niche = rows(speakers.niche, issues),
               .gross = rows(speakers.gross, 1),
               .text = sim.line(speakers.text, forum),
               .weight = sim.line(sim.world.forums.weight, forum)},
              std::span{sim.asks}.subspan(who.first * stride + forum * issues), stride);
}

void hear_networks(Simulation& sim, std::size_t forum) {
  auto access = access_view(sim);
  if (!sim.speakers.access.empty()) access.access = sim.speakers.access;
  const auto heard = hansa::hearing(access, forum);
  const auto backing = backing_of_speakers(sim, backing_in(sim, forum));
  for (std::uint32_t n = 0; n < sim.networks(); ++n) {
    const double weight = backing.empty() ? heard[n] : heard[n] * backing[n];
    const bool speaks = sim.state.networks.alive[n] && speaks_in(sim, n, forum);
    sim.hearing[n * sim.forums() + forum] = speaks ? weight : 0.0;
  }
}

/// A city that its state takes along is heard as one with a seat.
void hear_lone_cities(Simulation& sim, std::size_t forum) {
  const auto& recognition = sim.state.recognition;
  const bool clause = !recognition.control.empty() && recognition.control[forum] != 0;
  for (std::size_t at = 0; at < sim.speakers.lone.size(); ++at) {
    if (recognition.invited_to[at * sim.forums() + forum] == 0) continue;
    const auto state = sim.world.cities.state[sim.speakers.lone[at]];
    if (has_left(sim, state, forum)) continue;
    const double openness = sim.world.states.openness[state];
    if (clause && !consents(openness, sim.parameters.recognition.consent)) continue;
    sim.hearing[(sim.networks() + at) * sim.forums() + forum] = 1.0;
  }
}

}  // namespace

void spend_budgets(Simulation& sim, const Sitting& sitting) {
  const auto stride = sim.forums() * sim.issues();
  const auto& speakers = sim.speakers;
  sim.hearing.assign(speakers.size() * sim.forums(), 0.0);
  sim.asks.assign(speakers.size() * stride, 0);
  sim.effort.assign(speakers.size() * stride, 0.0);
  auto each_alone = sim.parameters.agenda;
  each_alone.coordination = 0.0;
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    if (!meets_in(sim.world.forums, f, sitting.month / 12)) continue;
    // a body asks once; nobody else shares out asks while one stands
    table_asks(sim, f, {0, sim.networks()}, any_body(sim) ? each_alone : sim.parameters.agenda);
    hear_networks(sim, f);
    if (speakers.lone.empty()) continue;
    if (cities_are_muted(sim)) continue;
    hear_lone_cities(sim, f);
    for_each(
        speakers.lone.size(),
        [&](std::size_t at) {
          const auto row = sim.networks() + at;
          if (!(sim.hearing[row * sim.forums() + f] > 0.0)) return;
          table_asks(sim, f, {row, row + 1}, each_alone);
        },
        sim.order);
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
  for_each(
      speakers.size(),
      [&](std::size_t n) {
        if (!(speakers.net[n] > 0.0)) return;
        spend(view, n, std::span{sim.effort}.subspan(n * stride, stride));
      },
      sim.order);
}

}  // namespace hansa
