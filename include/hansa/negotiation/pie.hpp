/// \file   Closed forms that the solvers are held against: pies, alternating offers, gridlock.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace hansa {

/// Nash split of a pie of 1 with linear utilities: d_i + w_i (1 - sum d), w the weights as shares
/// of their sum. Nobody gets anything when the disagreement pay-offs leave nothing: then d itself.
/// Source: Nash (1950), doi:10.2307/1907266; weights: Kalai (1977), doi:10.1007/BF01774658.
std::vector<double> nash_split(std::span<const double> weight,
                               std::span<const double> disagreement);

/// Share of the proposer under alternating offers, discount factors in (0, 1): (1 - d2)/(1 - d1
/// d2). Source: Rubinstein (1982), doi:10.2307/1912531.
double rubinstein_share(double proposer_discount, double responder_discount);

struct GridlockInterval {
  double low{}, high{};
};

/// Status quos that no proposal beats when `quota` of the actors must agree, on one issue:
/// from the quota-th ideal from above to the quota-th from below.
/// Source: Krehbiel (1998), Pivotal Politics. quota in (n/2, n].
GridlockInterval gridlock_interval(std::span<const double> ideal, std::size_t quota);

}  // namespace hansa
