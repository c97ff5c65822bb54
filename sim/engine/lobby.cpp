/// \file   Place 7: how what is heard in a session moves the forum's members.
#include <limits>
#include <vector>

#include "hansa/engine/politics.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/process/lobbying.hpp"

namespace hansa {
namespace {

/// What only some runs need, [speakers x speakers] and [states x issues]; empty where off.
struct Background {
  std::vector<double> similarity, own_cities;
};

Background background(const Simulation& sim) {
  const auto& rule = sim.parameters.lobbying;
  Background known;
  if (rule.corroboration > 0.0) {
    known.similarity = member_similarity(rows_of(sim.state.memberships),
                                         sim.state.memberships.contribution, sim.networks());
  }
  if (rule.own_cities != 0.0) {
    known.own_cities = own_city_ideals(
        {sim.issues(), sim.world.cities.state, sim.world.cities.population, sim.state.city_ideal},
        sim.states());
  }
  return known;
}

StateUnderPressure under_pressure(const Simulation& sim, const Background& known, std::size_t state,
                                  std::size_t issue) {
  const auto cell = state * sim.issues() + issue;
  StateUnderPressure at{.ideal = sim.state.state_ideal[cell],
                        .stubbornness = sim.world.states.stubbornness[state]};
  if (!known.own_cities.empty()) at.own_cities = known.own_cities[cell];
  return at;
}

}  // namespace

void lobby(Simulation& sim, SessionRecord& record) {
  const auto issues = sim.issues();
  const auto& power_of = sim.world.states.power;
  const auto& rule = sim.parameters.lobbying;
  const bool silent = sim.parameters.voice.mutes(record.month);
  sim.lobbied = sim.state.state_ideal;
  const auto known = background(sim);
  capture_states(sim, record);
  const auto muted = muted_ideals(sim);
  const auto summit = summit_view(sim, record.forum, muted);
  propose(summit, sim.muted_table);
  const LobbyView view{.rule = rule,
                       .issues = issues,
                       .attention = sim.attention,
                       .message = sim.speakers.message,
                       .text = sim.line(sim.state.forum_text, record.forum),
                       .similarity = known.similarity};
  for (auto& line : record.lines) {
    const auto heard = line_pressure(view, line.issue);
    line.attention = heard.attention;
    line.coherence = heard.coherence;
    double power = 0.0;
    for (const auto s : summit.member) {
      const auto cell = s * issues + line.issue;
      if (!silent) {
        sim.lobbied[cell] = lobbied_ideal(rule, heard, under_pressure(sim, known, s, line.issue));
      }
      add_capture(sim, cell);
      line.moved += power_of[s] * (sim.lobbied[cell] - muted[cell]);
      power += power_of[s];
    }
    line.moved = power > 0.0 ? line.moved / power : 0.0;
  }
}

}  // namespace hansa
