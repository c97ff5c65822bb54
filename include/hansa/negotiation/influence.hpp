/// \file   Positions when actors listen to each other without a vote in it.
///
/// Model   x_i = v_i x_i(0) + sum over the others of w_ij x_j, v_i + sum w_ij = 1: each holds on to
/// its
///         own first position with v_i and listens with the rest. The equilibrium is solved for.
/// Source  Friedkin & Johnsen (1990), doi:10.1080/0022250X.1990.9990069.
#pragma once
#include <span>
#include <vector>

namespace hansa {

/// `listening` is [actors x actors], >= 0, its diagonal not read; `first` the first positions. Rows
/// may sum to less than 1; what is left is the hold on the first position, which somebody that
/// everybody hears directly or not must have. Gaussian elimination with row pivots.
std::vector<double> influence_equilibrium(std::span<const double> listening,
                                          std::span<const double> first);

}  // namespace hansa
