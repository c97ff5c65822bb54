#include <cmath>
#include <map>
#include <set>

#include "catch.hpp"
#include "engine/small_world.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

/// Five foundings a year whatever happens, in a world without sessions to speak of.
Scenario five_a_year(const std::string& more) {
  return quiet_scenario(R"(
founding.rate = 1.0
founding.level = 1.6094379124341003
founding.density = 0.0
founding.crowding = 0.0
founding.founders = 2
)" + more);
}

}  // namespace

TEST_CASE("foundings without density dependence are Poisson",
          "[foundings][known-answer][statistical]") {
  // 40 runs of 40 steps: 1600 counts of mean 1.25. Mean: 4 standard errors are .112, so a rate off
  // by 15 % is seen with chance .99; variance/mean: 4 x sqrt(2/1600) = .141, so a dispersion of
  // 1.25 is seen with chance .99. False alarm of either: 6 in 100,000.
  auto scenario = five_a_year("");
  const auto world = build_world(scenario.recipe, {});
  const auto row = series_row("foundings");
  std::vector<double> counts;
  for (scenario.replicate = 0; scenario.replicate < 40; ++scenario.replicate) {
    bool start = true;
    run(scenario, world, [&](const StepRecord& step) {
      if (!start) counts.push_back(step.series[row]);
      start = false;
      return true;
    });
  }
  const auto size = static_cast<double>(counts.size());
  const double mean = total(counts) / size;
  double squares = 0.0;
  for (const double count : counts) squares += (count - mean) * (count - mean);
  const double dispersion = squares / (size - 1) / mean;
  CHECK(std::abs(mean - 1.25) < 4 * std::sqrt(1.25 / size));
  CHECK(std::abs(dispersion - 1.0) < 4 * std::sqrt(2.0 / size));
}

TEST_CASE("five foundings a year and two per cent ends make the number they must",
          "[foundings][dissolution][known-answer][statistical]") {
  // Yearly steps: N' = N e^-.02 + 5, for what is founded in a step lives through it; after 34 years
  // from 60 mean 154.98 (153.74 in continuous time), variance 139. 300 runs: 4 standard errors are
  // 2.7, so a death rate off by a fifth (mean 4 % lower) is seen with chance .99; false alarm 6 in
  // 100,000.
  auto scenario = five_a_year(
      "dissolution.rate = 0.02\ndissolution.age = 0.0\n"
      "dissolution.size = 0.0\n");
  scenario.years = 34;
  scenario.months_per_step = 12;
  scenario.recipe.end = scenario.start + 12 * 34;
  scenario.recipe.synthetic.networks = 60;
  scenario.recipe.synthetic.cities = 10;
  scenario.recipe.synthetic.states = 2;
  scenario.recipe.synthetic.forums = 1;
  const auto world = build_world(scenario.recipe, {});
  const auto row = series_row("networks");
  std::vector<double> last;
  for (scenario.replicate = 0; scenario.replicate < 300; ++scenario.replicate) {
    double now = 0.0;
    run(scenario, world, [&](const StepRecord& step) {
      now = step.series[row];
      return true;
    });
    last.push_back(now);
  }
  const double stay = std::exp(-0.02);
  const double survive = std::pow(stay, 34);
  const double expected = 60 * survive + 5 * (1 - survive) / (1 - stay);
  const double variance = 60 * survive * (1 - survive) + 5 * (1 - survive) / (1 - stay);
  CHECK_THAT(expected, WithinAbs(154.98, 0.01));
  const auto size = static_cast<double>(last.size());
  const double mean = total(last) / size;
  CHECK(std::abs(mean - expected) < 4 * std::sqrt(variance / size));
  double squares = 0.0;
  for (const double count : last) squares += (count - mean) * (count - mean);
  // the variance of 300 has a standard error of 8.2 % of itself
  CHECK(std::abs(squares / (size - 1) / variance - 1.0) < 4 * 0.082);
}

