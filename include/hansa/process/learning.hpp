/// \file   Cities learn from their networks and from the cities they are tied to.
///
/// Reads   ideals, messages, ties as found.    Writes   the ideal of each city at t + dt.
/// Order   among cities: any; a city reads no new ideal and writes only its own.
///
/// Model   seen_i = weighted mean of messages m_n (weight networks x tau_in) and of ideals theta_j
///         (weight ties x w_ij), of those within the confidence bound; where ties alone are used
///         (networks = 0) itself too, with weight 1 unless the table gives a tie to itself (0
///         there: not itself).
///             theta_i <- (1 - s) theta_i + s ((1 - anchor_i) seen_i + anchor_i theta_i(0)),
///             s = 1 - (1 - weight)^dt.
///         Distance is the root mean square over issues, |difference| for one issue; the bound
///         itself is within (rounding is forgiven).
///         Ties alone, weight 1 and dt 1 are the textbook models: DeGroot; anchor_i = w_ii:
///         Friedkin-Johnsen; bound: Hegselmann-Krause.
/// Source  DeGroot (1974), doi:10.1080/01621459.1974.10480137; Friedkin & Johnsen (1990),
///         doi:10.1080/0022250X.1990.9990069; Hegselmann & Krause (2002), JASSS 5(3) 2.
///         Networks as teachers, and the distance over several issues, are ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

struct LearningView {
  LearningParameters rule;
  double share{};  ///< of the way that a city moves, learning_share(rule, dt), [0, 1]
  std::size_t issues{};
  MembershipRows memberships;
  std::span<const double> message;            ///< m, [networks x issues]; NaN = says nothing
  std::span<const std::uint32_t> first_tie;   ///< [cities + 1]; empty = no ties
  std::span<const std::uint32_t> tie_target;  ///< [ties]
  std::span<const double> tie_weight;         ///< [ties], >= 0
  std::span<const double> ideal;              ///< theta, [cities x issues]
  std::span<const double> first_ideal;        ///< theta(0), [cities x issues]
  std::span<const double> anchor;             ///< [cities]; NaN, or empty = rule.anchor
};

/// Share of the way that a city moves in dt years: 1 - (1 - weight)^dt, [0, 1].
double learning_share(const LearningParameters& rule, double dt);

/// Writes theta of `city` at t + dt, [issues]; `next` must not be a part of view.ideal.
void learn(const LearningView&, std::size_t city, std::span<double> next);

}  // namespace hansa
