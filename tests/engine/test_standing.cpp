#include <cmath>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/engine/standing.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

Scenario teaching(std::int64_t cities = 300, std::int64_t states = 20) {
  auto scenario = standard_scenario();
  scenario.seed = 5;
  scenario.years = 10;
  scenario.recipe.kind = "synthetic";
  scenario.recipe.synthetic.cities = cities;
  scenario.recipe.synthetic.states = states;
  scenario.recipe.synthetic.networks = 12;
  scenario.recipe.all_access = true;
  scenario.recipe.positions.gap.value = {0.2};
  scenario.parameters.voice.draws = 0;
  complete_recipe(scenario);
  return scenario;
}

double total(const std::vector<double>& column) {
  return std::accumulate(column.begin(), column.end(), 0.0);
}

}  // namespace

TEST_CASE("what preemption takes is accounted for, and repeal gives back every bit",
          "[engine][preemption][known-answer]") {
  const auto scenario = teaching();
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  const auto& standing = sim.state.standing;
  act_preemption(sim);
  CHECK(standing.preempted.empty());
  CHECK(standing.autonomy == world.cities.autonomy);

  auto& rule = sim.parameters.standing.preemption;
  rule.strength = 20.0;
  for (std::uint32_t step = 1; step <= 8; ++step) {
    sim.state.step = Step{step};
    act_preemption(sim);
  }
  REQUIRE(sim.tally.standing.punished > 50);
  CHECK(total(standing.autonomy) < 0.95 * total(world.cities.autonomy));
  CHECK(total(standing.resources) < total(world.cities.resources));
  for (std::size_t city = 0; city < world.cities.size(); ++city) {
    std::size_t taken = 0;
    for (std::size_t k = 0; k < sim.issues(); ++k) {
      taken += is_preempted(standing, city, k, sim.issues());
    }
    if (taken == 0) CHECK(standing.resources[city] == world.cities.resources[city]);
    const double left = 1.0 - static_cast<double>(taken) / static_cast<double>(sim.issues());
    CHECK_THAT(standing.autonomy[city], WithinAbs(left * world.cities.autonomy[city], 1e-12));
  }

  rule.strength = 0.0;
  rule.repeal = 12.0;
  for (std::uint32_t step = 9; step <= 20; ++step) {
    sim.state.step = Step{step};
    act_preemption(sim);
  }
  CHECK(sim.tally.standing.repeals == sim.tally.standing.preemptions);
  CHECK(standing.autonomy == world.cities.autonomy);
  CHECK(standing.resources == world.cities.resources);
}

TEST_CASE("preemption is as rare as counted in the United States, and rarer elsewhere",
          "[engine][preemption][statistical]") {
  // About 500,000 topics of cities and years: rates are known to within 5 % of themselves.
  auto scenario = teaching(2000, 40);
  scenario.years = 40;
  scenario.months_per_step = 12;
  scenario.parameters.standing.preemption.strength = 1.0;
  complete_recipe(scenario);
  const auto world = build_world(scenario.recipe, {});
  const auto issues = world.issues.size();
  std::vector<std::uint8_t> before(world.cities.size() * issues, 0);
  double hostile_federal = 0.0, hostile_risk = 0.0, elsewhere = 0.0, elsewhere_risk = 0.0;
  run(scenario, world, [&](const StepRecord& step) {
    const auto& standing = step.state.standing;
    if (standing.preempted.empty()) return true;
    for (std::size_t cell = 0; cell < before.size(); ++cell) {
      if (before[cell]) continue;
      const auto state = world.cities.state[cell / issues];
      const bool spell = world.states.federal[state] && standing.hostile[state];
      (spell ? hostile_risk : elsewhere_risk) += 1.0;
      (spell ? hostile_federal : elsewhere) += standing.preempted[cell] ? 1.0 : 0.0;
    }
    before = standing.preempted;
    return true;
  });
  REQUIRE(hostile_risk > 1000.0);
  CAPTURE(hostile_risk, elsewhere_risk);
  CHECK(hostile_federal / hostile_risk > 0.04);
  CHECK(hostile_federal / hostile_risk < 0.31);
  CHECK(elsewhere / elsewhere_risk < 0.02);
}

TEST_CASE("neither the order of cities nor a mechanism that acts on nothing changes a bit",
          "[engine][preemption][determinism][common-random-numbers]") {
  auto scenario = teaching();
  scenario.parameters.standing.preemption.strength = 2.0;
  scenario.parameters.standing.reputation.office = 0.05;
  const auto world = build_world(scenario.recipe, {});
  const auto series_of = [&](const Scenario& given, Order order) {
    std::vector<double> all;
    run(
        given, world,
        [&](const StepRecord& step) {
          all.insert(all.end(), step.state.standing.autonomy.begin(),
                     step.state.standing.autonomy.end());
          all.insert(all.end(), step.state.forum_text.begin(), step.state.forum_text.end());
          return true;
        },
        order);
    return all;
  };
  const auto up = series_of(scenario, Order::ascending);
  CHECK(up == series_of(scenario, Order::descending));
  CHECK(up == series_of(scenario, Order::any));

  // offices draw, but touch neither autonomy nor, without joins and exits, texts
  scenario.parameters.membership.join = scenario.parameters.membership.exit = 0.0;
  const auto with = series_of(scenario, Order::any);
  scenario.parameters.standing.reputation.office = 0.0;
  CHECK(with == series_of(scenario, Order::any));
}

