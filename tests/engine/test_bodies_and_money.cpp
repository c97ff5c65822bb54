#include <cmath>

#include "catch.hpp"
#include "engine/small_world.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("a peak body forms where attention goes to few, and not where it goes to many",
          "[peak][engine]") {
  const std::string on =
      "peak.rate = 4.0\nagenda.coordination_cost0 = 0.001\n"
      "agenda.coordination_cost1 = 0.0\n";
  const auto few = series_of(quiet_scenario(on + "attention.gamma = 2.0\n"), "networks_in_bodies");
  const auto many = series_of(quiet_scenario(on + "attention.gamma = 0.7\n"), "networks_in_bodies");
  CHECK(few.back() >= 2.0);
  CHECK(total(many) == 0.0);
}

TEST_CASE("a body of everybody is one voice with all the money", "[peak][engine][known-answer]") {
  const std::string entry = "[[calendar]]\ndate = 1985\npeak_body = { networks = [\"all\"] }\n";
  const auto scenario =
      quiet_scenario("agenda.coordination_cost0 = 0.0\nagenda.coordination_cost1 = 0.0\n" + entry);
  const auto heard = series_of(scenario, "effective_networks_attention");
  for (std::size_t step = 1; step < heard.size(); ++step) {
    if (!std::isnan(heard[step])) CHECK_THAT(heard[step], WithinAbs(1.0, 1e-12));
  }
  CHECK(series_of(scenario, "networks_in_bodies").back() == 8.0);
}

TEST_CASE("speaking as one at gamma 1 and no cost is speaking apart when all say the same",
          "[peak][engine][known-answer]") {
  // Coordination 1 makes every network say the mean; then a body says the same with the same money.
  auto apart = neutral_scenario();
  apart.parameters.agenda.coordination = 1.0;
  auto joined = apart;
  CalendarEntry entry;
  entry.kind = ActionKind::peak_body;
  entry.month = apart.start;
  entry.networks = {"all"};
  joined.calendar.push_back(entry);
  const auto one = voice_of(joined), many = voice_of(apart);
  REQUIRE(std::abs(many.voice()) > 0.05);
  REQUIRE(one.texts.size() == many.texts.size());
  for (std::size_t cell = 0; cell < one.texts.size(); ++cell) {
    CHECK_THAT(one.texts[cell], WithinAbs(many.texts[cell], 1e-9));
  }
}

TEST_CASE("donors and allies add to the money that they are said to", "[donor][engine]") {
  auto base = quiet_scenario();
  base.recipe.donor_share = 0.2;
  auto paid = base;
  paid.parameters.ecology.donors.money = 1.0;
  // a donor with a fifth of the say pays a fifth of all: a quarter of what members bring
  CHECK_THAT(series_of(paid, "gross").front(),
             WithinRel(1.25 * series_of(base, "gross").front(), 1e-12));
  auto allied = base;
  allied.parameters.ecology.allies.networks = 0.5;
  const auto net = series_of(base, "net"), more = series_of(allied, "net");
  for (std::size_t step = 0; step < net.size(); ++step) {
    CHECK_THAT(more[step], WithinRel(net[step] + 0.5, 1e-12));
  }
}

TEST_CASE("donors leave at their rate, and take their say with them",
          "[donor][engine][statistical]") {
  // 8 networks, 10 years at 1 a year: each is gone with chance 1 - e^-10; all 8 with chance .9996.
  auto scenario = quiet_scenario("donors.leave = 1.0\n");
  scenario.recipe.donor_share = 0.2;
  CHECK(total(series_of(scenario, "donors_left")) == 8.0);
  scenario.parameters.ecology.donors.leave = 0.0;
  CHECK(total(series_of(scenario, "donors_left")) == 0.0);
}

TEST_CASE("allies of states take attention from networks", "[allies][engine]") {
  const auto base = series_of(quiet_scenario(), "attention");
  const auto more = series_of(quiet_scenario("allies.states = 1.0\n"), "attention");
  bool lower = false;
  for (std::size_t step = 0; step < base.size(); ++step) {
    if (std::isnan(base[step])) continue;
    CHECK(more[step] < base[step]);
    lower = true;
  }
  CHECK(lower);
}

TEST_CASE("networks that do the same for the same merge, and members keep what they bring",
          "[mergers][engine]") {
  const std::string entries =
      "[[calendar]]\ndate = 1986\nsplit = { network = \"all\", into = 3, member_dup = 1.0, "
      "niche_dup = 1.0 }\n[[calendar]]\ndate = 1988\nset = { consolidation.rate = 2.0 }\n";
  const std::string free = "membership.coordination_load = 0.0\n";
  const auto merged = quiet_scenario(free + "money.overhead = 0.01\n" + entries);
  const auto networks = series_of(merged, "networks");
  CHECK(networks[4] == 8.0);
  CHECK(networks[12] > 20.0);  // one had two members only
  CHECK(networks.back() <= 8.0);
  CHECK(total(series_of(merged, "mergers")) == networks[12] - networks.back());
  const auto gross = series_of(merged, "gross");
  CHECK_THAT(gross.back(), WithinRel(gross.front(), 1e-9));
  const auto dear =
      quiet_scenario(free + "money.overhead = 0.0\nconsolidation.fit_value = 0.0\n" + entries);
  CHECK(total(series_of(dear, "mergers")) == 0.0);  // nothing is saved
}
