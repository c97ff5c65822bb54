/// \file   What Saltelli and Morris designs tell: which factors an output depends on.
///
/// Values come point by point in the layout of designs.hpp. Where a study repeats points, they are
/// means over replicates (ratios of sums for ratios). A missing value (NaN) takes its whole block
/// of points, or its elementary effect, out.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/study/designs.hpp"
#include "hansa/study/unit_points.hpp"

namespace hansa {

/// Shares of the variance of an output. Columns are [factors]; half widths are those of 95 %
/// intervals by the bootstrap over blocks.
struct SobolIndices {
  std::size_t blocks{};              ///< base rows without a missing value
  double variance{};                 ///< of the output
  std::vector<double> first, total;  ///< S_i, alone; T_i, with all interactions
  std::vector<double> first_half_width, total_half_width;
  std::vector<double> second;  ///< S_ij, [factors x factors], i < j; else NaN. May be empty
};

/// First order: mean of f(B) (f(AB_i) - f(A)) / V, Saltelli et al. (2010),
/// doi:10.1016/j.cpc.2009.09.018, table 2 b; total: mean of (f(A) - f(AB_i))^2 / (2 V), Jansen
/// (1999), doi:10.1016/S0010-4655(98)00154-4; second order: Saltelli (2002). V is the variance over
/// all A and B; values are centred first, which changes no index but lowers its error.
SobolIndices sobol_indices(std::span<const double> values, std::size_t factors,
                           SecondOrder second_order, std::uint64_t seed,
                           std::size_t resamples = 200);

/// Elementary effects: change of the output per change of a factor over its whole range of
/// quantiles. Columns are [factors].
struct MorrisEffects {
  std::vector<std::size_t> effects;  ///< that are known
  std::vector<double> mean;          ///< mu [unit of the output]
  std::vector<double> mean_size;     ///< mu*, of their absolute values: how much the factor matters
  std::vector<double> spread;        ///< sigma: by interactions and curvature
  std::vector<double> mean_size_half_width;  ///< 95 % interval of mu*, Student's t
};

/// Morris (1991), doi:10.1080/00401706.1991.10484804; mu*: Campolongo, Cariboni & Saltelli (2007),
/// doi:10.1016/j.envsoft.2006.10.004.
MorrisEffects morris_effects(const UnitPoints& points, std::span<const double> values);

}  // namespace hansa
