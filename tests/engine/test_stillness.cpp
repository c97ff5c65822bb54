/// \file   All mechanisms off together: nothing happens, exactly.
#include <vector>

#include "catch.hpp"
#include "engine/ablation_table.hpp"
#include "hansa/engine/run.hpp"
#include "hansa/world/tables.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("with every mechanism at its off value nothing ever changes", "[engine][ablation]") {
  auto scenario = read_scenario({{"still.toml", std::string{ablation_world}}});
  scenario.years = 20;
  scenario.parameters = {};  // a value-initialised group is the off value of its mechanisms
  // What is measured, and how words are weighed, is no mechanism.
  // States have settled among themselves before the start; without slack and ageing nothing is
  // left.
  auto& summit = scenario.parameters.summit;
  summit.least_progress = 0.2;
  summit.least_move = 0.005;
  summit.burn_in = 60;
  scenario.parameters.voice.least_distance = 0.1;
  scenario.parameters.voice.top_code = 0.05;
  const auto world = build_world(scenario.recipe, {});
  std::vector<double> cities, states, texts;
  std::size_t steps = 0, memberships = 0;
  run(scenario, world, [&](const StepRecord& step) {
    if (steps++ == 0) {  // the memberships of the start have just been told
      cities = step.state.city_ideal;
      states = step.state.state_ideal;
      texts = step.state.forum_text;
      memberships = step.state.memberships.size();
    } else {
      CHECK(step.memberships.empty());
    }
    CHECK(step.state.city_ideal == cities);
    CHECK(step.state.state_ideal == states);
    CHECK(step.state.forum_text == texts);
    CHECK(step.state.memberships.size() == memberships);
    CHECK(step.networks.empty());
    for (const auto& session : step.sessions) {
      CHECK_FALSE(session.agreed);
      CHECK(session.voice_numerator[0] == 0.0);
      for (const auto& line : session.lines) {
        CHECK(line.attention == 0.0);
        CHECK(line.moved == 0.0);
        CHECK(line.adopted == line.before);
      }
    }
    return true;
  });
  CHECK(steps == scenario.steps() + 1);
}
