/// \file   What a city is thought of: the memory of what it promised and delivered.
///
/// Reads   delivered shares, detected shortfalls.    Writes   reputation.
/// Order   among cities: any; a city writes its own.
///
/// Model   rho <- rho + (1 - exp(-memory dt)) (delivered - rho), then rho <- rho (1 - loss d), d =
///         shortfalls detected in the step, at most 1 counted; a city without a pledge keeps its
///         name. Starts at 1: nobody has broken a word yet.
/// Source  Reputation for compliance: Guzman (2008), How International Law Works,
///         doi:10.1093/acprof:oso/9780195305562.001.0001. Form: ours. [C]
#pragma once
#include "hansa/world/parameters/standing.hpp"

namespace hansa {

/// Reputation after dt years, [0, 1]. `delivered` is NaN without a pledge.
double next_reputation(const ReputationParameters&, double dt, double reputation, double delivered,
                       double detected);

}  // namespace hansa
