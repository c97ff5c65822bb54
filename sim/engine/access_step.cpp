/// \file   Place 6: who may enter, and who is heard in a session.
#include <algorithm>
#include <string>
#include <vector>

#include "hansa/engine/session_parts.hpp"
#include "hansa/process/access.hpp"

namespace hansa {
namespace {

/// Forums of one family share a number; one without a family has its own.
std::vector<std::uint32_t> family_numbers(const Forums& forums) {
  std::vector<std::uint32_t> number;
  for (std::uint32_t f = 0; f < forums.size(); ++f) {
    const auto& family = forums.family[f];
    const auto first = std::ranges::find(forums.family, family) - forums.family.begin();
    number.push_back(family.empty() ? f : static_cast<std::uint32_t>(first));
  }
  return number;
}

}  // namespace

AccessView access_view(const Simulation& sim) {
  const auto& networks = sim.state.networks;
  return {.rule = sim.parameters.access,
          .dt = sim.dt,
          .issues = sim.issues(),
          .forums = sim.forums(),
          .network_key = networks.table.key,
          .forum_key = sim.world.forums.key,
          .niche = networks.table.niche,
          .represented = sim.represented,
          .weight = sim.world.forums.weight,
          .need = sim.forum_need,
          .openness = sim.forum_openness,
          .sovereignty = sim.forum_sovereignty,
          .access = networks.access,
          .family = sim.forum_family,
          .delivered = sim.state.recognition.delivered_by_network,
          .recognition = sim.recognised,
          .kept_out = sim.kept_out,
          .legitimacy_weight = sim.parameters.standing.reputation.legitimacy,
          .legitimacy = sim.state.standing.legitimacy};
}

void act_access(Simulation& sim) {
  sim.represented = represented_population(rows_of(sim.state.memberships),
                                           sim.state.settlement.population, sim.networks());
  auto& delivered = sim.state.recognition.delivered_by_network;
  if (!delivered.empty()) delivered.resize(sim.networks(), 0.0);
  const auto& rule = sim.parameters.access;
  if (rule.rate <= 0.0 && rule.family <= 0.0) return;
  auto& networks = sim.state.networks;
  if (rule.family > 0.0 && sim.forum_family.empty() && !sim.world.forums.family.empty()) {
    sim.forum_family = family_numbers(sim.world.forums);
  }
  recognise(sim);
  const auto view = access_view(sim);
  sim.next_access = networks.access;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    if (!networks.alive[n] || networks.members[n] == 0) continue;
    for (std::size_t f = 0; f < sim.forums(); ++f) {
      sim.next_access[n * sim.forums() + f] =
          static_cast<std::uint8_t>(next_access(view, n, f, sim.state.step, sim.draw));
    }
  }
  std::swap(networks.access, sim.next_access);
}

}  // namespace hansa
