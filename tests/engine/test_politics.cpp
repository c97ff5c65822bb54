#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "hansa/engine/politics.hpp"
#include "hansa/engine/schedule.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

/// Runs steps of a simulation that the test holds.
void steps(Simulation& sim, int count) {
  for (; count > 0; --count) {
    sim.tally.clear();
    for (const auto& process : schedule()) {
      if (process.act != nullptr) process.act(sim);
    }
    sim.state.month = sim.step_end();
    sim.state.step = static_cast<Step>(static_cast<std::uint32_t>(sim.state.step) + 1);
  }
}

/// Everything in which states, cities and networks draw or move, but no text and no ideal.
struct Draws {
  std::vector<double> slack, memberships;
  bool operator==(const Draws&) const = default;
};

Draws draws_of(const Scenario& scenario) {
  Draws draws;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& session : step.sessions) draws.slack.push_back(session.slack);
    for (const auto& event : step.memberships) {
      draws.memberships.push_back(event.city * 1e6 + event.network * 10.0 + event.change);
    }
    return true;
  });
  return draws;
}

Scenario lively() {
  auto scenario = neutral_scenario();
  scenario.parameters.membership = standard_parameters().membership;
  scenario.parameters.membership.join = 0.01;
  return scenario;
}

Scenario all_politics(Scenario scenario) {
  scenario.parameters.politics = {.gridlock = 0.5,
                                  .recovery = 1.0,
                                  .renege = 0.5,
                                  .leave = 0.1,
                                  .rejoin = 0.3,
                                  .capture = 0.2,
                                  .lobby_ideal = 0.1,
                                  .city_accountability = 0.2,
                                  .state_accountability = 0.1};
  scenario.parameters.compliance = standard_parameters().compliance;
  return scenario;
}

}  // namespace

TEST_CASE("gridlocked states whose ratifiers want the text as it stands stop every text",
          "[engine][politics][known-answer]") {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {};
  scenario.parameters.summit.slack = 0.0;
  scenario.parameters.summit.stale = 0.0;
  auto world = build_world(scenario.recipe, {});
  world.forums.text.assign(world.forums.text.size(), 0.1);
  world.states.ratifier.assign(world.states.ratifier.size(), 0.1);
  const auto able = voice_of(scenario, world);
  REQUIRE(able.agreements > 0);
  scenario.parameters.politics.gridlock = 1.0;  // and no recovery: everybody, from the start
  const auto gridlocked = voice_of(scenario, world);
  CHECK(gridlocked.agreements == 0);
  CHECK(gridlocked.agreements_muted == 0);
}

TEST_CASE("politics draw nothing that others draw", "[engine][politics][common-random-numbers]") {
  auto scenario = lively();
  const auto with = draws_of(all_politics(scenario));
  scenario.parameters.politics = {};
  scenario.parameters.compliance = {};
  REQUIRE(with.memberships.size() > 100);
  CHECK(with == draws_of(scenario));
}

TEST_CASE("neither order nor threads change what politics and compliance come to",
          "[engine][politics][determinism]") {
  const auto scenario = all_politics(lively());
  const auto world = build_world(scenario.recipe, {});
  const auto history = [&](Order order) {
    std::vector<double> all;
    run(
        scenario, world,
        [&](const StepRecord& step) {
          const auto& politics = step.state.politics;
          all.insert(all.end(), politics.delivered.begin(), politics.delivered.end());
          all.insert(all.end(), politics.reputation.begin(), politics.reputation.end());
          all.insert(all.end(), step.state.city_ideal.begin(), step.state.city_ideal.end());
          all.insert(all.end(), step.state.state_ideal.begin(), step.state.state_ideal.end());
          return true;
        },
        order);
    return all;
  };
  const auto parallel = history(Order::any);
  CHECK(history(Order::ascending) == parallel);
  CHECK(history(Order::descending) == parallel);
}

TEST_CASE("a state that leaves a forum is not at its table until it is back",
          "[engine][politics][scenario]") {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {};
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  const auto sits = [&](std::uint32_t state, std::size_t forum) {
    return std::ranges::binary_search(members_present(sim, forum), state);
  };
  const auto members = world.forums.first_member[1] - world.forums.first_member[0];
  const auto leaver = world.forums.member[2];
  REQUIRE(sits(leaver, 0));
  CHECK(backing_in(sim, 0).empty());
  CHECK(withdraw_state(sim, leaver, 0, 2.0));
  CHECK_FALSE(withdraw_state(sim, leaver, 0, 2.0));  // it is outside already
  CHECK(has_left(sim, leaver, 0));
  CHECK(members_present(sim, 0).size() == members - 1);
  CHECK(summit_view(sim, 0, sim.state.state_ideal).member.size() == members - 1);
  CHECK(members_present(sim, 1).size() ==
        world.forums.first_member[2] - world.forums.first_member[1]);
  CHECK(backing_in(sim, 0).size() == sim.networks());
  CHECK(backing_in(sim, 1).empty());
  const auto quarters_of_two_years = 8;
  REQUIRE(scenario.months_per_step == 3);
  steps(sim, quarters_of_two_years);
  CHECK_FALSE(sits(leaver, 0));
  steps(sim, 1);  // the step that begins on the date of its return
  CHECK(sits(leaver, 0));
  CHECK(backing_in(sim, 0).empty());
}

