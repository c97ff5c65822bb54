#include "hansa/negotiation/decision_rule.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr std::array<std::string_view, 5> names{"unanimity", "consensus", "two-thirds",
                                                "power-majority", "majority"};
constexpr std::array<DecisionRule, 5> rules{
    {{1.0, 1.0}, {0.98, 0.95}, {2.0 / 3.0, 2.0 / 3.0}, {0.0, 0.5}, {0.5, 0.0}}};

constexpr double head_tolerance = 1e-9;    // [heads]
constexpr double power_tolerance = 1e-12;  // [share of all power]

}  // namespace

std::optional<DecisionRule> named_rule(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return rules[static_cast<std::size_t>(found - names.begin())];
}

std::span<const std::string_view> rule_names() { return names; }

std::size_t heads_needed(double quota, std::size_t actors) {
  HANSA_EXPECT(quota >= 0.0 && quota <= 1.0);
  const double needed = std::ceil(quota * static_cast<double>(actors) - head_tolerance);
  return needed > 0.0 ? static_cast<std::size_t>(needed) : 0;
}

Reach furthest_accepted(std::span<const double> limits, std::span<const double> power,
                        DecisionRule rule, RuleScratch& scratch) {
  HANSA_EXPECT(limits.size() == power.size());
  HANSA_EXPECT(rule.power >= 0.0 && rule.power <= 1.0);
  if (limits.empty()) return {};

  double all_power = 0.0;
  scratch.clear();  // only those who stop short of the whole proposal can hold it back
  for (std::size_t actor = 0; actor < limits.size(); ++actor) {
    HANSA_EXPECT(limits[actor] >= 0.0 && power[actor] >= 0.0);
    all_power += power[actor];
    if (limits[actor] < 1.0) scratch.push_back(actor);
  }
  std::ranges::sort(scratch, [&](std::size_t a, std::size_t b) {
    return limits[a] != limits[b] ? limits[a] < limits[b] : a < b;
  });

  // Overrule from the most reluctant on, as long as the rest satisfies both quotas.
  const std::size_t dispensable = limits.size() - heads_needed(rule.heads, limits.size());
  const double dispensable_power = (1.0 - rule.power + power_tolerance) * all_power;
  double overruled_power = 0.0;
  for (std::size_t overruled = 0; overruled < scratch.size(); ++overruled) {
    overruled_power += power[scratch[overruled]];
    if (overruled + 1 > dispensable || overruled_power > dispensable_power) {
      return {limits[scratch[overruled]], true};
    }
  }
  return {1.0, false};
}

}  // namespace hansa
