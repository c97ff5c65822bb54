#include <cmath>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "hansa/engine/politics.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Scenario delivering(ComplianceParameters compliance) {
  auto scenario = neutral_scenario();
  scenario.parameters.politics = {};
  scenario.parameters.compliance = compliance;
  return scenario;
}

struct Delivered {
  double numerator{}, denominator{}, voice_numerator{}, voice_denominator{};
  std::vector<SessionRecord> sessions;
};

Delivered delivered_of(const Scenario& scenario) {
  Delivered sum;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& session : step.sessions) {
      sum.numerator += session.delivered_numerator[0];
      sum.denominator += session.delivered_denominator[0];
      sum.voice_numerator += session.voice_numerator[0];
      sum.voice_denominator += session.voice_denominator[0];
      sum.sessions.push_back(session);
    }
    return true;
  });
  return sum;
}

}  // namespace

TEST_CASE("states that deliver at once make delivered voice equal to voice",
          "[engine][delivered-voice][known-answer]") {
  const auto sum = delivered_of(delivering({.rate = 1e6}));
  REQUIRE(sum.voice_numerator > 0.0);
  for (const auto& session : sum.sessions) {
    for (std::size_t w = 0; w < weightings; ++w) {
      CHECK_THAT(session.delivered_numerator[w], WithinAbs(session.voice_numerator[w], 1e-12));
      CHECK_THAT(session.delivered_denominator[w], WithinAbs(session.voice_denominator[w], 1e-12));
    }
  }
}

TEST_CASE("promises that nobody delivers have no voice",
          "[engine][delivered-voice][known-answer]") {
  const auto sum = delivered_of(delivering({}));
  REQUIRE(sum.voice_numerator > 0.0);
  REQUIRE(sum.denominator > 0.0);
  CHECK(sum.numerator == 0.0);
}

TEST_CASE("delivery by the next session is the exponential share of what a text moved",
          "[engine][delivered-voice][closed-form]") {
  const auto scenario = delivering({.rate = 0.2, .hardness = 0.5, .enforcement = 0.4});
  const auto world = build_world(scenario.recipe, {});
  const auto& forums = world.forums;
  std::size_t moved = 0;
  for (const auto& session : delivered_of(scenario).sessions) {
    const auto f = session.forum;
    const double rate = 0.2 + 0.5 * forums.obligation[f] * forums.delegation[f] +
                        0.4 * forums.precision[f] * forums.delegation[f];
    const double share = 1.0 - std::exp(-rate * forums.every_years[f]);
    for (const auto& line : session.lines) {
      CHECK_THAT(line.delivered - line.delivered_muted,
                 WithinAbs(share * (line.adopted - line.muted), 1e-12));
      moved += line.adopted != line.muted;
    }
  }
  CHECK(moved > 0);
}

TEST_CASE("a text that only cities bring about binds those who had renounced the last one",
          "[engine][delivered-voice][known-answer]") {
  const auto scenario = delivering({.rate = 1e6});  // no relapse: they go on as they did
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  auto& politics = sim.state.politics;
  politics.reneged.assign(politics.reneged.size(), 1);
  politics.delivered.assign(politics.delivered.size(), 0.25);
  SessionRecord record;
  record.agreed = 1;
  LineRecord line;
  line.adopted = 0.5;
  line.muted = 0.375;
  record.lines = {line};
  project_delivery(sim, record);
  CHECK_THAT(record.lines[0].delivered, WithinAbs(0.5, 1e-12));
  CHECK_THAT(record.lines[0].delivered_muted, WithinAbs(0.25, 1e-12));
}

TEST_CASE("who renounces new texts too will not have delivered what they say",
          "[engine][delivered-voice][known-answer]") {
  const auto scenario = delivering({.rate = 1e6});
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  sim.state.politics.delivered.assign(sim.state.politics.delivered.size(), 0.25);
  SessionRecord record;
  record.agreed = record.agreed_muted = 1;
  record.month = month_of(1990);
  LineRecord line;
  line.adopted = 0.5;
  line.muted = 0.375;
  for (std::uint32_t s = 0; s < sim.states(); ++s) renounce_text(sim, s, 0, month_of(1990, 2));
  record.lines = {line};
  auto later = record;
  project_delivery(sim, record);
  CHECK_THAT(record.lines[0].delivered, WithinAbs(0.25, 1e-12));
  CHECK_THAT(record.lines[0].delivered_muted, WithinAbs(0.25, 1e-12));
  later.month = month_of(1990, 2);  // the time is over: both texts bind
  project_delivery(sim, later);
  CHECK_THAT(later.lines[0].delivered, WithinAbs(0.5, 1e-12));
  CHECK_THAT(later.lines[0].delivered_muted, WithinAbs(0.375, 1e-12));
}

