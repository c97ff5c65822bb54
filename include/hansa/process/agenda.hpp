/// \file   What networks say: their members' ideals, weighed as the charter has it.
///
/// Reads   memberships, contributions, ideals and salience of cities.    Writes   messages.
/// Order   sums run over memberships in their order (by city).
///
/// Model   m_n = (1 - delta_n) sum_i q_in theta_i + delta_n donor_n,   q_in ~ M_in R_i^(eta_n - 1),
///         0 where M_in = 0. eta 1: by contribution; eta 0: one city one vote (up to engagement).
///         A network without a paying member has no message (NaN) and asks for nothing, donor or
///         not. Its salience is its members' mean, with the same weights q. [C]
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

struct AgendaView {
  std::size_t issues{};
  MembershipRows memberships;
  std::span<const double> contribution;  ///< M, [memberships]
  std::span<const double> resources;     ///< R, [cities]
  std::span<const double> ideal;         ///< theta, [cities x issues]
  std::span<const double> salience;      ///< w, [cities x issues]
  std::span<const double> charter;       ///< eta, [networks]
  std::span<const double> donor_share;   ///< delta, [networks], [0, 1)
  std::span<const double> donor_ideal;   ///< [networks x issues], read only where delta > 0
};

struct Agenda {
  std::vector<double> message;   ///< m, [networks x issues]; NaN without a paying member
  std::vector<double> salience;  ///< members' mean, [networks x issues]; NaN likewise
};

Agenda agree_agenda(const AgendaView&);

/// q before normalisation: M R^(eta - 1), 0 where M = 0. No pow for eta 0 and 1.
double charter_weight(double contribution, double resources, double charter);

}  // namespace hansa
