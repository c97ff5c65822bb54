/// \file   Cities do what they pledged, and are checked.
///
/// Reads   pledges, capacity, autonomy, what co-signatories deliver. Writes what is delivered, and
///         where the pledge stands.
/// Order   after signing, so that the promises of this step count in full.
/// Model   d <- a - (a - d) exp(-r dt), r = [r0 (1 + peers x share delivered by co-signatories)
///         + r1 o d + r2 p d] x autonomy x capacity, o, p, d obligation, precision and delegation
///         of pledges. Reviews come at a rate; a city that does not report is put on hold, and when
///         on hold its pledge lapses; one that reports stands again. A shortfall a - d of one that
///         reports is seen with chance p and costs reputation.
/// Source  Soft compliance: Chayes & Chayes (1993), doi:10.1017/S0020818300027910; Guzman (2008),
///         doi:10.1093/acprof:oso/9780195305562.001.0001. Hardness: Abbott et al. (2000),
///         doi:10.1162/002081800551280. Form: ours. [C]
#pragma once
#include "hansa/world/parameters.hpp"
#include "hansa/world/pledge_status.hpp"

namespace hansa {

/// r of a city of this capacity and autonomy [1/year]. `peers`: share that co-signatories have
/// delivered of what they pledged, [0, 1], members of the network that runs the campaign alone.
double delivery_rate(const DeliveryParameters& rule, double capacity, double autonomy,
                     double peers);

/// What is delivered of `ambition` after `dt` years at this rate.
double delivered_after(double delivered, double ambition, double rate, double dt);

/// Where a pledge stands after a review.
PledgeStatus reviewed(PledgeStatus status, bool reports);

}  // namespace hansa
