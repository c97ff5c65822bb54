/// \file   A pledge spreads to those who did not sign it at the table, in the network or outside,
///         within its region where it has one.
///
/// Reads   signatures as the step found them, memberships, ideals, what states deliver. Writes
///         pledges.
/// Order   before new campaigns are tabled, so that these spread from the next step on.
/// Model   hazard = strength [exp(d0 + u_s + dC neighbours + dI (1 + size (1 - 2g)) imitation
///             + dX mandate + dK capacity + dG gap + dg gridlocked)
///             + q (1 + size (2g - 1)) peers] x (1 - exp(-age/ramp)) a year, g = n/(n + 100,000)
///         for a population n. The log of strength x exp(..) is clipped to [-20, 3]. peers: share
///         of co-members who stand by the pledge, weighted by success. gap = max(0, theta - what
///         the state delivers). With q alone and equal members this is the diffusion of Bass, with
///         q = 0 every city waits for an exponential time.
/// Source  Mechanisms: Shipan & Volden (2008), doi:10.1111/j.1540-5907.2008.00346.x. Bass (1969),
///         doi:10.1287/mnsc.15.5.215. Sum, ramp and how reasons are counted: ours. [C]
#pragma once
#include "hansa/world/parameters.hpp"

namespace hansa {

/// What speaks for signing; all in [0, 1] but `state`.
struct SpreadReasons {
  double state{};       ///< u_s
  double neighbours{};  ///< share of cities of the state that stand by the pledge
  double imitation{};   ///< 1: the next larger city of the state does
  double mandate{};     ///< negative: preempted, [-1, 1]
  double capacity{};
  double gap{};
  double gridlocked{};  ///< 1: the state is
  double peers{};
  double size{};  ///< g of a city; .5 = a city of 100,000
};

struct SigningHazard {
  double rate{};  ///< [1/year]
  bool clipped{};
};

/// g, n/(n + 100,000) of a population n.
double size_share(double population);

/// Share of the full hazard that a campaign of this age [years] has, [0, 1].
double campaign_ramp(const SpreadParameters& rule, double age);

SigningHazard signing_hazard(const SpreadParameters& rule, const SpreadReasons& reasons,
                             double ramp);

/// No city of a state with this u_s has a larger hazard [1/year].
double largest_hazard(const SpreadParameters& rule, double state_effect, double ramp);

}  // namespace hansa
