#include "hansa/process/targeting.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"

namespace hansa {

std::vector<double> target_weights(const TargetView& view) {
  std::vector<double> weight(view.limit.size(), 1.0);
  if (view.target == 0.0) return weight;
  double power = 0.0;
  double pressed = 0.0;
  for (std::size_t m = 0; m < weight.size(); ++m) {
    const double distance = std::abs(std::min(view.limit[m], 1.0) - view.pivot);
    weight[m] = portable::exp(-view.target * distance);
    power += view.power[m];
    pressed += view.power[m] * weight[m];
  }
  for (double& w : weight) w = pressed > 0.0 ? w * (power / pressed) : 1.0;
  return weight;
}

}  // namespace hansa