TEST_CASE("a state that left for no stated time returns by its rate alone",
          "[engine][politics][scenario]") {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {};
  const auto world = build_world(scenario.recipe, {});
  const auto leaver = world.forums.member[0];
  Simulation sim{scenario, world, Order::any};
  REQUIRE(withdraw_state(sim, leaver, 0));
  steps(sim, 30);
  CHECK(has_left(sim, leaver, 0));
  sim.parameters.politics.rejoin = 1e3;
  steps(sim, 1);
  CHECK_FALSE(has_left(sim, leaver, 0));
}

TEST_CASE("a state that comes back goes on renouncing for its stated time",
          "[engine][politics][scenario]") {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {};
  const auto world = build_world(scenario.recipe, {});
  const auto state = world.forums.member[0];
  const auto pair = state * world.forums.size();
  for (const bool at_once : {true, false}) {
    Simulation sim{scenario, world, Order::any};
    REQUIRE(withdraw_state(sim, state, 0, 1.0));
    renounce_text(sim, state, 0, scenario.start + (at_once ? 0 : 36));
    steps(sim, 6);
    REQUIRE_FALSE(has_left(sim, state, 0));
    CHECK(sim.state.politics.reneged[pair] == (at_once ? 0 : 1));
  }
}

TEST_CASE("a forum that every state has left adopts nothing", "[engine][politics][known-answer]") {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {.leave = 1e6};
  const auto silent = voice_of(scenario);
  REQUIRE(silent.sessions > 0);
  CHECK(silent.agreements == 0);
  CHECK(silent.numerator == 0.0);
}

TEST_CASE("cities of a state that left are not heard in that forum",
          "[engine][politics][known-answer]") {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {};
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  for (std::uint32_t s = 0; s < sim.states(); ++s) withdraw_state(sim, s, 0);
  for (std::size_t n = 0; n < sim.networks(); ++n) {
    if (sim.state.networks.gross[n] > 0.0) CHECK(backing_in(sim, 0)[n] == 0.0);
  }
  int deserted = 0;
  for (int quarter = 0; quarter < 4; ++quarter) {
    steps(sim, 1);
    for (const auto& session : sim.tally.sessions) {
      deserted += session.forum == 0;
      CHECK((session.networks_heard == 0) == (session.forum == 0));
    }
  }
  CHECK(deserted > 0);
}

TEST_CASE("wholly captured states want what lobbies want, with cities and without",
          "[engine][politics][known-answer]") {
  auto scenario = neutral_scenario();
  scenario.parameters.lobbying.strength = 0.0;
  scenario.parameters.politics = {.capture = 1.0, .lobby_ideal = 0.3};
  std::size_t lines = 0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& session : step.sessions) {
      for (const auto& line : session.lines) {
        ++lines;
        CHECK_THAT(line.proposal, WithinAbs(0.3, 1e-12));
        CHECK(line.adopted == line.muted);
        CHECK(line.moved == 0.0);
      }
    }
    return true;
  });
  CHECK(lines > 0);
}

TEST_CASE("cities that answer to their public return to what it wants",
          "[engine][politics][closed-form]") {
  auto scenario = neutral_scenario();
  scenario.parameters.learning = {};
  scenario.parameters.politics = {.city_accountability = 0.8};
  auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  const double wanted = world.cities.ideal[0];
  sim.state.city_ideal[0] = wanted > 0.5 ? wanted - 0.4 : wanted + 0.4;
  const double away = sim.state.city_ideal[0] - wanted;
  steps(sim, 5);
  CHECK_THAT(sim.state.city_ideal[0] - wanted, WithinAbs(away * std::exp(-1.0), 1e-12));
}

TEST_CASE("states that answer to their public move to their towns and countryside",
          "[engine][politics][closed-form]") {
  auto scenario = neutral_scenario();
  scenario.parameters.lobbying.strength = 0.0;
  scenario.parameters.lobbying.anchor = 0.0;
  scenario.parameters.lobbying.drift = 0.0;
  scenario.parameters.politics = {.state_accountability = 0.8};
  const auto world = build_world(scenario.recipe, {});
  double people = 0.0;
  double towns = 0.0;
  for (std::size_t c = 0; c < world.cities.size(); ++c) {
    if (world.cities.state[c] != 3) continue;
    people += world.cities.population[c];
    towns += world.cities.population[c] * world.cities.ideal[c * world.issues.size()];
  }
  REQUIRE(people > 0.0);
  const double urban = world.states.urban_percent[3] / 100.0;
  const double first = world.states.ideal[3 * world.issues.size()];
  const double wanted = urban * towns / people + (1.0 - urban) * first;
  Simulation sim{scenario, world, Order::any};
  steps(sim, 5);
  CHECK_THAT(sim.state.state_ideal[3 * world.issues.size()],
             WithinAbs(wanted + (first - wanted) * std::exp(-1.0), 1e-12));
}
