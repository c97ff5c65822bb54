#include <cmath>

#include "hansa/base/contract.hpp"
#include "hansa/study/sensitivity.hpp"
#include "hansa/study/student.hpp"

namespace hansa {
namespace {

/// Known elementary effects of each factor.
std::vector<std::vector<double>> effects_by_factor(const UnitPoints& points,
                                                   std::span<const double> values) {
  const auto factors = points.factors;
  std::vector<std::vector<double>> effects(factors);
  for (std::size_t first = 0; first < points.size(); first += factors + 1) {
    for (std::size_t point = first + 1; point <= first + factors; ++point) {
      for (std::size_t factor = 0; factor < factors; ++factor) {
        const double step = points[point][factor] - points[point - 1][factor];
        const double change = values[point] - values[point - 1];
        if (step != 0.0 && !std::isnan(change)) effects[factor].push_back(change / step);
      }
    }
  }
  return effects;
}

double mean(std::span<const double> values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double standard_deviation(std::span<const double> values) {
  const double centre = mean(values);
  double squares = 0.0;
  for (const double value : values) squares += (value - centre) * (value - centre);
  return std::sqrt(squares / (static_cast<double>(values.size()) - 1.0));
}

}  // namespace

MorrisEffects morris_effects(const UnitPoints& points, std::span<const double> values) {
  HANSA_EXPECT(points.size() == values.size() && points.size() % (points.factors + 1) == 0);
  MorrisEffects result;
  for (const auto& effects : effects_by_factor(points, values)) {
    std::vector<double> sizes;
    for (const double effect : effects) sizes.push_back(std::abs(effect));
    result.effects.push_back(effects.size());
    result.mean.push_back(mean(effects));
    result.mean_size.push_back(mean(sizes));
    result.spread.push_back(standard_deviation(effects));
    result.mean_size_half_width.push_back(mean_interval(sizes).half_width);
  }
  return result;
}

}  // namespace hansa
