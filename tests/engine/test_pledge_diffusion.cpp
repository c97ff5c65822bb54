/// \file   Pledges that spread among equal cities are the textbook processes, from tables to
/// result.
#include <cmath>
#include <string>

#include "catch.hpp"
#include "engine/pledge_world.hpp"
#include "engine/series_of.hpp"
#include "hansa/base/portable_math.hpp"
#include "hansa/engine/town_pledges.hpp"
#include "hansa/negotiation/cascade.hpp"

using namespace hansa;
using namespace hansa::test;

// The mean of 600 runs within 4.5 of its standard errors, which are about .004: one false alarm in
// 150,000 a check. At steps of a quarter it tells the process of that step (.30476, .77556) from
// the curve of continuous time (.32356, .79491), which lies as far off as the bound.
TEST_CASE("equal members take up a pledge as Bass has it, in the steps of the run",
          "[engine][pledges][statistical]") {
  constexpr int runs = 600;
  for (const int months : {3, 1}) {
    auto scenario = diffusion_scenario(months, 11);
    auto& spread = scenario.parameters.pledges.spread;
    spread.base = portable::log(0.03);
    spread.peers = 0.38;
    const auto world = build_world(scenario.recipe, equal_cities(100));
    const auto at = [&](std::size_t years) { return 1 + years * 12 / std::size_t(months); };
    std::vector<double> sum(2, 0.0), squares(2, 0.0);
    for (int seed = 1; seed <= runs; ++seed) {
      scenario.seed = static_cast<std::uint64_t>(seed);
      const auto share = signed_shares(scenario, world);
      REQUIRE(share[1] == 0.0);  // tabled in the first step, signed by nobody
      for (std::size_t n = 0; n < 2; ++n) {
        const double x = share[at(n == 0 ? 5 : 10)];
        sum[n] += x;
        squares[n] += x * x;
      }
    }
    for (std::size_t n = 0; n < 2; ++n) {
      const double mean = sum[n] / runs;
      const double error = std::sqrt((squares[n] / runs - mean * mean) / runs);
      const double expected =
          bass_expected_share(100, 0.03, 0.38, months / 12.0, at(n == 0 ? 5 : 10) - 1);
      INFO("months " << months << ", mean " << mean << ", error " << error);
      CHECK_THAT(mean, Catch::Matchers::WithinAbs(expected, 4.5 * error));
    }
  }
}

// 6,000 cities: shares within 4.5 binomial standard errors (at most .0065), one false alarm in
// 150,000 a check. Sees a hazard that is wrong by 6 %, a ramp that is left out, and, in steps of a
// year, a campaign that is half a step older than it is.
TEST_CASE("without peers every city waits for an exponential time",
          "[engine][pledges][statistical]") {
  constexpr std::size_t cities = 6000;
  const auto check = [&](int months, double ramp) {
    auto scenario = diffusion_scenario(months, 10);
    auto& spread = scenario.parameters.pledges.spread;
    spread.base = portable::log(0.2);
    spread.ramp = ramp;
    const auto world = build_world(scenario.recipe, equal_cities(cities));
    const auto share = signed_shares(scenario, world);
    const double dt = months / 12.0;
    double hazard = 0.0;  // added up from step to step, at the middle of each
    for (std::size_t step = 2; step < share.size(); ++step) {
      const double age = (static_cast<double>(step) - 0.5) * dt;
      hazard += 0.2 * dt * (ramp > 0.0 ? 1.0 - std::exp(-age / ramp) : 1.0);
      if (step % 2 != 0 || (months == 3 && step % 8 != 0)) continue;
      const double expected = 1.0 - std::exp(-hazard);
      const double error = std::sqrt(expected * (1.0 - expected) / cities);
      CHECK_THAT(share[step], Catch::Matchers::WithinAbs(expected, 4.5 * error));
    }
  };
  check(3, 0.0);
  check(3, 2.0);
  check(12, 2.0);
}

TEST_CASE("no spread, no pledge after the table", "[engine][pledges][known-answer]") {
  auto scenario = diffusion_scenario(3, 5);
  scenario.parameters.pledges.spread.strength = 0.0;
  scenario.parameters.pledges.spread.base = 3.0;
  const auto world = build_world(scenario.recipe, equal_cities(50));
  CHECK(signed_shares(scenario, world).back() == 0.0);
  scenario.parameters.pledges.campaign.cost = 0.0;  // now all sign at the table: a < 2 theta
  const auto share = signed_shares(scenario, world);
  CHECK(share[0] == 0.0);
  CHECK(share[1] == 1.0);
  CHECK(share.back() == 1.0);
}

