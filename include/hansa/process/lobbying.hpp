/// \file   How far networks and own cities move the ideals of states, for one session.
///
/// Reads   attention, messages, the text, ideals of states and cities.    Writes   y', then y.
/// Order   among states and lines: any.
///
/// Model   y'_sk = y_sk + eta (1 - stubborn_s) W_k C_k^c_exp sum_n a_nk (m_nk - y_sk)
///                      + chi (mean of own cities_k - y_sk) + zeta delivered_sk,
///         clipped to [0, 1]; delivered: share of own cities' pledges on k that is delivered;
///         C coherence (metrics/coherence.hpp); W = n_eff/(n_eff + nu),
///         n_eff = (sum a)^2 / sum_nm a_n a_m rho_nm: equal members count once. W = 1 where nu = 0
///         or nothing is heard. After the session y <- y + persist (y' - y); once a step y <- y +
///         anchor (y(0) + drift - y) dt.
/// Source  Pressure valve or snowball (either sign of chi and zeta): Shipan & Volden (2006),
///         doi:10.1111/j.1540-5907.2006.00218.x. The forms are ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "hansa/world/parameters.hpp"

namespace hansa {

struct LobbyView {
  LobbyingParameters rule;
  std::size_t issues{};
  std::span<const double> attention;   ///< a, [networks x issues]
  std::span<const double> message;     ///< m, [networks x issues]; NaN where attention is 0
  std::span<const double> text;        ///< x of the forum, [issues]
  std::span<const double> similarity;  ///< rho, [networks x networks]; read only where nu > 0
  std::size_t lone{};                  ///< rows after the networks that share members with nobody
};

/// What is heard on one line.
struct LinePressure {
  double attention{};         ///< sum a, [0, 1]
  double pull{};              ///< sum a m
  double coherence{1.0};      ///< C, [0, 1]
  double corroboration{1.0};  ///< W, [0, 1]
};

LinePressure line_pressure(const LobbyView&, std::size_t issue);

/// What stands against or beside the pressure in one state, on one line.
struct StateUnderPressure {
  double ideal{};                                               ///< y, [0, 1]
  double stubbornness{};                                        ///< [0, 1]
  double own_cities{std::numeric_limits<double>::quiet_NaN()};  ///< NaN: none, or chi is off
  double example{};  ///< delivered share of own cities' pledges on the issue, [0, 1]
};

/// y' of one state on one line, in [0, 1].
double lobbied_ideal(const LobbyingParameters& rule, const LinePressure& heard,
                     const StateUnderPressure& state);

/// y after a session.
double kept_ideal(const LobbyingParameters& rule, double ideal, double lobbied);

/// y after dt years of return to its own course. `course` = y(0) + drift.
double anchored_ideal(const LobbyingParameters& rule, double ideal, double course, double dt);

struct OwnCitiesView {
  std::size_t issues{};
  std::span<const std::uint32_t> state;  ///< [cities]
  std::span<const double> population;    ///< [cities]
  std::span<const double> ideal;         ///< theta, [cities x issues]
};

/// Population-weighted mean ideal of the cities of each state, [states x issues]; NaN without any.
std::vector<double> own_city_ideals(const OwnCitiesView&, std::size_t states);

}  // namespace hansa
