#include "hansa/negotiation/acceptance.hpp"

#include <cmath>
#include <limits>

#include "hansa/base/contract.hpp"

namespace hansa {

double acceptance_limit(Stake stake, double slack) {
  const auto [curvature, slope] = stake;
  HANSA_EXPECT(curvature >= 0.0 && slack >= 0.0);
  const double root = std::sqrt(slope * slope + 4.0 * curvature * slack);
  if (slope < 0.0) return 2.0 * slack / (root - slope);  // the other form would cancel
  if (curvature > 0.0) return (slope + root) / (2.0 * curvature);
  return std::numeric_limits<double>::infinity();
}

}  // namespace hansa