TEST_CASE("networks that mediate are what the prevention of conflict is",
          "[engine][functions][scenario]") {
  auto scenario = teaching();
  scenario.parameters.standing.preemption.strength = 3.0;
  const auto world = build_world(scenario.recipe, {});
  const auto preempted = [&] {
    std::size_t cells = 0;
    run(scenario, world, [&](const StepRecord& step) {
      cells = step.state.standing.preempted.size() -
              static_cast<std::size_t>(std::ranges::count(step.state.standing.preempted, 0));
      return true;
    });
    return cells;
  };
  const auto mediated = preempted();
  scenario.parameters.standing.functions.conflict_prevention = 0.0;
  CHECK(preempted() > mediated);
}

TEST_CASE("splits divide soft power by gross, mergers add it up",
          "[engine][standing][known-answer]") {
  auto scenario = teaching();
  scenario.parameters.standing.reputation.gain = 1.0;
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  auto& stock = sim.state.standing.soft_power;
  for (std::size_t n = 0; n < stock.size(); ++n) stock[n] = 0.5 + 0.1 * static_cast<double>(n);
  const double before = total(stock);
  const auto gain_before = network_gains(sim);

  CalendarEntry split;
  split.month = scenario.start;
  split.kind = ActionKind::split;
  split.split = {world.networks.id[2], 3, 0.0, 1.0, false, true};
  carry_out(sim, split);
  REQUIRE(sim.networks() == world.networks.size() + 3);
  CHECK(stock[2] == 0.0);
  CHECK_THAT(total(stock), WithinRel(before, 1e-12));
  const auto& gross = sim.state.networks.gross;
  for (auto part = world.networks.size(); part < sim.networks(); ++part) {
    CHECK_THAT(stock[part] / gross[part] * total({gross.end() - 3, gross.end()}),
               WithinRel(0.7, 1e-9));
    CHECK_THAT(network_gains(sim)[part], WithinRel(gain_before[2], 1e-9));
  }

  CalendarEntry merge;
  merge.month = scenario.start;
  merge.kind = ActionKind::merge;
  merge.merge.networks = {"all"};
  carry_out(sim, merge);
  CHECK_THAT(stock.back(), WithinRel(before, 1e-12));
}

TEST_CASE("soft power moves effort, and adds none", "[engine][standing][known-answer]") {
  const auto scenario = teaching();
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  sim.state.standing.soft_power.assign(sim.networks(), 0.0);
  sim.state.standing.soft_power[1] = 3.0;
  auto& rule = sim.parameters.standing.reputation;
  rule.gain = 2.0;
  CHECK(effort_budgets(sim) == sim.state.networks.net);
  rule.effort = true;
  const auto moved = effort_budgets(sim);
  CHECK_THAT(total(moved), WithinRel(total(sim.state.networks.net), 1e-12));
  CHECK(moved[1] > 1.5 * sim.state.networks.net[1]);
  CHECK(moved[0] < sim.state.networks.net[0]);
  rule.gain = 0.0;
  CHECK(effort_budgets(sim) == sim.state.networks.net);
}

TEST_CASE("an office that opens gives a city more staff", "[engine][standing][known-answer]") {
  auto scenario = teaching();
  scenario.parameters.standing.reputation.office = 1.0;
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  const auto hours = sim.hours;
  act_access(sim);
  act_standing(sim);
  REQUIRE(sim.tally.standing.offices > 10);
  for (std::size_t city = 0; city < hours.size(); ++city) {
    const bool opened = sim.state.standing.office[city] && !world.cities.office[city];
    CHECK_THAT(sim.hours[city], WithinRel(hours[city] * (opened ? 1.5 : 1.0), 1e-12));
  }
}

TEST_CASE("legitimacy opens doors only with a weight, and only as far as it stands for something",
          "[engine][standing][functions][scenario]") {
  auto scenario = teaching();
  scenario.recipe.all_access = false;
  scenario.parameters.access.rate = 0.3;
  complete_recipe(scenario);
  const auto world = build_world(scenario.recipe, {});
  const auto doors = [&] {
    std::vector<std::uint8_t> access;
    run(scenario, world, [&](const StepRecord& step) {
      access = step.state.networks.access;
      return true;
    });
    return access;
  };
  const auto sum = [](const std::vector<std::uint8_t>& access) {
    return std::accumulate(access.begin(), access.end(), 0);
  };
  const auto without = doors();
  scenario.parameters.standing.reputation.legitimacy = 20.0;
  const auto with = doors();
  CHECK(sum(with) > sum(without));
  scenario.parameters.standing.functions.symbolism = 0.0;
  CHECK(doors() == without);
}

TEST_CASE("reputation follows what a city delivers of what it pledged",
          "[engine][standing][known-answer]") {
  const auto scenario = teaching();
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  act_access(sim);
  sim.tally.standing.delivered.assign(sim.cities(), std::nan(""));
  sim.tally.standing.detected.assign(sim.cities(), 0.0);
  sim.tally.standing.delivered[3] = 0.5;
  sim.tally.standing.delivered[4] = 1.0;
  sim.tally.standing.detected[4] = 0.5;
  act_standing(sim);
  const auto& rule = sim.parameters.standing.reputation;
  const auto& reputation = sim.state.standing.reputation;
  const double moved = -std::expm1(-rule.memory * sim.dt);
  CHECK_THAT(reputation[3], WithinRel(1.0 - 0.5 * moved, 1e-12));
  CHECK_THAT(reputation[4], WithinRel(1.0 - 0.5 * rule.loss, 1e-12));
  CHECK(reputation[5] == 1.0);
}
