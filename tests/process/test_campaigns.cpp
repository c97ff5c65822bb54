#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "hansa/process/campaigns.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// Members of one network in a world of one issue.
struct Members {
  explicit Members(std::vector<double> ideals)
      : ideal{std::move(ideals)},
        salience(ideal.size(), 1.0),
        capacity(ideal.size(), 1.0),
        autonomy(ideal.size(), 1.0),
        row(ideal.size()) {
    std::iota(row.begin(), row.end(), 0U);
  }
  CampaignTable table() const {
    return campaign_table({rule, 0, 1, row, ideal, salience, capacity, autonomy, preemption});
  }
  std::size_t sign(double ambition) const {
    const auto signs = pledge_signatories(table().view(), ambition);
    return static_cast<std::size_t>(std::accumulate(signs.begin(), signs.end(), 0));
  }
  CampaignParameters rule;
  std::vector<double> ideal, salience, capacity, autonomy, preemption;
  std::vector<std::uint32_t> row;
};

/// Members that sign a pledge of 1 once as many as their threshold have: 2 theta - 1 + share/2
/// >= 0. Half a member less, so that rounding decides nothing.
Members crowd(const std::vector<double>& thresholds) {
  std::vector<double> ideal;
  const double others = static_cast<double>(thresholds.size()) - 1.0;
  for (const double t : thresholds) ideal.push_back(0.5 - 0.25 * (t - 0.5) / others);
  Members members{ideal};
  members.rule.conformity = 0.5;
  return members;
}

std::vector<double> evenly(std::size_t n) {
  std::vector<double> ideal;
  for (std::size_t i = 0; i < n; ++i) {
    ideal.push_back((static_cast<double>(i) + 0.5) / static_cast<double>(n));
  }
  return ideal;
}

}  // namespace

TEST_CASE("members of a network sign as Granovetter's crowd riots",
          "[pledges][known-answer][verified]") {
  const Subject subject{"Pledge campaign: thresholds", "Granovetter (1978), doi:10.1086/226707"};
  std::vector<double> thresholds(100);
  std::iota(thresholds.begin(), thresholds.end(), 0.0);
  const auto check = [&](const std::string& what, double expected) {
    verify(subject, what, expected, static_cast<double>(crowd(thresholds).sign(1.0)), 0);
  };
  check("thresholds 0 .. 99", 100);
  thresholds[1] = 2.0;
  check("the 1 becomes 2", 1);
  thresholds[1] = 1.0;
  thresholds[50] = 51.0;
  check("the 50 becomes 51", 50);
}

// Ideals even on [0, 1], no cost: a member signs while a <= 2 theta, so that 1 - a/2 take part and
// a^omega (1 - a/2) is largest at a = 2 omega/(1 + omega).
TEST_CASE("the more a secretariat cares for numbers the broader and shallower its pledge",
          "[pledges][closed-form]") {
  const Members members{evenly(1000)};
  const auto table = members.table();
  const struct {
    double depth, ambition;
    std::size_t signatories;
  } cases[]{{1.0, 1.0, 500}, {0.5, 0.65, 675}, {0.25, 0.4, 800}, {0.0, 0.05, 975}};
  for (const auto& expected : cases) {
    const auto chosen = chosen_pledge(table, expected.depth);
    CHECK_THAT(chosen.ambition, Catch::Matchers::WithinAbs(expected.ambition, 1e-12));
    CHECK(chosen.signatories == expected.signatories);
  }
}

TEST_CASE("norms widen a pledge and cost, small capacity and preemption narrow it",
          "[pledges][closed-form]") {
  // Share that signs 1/2: 2 theta + norm - cost/(capacity x autonomy) - preemption >= 1/2.
  Members members{evenly(1000)};
  CHECK(members.sign(0.5) == 750);
  members.rule.norm = 0.1;
  CHECK(members.sign(0.5) == 800);
  members.rule = {};
  members.rule.cost = 0.1;
  CHECK(members.sign(0.5) == 700);
  members.autonomy.assign(1000, 0.5);
  CHECK(members.sign(0.5) == 650);
  members.capacity.assign(1000, 0.5);
  CHECK(members.sign(0.5) == 550);
  members.autonomy.assign(1000, 0.0);
  CHECK(members.sign(0.5) == 0);
  members.rule = {};
  members.rule.preemption = 0.5;
  CHECK(members.sign(0.5) == 750);
  members.preemption.assign(1000, 0.4);
  CHECK(members.sign(0.5) == 650);
}

TEST_CASE("conformity is a fixed point from nobody on", "[pledges][closed-form]") {
  // 2 theta - 1 + c s >= 0 with theta even on [0, 1]: s = (1 + c s)/2, s = 1/(2 - c).
  Members members{evenly(1000)};
  members.rule.conformity = 0.5;
  CHECK_THAT(static_cast<double>(members.sign(1.0)), Catch::Matchers::WithinAbs(2000.0 / 3.0, 2.0));
}

TEST_CASE("a network campaigns on what it stands for and its members care for", "[pledges]") {
  const std::vector<double> niche{0.3, 0.3, 0.4}, salience{0.1, 0.6, 0.3};
  CHECK(campaign_issue(niche, salience) == 1U);
  CHECK_FALSE(campaign_issue(niche, std::vector<double>(3, std::nan(""))).has_value());
}

TEST_CASE("capacity grows with size and with an office", "[pledges][known-answer]") {
  CampaignParameters rule;
  CHECK(pledge_capacity(rule, 5.0, false) == 1.0);
  rule.capacity_half = 100'000.0;
  CHECK(pledge_capacity(rule, 100'000.0, false) == 0.5);
  CHECK(pledge_capacity(rule, 50'000.0, true) == 0.5);
}
