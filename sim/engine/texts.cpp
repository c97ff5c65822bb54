/// \file   Summits as the engine calls them: the table of a forum, and texts before the first step.
#include <cmath>
#include <cstdint>

#include "hansa/engine/politics.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {

SummitView summit_view(const Simulation& sim, std::size_t forum, std::span<const double> ideal) {
  const auto& forums = sim.world.forums;
  const auto& states = sim.world.states;
  const auto& rule = sim.parameters.summit;
  return {.member = members_present(sim, forum),
          .ideal = ideal,
          .ratifier = states.ratifier,
          .gridlocked = sim.state.politics.gridlocked,
          .salience = states.salience,
          .power = states.power,
          .sovereignty = states.sovereignty,
          .forum_weight = sim.line(forums.weight, forum),
          .text = sim.line(sim.state.forum_text, forum),
          .hardness = forums.obligation[forum] * forums.delegation[forum],
          .capacity = static_cast<std::size_t>(forums.capacity[forum]),
          .least_progress = rule.least_progress,
          .least_move = rule.least_move,
          .rule = {forums.quota_heads[forum], forums.quota_power[forum]},
          .model = named_model(rule.model).value_or(BargainingModel::winset)};
}

double session_slack(const Simulation& sim, std::size_t forum, Month session,
                     std::uint64_t redraw) {
  return sim.parameters.summit.slack *
         exponential(sim.draw.uniform(Purpose::summit_slack, static_cast<Step>(session),
                                      sim.world.forums.key[forum], redraw));
}

void start_texts(Simulation& sim) {
  const auto issues = sim.issues();
  auto& texts = sim.state.forum_text;
  texts = sim.world.forums.text;
  SummitTable table;
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    const auto text = std::span{texts}.subspan(f * issues, issues);
    bool given = true;
    for (const double x : text) given = given && !std::isnan(x);
    if (given) continue;
    for (auto& x : text) x = 0.0;
    const double kept =
        std::max(0.0, 1.0 - sim.parameters.summit.stale * sim.world.forums.every_years[f]);
    for (Month session = 0; session < sim.parameters.summit.burn_in; ++session) {
      for (auto& x : text) x *= kept;
      propose(summit_view(sim, f, sim.state.state_ideal), table);
      // Sessions before the start have small numbers for dates: no real month is so small.
      const auto outcome = settle(table, session_slack(sim, f, session, 0));
      for (std::size_t k = 0; k < issues; ++k) text[k] = outcome.text(table, text, k);
    }
  }
}

}  // namespace hansa
