#include "hansa/process/reputation.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"

namespace hansa {

double next_reputation(const ReputationParameters& rule, double dt, double reputation,
                       double delivered, double detected) {
  if (!std::isnan(delivered)) {
    reputation += -portable::expm1(-rule.memory * dt) * (delivered - reputation);
  }
  return reputation * (1.0 - rule.loss * std::min(1.0, detected));
}

}  // namespace hansa
