#include "hansa/process/hostility.hpp"

#include "hansa/base/portable_math.hpp"

namespace hansa {

double hostile_share(const PreemptionParameters& rule) {
  return rule.hostility > 0.0 ? rule.hostility / (rule.hostility + rule.hostility_end) : 0.0;
}

double hostile_chance(const PreemptionParameters& rule, double dt, bool hostile) {
  const double share = hostile_share(rule);
  const double forgotten = -portable::expm1(-(rule.hostility + rule.hostility_end) * dt);
  return share * forgotten + (hostile ? 1.0 - forgotten : 0.0);
}

}  // namespace hansa
