#include <algorithm>
#include <utility>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/study/designs.hpp"

namespace hansa {
namespace {

/// distance^-20 of two points, from the square; nearer than 1e-10 counts as that.
double repulsion(double square) {
  const double inverse = 1.0 / std::max(square, 1e-20);
  const double power2 = inverse * inverse;
  const double power4 = power2 * power2;
  return power4 * power4 * power2;
}

double square_distance(std::span<const double> a, std::span<const double> b) {
  double sum = 0.0;
  for (std::size_t factor = 0; factor < a.size(); ++factor) {
    sum += (a[factor] - b[factor]) * (a[factor] - b[factor]);
  }
  return sum;
}

/// Repulsion of points a and b by all the others.
double repulsion_of(const UnitPoints& design, std::size_t a, std::size_t b) {
  double sum = 0.0;
  for (std::size_t other = 0; other < design.size(); ++other) {
    if (other == a || other == b) continue;
    sum += repulsion(square_distance(design[a], design[other])) +
           repulsion(square_distance(design[b], design[other]));
  }
  return sum;
}

std::size_t pick(double unit, std::size_t count) {
  return std::min(static_cast<std::size_t>(unit * static_cast<double>(count)), count - 1);
}

}  // namespace

UnitPoints maximin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
  auto design = latin_hypercube(points, factors, seed);
  if (points < 3 || factors < 2) return design;
  constexpr std::size_t most_distances = 200'000'000;
  const auto trials = std::min(200 * points, most_distances / (4 * points));
  const KeyedDraw draw{seed, 0};
  const auto drawn = [&](std::size_t trial, std::uint64_t what, std::size_t count) {
    return pick(draw.uniform(Purpose::design_swap, Step{}, Key{what}, trial), count);
  };
  for (std::size_t trial = 0; trial < trials; ++trial) {
    const auto factor = drawn(trial, 0, factors);
    const auto a = drawn(trial, 1, points);
    const auto b = (a + 1 + drawn(trial, 2, points - 1)) % points;
    const double before = repulsion_of(design, a, b);
    std::swap(design[a][factor], design[b][factor]);
    if (repulsion_of(design, a, b) >= before) std::swap(design[a][factor], design[b][factor]);
  }
  return design;
}

}  // namespace hansa
