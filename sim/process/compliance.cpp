#include "hansa/process/compliance.hpp"

#include <algorithm>

#include "hansa/random/distributions.hpp"

namespace hansa {

PerYear delivery_rate(const ComplianceParameters& rule, const Hardness& text, double reputation) {
  return {rule.rate + rule.hardness * text.law() +
          rule.enforcement * (text.precision * text.delegation) + rule.reputation * reputation};
}

double delivered_after(PerYear rate, double delivered, double target, Years dt) {
  const double share = probability_of(rate, dt);
  return share < 1.0 ? delivered + share * (target - delivered) : target;
}

double own_delivery(double text, double ideal) { return std::min(text, ideal); }

double shortfall(std::span<const double> weight, std::span<const double> text,
                 std::span<const double> delivered) {
  double sum = 0.0;
  for (std::size_t k = 0; k < weight.size(); ++k) {
    if (weight[k] > 0.0) sum += weight[k] * std::max(0.0, text[k] - delivered[k]);
  }
  return sum;
}

bool detected(const ComplianceParameters& rule, const Hardness& text, double shortfall, Years dt,
              Key state, Key forum, Step step, KeyedDraw draw) {
  const PerYear rate{rule.detection * text.precision};
  if (!(shortfall > 0.0) || !(rate.value > 0.0)) return false;
  return bernoulli(draw.uniform(PairPurpose::shortfall, step, state, forum),
                   probability_of(rate, dt));
}

double sanctioned(const ComplianceParameters& rule, const Hardness& hardness, double text,
                  double delivered) {
  return delivered + rule.sanction * hardness.law() * std::max(0.0, text - delivered);
}

double next_reputation(const ComplianceParameters& rule, double reputation, double lost, Years dt) {
  const double forgiven = probability_of(PerYear{rule.reputation_recovery}, dt);
  const double found = std::max(0.0, reputation - lost);
  return std::min(1.0, found + forgiven * (1.0 - found));
}

}  // namespace hansa
