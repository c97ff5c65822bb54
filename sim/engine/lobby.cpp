/// \file   Place 7: how what is heard in a session moves the forum's members.
#include <algorithm>
#include <span>
#include <vector>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/politics.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/process/boomerang.hpp"
#include "hansa/process/lobbying.hpp"
#include "hansa/process/targeting.hpp"

namespace hansa {
namespace {

/// What only some runs need; empty where off.
struct Background {
  std::vector<double> similarity;     ///< [networks x networks]
  std::vector<double> own_cities;     ///< [states x issues]
  std::vector<double> from_state;     ///< share of what a network has that cities of a state
                                      ///< brought, [networks x states]
  std::vector<double> target_weight;  ///< [members]
};

/// Who stands behind each network.
std::vector<double> shares_by_state(const Simulation& sim) {
  const auto states = sim.states();
  const auto memberships = speaking_memberships(sim);
  std::vector<double> share(sim.networks() * states, 0.0);
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    const auto n = memberships.network[row];
    const double gross = sim.speakers.gross[n];
    if (!(gross > 0.0)) continue;
    share[n * states + sim.world.cities.state[memberships.city[row]]] +=
        memberships.contribution[row] / gross;
  }
  return share;
}

/// How hard lobbyists, who know the mean slack alone, press each member.
std::vector<double> aim(Simulation& sim) {
  const auto expected = settle(sim.muted_table, sim.parameters.summit.slack);
  return target_weights({.target = sim.parameters.lobbying.target,
                         .limit = sim.muted_table.limit,
                         .power = sim.muted_table.power,
                         .pivot = expected.reach});
}

Background background(Simulation& sim) {
  const auto& rule = sim.parameters.lobbying;
  Background known;
  if (rule.corroboration > 0.0) {
    const auto speaking = speaking_memberships(sim);
    known.similarity = member_similarity(rows_of(speaking), speaking.contribution, sim.networks());
  }
  if (rule.own_cities != 0.0 && !cities_are_muted(sim)) {
    known.own_cities = own_city_ideals({sim.issues(), sim.world.cities.state,
                                        sim.state.settlement.population, sim.state.city_ideal},
                                       sim.states());
  }
  if (rule.boomerang > 0.0) known.from_state = shares_by_state(sim);
  if (rule.target > 0.0) known.target_weight = aim(sim);
  return known;
}

/// What each member hears beside the others, because cities elsewhere are refused at home.
std::vector<Pressure> from_abroad(const Simulation& sim, const Background& known,
                                  std::span<const std::uint32_t> member, std::size_t issue) {
  if (known.from_state.empty()) return {};
  const auto states = sim.states();
  std::vector<Pressure> own(states);
  const auto add = [&](std::size_t speaker, std::size_t state, double won) {
    own[state].attention += won;
    own[state].pull += won * sim.speakers.message[speaker * sim.issues() + issue];
  };
  for (std::size_t n = 0; n < sim.speakers.size(); ++n) {
    const double won = sim.attention[n * sim.issues() + issue];
    if (!(won > 0.0)) continue;
    if (n >= sim.networks()) {  // a city by itself
      add(n, sim.world.cities.state[sim.speakers.lone[n - sim.networks()]], won);
      continue;
    }
    for (const auto s : member) add(n, s, won * known.from_state[n * states + s]);
  }
  return pressure_from_abroad({.share = sim.parameters.lobbying.boomerang,
                               .member = member,
                               .stubbornness = sim.world.states.stubbornness,
                               .own = own});
}

/// The line as one member hears it. No member hears more than all attention there is. [C]
LinePressure heard_by(const LinePressure& heard, const std::vector<Pressure>& abroad,
                      const Background& known, std::size_t at) {
  LinePressure own = heard;
  if (!abroad.empty()) {
    own.attention += abroad[at].attention;
    own.pull += abroad[at].pull;
  }
  const bool aimed = !known.target_weight.empty();
  if ((aimed || !abroad.empty()) && own.attention > 0.0) {
    const double pressed = std::min(aimed ? known.target_weight[at] : 1.0, 1.0 / own.attention);
    own.attention *= pressed;
    own.pull *= pressed;
  }
  return own;
}

StateUnderPressure under_pressure(const Simulation& sim, const Background& known, std::size_t state,
                                  std::size_t issue) {
  const auto cell = state * sim.issues() + issue;
  const auto& delivered = sim.state.recognition.delivered_by_state;
  StateUnderPressure at{.ideal = sim.state.state_ideal[cell],
                        .stubbornness = sim.world.states.stubbornness[state]};
  if (!known.own_cities.empty()) at.own_cities = known.own_cities[cell];
  if (!delivered.empty() && !cities_are_muted(sim)) at.example = delivered[cell];
  return at;
}

}  // namespace

void lobby(Simulation& sim, SessionRecord& record) {
  const auto issues = sim.issues();
  const auto& power_of = sim.world.states.power;
  const auto& rule = sim.parameters.lobbying;
  const bool silent = sim.parameters.voice.mutes(record.month);
  sim.lobbied = sim.state.state_ideal;
  capture_states(sim, record);
  const auto muted = muted_ideals(sim);
  const auto summit = summit_view(sim, record.forum, muted);
  propose(summit, sim.muted_table);
  const auto known = background(sim);
  const LobbyView view{.rule = rule,
                       .issues = issues,
                       .attention = sim.attention,
                       .message = sim.speakers.message,
                       .text = sim.line(sim.state.forum_text, record.forum),
                       .similarity = known.similarity,
                       .lone = sim.speakers.lone.size()};
  for (auto& line : record.lines) {
    const auto heard = line_pressure(view, line.issue);
    const auto abroad = from_abroad(sim, known, summit.member, line.issue);
    line.attention = heard.attention;
    line.coherence = heard.coherence;
    double power = 0.0;
    for (std::size_t m = 0; m < summit.member.size(); ++m) {
      const auto s = summit.member[m];
      const auto cell = s * issues + line.issue;
      if (!silent) {
        sim.lobbied[cell] = lobbied_ideal(rule, heard_by(heard, abroad, known, m),
                                          under_pressure(sim, known, s, line.issue));
      }
      add_capture(sim, cell);
      line.moved += power_of[s] * (sim.lobbied[cell] - muted[cell]);
      power += power_of[s];
    }
    line.moved = power > 0.0 ? line.moved / power : 0.0;
  }
}

}  // namespace hansa
