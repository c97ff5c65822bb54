#include <bit>
#include <cstdint>
#include <map>
#include <string>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "worlds/csv_row.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

Scenario teaching() {
  auto scenario = standard_scenario();
  scenario.seed = scenario.recipe.seed = 11;
  scenario.years = 8;
  scenario.recipe.kind = "synthetic";
  scenario.recipe.start = scenario.start;
  scenario.recipe.end = scenario.start + 12 * 8;
  scenario.parameters.membership.join = 0.01;  // many joins and exits
  scenario.parameters.membership.exit = 0.1;
  scenario.parameters.learning.weight = 0.3;
  return scenario;
}

/// The same with foundings, ends, mergers, peak bodies, donors who leave and cheaper collaboration.
Scenario lively() {
  auto scenario = teaching();
  scenario.recipe.donor_share = 0.1;
  auto& ecology = scenario.parameters.ecology;
  ecology.founding.rate = 2.0;
  ecology.founding.mirror = 0.1;
  ecology.dissolution.rate = 0.05;
  ecology.consolidation = {.rate = 20.0, .fit_value = 0.0};
  ecology.peak = {.rate = 2.0, .quorum = 0.01};
  ecology.donors = {.money = 1.0, .leave = 0.1};
  scenario.parameters.agenda.coordination_cost0 = 0.0;
  scenario.parameters.agenda.coordination_cost1 = 0.0;
  scenario.parameters.attention.gamma = 2.0;
  scenario.parameters.membership.cost_years = {1985, 1990};
  scenario.parameters.membership.cost_values = {1.0, 0.5};
  return scenario;
}

/// Everything that happened to each city by its id, as bits, and each text of each session.
struct History {
  std::map<std::string, std::uint64_t> city;
  std::vector<double> series, texts;
  std::size_t joins{};
};

History history_of(const Scenario& scenario, const World& world, Order order = Order::any) {
  History history;
  const auto issues = world.issues.size();
  run(
      scenario, world,
      [&](const StepRecord& step) {
        const auto mix = [&](std::size_t city, std::uint64_t word) {
          auto& digest = history.city[world.cities.id[city]];
          digest = (digest ^ word) * 0x100000001b3 + 1;
        };
        for (std::size_t cell = 0; cell < step.state.city_ideal.size(); ++cell) {
          mix(cell / issues, std::bit_cast<std::uint64_t>(step.state.city_ideal[cell]));
        }
        for (const auto& event : step.memberships) {
          const auto& id = step.state.networks.table.id[event.network];
          mix(event.city, static_cast<std::uint64_t>(key_of(id)) + (event.change > 0 ? 1 : 2));
          history.joins += event.change > 0;
        }
        history.series.insert(history.series.end(), step.series.begin(), step.series.end());
        for (const auto& session : step.sessions) {
          for (const auto& line : session.lines) history.texts.push_back(line.adopted);
        }
        return true;
      },
      order);
  return history;
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b, [](double x, double y) {
    return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
  });
}

}  // namespace

TEST_CASE("neither the order of visits nor threads change a bit", "[engine][determinism]") {
  for (const auto& scenario : {teaching(), lively()}) {
    const auto world = build_world(scenario.recipe, {});
    const auto parallel = history_of(scenario, world);
    REQUIRE(parallel.joins > 100);
    for (const auto order : {Order::ascending, Order::descending}) {
      const auto serial = history_of(scenario, world, order);
      CHECK(serial.city == parallel.city);
      CHECK(same_bits(serial.series, parallel.series));
      CHECK(same_bits(serial.texts, parallel.texts));
    }
  }
}

TEST_CASE("another seed is another history", "[engine][determinism]") {
  auto scenario = teaching();
  const auto one = history_of(scenario, build_world(scenario.recipe, {}));
  scenario.seed = scenario.recipe.seed = 12;
  CHECK(history_of(scenario, build_world(scenario.recipe, {})).city != one.city);
}

static void one_more_city(const Scenario& scenario) {
  auto recipe = scenario.recipe;
  const auto world = build_world(recipe, {});
  auto tables = write_world(world);
  recipe.kind = "given";
  const auto before = history_of(scenario, build_world(recipe, tables));

  for (auto& table : tables) {
    if (table.name == "states.csv")
      table.text += test::row_like(table.text, {{"state", "aaa-nowhere"},
                                                {"power", "0"},
                                                {"population", "1"},
                                                {"un_member", "0"},
                                                {"g20_member", "0"}});
    if (table.name == "cities.csv")
      table.text += test::row_like(
          table.text, {{"city", "aaa-hamlet"}, {"state", "aaa-nowhere"}, {"population", "1"}});
  }
  const auto more = build_world(recipe, tables);
  REQUIRE(more.cities.size() == world.cities.size() + 1);
  REQUIRE(more.cities.id.front() == "aaa-hamlet");  // every row moves
  auto after = history_of(scenario, more);
  after.city.erase("aaa-hamlet");
  CHECK(after.city == before.city);
  CHECK(same_bits(after.texts, before.texts));
}

TEST_CASE("one more city without ties changes nobody else",
          "[engine][known-answer][common-random-numbers]") {
  one_more_city(teaching());
  one_more_city(lively());
}
