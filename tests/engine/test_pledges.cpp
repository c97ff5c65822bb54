#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <string>

#include "catch.hpp"
#include "engine/pledge_world.hpp"
#include "hansa/base/contract.hpp"
#include "worlds/csv_row.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// A generated world in which every part of pledges is at work.
Scenario busy() {
  auto scenario = standard_scenario();
  scenario.seed = scenario.recipe.seed = 5;
  scenario.years = 10;
  scenario.recipe.kind = "synthetic";
  scenario.recipe.start = scenario.start;
  scenario.recipe.end = scenario.start + 12 * 10;
  scenario.parameters.membership.join = 0.01;
  auto& pledges = scenario.parameters.pledges;
  pledges.campaign.rate = 0.3;
  pledges.campaign.open_years = 4.0;
  pledges.spread.neighbours = 0.5;
  pledges.spread.imitation = 0.5;
  pledges.spread.gap = 1.0;
  pledges.spread.peers = 0.3;
  pledges.delivery.report = 0.6;
  pledges.delivery.peers = 0.5;
  return scenario;
}

std::uint64_t bits(double number) { return std::bit_cast<std::uint64_t>(number); }

/// Digest of what became of the pledges of each city, and all series but those of pledges.
struct PledgeHistory {
  std::map<std::string, std::uint64_t> city;
  std::vector<std::uint64_t> sums, others;
  std::size_t pledges{}, lapsed{}, towns{};
};

PledgeHistory history_of(const Scenario& scenario, const World& world, Order order = Order::any) {
  PledgeHistory history;
  run(
      scenario, world,
      [&](const StepRecord& step) {
        const auto& pledges = step.state.pledges;
        history.city.clear();
        history.lapsed = history.towns = 0;
        for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
          auto& digest = history.city[world.cities.id[pledges.rows.city[row]]];
          const auto campaign = pledges.rows.campaign[row];
          const auto status = static_cast<std::uint64_t>(pledges.rows.status[row]);
          for (const auto word : {static_cast<std::uint64_t>(pledges.campaigns.key[campaign]),
                                  bits(pledges.rows.delivered[row]), status}) {
            digest = (digest ^ word) * 0x100000001b3 + 1;
          }
          history.lapsed += pledges.rows.status[row] == PledgeStatus::lapsed;
        }
        history.pledges = pledges.rows.size();
        for (const auto joined : pledges.campaigns.towns) history.towns += joined;
        for (const double sum : pledges.delivered_share) history.sums.push_back(bits(sum));
        const auto names = series_definitions();
        for (std::size_t n = 0; n < names.size(); ++n) {
          const bool own =
              names[n].name.starts_with("pledge") || names[n].name.starts_with("campaign") ||
              names[n].name.starts_with("town") || names[n].name.starts_with("soft_power") ||
              names[n].name == "reputation";  // which are told of pledges
          if (!own) history.others.push_back(bits(step.series[n]));
        }
        return true;
      },
      order);
  return history;
}

}  // namespace

TEST_CASE("neither the order of visits nor threads change a pledge",
          "[engine][pledges][determinism]") {
  const auto scenario = busy();
  const auto world = build_world(scenario.recipe, {});
  const auto parallel = history_of(scenario, world);
  REQUIRE(parallel.pledges > 200);
  REQUIRE(parallel.lapsed > 20);
  REQUIRE(parallel.towns > 100);
  for (const auto order : {Order::ascending, Order::descending}) {
    const auto serial = history_of(scenario, world, order);
    CHECK(serial.city == parallel.city);
    CHECK(serial.sums == parallel.sums);
    CHECK(serial.others == parallel.others);
  }
}

TEST_CASE("pledges that nobody listens to change nothing else",
          "[engine][pledges][common-random-numbers]") {
  auto scenario = busy();
  const auto world = build_world(scenario.recipe, {});
  const auto with = history_of(scenario, world);
  scenario.parameters.pledges.campaign.rate = 0.0;
  const auto without = history_of(scenario, world);
  CHECK(without.pledges == 0);
  CHECK(without.towns == 0);
  CHECK(without.others == with.others);
}

TEST_CASE("one more city without ties signs for itself alone",
          "[engine][pledges][common-random-numbers]") {
  const auto scenario = busy();
  auto recipe = scenario.recipe;
  auto tables = write_world(build_world(recipe, {}));
  recipe.kind = "given";
  const auto before = history_of(scenario, build_world(recipe, tables));
  for (auto& table : tables) {
    if (table.name == "states.csv")
      table.text += row_like(table.text, {{"state", "aaa-nowhere"},
                                          {"power", "0"},
                                          {"population", "1"},
                                          {"un_member", "0"},
                                          {"g20_member", "0"}});
    if (table.name == "cities.csv")
      table.text += row_like(
          table.text, {{"city", "aaa-hamlet"}, {"state", "aaa-nowhere"}, {"population", "1"}});
  }
  auto after = history_of(scenario, build_world(recipe, tables));
  after.city.erase("aaa-hamlet");
  CHECK(after.city == before.city);
  CHECK(after.sums == before.sums);
}

