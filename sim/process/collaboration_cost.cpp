#include "hansa/process/collaboration_cost.hpp"

#include <cstddef>

namespace hansa {

double cost_factor(std::span<const double> years, std::span<const double> values, double year) {
  if (years.empty() || values.empty()) return 1.0;
  if (year <= years.front()) return values.front();
  for (std::size_t knot = 1; knot < years.size() && knot < values.size(); ++knot) {
    if (year > years[knot]) continue;
    const double along = (year - years[knot - 1]) / (years[knot] - years[knot - 1]);
    return values[knot - 1] + along * (values[knot] - values[knot - 1]);
  }
  return values.back();
}

}  // namespace hansa
