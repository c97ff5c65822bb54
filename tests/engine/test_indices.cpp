#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <string>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "hansa/engine/schedule.hpp"
#include "hansa/engine/simulation.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

using Columns = std::map<std::string, std::vector<double>>;

Columns series_of(const Scenario& scenario) {
  Columns columns;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    const auto definitions = series_definitions();
    for (std::size_t s = 0; s < definitions.size(); ++s) {
      columns[std::string{definitions[s].name}].push_back(step.series[s]);
    }
    return true;
  });
  return columns;
}

const std::vector<std::string> sampled{"say_gini",     "cities_heeded", "heed_gini",
                                       "nodf",         "nodf_z",        "modularity",
                                       "modularity_z", "modules",       "largest_component"};

Scenario lively() {
  auto scenario = neutral_scenario();
  scenario.recipe.charter = 0.5;
  scenario.recipe.donor_share = 0.2;
  scenario.parameters.voice.draws = 8;
  scenario.output.indices_every = 4;
  scenario.output.indices_nulls = 5;
  return scenario;
}

/// Runs the processes of one step.
void act(Simulation& sim) {
  sim.tally.clear();
  for (const auto& process : schedule()) {
    if (process.act != nullptr) process.act(sim);
  }
  sim.state.step = static_cast<Step>(row(sim.state.step) + 1);
  sim.state.month = sim.step_end();
}

}  // namespace

TEST_CASE("indices of the matrix are sampled at their cadence, at the start and at the end",
          "[engine][indices]") {
  auto scenario = lively();
  auto with = series_of(scenario);
  for (const auto& name : sampled) {
    const auto& values = with.at(name);
    REQUIRE(values.size() == 41);  // ten years of quarters
    for (std::size_t at = 0; at < values.size(); ++at) {
      CAPTURE(name, at);
      const bool due = at == 0 || at == 16 || at == 32 || at == 40;
      const bool of_sessions = name == "say_gini" || name.find("heed") != std::string::npos;
      CHECK(std::isnan(values[at]) == (!due || (at == 0 && of_sessions)));
    }
  }
  CHECK(with.at("largest_component").back() > 0.5);
  CHECK(with.at("modules").back() >= 1.0);

  scenario.output.indices_every = 0;
  const auto without = series_of(scenario);
  for (const auto& [name, values] : without) {
    if (std::ranges::find(sampled, name) != sampled.end()) {
      CHECK(std::ranges::all_of(values, [](double v) { return std::isnan(v); }));
    } else {
      CHECK(std::ranges::equal(values, with.at(name), [](double a, double b) {
        return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
      }));
    }
  }
}

TEST_CASE("what cities have a say in adds up to what members were heard",
          "[engine][indices][closed-form]") {
  for (const double coordination : {0.0, 0.6}) {
    auto scenario = lively();
    scenario.output.indices_every = 100;
    scenario.parameters.agenda.coordination = coordination;
    const auto world = build_world(scenario.recipe, {});
    Simulation sim{scenario, world, Order::any};
    act_observation(sim);
    double heard = 0.0, numerator = 0.0;
    for (int step = 0; step < 8; ++step) {
      act(sim);
      for (const auto& session : sim.tally.sessions) {
        const auto weight = sim.line(world.forums.weight, session.forum);
        for (const auto& line : session.lines) heard += weight[line.issue] * line.attention;
        numerator += session.voice_numerator[1];  // one city, one vote
      }
    }
    REQUIRE(heard > 0.1);
    double say = 0.0, heeded = 0.0;
    for (const double share : sim.say) say += share;
    for (const double way : sim.heeded) heeded += way;
    CHECK_THAT(say, WithinRel(0.8 * heard, 1e-9));  // a fifth is the donors'
    // the mean city's heed is the numerator of voice with each city counted once
    CHECK_THAT(heeded / static_cast<double>(sim.cities()), WithinAbs(numerator, 1e-12));
  }
}

TEST_CASE("cities that nobody hears are not heeded", "[engine][indices]") {
  auto scenario = lively();
  scenario.parameters.lobbying.strength = 0.0;
  const auto series = series_of(scenario);
  CHECK(std::isnan(series.at("cities_heeded").back()));
  CHECK(series.at("say_gini").back() > 0.0);  // they were heard all the same
}

TEST_CASE("lines add up to their session, and sessions by who adopts to all",
          "[engine][indices][closed-form]") {
  const auto scenario = lively();
  std::size_t lines = 0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& session : step.sessions) {
      for (std::size_t w = 0; w < weightings; ++w) {
        double numerator = 0.0, denominator = 0.0;
        for (const auto& line : session.lines) {
          numerator += line.voice_numerator[w];
          denominator += line.voice_denominator[w];
        }
        lines += session.lines.size();
        CHECK_THAT(numerator, WithinAbs(session.voice_numerator[w], 1e-12));
        CHECK_THAT(denominator, WithinAbs(session.voice_denominator[w], 1e-12));
      }
    }
    return true;
  });
  REQUIRE(lines > 100);

  const auto series = series_of(scenario);
  const auto total = [&](const char* name) {
    double sum = 0.0;
    for (const double value : series.at(name)) sum += value;
    return sum;
  };
  CHECK_THAT(total("voice_numerator_both") + total("voice_numerator_one"),
             WithinAbs(total("voice_numerator"), 1e-12));  // neither adopts: nothing moved
  CHECK(total("voice_denominator_both") > 0.0);
  CHECK(total("voice_denominator_both") + total("voice_denominator_one") <=
        total("voice_denominator") + 1e-12);
}
