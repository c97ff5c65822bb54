#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/hostility.hpp"
#include "hansa/process/preemption.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Cities alike: 0.3 beyond a federal state that is hostile and not gridlocked, two memberships.
struct Country {
  std::size_t cities;
  PreemptionParameters rule{.strength = 1.0,
                            .rate = 0.02,
                            .conflict = 4.0,
                            .private_lobbying = 1.5,
                            .unified = 0.7,
                            .home_rule = 1.0,
                            .mediation = 0.6,
                            .unitary = 0.1,
                            .autonomy_cut = 0.8,
                            .punitive = 0.3,
                            .transfers_cut = 0.1,
                            .repeal = 0.2};
  std::size_t issues{2};
  double dt{1.0};
  std::vector<Key> key, issue_key{key_of("climate"), key_of("health")};
  std::vector<std::uint32_t> state, first;
  std::vector<double> city_ideal, state_ideal{0.4, 0.4}, home_rule;
  std::vector<std::uint8_t> federal{1}, hostile{1}, gridlocked;

  explicit Country(std::size_t count)
      : cities{count}, state(count, 0), city_ideal(2 * count, 0.7), home_rule(count, 0.5) {
    for (std::size_t i = 0; i < count; ++i) key.push_back(key_of("c" + std::to_string(i)));
    for (std::uint32_t i = 0; i <= count; ++i) first.push_back(2 * i);
  }
  PreemptionView view() const {
    return {rule,        dt,        issues, key,     issue_key, state,     city_ideal,
            state_ideal, home_rule, first,  federal, hostile,   gridlocked};
  }
  /// One step from `preempted`, [cities x issues]; returns what happened in all cities.
  PreemptionChange step(std::vector<std::uint8_t>& preempted, Step when = Step{5},
                        bool descending = false) const {
    PreemptionChange sum;
    for (std::size_t visit = 0; visit < cities; ++visit) {
      const auto city = descending ? cities - 1 - visit : visit;
      const auto row = std::span{preempted}.subspan(city * issues, issues);
      const auto change = preempt(view(), city, when, KeyedDraw{3, 0}, row);
      sum.preempted = static_cast<std::uint16_t>(sum.preempted + change.preempted);
      sum.punished = static_cast<std::uint16_t>(sum.punished + change.punished);
      sum.repealed = static_cast<std::uint16_t>(sum.repealed + change.repealed);
      sum.clipped += change.clipped;
    }
    return sum;
  }
};

/// Tolerance of a count with this chance in `trials`: 4.9 sigma, false alarm 1e-6.
double within(double trials, double chance) {
  return 4.9 * std::sqrt(trials * chance * (1.0 - chance));
}

}  // namespace

TEST_CASE("the hazard of preemption is the product of its drivers", "[preemption][known-answer]") {
  Country land{1};
  std::uint32_t clipped = 0;
  // 4 x .3 + 1.5 + .7 - .5 - .6 x 2/3 = 2.5
  CHECK_THAT(preemption_exponent(land.view(), 0, 1), WithinAbs(2.5, 1e-12));
  CHECK_THAT(preemption_rate(land.view(), 0, 1, clipped), WithinRel(0.02 * std::exp(2.5), 1e-12));
  land.hostile = {0};
  CHECK_THAT(preemption_exponent(land.view(), 0, 1), WithinAbs(1.0, 1e-12));
  land.gridlocked = {1};
  CHECK_THAT(preemption_exponent(land.view(), 0, 1), WithinAbs(0.3, 1e-12));
  land.city_ideal = {0.1, 0.1};  // a city that falls short of its state is in nobody's way
  CHECK_THAT(preemption_exponent(land.view(), 0, 1), WithinAbs(-0.9, 1e-12));
  land.federal = {0};
  CHECK_THAT(preemption_rate(land.view(), 0, 1, clipped),
             WithinRel(0.1 * 0.02 * std::exp(-0.9), 1e-12));
  CHECK(clipped == 0);
}

TEST_CASE("exponents of preemption are clipped and counted", "[preemption][known-answer]") {
  Country land{1};
  std::uint32_t clipped = 0;
  land.rule.conflict = 100.0;
  CHECK_THAT(preemption_rate(land.view(), 0, 0, clipped), WithinRel(0.02 * std::exp(3.0), 1e-12));
  land.rule.conflict = 0.0;
  land.rule.home_rule = 100.0;
  CHECK_THAT(preemption_rate(land.view(), 0, 0, clipped), WithinRel(0.02 * std::exp(-20.0), 1e-12));
  CHECK(clipped == 2);
  std::vector<std::uint8_t> preempted(2, 0);
  CHECK(land.step(preempted).clipped == 2);
}

TEST_CASE("cities are preempted, punished and set free at their rates",
          "[preemption][statistical]") {
  // 20000 pairs; false alarm 1e-6 a check, sees rates off by 4 % of themselves
  Country land{10000};
  const double pairs = 20000.0;
  std::uint32_t clipped = 0;
  for (const double dt : {0.25, 1.0}) {
    land.dt = dt;
    std::vector<std::uint8_t> preempted(20000, 0);
    const double chance = -std::expm1(-preemption_rate(land.view(), 0, 0, clipped) * dt);
    const auto first = land.step(preempted);
    CHECK_THAT(first.preempted, WithinAbs(chance * pairs, within(pairs, chance)));
    CHECK_THAT(first.punished, WithinAbs(0.3 * first.preempted, within(first.preempted, 0.3)));
    CHECK(first.repealed == 0);
    CHECK(std::ranges::count(preempted, 0) == 20000 - first.preempted);
    CHECK(std::ranges::count(preempted, 2) == first.punished);

    land.rule.strength = 0.0;
    const double freed = -std::expm1(-0.2 * dt);
    const auto second = land.step(preempted, Step{6});
    CHECK(second.preempted == 0);
    CHECK_THAT(second.repealed, WithinAbs(freed * first.preempted, within(first.preempted, freed)));
    land.rule.strength = 1.0;
  }
}

