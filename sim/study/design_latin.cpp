#include <cmath>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/study/designs.hpp"
#include "hansa/study/keyed_order.hpp"

namespace hansa {
namespace {

/// A place in slice `slice` of `slices`, and in no other: rounding can push the last places over.
double place_in_slice(std::size_t slice, std::size_t slices, double place) {
  const auto count = static_cast<double>(slices);
  double quantile = (static_cast<double>(slice) + place) / count;
  while (std::floor(quantile * count) > static_cast<double>(slice)) {
    quantile = std::nextafter(quantile, 0.0);
  }
  return quantile;
}

}  // namespace

UnitPoints latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
  const KeyedDraw draw{seed, 0};
  UnitPoints design{points, factors};
  for (std::size_t factor = 0; factor < factors; ++factor) {
    const Key who{factor};
    const auto slices = keyed_order(points, [&](std::size_t point) {
      return draw.uniform(Purpose::design_slice, Step{}, who, point);
    });
    for (std::size_t point = 0; point < points; ++point) {
      const double place = draw.uniform(Purpose::design_place, Step{}, who, point);
      design[point][factor] = place_in_slice(slices[point], points, place);
    }
  }
  return design;
}

}  // namespace hansa
