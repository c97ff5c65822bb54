/// \file   The shape of the whole matrix of cities and networks, against chance.
///
/// Model   z = (observed - mean of the nulls) / their standard deviation, over matrices with the
///         same numbers of memberships of each city and each network (curveball.hpp), each had
///         from the one before by two trades a network (the first by five). [C] Modules are
///         searched anew in every null.
#pragma once
#include <cstddef>
#include <span>

#include "hansa/metrics/affiliation.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {

/// NaN where there is nothing to measure, z also for fewer than two nulls or nulls all alike.
struct Structure {
  double nodf{}, nodf_z{};              ///< nestedness.hpp, [0, 100]
  double modularity{}, modularity_z{};  ///< modularity.hpp, [-1, 1)
  double modules{};
  double largest_component{};  ///< share of member cities, (0, 1]
};

/// O(memberships x nulls) or so. `key` is [networks].
Structure structure(const Affiliation&, std::span<const Key> key, std::size_t nulls,
                    const KeyedDraw&, Step when);

/// (observed - mean) / standard deviation of `nulls`; NaN for fewer than two, or all alike.
double z_score(double observed, std::span<const double> nulls);

}  // namespace hansa
