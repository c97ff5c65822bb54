#include <cmath>

#include "catch.hpp"
#include "engine/series_of.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinRel;

namespace {

/// Wholly open states, and cities that care for all issues alike; two forums of all states.
Scenario open_states() {
  auto scenario = neutral_scenario();
  scenario.recipe.synthetic.forums = 2;
  scenario.recipe.positions.salience_noise = 0.0;
  scenario.parameters.access.invitation = 1.0;
  return scenario;
}

World open_world(const Scenario& scenario) {
  auto world = build_world(scenario.recipe, {});
  for (double& openness : world.states.openness) openness = 1.0;
  return world;
}

}  // namespace

TEST_CASE("cities alone obtain what their networks do where nothing favours either",
          "[engine][known-answer][scenario]") {
  auto scenario = open_states();
  const auto world = open_world(scenario);
  const auto networks = voice_of(scenario, world);
  scenario.parameters.access.alone = 1.0;
  const auto alone = voice_of(scenario, world);
  REQUIRE(networks.voice() > 0.05);
  CHECK_THAT(alone.voice(), WithinRel(networks.voice(), 1e-9));
  CHECK(total(series_of(scenario, world, "effective_networks_attention")) == 0.0);

  scenario.parameters.attention.gamma = 2.0;  // now the large are heard: many small voices are not
  const auto many = voice_of(scenario, world);
  scenario.parameters.access.alone = 0.0;
  CHECK(voice_of(scenario, world).voice() > many.voice());
}

TEST_CASE("cities are invited by the openness of their states", "[engine][statistical]") {
  auto scenario = open_states();
  auto world = open_world(scenario);
  scenario.years = 5;
  scenario.parameters.access.alone = 1.0;
  const double sessions = total(series_of(scenario, world, "sessions"));
  const auto heard = [&] { return total(series_of(scenario, world, "invited_cities")); };
  CHECK(heard() == 300.0 * sessions);  // every city, every session
  for (double& openness : world.states.openness) openness = 0.5;
  scenario.parameters.access.invitation = 0.4;
  const double tries = 300.0 * sessions;
  // 4.9 sigma: false alarm 1e-6. Power: a chance 20 % off shows.
  CHECK(std::abs(heard() - 0.2 * tries) < 4.9 * std::sqrt(0.16 * tries));
  scenario.parameters.access.invitation = 0.0;
  CHECK(heard() == 0.0);
}

TEST_CASE("members speak through their networks unless they take their budget back",
          "[engine][scenario]") {
  auto scenario = open_states();
  const auto world = open_world(scenario);
  const auto outside = 1.0 - series_of(scenario, world, "participation").front();
  const auto heard = total(series_of(scenario, world, "invited_cities"));
  const auto sessions = total(series_of(scenario, world, "sessions"));
  CHECK_THAT(heard, WithinRel(300.0 * outside * sessions, 1e-9));
}

TEST_CASE("cities are heard where there is no network at all", "[engine][known-answer]") {
  auto scenario = open_states();
  auto world = open_world(scenario);
  world.networks = {};
  world.memberships = {};
  const double sessions = total(series_of(scenario, world, "sessions"));
  CHECK(total(series_of(scenario, world, "invited_cities")) == 300.0 * sessions);
  CHECK(voice_of(scenario, world).voice() > 0.05);
  scenario.parameters.lobbying.boomerang = 1.0;  // every city stands behind itself
  CHECK(voice_of(scenario, world).voice() > 0.05);
  scenario.parameters.access.invitation = 0.0;
  CHECK(voice_of(scenario, world).numerator == 0.0);
}