TEST_CASE("a network runs one campaign of its own at a time", "[engine][pledges]") {
  auto scenario = busy();
  scenario.parameters.pledges.campaign.rate = 5.0;
  std::size_t most = 0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    const auto& campaigns = step.state.pledges.campaigns;
    std::map<std::uint32_t, std::size_t> open;
    for (std::size_t c = 0; c < campaigns.size(); ++c) {
      if (campaigns.open[c] != 0) most = std::max(most, ++open[campaigns.network[c]]);
    }
    return true;
  });
  CHECK(most == 1);
}

TEST_CASE("campaigns go on under the heirs of their network", "[engine][pledges]") {
  auto scenario = busy();
  CalendarEntry entry;
  entry.month = scenario.start + 12 * 5;
  entry.kind = ActionKind::split;
  entry.split.network = "all";
  entry.split.into = 2;
  scenario.calendar = {entry};
  std::size_t moved = 0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    const auto& campaigns = step.state.pledges.campaigns;
    for (std::size_t c = 0; c < campaigns.size(); ++c) {
      CHECK(step.state.networks.alive[campaigns.network[c]] != 0);
      const auto& runs_it = step.state.networks.table.id[campaigns.network[c]];
      moved += campaigns.id[c].starts_with(runs_it + "@") ? 0 : 1;
    }
    return true;
  });
  CHECK(moved > 0);
}

TEST_CASE("sums of pledges by state and network", "[engine][pledges][closed-form]") {
  auto scenario = diffusion_scenario(12, 2);
  auto& pledges = scenario.parameters.pledges;
  pledges.campaign.cost = 0.0;
  pledges.campaign.given = {"net climate 1985 0.8"};
  pledges.spread.strength = 0.0;
  pledges.delivery.base = 0.5;  // x autonomy .5
  auto tables = equal_cities(3);
  tables[1].text += "large,land,900000,1,0.6\n";  // no member: it signs nothing
  const auto world = build_world(scenario.recipe, tables);
  const auto check = [&](double state, double network, std::uint32_t instruments) {
    std::vector<double> by_state, share;
    std::vector<std::uint32_t> held;
    run(scenario, world, [&](const StepRecord& step) {
      by_state = step.state.pledges.delivered_by_state;
      share = step.state.pledges.delivered_share;
      held = step.state.pledges.instruments;
      return true;
    });
    REQUIRE(by_state.size() == 1);
    CHECK_THAT(by_state[0], Catch::Matchers::WithinAbs(state, 1e-12));
    CHECK_THAT(share[0], Catch::Matchers::WithinAbs(network, 1e-12));
    CHECK(held[0] == instruments);
  };
  const double share = 1.0 - std::exp(-0.5);
  check(0.8 * share * 0.25, share, 1);  // 300,000 of 1,200,000 people
  pledges.delivery.review = 1e3;        // reviewed every year; nobody reports: held, then lapsed
  check(0.0, 0.0, 0);
}

TEST_CASE("reviews see shortfalls of those who report", "[engine][pledges][known-answer]") {
  auto scenario = diffusion_scenario(12, 4);
  auto& pledges = scenario.parameters.pledges;
  pledges.campaign.cost = 0.0;
  pledges.spread.strength = 0.0;
  pledges.delivery = {.precision = 1.0, .review = 1e3, .report = 1.0};
  const auto world = build_world(scenario.recipe, equal_cities(7));
  const auto names = series_definitions();
  const auto place = std::ranges::find(names, "pledge_shortfalls", &SeriesDefinition::name);
  REQUIRE(place != names.end());
  const auto seen = [&] {
    double last = 0.0;
    run(scenario, world, [&](const StepRecord& step) {
      last = step.series[static_cast<std::size_t>(place - names.begin())];
      return true;
    });
    return last;
  };
  CHECK(seen() == 7.0);
  pledges.delivery.precision = 0.0;
  CHECK(seen() == 0.0);
}

TEST_CASE("campaigns and effects that cannot be read are told together",
          "[engine][pledges][bad-input]") {
  auto scenario = diffusion_scenario(3, 5);
  const auto world = build_world(scenario.recipe, equal_cities(5));
  const auto message = [&] {
    try {
      signed_shares(scenario, world);
    } catch (const InputError& error) {
      return std::string{error.what()};
    }
    return std::string{};
  };
  auto& given = scenario.parameters.pledges.campaign.given;
  given = {"nett climate 1985", "net climat 1985",    "net climate someday",
           "net climate 1999",  "net climate 1986 2", "net"};
  const auto told = message();
  for (const char* part :
       {"network 'nett' is unknown", "Did you mean 'net'?", "issue 'climat' is unknown",
        "'someday' is no date", "1999 lies outside the run (1985-01 to 1990-01)",
        "ambition '2' is out of range", "1 words (3 or 4 are needed)"}) {
    INFO(told);
    CHECK(told.find(part) != std::string::npos);
  }
  given = {"net climate 1985 1"};
  scenario.parameters.pledges.spread.state_effects = {"lend 3", "land x"};
  CHECK(message().find("state 'lend' is unknown") != std::string::npos);
  CHECK(message().find("'x' is no number") != std::string::npos);
}
