#include <cmath>

#include "catch.hpp"
#include "engine/small_world.hpp"
#include "hansa/engine/schedule.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/metrics/staff_load.hpp"
#include "hansa/process/membership.hpp"
#include "hansa/process/preemption.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinRel;

namespace {

constexpr double rate = 0.03;
const std::string on = "urbanisation.rate = 0.03\n";

/// u(t)/u(0) of the state of each city.
std::vector<double> growth_after(const World& world, double moved) {
  std::vector<double> growth;
  for (const auto state : world.cities.state) {
    const double first = world.states.urban_percent[state] / 100.0;
    growth.push_back((1.0 - (1.0 - first) * std::exp(-moved)) / first);
  }
  return growth;
}

void check_grown(const World& world, const RunState& state, double moved) {
  const auto growth = growth_after(world, moved);
  const auto& now = state.settlement;
  for (std::size_t city = 0; city < growth.size(); ++city) {
    CHECK_THAT(now.population[city],
               WithinRel(world.cities.population[city] * growth[city], 1e-13));
    CHECK_THAT(now.resources[city],
               WithinRel(world.cities.resources[city] * std::pow(growth[city], 0.72), 1e-13));
  }
}

/// Settlement at the end of each year.
std::vector<std::vector<double>> years_of(const std::string& step) {
  const auto scenario = quiet_scenario(on, {{"step", step}});
  std::vector<std::vector<double>> years;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& record) {
    if (record.state.month % 12 != 0) return true;
    years.push_back(record.state.settlement.population);
    for (const auto* column :
         {&record.state.settlement.resources, &record.state.settlement.urban_percent,
          &record.state.standing.resources}) {
      years.back().insert(years.back().end(), column->begin(), column->end());
    }
    return true;
  });
  return years;
}

}  // namespace

TEST_CASE("cities grow with the urban share of their state",
          "[urbanisation][engine][closed-form]") {
  const auto scenario = quiet_scenario(on);
  const auto world = build_world(scenario.recipe, {});
  double years = 0.0;
  run(scenario, world, [&](const StepRecord& step) {
    if (years > 0.0) check_grown(world, step.state, rate * years);
    CHECK(step.state.standing.resources == step.state.settlement.resources);
    years += 0.25;
    return true;
  });
}

TEST_CASE("the length of the step changes no bit of urbanisation", "[urbanisation][determinism]") {
  const auto by_year = years_of("year");
  REQUIRE(by_year.size() == 11);
  CHECK(years_of("quarter") == by_year);
  CHECK(years_of("month") == by_year);
}

TEST_CASE("without urbanisation cities are what the world says, to the bit",
          "[urbanisation][known-answer]") {
  const auto scenario = quiet_scenario();
  const auto world = build_world(scenario.recipe, {});
  run(scenario, world, [&](const StepRecord& step) {
    CHECK(step.state.settlement.population == world.cities.population);
    CHECK(step.state.settlement.resources == world.cities.resources);
    CHECK(step.state.settlement.urban_percent == world.states.urban_percent);
    return true;
  });
}

TEST_CASE("what members bring grows with their towns, overheads and lobbies do not",
          "[urbanisation][engine][closed-form]") {
  const auto scenario = quiet_scenario(on + "money.overhead = 0.01\n");
  auto world = build_world(scenario.recipe, {});
  world.states.urban_percent.assign(world.states.size(), 40.0);
  const double grown = std::pow((1.0 - 0.6 * std::exp(-10.0 * rate)) / 0.4, 0.72);
  std::vector<double> gross, urban, overhead, unit;
  run(scenario, world, [&](const StepRecord& step) {
    gross.push_back(step.series[series_row("gross")]);
    urban.push_back(step.series[series_row("urban_share")]);
    overhead.push_back(step.state.networks.overhead[0]);
    unit.push_back(step.state.unit);
    return true;
  });
  CHECK_THAT(gross.back(), WithinRel(gross.front() * grown, 1e-12));
  CHECK_THAT(urban.front(), WithinRel(0.4, 1e-12));
  CHECK_THAT(urban.back(), WithinRel(1.0 - 0.6 * std::exp(-10.0 * rate), 1e-12));
  CHECK(overhead.back() == overhead.front());
  CHECK(unit.back() == unit.front());
}

