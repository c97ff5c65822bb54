#include <algorithm>
#include <random>
#include <vector>

#include "catch.hpp"
#include "hansa/negotiation/decision_rule.hpp"

using namespace hansa;

namespace {

/// Quotas as fractions of integers and integer powers: no rounding anywhere.
struct Quota {
  int part, whole;
  double value() const { return static_cast<double>(part) / whole; }
  bool met(int got, int all) const { return got * whole >= part * all; }
};

double furthest_by_trial(const std::vector<double>& limits, const std::vector<int>& power,
                         Quota heads, Quota weight) {
  int all_power = 0;
  for (const int p : power) all_power += p;
  std::vector<double> candidates(limits);
  candidates.push_back(1.0);
  double best = 0.0;
  for (const double l : candidates) {
    int yes = 0, yes_power = 0;
    for (std::size_t a = 0; a < limits.size(); ++a) {
      if (limits[a] >= l) yes += 1, yes_power += power[a];
    }
    if (l <= 1.0 && heads.met(yes, static_cast<int>(limits.size())) &&
        weight.met(yes_power, all_power)) {
      best = std::max(best, l);
    }
  }
  return best;
}

}  // namespace

TEST_CASE("the rule is the largest limit that both quotas accept", "[negotiation][known-answer]") {
  std::mt19937_64 engine{2};
  const auto below = [&](int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); };
  RuleScratch scratch;
  for (int trial = 0; trial < 20'000; ++trial) {
    const auto actors = static_cast<std::size_t>(1 + below(12));
    std::vector<double> limits(actors), power(actors);
    std::vector<int> whole_power(actors);
    for (std::size_t a = 0; a < actors; ++a) {
      limits[a] = below(14) / 10.0;  // ties, and limits beyond the whole proposal
      whole_power[a] = below(6);
      power[a] = whole_power[a] * 0.1;
    }
    const int whole = 1 + below(12);
    const Quota heads{below(whole + 1), whole};
    const Quota weight{below(whole + 1), whole};
    const auto reach = furthest_accepted(limits, power, {heads.value(), weight.value()}, scratch);
    CAPTURE(trial, actors, heads.value(), weight.value());
    CHECK(reach.limit == furthest_by_trial(limits, whole_power, heads, weight));
    CHECK(reach.held == (reach.limit < 1.0));
  }
}

TEST_CASE("quotas of heads are exact", "[negotiation][known-answer]") {
  CHECK(heads_needed(2.0 / 3.0, 3) == 2);
  CHECK(heads_needed(2.0 / 3.0, 193) == 129);
  CHECK(heads_needed(0.07, 100) == 7);  // .07 * 100 is above 7 in floating point
  CHECK(heads_needed(0.98, 193) == 190);
  CHECK(heads_needed(0.98, 50) == 49);
  CHECK(heads_needed(1.0, 193) == 193);
  CHECK(heads_needed(0.5, 5) == 3);
  CHECK(heads_needed(0.0, 5) == 0);
}

TEST_CASE("unanimity is the least limit, however small the power", "[negotiation]") {
  RuleScratch scratch;
  const std::vector<double> limits{0.9, 0.4, 0.7}, power{1.0, 0.0, 1.0};
  CHECK(furthest_accepted(limits, power, {1.0, 1.0}, scratch).limit == 0.4);
  CHECK(furthest_accepted(limits, power, {0.0, 1.0}, scratch).limit == 0.7);
}

TEST_CASE("consensus overrules three small states of 193 and no great one",
          "[negotiation][known-answer]") {
  RuleScratch scratch;
  const DecisionRule consensus = *named_rule("consensus");
  std::vector<double> limits(193, 1.0), power(193, 1.0);
  limits[5] = limits[17] = limits[90] = 0.0;
  CHECK(furthest_accepted(limits, power, consensus, scratch).limit == 1.0);
  limits[91] = 0.25;  // the fourth: 98 % of 193 heads are 190
  CHECK(furthest_accepted(limits, power, consensus, scratch).limit == 0.25);
  limits = std::vector<double>(193, 1.0);
  limits[5] = 0.0;
  power[5] = 11.0;  // 11 of 203: more than 5 %
  CHECK(furthest_accepted(limits, power, consensus, scratch).limit == 0.0);
}

TEST_CASE("half of the power is a power majority", "[negotiation]") {
  RuleScratch scratch;
  const DecisionRule majority = *named_rule("power-majority");
  const std::vector<double> limits{0.0, 0.0, 0.8, 0.6};
  CHECK(
      furthest_accepted(limits, std::vector<double>{0.1, 0.2, 0.1, 0.2}, majority, scratch).limit ==
      0.6);
  CHECK(
      furthest_accepted(limits, std::vector<double>{0.1, 0.2, 0.1, 0.1}, majority, scratch).limit ==
      0.0);
}

TEST_CASE("nobody at the table decides nothing", "[negotiation]") {
  RuleScratch scratch;
  CHECK(furthest_accepted({}, {}, {0.0, 0.0}, scratch).limit == 0.0);
}

TEST_CASE("rules are found by name", "[negotiation]") {
  for (const auto name : rule_names()) CHECK(named_rule(name).has_value());
  CHECK(named_rule("two-thirds")->heads == 2.0 / 3.0);
  CHECK_FALSE(named_rule("two thirds").has_value());
}