TEST_CASE("what states deliver follows the texts step by step",
          "[engine][compliance][closed-form]") {
  const auto scenario = delivering({.rate = 0.5});
  const auto world = build_world(scenario.recipe, {});
  const double share = 1.0 - std::exp(-0.5 * scenario.dt());
  std::vector<double> expected;
  const auto issues = world.issues.size();
  const auto cells = world.forums.size() * issues;
  const auto state = world.forums.member[1];  // sits in the first forum
  run(scenario, world, [&](const StepRecord& step) {
    for (std::size_t k = 0; k < issues; ++k) {
      const double text = step.state.forum_text[k];
      if (expected.size() < issues) {
        expected.push_back(text);
      } else if (world.forums.weight[k] > 0.0) {
        expected[k] += share * (text - expected[k]);
      }
      CHECK_THAT(step.state.politics.delivered[state * cells + k], WithinAbs(expected[k], 1e-12));
    }
    return true;
  });
}

TEST_CASE("a text that was renounced no longer raises what a state delivers",
          "[engine][compliance][known-answer]") {
  const auto scenario = delivering({.rate = 1e6, .relapse = 1e6});
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  const auto state = world.forums.member[0];
  const auto issues = world.issues.size();
  sim.state.forum_text.assign(sim.state.forum_text.size(), 0.6);
  sim.state.state_ideal.assign(sim.state.state_ideal.size(), 0.25);
  const auto cell = state * world.forums.size() * issues;  // first forum, first issue
  REQUIRE(world.forums.weight[0] > 0.0);
  act_compliance(sim);
  CHECK(sim.state.politics.delivered[cell] == 0.6);
  sim.state.politics.reneged[state * world.forums.size()] = 1;
  act_compliance(sim);
  CHECK(sim.state.politics.delivered[cell] == 0.25);
  SessionRecord adopted;
  adopted.agreed = 1;
  bind_members(sim, adopted);
  act_compliance(sim);
  CHECK(sim.state.politics.delivered[cell] == 0.6);
  withdraw_state(sim, state, 0);
  act_compliance(sim);
  CHECK(sim.state.politics.delivered[cell] == 0.25);
}

TEST_CASE("a state that is caught short loses reputation, and hard law makes it deliver",
          "[engine][compliance][closed-form]") {
  auto scenario = delivering({.detection = 1e6, .sanction = 0.5, .reputation_cost = 0.4});
  auto world = build_world(scenario.recipe, {});
  world.forums.obligation[0] = 0.8;
  world.forums.precision[0] = 1.0;
  world.forums.delegation[0] = 0.5;
  for (std::size_t f = 1; f < world.forums.size(); ++f) world.forums.precision[f] = 0.0;
  Simulation sim{scenario, world, Order::any};
  auto& politics = sim.state.politics;
  sim.state.forum_text.assign(sim.state.forum_text.size(), 0.6);
  politics.delivered.assign(politics.delivered.size(), 0.1);
  const auto state = world.forums.member[0];
  const auto cell = state * world.forums.size() * world.issues.size();
  act_compliance(sim);
  CHECK_THAT(politics.reputation[state], WithinAbs(1.0 - 0.4 * 0.5, 1e-12));  // F sums to 1
  CHECK_THAT(politics.delivered[cell], WithinAbs(0.1 + 0.5 * 0.4 * 0.5, 1e-12));
  CHECK(sim.tally.politics.detected == world.forums.first_member[1]);
  politics.reneged[state * world.forums.size()] = 1;
  const double before = politics.delivered[cell];
  act_compliance(sim);
  CHECK(politics.reputation[state] < 0.8);  // still seen to fall short
  CHECK(politics.delivered[cell] == before);
}
