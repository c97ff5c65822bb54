#include <cmath>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "hansa/metrics/voice.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("the number of networks is neutral when nothing makes it matter",
          "[engine][known-answer][scenario]") {
  auto scenario = neutral_scenario();
  scenario.recipe.fragmentation.networks = 1;
  const auto one = voice_of(scenario);
  REQUIRE(one.sessions > 10);
  CHECK(one.voice() > 0.05);
  for (const int networks : {2, 3, 5, 16, 64, 256}) {
    scenario.recipe.fragmentation.networks = networks;
    const auto many = voice_of(scenario);
    CAPTURE(networks);
    CHECK_THAT(many.voice(), Catch::Matchers::WithinRel(one.voice(), 1e-9));
  }
}

TEST_CASE("every number of networks from 1 to 256 has the same voice",
          "[engine][known-answer][scenario]") {
  auto scenario = neutral_scenario();
  scenario.years = 2;
  scenario.recipe.fragmentation.networks = 1;
  const auto one = voice_of(scenario);
  REQUIRE(one.sessions > 1);
  REQUIRE(one.voice() > 0.05);
  for (int networks = 2; networks <= 256; ++networks) {
    scenario.recipe.fragmentation.networks = networks;
    CAPTURE(networks);
    CHECK_THAT(voice_of(scenario).voice(), Catch::Matchers::WithinRel(one.voice(), 1e-9));
  }
}

TEST_CASE("with a contest that rewards size the number is not neutral",
          "[engine][scenario]") {  // the test above could not fail otherwise
  auto scenario = neutral_scenario();
  scenario.parameters.attention.gamma = 2.0;
  scenario.recipe.fragmentation.networks = 1;
  const double one = voice_of(scenario).voice();
  scenario.recipe.fragmentation.networks = 16;
  CHECK(voice_of(scenario).voice() < 0.9 * one);
}

TEST_CASE("muted cities have no voice", "[engine][known-answer][scenario]") {
  auto scenario = neutral_scenario();
  scenario.parameters.lobbying.strength = 0.0;
  const auto muted = voice_of(scenario);
  REQUIRE(muted.denominator > 0.0);
  CHECK(muted.numerator == 0.0);
}

TEST_CASE("cities without resources have no voice and every message is defined or absent",
          "[engine][known-answer][scenario]") {
  auto scenario = neutral_scenario();
  auto world = build_world(scenario.recipe, {});
  world.cities.resources.assign(world.cities.size(), 0.0);
  const auto poor = voice_of(scenario, world);
  REQUIRE(poor.denominator > 0.0);
  CHECK(poor.numerator == 0.0);
}

TEST_CASE("voice is missing when everybody wants the text that stands",
          "[engine][known-answer][scenario]") {
  auto scenario = neutral_scenario();
  auto world = build_world(scenario.recipe, {});
  world.cities.ideal.assign(world.cities.ideal.size(), 0.4);
  world.states.ideal.assign(world.states.ideal.size(), 0.4);
  world.states.ratifier = world.states.ideal;
  world.forums.text.assign(world.forums.text.size(), 0.4);
  scenario.parameters.summit.stale = 0.0;
  const auto agreed = voice_of(scenario, world);
  REQUIRE(agreed.sessions > 10);
  CHECK(std::isnan(
      voice(scenario.parameters.voice, {agreed.numerator, agreed.denominator}, agreed.sessions)));
  CHECK(agreed.agreements == 0);
}
