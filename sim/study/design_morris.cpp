#include <algorithm>

#include "hansa/base/contract.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/study/designs.hpp"
#include "hansa/study/keyed_order.hpp"

namespace hansa {

UnitPoints morris_points(std::size_t trajectories, std::size_t factors, std::size_t levels,
                         std::uint64_t seed) {
  HANSA_EXPECT(levels >= 2 && levels % 2 == 0);
  const KeyedDraw draw{seed, 0};
  const auto half = levels / 2;
  UnitPoints design{0, factors};
  for (std::size_t trajectory = 0; trajectory < trajectories; ++trajectory) {
    const auto drawn = [&](Purpose why, std::size_t factor) {
      return draw.uniform(why, Step{}, Key{factor}, trajectory);
    };
    std::vector<double> point(factors);
    std::vector<double> goal(factors);
    for (std::size_t factor = 0; factor < factors; ++factor) {
      const auto low = std::min(static_cast<std::size_t>(drawn(Purpose::design_start, factor) *
                                                         static_cast<double>(half)),
                                half - 1);
      point[factor] = grid_quantile(low, levels);
      goal[factor] = grid_quantile(low + half, levels);
      if (drawn(Purpose::design_direction, factor) < 0.5) std::swap(point[factor], goal[factor]);
    }
    design.push_back(point);
    const auto turns = keyed_order(
        factors, [&](std::size_t factor) { return drawn(Purpose::design_turn, factor); });
    for (const auto factor : turns) {
      point[factor] = goal[factor];
      design.push_back(point);
    }
  }
  return design;
}

}  // namespace hansa