TEST_CASE("issues are preempted each on its own", "[preemption][statistical]") {
  // 10000 cities; false alarm 1e-6, sees a correlation of .05 between issues
  Country land{10000};
  std::vector<std::uint8_t> preempted(20000, 0);
  land.step(preempted);
  std::uint32_t clipped = 0;
  const double chance = -std::expm1(-preemption_rate(land.view(), 0, 0, clipped));
  double both = 0.0;
  for (std::size_t i = 0; i < 10000; ++i) both += preempted[2 * i] && preempted[2 * i + 1];
  CHECK_THAT(both, WithinAbs(chance * chance * 1e4, within(1e4, chance * chance)));
}

TEST_CASE("without strength or rate nobody is preempted", "[preemption][known-answer]") {
  for (const bool strength : {true, false}) {
    Country land{500};
    (strength ? land.rule.strength : land.rule.rate) = 0.0;
    std::vector<std::uint8_t> preempted(1000, 0);
    const auto change = land.step(preempted);
    CHECK(change.preempted + change.repealed + change.clipped == 0);
    CHECK(preempted == std::vector<std::uint8_t>(1000, 0));
  }
}

TEST_CASE("neither the order of cities nor a stronger driver changes another draw",
          "[preemption][determinism][common-random-numbers]") {
  Country land{3000};
  std::vector<std::uint8_t> up(6000, 0), down(6000, 0), more(6000, 0);
  land.step(up);
  land.step(down, Step{5}, true);
  CHECK(up == down);
  land.rule.rate *= 1.5;
  land.step(more);
  std::size_t added = 0;
  for (std::size_t cell = 0; cell < up.size(); ++cell) {
    if (up[cell]) CHECK(more[cell] == up[cell]);
    added += more[cell] && !up[cell];
  }
  CHECK(added > 100);
}

TEST_CASE("what is in force takes autonomy and resources, and a repeal gives all back",
          "[preemption][known-answer]") {
  const Country land{1};
  using Row = std::vector<std::uint8_t>;
  CHECK_THAT(remaining_autonomy(land.rule, 0.5, Row{1, 0, 2, 0}), WithinRel(0.5 * 0.6, 1e-12));
  CHECK_THAT(remaining_autonomy(land.rule, 0.5, Row{1, 1, 2, 1}), WithinRel(0.1, 1e-12));
  CHECK_THAT(remaining_resources(land.rule, 3.0, Row{1, 2, 2, 0}), WithinRel(2.43, 1e-12));
  CHECK(remaining_autonomy(land.rule, 0.3, Row{0, 0, 0}) == 0.3);
  CHECK(remaining_resources(land.rule, 0.7, Row{1, 0, 1}) == 0.7);
}

TEST_CASE("home rule approaches decentralisation exponentially, whatever the step",
          "[preemption][closed-form]") {
  const PreemptionParameters rule{.devolution = 0.3};
  double year = 0.2, quarters = 0.2;
  for (int step = 0; step < 10; ++step) year = devolved(rule, 1.0, year, 0.8);
  for (int step = 0; step < 40; ++step) quarters = devolved(rule, 0.25, quarters, 0.8);
  CHECK_THAT(year, WithinRel(0.8 - 0.6 * std::exp(-3.0), 1e-12));
  CHECK_THAT(quarters, WithinRel(year, 1e-12));
  CHECK(devolved(PreemptionParameters{}, 1.0, 0.2, 0.8) == 0.2);
}

TEST_CASE("states give away a share of what they hold each year", "[preemption][closed-form]") {
  CHECK_THAT(decentralisation_at({.decentralising = 0.1}, 0.6, 3.0),
             WithinRel(1.0 - 0.4 * 0.9 * 0.9 * 0.9, 1e-12));
  CHECK(decentralisation_at({}, 0.6, 30.0) == 0.6);
  CHECK(decentralisation_at({.decentralising = 1.0}, 0.6, 1.0) == 1.0);
}

TEST_CASE("spells of hostility are a chain in continuous time", "[preemption][closed-form]") {
  const PreemptionParameters rule{.hostility = 0.05, .hostility_end = 0.2};
  CHECK_THAT(hostile_share(rule), WithinRel(0.2, 1e-12));
  const double up = hostile_chance(rule, 0.5, false);
  const double stay = hostile_chance(rule, 0.5, true);
  CHECK_THAT(up, WithinRel(0.2 * -std::expm1(-0.125), 1e-12));
  CHECK_THAT(1.0 - stay, WithinRel(0.8 * -std::expm1(-0.125), 1e-12));
  CHECK_THAT(0.8 * up + 0.2 * stay, WithinRel(0.2, 1e-12));  // stationary
  // two half steps are one whole (Chapman and Kolmogorov)
  CHECK_THAT(up * stay + (1.0 - up) * up, WithinRel(hostile_chance(rule, 1.0, false), 1e-12));
  CHECK(hostile_chance(PreemptionParameters{}, 1.0, false) == 0.0);
  CHECK(hostile_share({.hostility_end = 0.2}) == 0.0);
  CHECK(hostile_chance(PreemptionParameters{}, 1.0, true) == 1.0);  // nothing ends it
}
