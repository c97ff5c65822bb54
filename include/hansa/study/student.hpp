/// \file   Monte Carlo intervals of means and ratios over replicates.
#pragma once
#include <cstddef>
#include <span>

namespace hansa {

/// The 97.5 % quantile of Student's t with `freedom` >= 1 degrees: exact to 5 digits.
/// Source  tables up to 30 degrees; beyond, the expansion of Fisher & Cornish (1960),
///         doi:10.1080/00401706.1960.10489895.
double student_quantile_975(std::size_t freedom);

struct Interval {
  double centre{}, half_width{};  ///< NaN and infinity where too few values are known
};

/// Mean and half width of its 95 % interval; NaN are left out, two values are needed.
Interval mean_interval(std::span<const double> values);

/// Ratio of sums; its variance by linearisation (the delta method). Pairs with a NaN are left out.
Interval ratio_interval(std::span<const double> numerators, std::span<const double> denominators);

}  // namespace hansa
