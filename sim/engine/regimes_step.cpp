/// \file   Place 2: governments become able or gridlocked, and answer to their publics; lobbies at
///         home pull them in sessions.
#include <algorithm>

#include "hansa/engine/politics.hpp"
#include "hansa/process/accountability.hpp"
#include "hansa/process/capture.hpp"
#include "hansa/process/lobbying.hpp"
#include "hansa/process/regime.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

RegimeRates regime_rates(const Simulation& sim) {
  const auto& rule = sim.parameters.politics;
  return {PerYear{rule.gridlock}, PerYear{rule.recovery}};
}

}  // namespace

void start_regimes(Simulation& sim) {
  auto& gridlocked = sim.state.politics.gridlocked;
  gridlocked.clear();
  if (!(sim.parameters.politics.gridlock > 0.0)) return;
  for (const auto key : sim.world.states.key) {
    gridlocked.push_back(static_cast<std::uint8_t>(first_regime(regime_rates(sim), key, sim.draw)));
  }
}

void act_regimes(Simulation& sim) {
  auto& gridlocked = sim.state.politics.gridlocked;
  const auto rates = regime_rates(sim);
  if (!(rates.gridlock.value > 0.0) && gridlocked.empty()) return;
  gridlocked.resize(sim.states(), 0);
  for (std::size_t s = 0; s < sim.states(); ++s) {
    const auto now = static_cast<Regime>(gridlocked[s]);
    gridlocked[s] = static_cast<std::uint8_t>(
        next_regime(rates, now, Years{sim.dt}, sim.world.states.key[s], sim.state.step, sim.draw));
  }
}

void act_accountability(Simulation& sim) {
  const auto& rule = sim.parameters.politics;
  const PerYear of_cities{rule.city_accountability};
  const PerYear of_states{rule.state_accountability};
  const auto issues = sim.issues();
  const Years dt{sim.dt};
  if (of_cities.value > 0.0) {
    auto& ideal = sim.state.city_ideal;
    const double share = probability_of(of_cities, dt);
    for_each(
        sim.cities(),
        [&](std::size_t city) {
          for (auto cell = city * issues; cell < (city + 1) * issues; ++cell) {
            ideal[cell] = accountable_ideal(share, ideal[cell], sim.world.cities.ideal[cell]);
          }
        },
        sim.order);
  }
  if (!(of_states.value > 0.0)) return;
  auto& wanted = sim.state.politics.state_public;
  if (wanted.empty()) {
    const auto& cities = sim.world.cities;
    const auto& states = sim.world.states;
    const auto own = own_city_ideals(
        {issues, cities.state, sim.state.settlement.population, cities.ideal}, sim.states());
    wanted = state_publics({issues, own, states.ideal, sim.state.settlement.urban_percent});
  }
  auto& ideal = sim.state.state_ideal;
  for (std::size_t cell = 0; cell < ideal.size(); ++cell) {
    ideal[cell] = accountable_ideal(of_states, ideal[cell], wanted[cell], dt);
  }
}

void capture_states(Simulation& sim, const SessionRecord& record) {
  const auto& rule = sim.parameters.politics;
  auto& captured = sim.state.politics.captured;
  captured.clear();
  if (!(rule.capture > 0.0)) return;
  captured = sim.state.state_ideal;
  for (const auto& line : record.lines) {
    for (const auto s : members_present(sim, record.forum)) {
      auto& ideal = captured[s * sim.issues() + line.issue];
      ideal = std::clamp(ideal + captured_by(rule.capture, rule.lobby_ideal, ideal), 0.0, 1.0);
    }
  }
}

void add_capture(Simulation& sim, std::size_t cell) {
  const auto& rule = sim.parameters.politics;
  if (!(rule.capture > 0.0)) return;
  const double pull = captured_by(rule.capture, rule.lobby_ideal, sim.state.state_ideal[cell]);
  sim.lobbied[cell] = std::clamp(sim.lobbied[cell] + pull, 0.0, 1.0);
}

std::span<const double> muted_ideals(const Simulation& sim) {
  const auto& captured = sim.state.politics.captured;
  return captured.empty() ? sim.state.state_ideal : captured;
}

}  // namespace hansa
