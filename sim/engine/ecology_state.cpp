/// \file   What the ecology and its calendar have decided, as other parts of the step ask for it.
#include "hansa/engine/ecology.hpp"
#include "hansa/process/collaboration_cost.hpp"

namespace hansa {

double collaboration_cost(const Simulation& sim) {
  const auto& rule = sim.parameters.membership;
  if (rule.cost_years.empty()) return rule.cost;
  return rule.cost * cost_factor(rule.cost_years, rule.cost_values,
                                 static_cast<double>(sim.state.month) / 12.0);
}

double lobby_of(const Simulation& sim, std::size_t forum) {
  return sim.world.forums.lobby[forum] + sim.parameters.ecology.allies.states;
}

bool network_is_muted(const Simulation& sim, std::uint32_t network) {
  const auto& ecology = sim.state.ecology;
  return sim.state.month < ecology.all_muted_until ||
         sim.state.month < ecology.muted_until[network];
}

bool cities_are_muted(const Simulation& sim) {
  return sim.state.month < sim.state.ecology.cities_muted_until;
}

bool speaks_in(const Simulation& sim, std::uint32_t network, std::size_t forum) {
  if (network_is_muted(sim, network)) return false;
  const auto& ecology = sim.state.ecology;
  const auto own = ecology.mirrors[network];
  return own == every_forum || own == forum || ecology.body[network] != no_body;
}

}  // namespace hansa
