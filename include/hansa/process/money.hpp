/// \file   What cities pay to networks, and what networks have left to spend.
///
/// Reads   memberships, resources, overheads.    Writes   contributions, gross, net.
/// Order   among cities: any; a city writes the contributions of its own memberships only.
///
/// Model   M_in = b R_i tau_in / sum_m tau_im x 1/(1 + xi d_i (d_i - 1)/2): a city splits a budget
/// by
///         engagement, and loses the more of it to coordination the more memberships it holds.
///         gross_n = sum_i M_in;  net_n = max(0, gross_n - overhead_n). [C]
#pragma once
#include <cstddef>
#include <span>

#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

struct MoneyView {
  MoneyParameters rule;
  double xi{};  ///< load of a pair of memberships, times the collaboration cost; 0 off
  MembershipRows memberships;
  std::span<const double> resources;  ///< R, [cities], >= 0
};

/// Writes M_in of the memberships of `city` into its rows of `contribution`, [memberships].
void contribute(const MoneyView&, std::size_t city, std::span<double> contribution);

/// Sums contributions by network, in the order of the memberships. `gross` is [networks].
void collect(const MembershipRows&, std::span<const double> contribution, std::span<double> gross);

/// What a network can spend, >= 0. `cost` is what it pays for coordination [money].
double net_income(double gross, double overhead, double cost = 0.0);

}  // namespace hansa
