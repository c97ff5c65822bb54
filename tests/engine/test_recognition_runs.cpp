#include <algorithm>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "engine/series_of.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// Networks must earn their access, and the role of cities is negotiated.
Scenario recognising() {
  auto scenario = standard_scenario();
  scenario.seed = scenario.recipe.seed = 5;
  scenario.years = 15;
  auto& recipe = scenario.recipe;
  recipe.kind = "synthetic";
  recipe.synthetic.cities = 200;
  recipe.synthetic.states = 20;
  recipe.synthetic.networks = 30;
  recipe.synthetic.forums = 5;
  recipe.start = scenario.start;
  recipe.end = scenario.start + 12 * static_cast<Month>(scenario.years);
  recipe.role = {
      .weight = 0.3, .niche = 0.2, .city_ideal = 0.9, .city_salience = 0.2, .state_salience = 0.2};
  scenario.parameters.lobbying.strength = 1.0;
  scenario.parameters.voice.draws = 0;
  return scenario;
}

}  // namespace

TEST_CASE("texts come to mention cities", "[engine][scenario]") {
  auto scenario = recognising();
  const auto world = build_world(scenario.recipe, {});
  CHECK(series_of(scenario, world, "recognition").back() > 0.0);
  CHECK(series_of(scenario, world, "mentions").back() >= 1.0);
  auto plain = recognising();
  plain.recipe.role = {};
  const auto without = build_world(plain.recipe, {});
  CHECK(std::isnan(series_of(plain, without, "recognition").back()));
  CHECK(series_of(plain, without, "mentions").back() == 0.0);
}

TEST_CASE("a text that recognises cities opens the door", "[engine][scenario]") {
  auto scenario = recognising();
  const auto world = build_world(scenario.recipe, {});
  const double closed = series_of(scenario, world, "access_share").back();
  scenario.parameters.recognition.access = 10.0;
  CHECK(series_of(scenario, world, "access_share").back() > closed + 0.05);
}

TEST_CASE("clauses keep cities out where their states are not open", "[engine][scenario]") {
  auto scenario = recognising();
  auto world = build_world(scenario.recipe, {});
  const auto free = series_of(scenario, world, "access_share");
  scenario.parameters.recognition.control = 1.0;
  scenario.parameters.recognition.consent = 0.0;  // every state is more open than that
  CHECK(series_of(scenario, world, "access_share") == free);
  CHECK(series_of(scenario, world, "control_clauses").back() >= 1.0);
  scenario.parameters.recognition.consent = 1.0;
  CHECK(series_of(scenario, world, "access_share").back() < free.back());
}

TEST_CASE("a status in one forum comes to hold in its family", "[engine][scenario]") {
  auto scenario = recognising();
  auto world = build_world(scenario.recipe, {});
  const double alone = series_of(scenario, world, "access_share").back();
  scenario.parameters.access.family = 1.0;
  CHECK(series_of(scenario, world, "access_share").back() > alone);
  for (auto& family : world.forums.family) family.clear();
  CHECK(series_of(scenario, world, "access_share").back() == alone);
}

namespace {

/// Networks with access to each forum at the end.
std::vector<int> accredited(const Scenario& scenario, const World& world) {
  std::vector<int> count(world.forums.size(), 0);
  run(scenario, world, [&](const StepRecord& step) {
    std::ranges::fill(count, 0);
    const auto& access = step.state.networks.access;
    for (std::size_t cell = 0; cell < access.size(); ++cell) {
      count[cell % count.size()] += access[cell] > 0 ? 1 : 0;
    }
    return true;
  });
  return count;
}

}  // namespace

TEST_CASE("a clause shuts the door of its own forum alone", "[engine][scenario]") {
  auto scenario = recognising();
  auto world = build_world(scenario.recipe, {});
  world.forums.first_session[0] = no_month - 12;  // never meets, so never has a clause
  const auto free = accredited(scenario, world);
  scenario.parameters.recognition.control = 1.0;
  scenario.parameters.recognition.consent = 1.0;
  const auto kept = accredited(scenario, world);
  CHECK(kept[0] == free[0]);
  REQUIRE(free[1] > 0);
  CHECK(kept[1] < free[1]);
}

TEST_CASE("a clause keeps cities at home whose states are not open", "[engine][scenario]") {
  auto scenario = recognising();
  scenario.parameters.access.invitation = 1.0;
  const auto world = build_world(scenario.recipe, {});
  const double free = total(series_of(scenario, world, "invited_cities"));
  scenario.parameters.recognition.control = 1.0;
  scenario.parameters.recognition.consent = 0.0;
  CHECK(total(series_of(scenario, world, "invited_cities")) == free);
  scenario.parameters.recognition.consent = 1.0;
  const auto clauses = series_of(scenario, world, "control_clauses");
  const auto invited = series_of(scenario, world, "invited_cities");
  REQUIRE(total(clauses) > 0.0);
  CHECK(total(invited) < 0.5 * free);
  CHECK(total(invited) > 0.0);  // sessions before the first clause
}