TEST_CASE("a new network has its founders, its niche and no access that nobody gave it",
          "[foundings]") {
  auto scenario = five_a_year("founding.imitation = 0.5\nfounding.mirror = 0.2\n");
  scenario.recipe.all_access = false;
  const auto world = build_world(scenario.recipe, {});
  const auto before = world.networks.size();
  std::set<std::string> ids;
  std::size_t mirrors = 0;
  run(scenario, world, [&](const StepRecord& step) {
    const auto& networks = step.state.networks;
    for (std::size_t n = before; n < networks.size(); ++n) {
      if (!ids.insert(networks.table.id[n]).second) continue;
      CHECK(networks.members[n] == 2);
      CHECK(networks.alive[n] == 1);
      double sum = 0.0;
      for (std::size_t k = 0; k < world.issues.size(); ++k) {
        sum += networks.table.niche[n * world.issues.size() + k];
      }
      CHECK_THAT(sum, WithinAbs(1.0, 1e-12));
      for (std::size_t f = 0; f < world.forums.size(); ++f) {
        CHECK(networks.access[n * world.forums.size() + f] == 0);
      }
      mirrors += step.state.ecology.mirrors[n] != every_forum;
      CHECK(networks.table.id[n].starts_with("born-"));
    }
    return true;
  });
  CHECK(ids.size() > 20);
  CHECK(mirrors > 0);
  CHECK(mirrors < ids.size());
}

TEST_CASE("foundings that are off draw nothing and change nothing", "[foundings][determinism]") {
  for (const auto* name : {"networks", "memberships", "state_ideal", "gross"}) {
    CHECK(series_of(quiet_scenario(), name) ==
          series_of(quiet_scenario("founding.imitation = 1.0\nfounding.founders = 9\n"), name));
  }
}

TEST_CASE("cheaper collaboration founds more networks", "[foundings][cost]") {
  const auto cheap = five_a_year(
      "membership.cost_years = [1985, 1990]\n"
      "membership.cost_values = [1, 0.5]\n");
  const auto expected = series_of(cheap, "foundings_expected");
  CHECK_THAT(expected[1], WithinAbs(1.25, 1e-12));
  CHECK_THAT(expected.back(), WithinAbs(2.5, 1e-12));
  const auto cost = series_of(cheap, "collaboration_cost");
  CHECK_THAT(cost.back(), WithinAbs(0.5, 1e-12));
}

TEST_CASE("a network founded in a step lives through it", "[foundings][dissolution][statistical]") {
  // At 12 a year every older network ends in a yearly step, but for one in 160,000.
  auto scenario = five_a_year(
      "dissolution.rate = 12.0\ndissolution.age = 0.0\n"
      "dissolution.size = 0.0\n");
  scenario.months_per_step = 12;
  const auto networks = series_of(scenario, "networks"), born = series_of(scenario, "foundings");
  CHECK(total(born) > 20.0);
  for (std::size_t step = 1; step < networks.size(); ++step) CHECK(networks[step] == born[step]);
}

TEST_CASE("foundings rise in the year of a UN summit, and in no other",
          "[foundings][known-answer]") {
  const auto scenario = five_a_year("founding.event = 0.6931471805599453\n");
  auto world = build_world(scenario.recipe, {});
  const auto happens = [&](Month month, const char* kind) {
    world.events.month.push_back(month);
    world.events.kind.emplace_back(kind);
    for (auto* column : {&world.events.name, &world.events.city, &world.events.state}) {
      column->emplace_back();
    }
  };
  happens(month_of(1988, 11), "COP");
  happens(month_of(1992, 6), "Earth Summit");
  std::vector<double> expected;
  run(scenario, world, [&](const StepRecord& step) {
    expected.push_back(step.series[series_row("foundings_expected")]);
    return true;
  });
  for (std::size_t step = 1; step < expected.size(); ++step) {
    const bool summit = step > 28 && step <= 32;
    CHECK_THAT(expected[step], WithinAbs(summit ? 2.5 : 1.25, 1e-12));
  }
}
