/// \file   Place 11: cities learn.
#include <span>
#include <utility>

#include "hansa/engine/simulation.hpp"
#include "hansa/process/learning.hpp"

namespace hansa {

void act_learning(Simulation& sim) {
  if (sim.parameters.learning.weight <= 0.0) return;
  const auto issues = sim.issues();
  const LearningView view{.rule = sim.parameters.learning,
                          .share = learning_share(sim.parameters.learning, sim.dt),
                          .issues = issues,
                          .memberships = rows_of(sim.state.memberships),
                          .message = sim.state.networks.message,
                          .first_tie = sim.world.ties.first,
                          .tie_target = sim.world.ties.target,
                          .tie_weight = sim.world.ties.weight,
                          .ideal = sim.state.city_ideal,
                          .first_ideal = sim.world.cities.ideal,
                          .anchor = sim.world.cities.anchor};
  for_each(
      sim.cities(),
      [&](std::size_t city) {
        learn(view, city, std::span{sim.next_ideal}.subspan(city * issues, issues));
      },
      sim.order);
  std::swap(sim.state.city_ideal, sim.next_ideal);
}

}  // namespace hansa
