/// \file   Do those who are heard pull the same way?
///
/// Model   C = |sum a u| / sqrt(sum a x sum a u^2) with a attention and u = m - x, the change asked
///         for; 1 when all ask the same, or nothing is asked; 0 when they cancel. In [0, 1]. [C]
#pragma once
#include <span>

namespace hansa {

/// `attention` >= 0 and `message` m of each network on one line; rows with attention 0 do not
/// count.
double coherence(std::span<const double> attention, std::span<const double> message, double text);

}  // namespace hansa
