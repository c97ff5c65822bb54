/// \file   A-priori voting power of a decision rule.
///
/// Model   A coalition wins when it has at least the quota of heads and, counted apart, of power.
///         Swings of an actor: winning coalitions that lose without it. Banzhaf index: swings over
///         all swings; Shapley-Shubik: share of the orders in which the actor turns losing into
///         winning.
/// Source  Banzhaf (1965), Rutgers Law Review 19, 317. Shapley & Shubik (1954), APSR 48(3) 787,
///         doi:10.2307/1951053.
/// Ours    [C] Exact up to 20 actors; beyond, shares of `orders` random orders and coalitions keyed
/// by
///         a seed, with a standard error of at most sqrt(1/4 / orders).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/negotiation/decision_rule.hpp"

namespace hansa {

struct VotingPower {
  std::vector<double> shapley_shubik;  ///< [actors], sums to 1
  std::vector<double> banzhaf;         ///< [actors] normalised, sums to 1; all 0 when nobody swings
  std::vector<double> swings;          ///< [actors] number, or share of sampled coalitions
  bool exact{};
};

/// A weighted game: `weight` >= 0 must reach `quota` (an absolute number, up to 1e-9 of all
/// weight).
VotingPower voting_power(std::span<const double> weight, double quota);

/// The game of a rule. `seed` and `orders` matter beyond 20 actors only.
VotingPower voting_power(std::span<const double> power, DecisionRule rule, std::uint64_t seed = 1,
                         std::size_t orders = 20'000);

}  // namespace hansa