TEST_CASE("a closed campaign cannot be signed", "[engine][pledges][known-answer]") {
  auto scenario = diffusion_scenario(3, 5);
  scenario.parameters.pledges.spread.base = portable::log(0.5);
  scenario.parameters.pledges.campaign.open_years = 2.0;
  const auto world = build_world(scenario.recipe, equal_cities(500));
  const auto share = signed_shares(scenario, world);
  CHECK(share[8] > share[7]);  // the last quarter of the two years
  CHECK(share[9] == share[8]);
  CHECK(share.back() == share[8]);
}

TEST_CASE("a regional network campaigns in its region", "[engine][pledges][known-answer]") {
  auto scenario = diffusion_scenario(12, 10);
  scenario.parameters.pledges.spread.base = 3.0;
  scenario.parameters.pledges.pools = {.reach = 1.0, .batched = 0.0, .batch_size = 1.0};
  auto tables = equal_cities(10);
  tables[0].text += "far\n";
  tables[1].text += "outside,far,100000,0.5,0.6\n";
  tables[4].text += "far,100\n";
  tables.push_back({"regions.csv", "regions.csv", "region,state\nHere,land\n"});
  const auto signed_by = [&](const char* region) {
    tables[2].text = std::string{"network,founded,region\nnet,1980,"} + region + "\n";
    const auto world = build_world(scenario.recipe, tables);
    std::pair<std::size_t, std::uint32_t> cities_and_towns;
    run(scenario, world, [&](const StepRecord& step) {
      const auto& pledges = step.state.pledges;
      cities_and_towns = {pledges.rows.size(),
                          pledges.campaigns.towns.empty() ? 0 : pledges.campaigns.towns[0]};
      return true;
    });
    return cities_and_towns;
  };
  // states in the order of their ids: far, land
  CHECK(signed_by("World") == std::pair<std::size_t, std::uint32_t>{11, 99});
  CHECK(signed_by("Here") == std::pair<std::size_t, std::uint32_t>{10, 0});
}

TEST_CASE("pledges of towns add up by state over campaigns", "[pledges][known-answer]") {
  CampaignColumns campaigns;
  CHECK(towns_by_state(campaigns, 3) == std::vector<std::uint32_t>{0, 0, 0});
  campaigns.towns = {1, 2, 3, 10, 0, 20};  // two campaigns, three states
  CHECK(towns_by_state(campaigns, 3) == std::vector<std::uint32_t>{11, 2, 23});
}

TEST_CASE("the two leading states are those with most pledges of towns",
          "[engine][pledges][known-answer]") {
  auto scenario = diffusion_scenario(12, 10);
  scenario.parameters.pledges.spread.base = 3.0;
  scenario.parameters.pledges.pools = {.reach = 1.0, .batched = 0.0, .batch_size = 1.0};
  auto tables = equal_cities(10);
  tables[0].text += "least\nmiddle\n";
  tables[4].text = "state,municipalities\nland,310\nleast,100\nmiddle,200\n";
  const auto share = series_of(scenario, build_world(scenario.recipe, tables), "town_share_of_two");
  CHECK(std::isnan(share.front()));
  CHECK_THAT(share.back(), Catch::Matchers::WithinAbs(500.0 / 600.0, 1e-12));  // all have signed
}

TEST_CASE("towns join from their pool and from nowhere else", "[engine][pledges][scenario]") {
  auto scenario = diffusion_scenario(3, 80);
  auto& pledges = scenario.parameters.pledges;
  pledges.spread.base = portable::log(0.5);
  pledges.pools = {.reach = 0.4, .batched = 0.7, .batch_size = 20.0};
  const auto world = build_world(scenario.recipe, equal_cities(10));
  REQUIRE(world.states.towns[0] == 5000.0);
  std::uint32_t towns = 0;
  double delivered = 0.0;
  pledges.delivery.base = 1.0;
  run(scenario, world, [&](const StepRecord& step) {
    const auto& campaigns = step.state.pledges.campaigns;
    if (campaigns.size() == 0) return true;
    CHECK(campaigns.towns[0] >= towns);
    // newcomers have delivered nothing; then all deliver at r0 x autonomy for a quarter
    if (campaigns.towns[0] > 0) {
      const double rate = world.states.decentralisation[0];
      const double before = delivered * towns / campaigns.towns[0];
      CHECK_THAT(campaigns.towns_delivered[0],
                 Catch::Matchers::WithinAbs(1.0 - (1.0 - before) * std::exp(-0.25 * rate), 1e-12));
    }
    towns = campaigns.towns[0];
    delivered = campaigns.towns_delivered[0];
    return true;
  });
  CHECK(towns == 2000);  // every town within reach, after 40 mean waiting times
  CHECK(delivered > 0.9);
  CHECK(delivered <= 1.0);
}
