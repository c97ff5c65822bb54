/// \file   How fragmented are the starting networks, as asked for and as they are?
#pragma once
#include <span>
#include <string>
#include <vector>

#include "hansa/engine/state.hpp"
#include "hansa/scenario/scenario.hpp"

namespace hansa {

/// One key of [fragmentation].
struct FragmentationValue {
  std::string name;
  double asked{};     ///< NaN = not asked for
  double achieved{};  ///< NaN = nothing to measure
};

/// Networks in force; member_dup as membership_overlap; niche_dup as the mean cosine of niches over
/// pairs of networks, weighted by resources; size_inequality as the exponent of the
/// rank-size rule of gross; coordination holds by construction. [C]
std::vector<FragmentationValue> measure_fragmentation(const Scenario&, const RunState&);

/// Mean over member cities of (memberships - 1)/(networks - 1): 0 when each is in one network, 1
/// when all are in all, and by expectation the chance that a member joins all. NaN for one network.
double membership_overlap(const MembershipRows& rows, double networks);

/// Exponent b of amount ~ rank^-b by least squares of logarithms over amounts > 0, largest first;
/// NaN for fewer than two.
double rank_size_exponent(std::span<const double> amounts);

}  // namespace hansa
