#include "hansa/process/pledge_spread.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

constexpr double least_log = -20.0;
constexpr double most_log = 3.0;

double log_strength(const SpreadParameters& rule) {
  return rule.strength == 1.0 ? 0.0 : portable::log(rule.strength);
}

double exponent(const SpreadParameters& rule, const SpreadReasons& reasons) {
  const double imitates = 1.0 + rule.size * (1.0 - 2.0 * reasons.size);
  return rule.base + reasons.state + rule.neighbours * reasons.neighbours +
         rule.imitation * imitates * reasons.imitation + rule.mandate * reasons.mandate +
         rule.capacity * reasons.capacity + rule.gap * reasons.gap +
         rule.gridlock * reasons.gridlocked;
}

}  // namespace

double size_share(double population) { return population / (population + 100'000.0); }

double campaign_ramp(const SpreadParameters& rule, double age) {
  if (age <= 0.0) return 0.0;
  return rule.ramp == 0.0 ? 1.0 : -portable::expm1(-age / rule.ramp);
}

SigningHazard signing_hazard(const SpreadParameters& rule, const SpreadReasons& reasons,
                             double ramp) {
  if (!(rule.strength > 0.0)) return {};
  const double log_hazard = log_strength(rule) + exponent(rule, reasons);
  const double within = std::clamp(log_hazard, least_log, most_log);
  const double learns = 1.0 + rule.size * (2.0 * reasons.size - 1.0);
  const double peers = rule.strength * rule.peers * learns * reasons.peers;
  return {(portable::exp(within) + peers) * ramp, within != log_hazard};
}

double largest_hazard(const SpreadParameters& rule, double state_effect, double ramp) {
  if (!(rule.strength > 0.0)) return 0.0;
  double log_hazard = log_strength(rule) + rule.base + state_effect;
  for (const double effect : {rule.neighbours, rule.imitation * (1.0 + rule.size), rule.capacity,
                              rule.gap, rule.gridlock}) {
    log_hazard += std::max(effect, 0.0);
  }
  log_hazard += std::max(rule.mandate, -rule.mandate);
  const double peers = rule.strength * rule.peers * (1.0 + rule.size);
  return (portable::exp(std::clamp(log_hazard, least_log, most_log)) + peers) * ramp;
}

}  // namespace hansa
