#include "hansa/study/designs.hpp"

namespace hansa {

double level_quantile(std::size_t index, std::size_t levels) {
  return (static_cast<double>(index) + 0.5) / static_cast<double>(levels);
}

double grid_quantile(std::size_t index, std::size_t points) {
  if (points < 2) return 0.5;
  return static_cast<double>(index) / static_cast<double>(points - 1);
}

UnitPoints full_factorial(std::span<const std::vector<double>> quantiles) {
  std::size_t points = 1;
  for (const auto& levels : quantiles) points *= levels.size();
  UnitPoints design{points, quantiles.size()};
  for (std::size_t point = 0; point < points; ++point) {
    auto rest = point;
    for (std::size_t factor = quantiles.size(); factor-- > 0;) {
      const auto& levels = quantiles[factor];
      design[point][factor] = levels[rest % levels.size()];
      rest /= levels.size();
    }
  }
  return design;
}

}  // namespace hansa
