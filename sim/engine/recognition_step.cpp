/// \file   What adopted texts on the role of cities do: access, clauses, mentions.
#include <algorithm>

#include "hansa/engine/session_parts.hpp"
#include "hansa/process/invitation.hpp"
#include "hansa/process/recognition.hpp"
#include "hansa/world/role_line.hpp"

namespace hansa {

std::optional<std::size_t> role_line(const World& world) {
  if (world.applied.role == 0.0) return std::nullopt;
  const auto found = std::ranges::find(world.issues, role_of_cities);
  if (found == world.issues.end()) return std::nullopt;
  return static_cast<std::size_t>(found - world.issues.begin());
}

void add_clause(Simulation& sim, const SessionRecord& record) {
  const auto& rule = sim.parameters.recognition;
  if (rule.control == 0.0 || record.agreed == 0 || !role_line(sim.world)) return;
  auto& control = sim.state.recognition.control;
  control.resize(sim.forums(), 0);
  control[record.forum] = carries_clause(rule.control, sim.world.forums.key[record.forum],
                                         static_cast<Step>(record.month), sim.draw)
                              ? 1
                              : 0;
  sim.tally.recognition.clauses += control[record.forum];
}

void recognise(Simulation& sim) {
  sim.recognised.clear();
  sim.kept_out.clear();
  const auto line = role_line(sim.world);
  const auto& rule = sim.parameters.recognition;
  if (line && rule.access != 0.0) {
    for (std::size_t f = 0; f < sim.forums(); ++f) {
      sim.recognised.push_back(rule.access * sim.state.forum_text[f * sim.issues() + *line]);
    }
  }
  const auto& control = sim.state.recognition.control;
  if (std::ranges::none_of(control, [](auto clause) { return clause != 0; })) return;
  const auto openness =
      members_openness({rows_of(sim.state.memberships), sim.state.memberships.contribution,
                        sim.world.cities.state, sim.world.states.openness},
                       sim.networks());
  for (const double open : openness) {
    for (const auto clause : control) {
      sim.kept_out.push_back(clause != 0 && !consents(open, rule.consent) ? 1 : 0);
    }
  }
}

}  // namespace hansa
