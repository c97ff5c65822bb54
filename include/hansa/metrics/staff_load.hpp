/// \file   How much of its staff's time a city spends on networks.
///
/// Model   load_i = sum_m tau_im + xi d_i (d_i - 1)/2: each membership takes its engagement, and
/// each
///         pair of memberships has to be kept in tune. Hours H_i = h0 (pop/100,000)^h_exp, raised
///         by the share office_staff where there is an office of international affairs. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

/// Pairs among `memberships`: d (d - 1)/2.
constexpr double membership_pairs(std::size_t memberships) {
  const auto d = static_cast<double>(memberships);
  return d * (d - 1.0) / 2.0;
}

/// Load of a city, >= 0 [hours as H counts them]. `xi` holds the collaboration cost already.
double staff_load(const MembershipRows& memberships, std::size_t city, double xi);

/// Hours H of each city, >= 0; all spans [cities].
std::vector<double> staff_hours(const MembershipParameters& rule,
                                std::span<const double> population,
                                std::span<const std::uint8_t> office);

/// Hours H of a city, >= 0. `population` > 0 [persons]; `office` is 0 or 1.
double staff_hours(const MembershipParameters& rule, double population, std::uint8_t office);

}  // namespace hansa
