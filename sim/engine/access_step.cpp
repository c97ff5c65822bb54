/// \file   Place 6: who may enter, and who is heard in a session.
#include "hansa/engine/simulation.hpp"
#include "hansa/process/access.hpp"

namespace hansa {

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
          .access = networks.access};
}

void act_access(Simulation& sim) {
  sim.represented = represented_population(rows_of(sim.state.memberships),
                                           sim.world.cities.population, sim.networks());
  if (sim.parameters.access.rate <= 0.0) return;
  auto& networks = sim.state.networks;
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
