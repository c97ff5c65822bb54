#include <cmath>

#include "catch.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

struct Means {
  double memberships{}, state_ideal{}, city_ideal{}, voice{};
};

Means means_of(int months_per_step, std::uint64_t seed) {
  auto scenario = standard_scenario();
  scenario.seed = seed;
  scenario.years = 10;
  scenario.months_per_step = months_per_step;
  auto& recipe = scenario.recipe;
  recipe.kind = "synthetic";
  recipe.seed = 3;  // one world, many histories
  recipe.start = scenario.start;
  recipe.end = scenario.start + 120;
  scenario.parameters.membership.join = 0.002;
  scenario.parameters.membership.exit = 0.05;
  scenario.parameters.learning.weight = 0.1;
  scenario.parameters.voice.draws = 0;
  static const World world = build_world(recipe, {});
  Means mean;
  double steps = 0.0;
  double numerator = 0.0;
  double denominator = 0.0;
  run(scenario, world, [&](const StepRecord& step) {
    if (static_cast<std::size_t>(step.state.step) %
        static_cast<std::size_t>(12 / months_per_step)) {
      return true;  // ends of years only: the same dates for every step
    }
    const auto definitions = series_definitions();
    for (std::size_t s = 0; s < definitions.size(); ++s) {
      if (definitions[s].name == "memberships") mean.memberships += step.series[s];
      if (definitions[s].name == "state_ideal") mean.state_ideal += step.series[s];
      if (definitions[s].name == "city_ideal") mean.city_ideal += step.series[s];
    }
    for (const auto& session : step.sessions) {
      numerator += session.voice_numerator[0];
      denominator += session.voice_denominator[0];
    }
    steps += 1.0;
    return true;
  });
  return {mean.memberships / steps, mean.state_ideal / steps, mean.city_ideal / steps,
          numerator / denominator};
}

}  // namespace

// Known answer 11. Paired over 12 seeds; the step error is O(dt): about 1 % of a mean at a quarter
// against a month (yearly rates near .1 times dt). False alarm: 4 standard errors, 6e-5 a quantity.
// Power: a rate taken a step instead of a year would triple the turnover of memberships.
TEST_CASE("the length of the step changes no yearly mean beyond its error",
          "[engine][known-answer][statistical]") {
  double sum = 0.0, squares = 0.0, base = 0.0, ideal = 0.0, learned = 0.0, heard = 0.0;
  const int runs = 12;
  for (std::uint64_t seed = 1; seed <= runs; ++seed) {
    const auto quarter = means_of(3, seed);
    const auto month = means_of(1, seed);
    const double difference = quarter.memberships - month.memberships;
    sum += difference;
    squares += difference * difference;
    base += month.memberships;
    ideal += (quarter.state_ideal - month.state_ideal) / runs;
    learned += (quarter.city_ideal - month.city_ideal) / runs;
    heard += (quarter.voice - month.voice) / runs;
  }
  const double mean = sum / runs;
  const double error = std::sqrt((squares / runs - mean * mean) / (runs - 1));
  CHECK(std::abs(mean) < 4.0 * error + 0.01 * base / runs);
  CHECK(std::abs(ideal) < 0.005);
  CHECK(std::abs(learned) < 0.005);
  CHECK(std::abs(heard) < 0.01);  // of a voice near .2
}
