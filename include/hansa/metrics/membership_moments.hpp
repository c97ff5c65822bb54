/// \file   How memberships spread over cities and over networks: the moments that data know.
///
/// Model   Elasticity: slope b of ln d_i = a + b ln pop_i by least squares over member cities above
///         100,000 people, d_i the memberships of city i. Spread: standard deviation of the log
///         number of members. [C] which moments; the targets stand in docs/validation.md.
#pragma once
#include <span>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// Share of the member cities that hold one membership alone, [0, 1]; NaN without members.
double single_memberships(const MembershipRows&);

/// b above; `population` is [cities]. NaN for fewer than two such cities, or cities all of one
/// size.
double membership_elasticity(const MembershipRows&, std::span<const double> population);

/// Sample standard deviation (n - 1) of ln size over networks with members; NaN for fewer than two.
double network_size_spread(std::span<const double> members);

}  // namespace hansa