TEST_CASE("what a city pledges, looks for and weighs follows its size",
          "[urbanisation][engine][known-answer]") {
  const auto scenario = quiet_scenario(on, {{"voice.top_code", "1"}});
  const auto world = build_world(scenario.recipe, {});
  Simulation sim{scenario, world, Order::any};
  const auto looks = sim.search;
  for (const auto& process : schedule()) {
    if (process.act != nullptr) process.act(sim);
  }
  const auto& people = sim.state.settlement.population;
  const auto& rule = sim.parameters.membership;
  CHECK(sim.search != looks);
  CHECK(sim.search == search_rates(rule, people));
  CHECK(sim.hours == staff_hours(rule, people, sim.state.standing.office));
  const double all = total(people), means = total(sim.state.settlement.resources);
  for (std::size_t city = 0; city < people.size(); ++city) {
    CHECK_THAT(sim.city_weight[0][city], WithinRel(people[city] / all, 1e-12));
    CHECK_THAT(sim.city_weight[3][city],
               WithinRel(sim.state.settlement.resources[city] / means, 1e-12));
  }
}

TEST_CASE("punishments withhold their share of what a grown city has",
          "[urbanisation][preemption][known-answer]") {
  const auto scenario =
      quiet_scenario(on +
                     "preemption.strength = 1.0\npreemption.rate = 0.5\npreemption.punitive = 0.5\n"
                     "preemption.transfers_cut = 0.3\npreemption.repeal = 0.3\n");
  const auto world = build_world(scenario.recipe, {});
  const auto issues = world.issues.size();
  std::size_t punished = 0;
  double years = 0.0;
  run(scenario, world, [&](const StepRecord& step) {
    const auto& standing = step.state.standing;
    const auto& full = step.state.settlement.resources;
    if (years > 0.0) check_grown(world, step.state, rate * years);
    for (std::size_t city = 0; city < full.size() && !standing.preempted.empty(); ++city) {
      const auto row =
          std::span<const std::uint8_t>{standing.preempted}.subspan(city * issues, issues);
      CHECK(standing.resources[city] ==
            remaining_resources(scenario.parameters.standing.preemption, full[city], row));
      punished += standing.resources[city] < full[city];
    }
    years += 0.25;
    return true;
  });
  CHECK(punished > 0);
}

TEST_CASE("a rate that is set later holds from its month on",
          "[urbanisation][interventions][closed-form]") {
  const auto scenario = quiet_scenario(
      "[[calendar]]\ndate = \"1988-02\"\nset = { urbanisation.rate = 0.03 }\n"
      "[[calendar]]\ndate = 1990\nset = { urbanisation.rate = 0.01 }\n"
      "[[calendar]]\ndate = 1991\nset = { attention.gamma = 0.9 }\n"
      "[[calendar]]\ndate = 1993\nset = { urbanisation.rate = 0.0 }\n");
  const auto world = build_world(scenario.recipe, {});
  Month month = scenario.start;
  run(scenario, world, [&](const StepRecord& step) {
    const auto spell = [&](Month from, Month until) {
      return std::clamp(month - from, 0, until - from) / 12.0;
    };
    check_grown(world, step.state,
                0.03 * spell(month_of(1988, 2), month_of(1990)) +
                    0.01 * spell(month_of(1990), month_of(1993)));
    month += scenario.months_per_step;
    return true;
  });
}

TEST_CASE("publics of states count their towns as they are now",
          "[urbanisation][politics][closed-form]") {
  const auto scenario = quiet_scenario(on + "politics.state_accountability = 0.5\n");
  const auto world = build_world(scenario.recipe, {});
  const auto issues = world.issues.size();
  double years = 0.0;
  run(scenario, world, [&](const StepRecord& step) {
    for (std::size_t s = 0; s < world.states.size() && years > 0.0; ++s) {
      double people = 0.0, towns = 0.0;
      for (std::size_t city = 0; city < world.cities.size(); ++city) {
        if (world.cities.state[city] != s) continue;
        people += world.cities.population[city];
        towns += world.cities.population[city] * world.cities.ideal[city * issues];
      }
      const double first = world.states.urban_percent[s] / 100.0;
      const double urban = 1.0 - (1.0 - first) * std::exp(-rate * years);
      const double countryside = world.states.ideal[s * issues];
      CHECK_THAT(step.state.politics.state_public[s * issues],
                 WithinRel(urban * towns / people + (1.0 - urban) * countryside, 1e-12));
    }
    years += 0.25;
    return true;
  });
}
