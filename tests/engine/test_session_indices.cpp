#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

struct Spread {
  double voices{}, ask_entropy{};
  int sessions{};
};

/// Means over the sessions with more than one line.
Spread spread_of(const Scenario& scenario) {
  Spread mean;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& session : step.sessions) {
      if (session.lines.size() < 2) continue;
      mean.voices += session.voices;
      mean.ask_entropy += session.ask_entropy;
      ++mean.sessions;
      CHECK(session.voices <= session.networks_heard + 1e-9);
    }
    return true;
  });
  mean.voices /= mean.sessions;
  mean.ask_entropy /= mean.sessions;
  return mean;
}

}  // namespace

TEST_CASE("sessions count voices by attention and how evenly they ask", "[engine][scenario]") {
  auto scenario = neutral_scenario();
  scenario.recipe.fragmentation.networks = 1;
  const auto one = spread_of(scenario);
  REQUIRE(one.sessions > 5);
  CHECK_THAT(one.voices, WithinAbs(1.0, 1e-9));
  CHECK_THAT(one.ask_entropy, WithinAbs(1.0, 1e-9));  // it asks for all lines

  scenario.parameters.agenda.asks = 1;
  CHECK(spread_of(scenario).ask_entropy == 0.0);

  scenario.recipe.fragmentation.networks = 16;
  const auto many = spread_of(scenario);
  CHECK(many.voices > 2.0);
  CHECK(many.ask_entropy > 0.1);  // members differ, and so do the lines they press for
  CHECK(many.ask_entropy < 1.0);
}
