/// \file   Runs a scenario and adds up its voice.
#pragma once
#include <cstddef>
#include <vector>

#include "hansa/engine/run.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/tables.hpp"

namespace hansa::test {

struct VoiceTotals {
  double numerator{}, denominator{};
  std::size_t sessions{}, agreements{}, agreements_muted{};
  std::vector<double> texts;  ///< every adopted cell, in order
  double voice() const { return numerator / denominator; }
};

inline VoiceTotals voice_of(const Scenario& scenario, const World& world,
                            Order order = Order::any) {
  VoiceTotals total;
  run(
      scenario, world,
      [&](const StepRecord& step) {
        for (const auto& session : step.sessions) {
          ++total.sessions;
          total.agreements += session.agreed;
          total.agreements_muted += session.agreed_muted;
          total.numerator += session.voice_numerator[0];
          total.denominator += session.voice_denominator[0];
          for (const auto& line : session.lines) total.texts.push_back(line.adopted);
        }
        return true;
      },
      order);
  return total;
}

inline VoiceTotals voice_of(const Scenario& scenario) {
  return voice_of(scenario, build_world(scenario.recipe, {}));
}

/// The teaching world with every channel off that known answer 1 wants off. [MODEL 8.1]
inline Scenario neutral_scenario() {
  auto scenario = standard_scenario();
  scenario.seed = 7;
  scenario.years = 10;
  auto& recipe = scenario.recipe;
  recipe.kind = "synthetic";
  recipe.synthetic.cities = 300;
  recipe.synthetic.states = 20;
  recipe.synthetic.networks = 12;
  recipe.synthetic.forums = 3;
  recipe.seed = scenario.seed;
  recipe.start = scenario.start;
  recipe.end = scenario.start + 12 * static_cast<Month>(scenario.years);
  recipe.charter = 1.0;
  recipe.donor_share = 0.0;
  recipe.equal_niches = true;
  recipe.all_access = true;
  recipe.capacity = 99;
  recipe.lobby = 0.3;
  recipe.fragmentation.niche_dup = 1.0;
  recipe.positions.gap.value = {0.3};  // cities want more than states: there is a voice to measure
  auto& p = scenario.parameters;
  p.membership = {};
  p.money.overhead = 0.0;
  p.agenda = {};
  p.access = {};
  p.attention = {.gamma = 1.0};
  p.lobbying.strength = 1.0;
  p.lobbying.coherence = 0.0;
  p.lobbying.corroboration = 0.0;
  p.learning = {};
  p.voice.draws = 0;
  return scenario;
}

}  // namespace hansa::test
