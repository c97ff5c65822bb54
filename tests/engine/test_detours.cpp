// Pressure that goes abroad, and pressure that aims.
#include "catch.hpp"
#include "engine/series_of.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("refused pressure comes back through other states", "[engine][scenario]") {
  auto scenario = neutral_scenario();
  scenario.recipe.stubbornness = 0.5;
  auto world = build_world(scenario.recipe, {});
  const double plain = total(series_of(scenario, world, "pressure"));
  scenario.parameters.lobbying.boomerang = 1.0;
  const double abroad = total(series_of(scenario, world, "pressure"));
  REQUIRE(plain > 0.0);
  CHECK(abroad > plain);
  // half of the attention is refused and shared by 19 others: at most .5 in 1 is added
  CHECK(abroad < 1.5 * plain);
  for (double& stubborn : world.states.stubbornness) stubborn = 0.0;
  const auto yielding = voice_of(scenario, world).texts;
  scenario.parameters.lobbying.boomerang = 0.0;
  CHECK(voice_of(scenario, world).texts == yielding);  // nothing is refused
}

TEST_CASE("what comes from abroad moves nobody beyond what is asked", "[engine][closed-form]") {
  auto scenario = neutral_scenario();
  scenario.recipe.fragmentation.networks = 1;  // one message
  scenario.recipe.lobby = 0.0;                 // and it has all attention
  auto world = build_world(scenario.recipe, {});
  for (double& stubborn : world.states.stubbornness) stubborn = 1.0;
  world.states.stubbornness[0] = 0.0;  // already goes all the way to the message
  const double plain = total(series_of(scenario, world, "pressure"));
  REQUIRE(plain != 0.0);
  scenario.parameters.lobbying.boomerang = 1.0;
  const double abroad = total(series_of(scenario, world, "pressure"));
  CHECK_THAT(abroad, Catch::Matchers::WithinRel(plain, 1e-9));
}

TEST_CASE("aiming changes who is moved, and evenly is exactly off", "[engine][scenario]") {
  auto scenario = neutral_scenario();
  const auto evenly = voice_of(scenario);
  scenario.parameters.lobbying.target = 10.0;
  const auto aimed = voice_of(scenario);
  CHECK(aimed.texts != evenly.texts);
  scenario.parameters.lobbying.strength = 0.0;
  CHECK(voice_of(scenario).numerator == 0.0);
}
