#include <boost/random/sobol.hpp>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/study/designs.hpp"

namespace hansa {
namespace {

constexpr int scrambled_bits = 32;

/// Calls take(point, factor, bits) with the coordinates, as fractions of 2^64; the origin, which
/// the library leaves out, comes first.
template <class Take>
void walk_sobol(std::size_t points, std::size_t factors, const Take& take) {
  if (points == 0 || factors == 0) return;
  for (std::size_t factor = 0; factor < factors; ++factor) take(0, factor, std::uint64_t{0});
  boost::random::sobol sequence{factors};
  for (std::size_t point = 1; point < points; ++point) {
    for (std::size_t factor = 0; factor < factors; ++factor) take(point, factor, sequence());
  }
}

/// Nested uniform scrambling of one coordinate. A node of the tree is numbered by a 1 followed by
/// the bits that lead to it.
double scrambled(const KeyedDraw& draw, Key factor, std::uint64_t bits) {
  std::uint64_t node = 1;
  std::uint64_t result = 0;
  for (int level = 0; level < scrambled_bits; ++level) {
    const std::uint64_t bit = bits >> (63 - level) & 1;
    const bool changes = draw.uniform(Purpose::design_scramble, Step{}, factor, node) < 0.5;
    result = result << 1 | (bit ^ (changes ? 1 : 0));
    node = node << 1 | bit;
  }
  // 20 more bits: the sum is exact and stays below 1.
  const double tail = draw.uniform(Purpose::design_tail, Step{}, factor, node);
  const auto low = static_cast<std::uint64_t>(tail * 0x1.0p20);
  return static_cast<double>(result << 20 | low) * 0x1.0p-52;
}

}  // namespace

UnitPoints sobol_points(std::size_t points, std::size_t factors, std::uint64_t seed) {
  const KeyedDraw draw{seed, 0};
  UnitPoints design{points, factors};
  walk_sobol(points, factors, [&](std::size_t point, std::size_t factor, std::uint64_t bits) {
    design[point][factor] = scrambled(draw, Key{factor}, bits);
  });
  return design;
}

UnitPoints plain_sobol_points(std::size_t points, std::size_t factors) {
  UnitPoints design{points, factors};
  walk_sobol(points, factors, [&](std::size_t point, std::size_t factor, std::uint64_t bits) {
    design[point][factor] = static_cast<double>(bits >> 11) * 0x1.0p-53;
  });
  return design;
}

}  // namespace hansa
