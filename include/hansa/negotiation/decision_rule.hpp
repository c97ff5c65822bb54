/// \file   Decision rules: how many heads and, counted apart, how much power must go along.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hansa {

/// At least these shares must accept, both. The rounding of a share times a number is forgiven:
/// two thirds of 3 heads are 2, and .07 of 100 heads are 7.
struct DecisionRule {
  double heads{1.0};  ///< q_h, share of the actors, [0, 1]
  double power{1.0};  ///< q_p, share of the power, [0, 1]
};

/// unanimity (1, 1); consensus (.98, .95) [C: a few small actors are overruled, a great one is
/// not]; two-thirds (2/3, 2/3); power-majority (0, .5); majority (.5, 0) of the heads.
std::optional<DecisionRule> named_rule(std::string_view name);

/// The names that named_rule knows.
std::span<const std::string_view> rule_names();

/// Fewest of `actors` heads that satisfy the quota.
std::size_t heads_needed(double quota, std::size_t actors);

/// How far the rule lets a proposal go, and who holds it there.
struct Reach {
  double limit{};  ///< l* in [0, 1]: largest l <= 1 that enough heads and enough power accept
  bool held{};     ///< some actor's limit is l*; those actors are pivotal
};

/// Orders actors by limit; keep one per thread and hand it to every call: no allocation once grown.
using RuleScratch = std::vector<std::size_t>;

/// `limits` >= 0 and `power` >= 0 have one entry an actor. The result is an order statistic of the
/// limits: no text in between matters. Nobody at the table: l* = 0.
Reach furthest_accepted(std::span<const double> limits, std::span<const double> power,
                        DecisionRule rule, RuleScratch& scratch);

}  // namespace hansa
