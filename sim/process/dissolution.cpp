#include "hansa/process/dissolution.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"

namespace hansa {

DissolutionRate dissolution_rate(const DissolutionParameters& rule,
                                 const DissolvingNetwork& network) {
  const double exponent = -rule.age * portable::log1p(network.age) -
                          rule.size * portable::log(std::max(1.0, network.members)) +
                          rule.donor_loss * network.donor_loss;
  const double within = std::clamp(exponent, -20.0, 3.0);
  return {rule.rate * portable::exp(within), within != exponent};
}

}  // namespace hansa
