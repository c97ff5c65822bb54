/// \file   Place 12: states answer to their cities. Devolution, hostility, preemption and repeal.
#include <span>
#include <vector>

#include "hansa/engine/settlement.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/process/hostility.hpp"
#include "hansa/process/preemption.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

void devolve(Simulation& sim) {
  const auto& rule = sim.parameters.standing.preemption;
  if (rule.devolution <= 0.0) return;
  const double years = (sim.step_end() - sim.scenario.start) / 12.0;
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    const double at_start = sim.world.states.decentralisation[sim.world.cities.state[city]];
    auto& home_rule = sim.state.standing.home_rule[city];
    home_rule = devolved(rule, sim.dt, home_rule, decentralisation_at(rule, at_start, years));
  }
}

/// `starting`: as if the run had no beginning.
void turn_hostile(Simulation& sim, bool starting) {
  const auto& rule = sim.parameters.standing.preemption;
  auto& hostile = sim.state.standing.hostile;
  for (std::size_t s = 0; s < sim.states(); ++s) {
    const double chance =
        starting ? hostile_share(rule) : hostile_chance(rule, sim.dt, hostile[s] != 0);
    const double u = sim.draw.uniform(Purpose::hostility, sim.state.step, sim.world.states.key[s]);
    hostile[s] = bernoulli(u, chance) ? 1 : 0;
  }
}

std::vector<Key> issue_keys(const World& world) {
  std::vector<Key> keys;
  for (const auto& issue : world.issues) keys.push_back(key_of(issue));
  return keys;
}

void preempt_cities(Simulation& sim) {
  auto& standing = sim.state.standing;
  const auto issues = sim.issues();
  const auto& cities = sim.world.cities;
  const auto issue_key = issue_keys(sim.world);
  const PreemptionView view{.rule = sim.parameters.standing.preemption,
                            .dt = sim.dt,
                            .issues = issues,
                            .city_key = cities.key,
                            .issue_key = issue_key,
                            .state = cities.state,
                            .city_ideal = sim.state.city_ideal,
                            .state_ideal = sim.state.state_ideal,
                            .home_rule = standing.home_rule,
                            .first = sim.state.memberships.first,
                            .federal = sim.world.states.federal,
                            .hostile = standing.hostile,
                            .gridlocked = sim.state.politics.gridlocked};
  std::vector<PreemptionChange> changes(sim.cities());
  for_each(
      sim.cities(),
      [&](std::size_t city) {
        const auto row = std::span{standing.preempted}.subspan(city * issues, issues);
        changes[city] = preempt(view, city, sim.state.step, sim.draw, row);
      },
      sim.order);
  for (const auto& change : changes) {
    sim.tally.standing.preemptions += change.preempted;
    sim.tally.standing.punished += change.punished;
    sim.tally.standing.repeals += change.repealed;
    sim.tally.clipped += change.clipped;
  }
}

/// Autonomy and resources are functions of what is in force: a repeal gives back every bit.
void settle_accounts(Simulation& sim) {
  auto& standing = sim.state.standing;
  if (standing.preempted.empty()) {
    standing.autonomy = standing.home_rule;
    return;
  }
  const auto& rule = sim.parameters.standing.preemption;
  const auto issues = sim.issues();
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    const auto row =
        std::span<const std::uint8_t>{standing.preempted}.subspan(city * issues, issues);
    standing.autonomy[city] = remaining_autonomy(rule, standing.home_rule[city], row);
  }
  settle_resources(sim);
}

}  // namespace

void act_preemption(Simulation& sim) {
  const auto& rule = sim.parameters.standing.preemption;
  auto& preempted = sim.state.standing.preempted;
  devolve(sim);
  if (rule.strength > 0.0 || !preempted.empty()) {
    const bool starting = preempted.empty();
    if (starting) preempted.assign(sim.cities() * sim.issues(), 0);
    turn_hostile(sim, starting);
    preempt_cities(sim);
  }
  settle_accounts(sim);
}

}  // namespace hansa
