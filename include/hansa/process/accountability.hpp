/// \file   Cities and states answer to their publics.
///
/// Reads   ideals, first ideals, urban shares.    Writes   theta and y at t + dt.
/// Order   among agents: any.
///
/// Model   theta <- theta + (1 - exp(-r_c dt)) (theta(0) - theta): the public of a city wants what
///         the city wanted at first; y <- y + (1 - exp(-r_s dt)) (public - y), where
///             public_sk = u_s mean_i theta_ik(0) + (1 - u_s) y_sk(0),
///         u_s the urban share of the state's population, the mean over its own cities by
///         population, and the countryside wants what the state wanted at first. Rate 0: off.
/// Source  The claim that local leaders answer more directly to their public: Foster & Swiney
///         (2019). Publics and form are ours, and that r_c > r_s is a hypothesis. [C]
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/base/quantity.hpp"

namespace hansa {

/// The ideal after dt years of answering at `rate` to a public that wants `wanted`.
double accountable_ideal(PerYear rate, double ideal, double wanted, Years dt);

/// The same, where the share of the way that is gone in dt is known.
inline double accountable_ideal(double share, double ideal, double wanted) {
  return ideal + share * (wanted - ideal);
}

struct PublicView {
  std::size_t issues{};
  std::span<const double> own_cities;     ///< [states x issues] mean first ideal; NaN: no city
  std::span<const double> first_ideal;    ///< y(0), [states x issues]
  std::span<const double> urban_percent;  ///< [states], 0..100
};

/// What the public of each state wants, [states x issues]; y(0) where a state has no city.
std::vector<double> state_publics(const PublicView&);

}  // namespace hansa
