#include "hansa/process/pledge_delivery.hpp"

#include "hansa/base/portable_math.hpp"

namespace hansa {

double delivery_rate(const DeliveryParameters& rule, double capacity, double autonomy,
                     double peers) {
  const double soft = rule.base * (1.0 + rule.peers * peers);
  const double hard = rule.hardness * rule.obligation * rule.delegation +
                      rule.detection * rule.precision * rule.delegation;
  return (soft + hard) * autonomy * capacity;
}

double delivered_after(double delivered, double ambition, double rate, double dt) {
  return delivered + (ambition - delivered) * -portable::expm1(-rate * dt);
}

PledgeStatus reviewed(PledgeStatus status, bool reports) {
  if (status == PledgeStatus::lapsed) return status;
  if (reports) return PledgeStatus::standing;
  return status == PledgeStatus::on_hold ? PledgeStatus::lapsed : PledgeStatus::on_hold;
}

}  // namespace hansa
