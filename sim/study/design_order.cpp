#include <algorithm>
#include <limits>
#include <numeric>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/study/designs.hpp"
#include "hansa/study/keyed_order.hpp"

namespace hansa {
namespace {

double square_distance(std::span<const double> a, std::span<const double> b) {
  double sum = 0.0;
  for (std::size_t factor = 0; factor < a.size(); ++factor) {
    sum += (a[factor] - b[factor]) * (a[factor] - b[factor]);
  }
  return sum;
}

std::size_t nearest_to_centre(const UnitPoints& points) {
  const std::vector<double> centre(points.factors, 0.5);
  std::size_t nearest = 0;
  for (std::size_t point = 1; point < points.size(); ++point) {
    if (square_distance(points[point], centre) < square_distance(points[nearest], centre)) {
      nearest = point;
    }
  }
  return nearest;
}

}  // namespace

std::vector<std::size_t> natural_order(std::size_t points) {
  std::vector<std::size_t> order(points);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

std::vector<std::size_t> spreading_order(const UnitPoints& points, std::uint64_t seed) {
  constexpr std::size_t most_points = 4096;
  if (points.size() > most_points) {
    const KeyedDraw draw{seed, 0};
    return keyed_order(points.size(), [&](std::size_t point) {
      return draw.uniform(Purpose::design_order, Step{}, Key{}, point);
    });
  }
  std::vector<std::size_t> order;
  constexpr double taken = -1.0;
  std::vector<double> distance(points.size(), std::numeric_limits<double>::infinity());
  auto next = points.size() == 0 ? 0 : nearest_to_centre(points);
  while (order.size() < points.size()) {
    order.push_back(next);
    for (std::size_t point = 0; point < points.size(); ++point) {
      if (distance[point] == taken) continue;
      distance[point] = std::min(distance[point], square_distance(points[point], points[next]));
    }
    distance[next] = taken;
    next = static_cast<std::size_t>(std::ranges::max_element(distance) - distance.begin());
  }
  return order;
}

}  // namespace hansa
