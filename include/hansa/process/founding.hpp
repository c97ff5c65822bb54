/// \file   How many networks are founded, for what, and by whom.
///
/// Reads   networks in force, memberships, salience of cities, summits, means.
/// Writes  foundings of the step.
/// Order   among foundings: any; all see the networks as the step found them.
///
/// Model   Foundings a year are Poisson with mean
///             rate/cost (F/56) exp(b0 + b1 N' + b2 N'^2 + b_ev Ev + b_res ln R),  N' = 56 N/F,
///         N networks in force, F the networks that the world is meant to cover, Ev = 1 in a year
///         of a UN summit, R all gross in all gross at the start. The exponent is clipped to
///         [-20, 3]. More networks make founding legitimate (b1) until they compete (b2).
///         A mirror (chance `mirror`) takes the issues of a forum and meets for it alone; else an
///         imitation (chance `imitation`) takes the niche of a network in force, all alike; else
///         the j-th of the others in a step takes the issue of the j-th largest unmet demand,
///             demand_k = sum_i pop_i max(0, w_ik - sum_{n of i} f_nk):
///         what cities care for and no network of theirs works on. [C]
///         Founders are drawn without replacement, in proportion to a weight: who takes the lead by
///         (population/100,000)^look_exponent, the others by this times exp of the exponent of
///         joining (process/membership.hpp). [C]
/// Source  Density dependence: Hannan & Freeman (1989), Organizational Ecology, ISBN
///         0-674-64348-8; Abbott, Green & Keohane (2016), doi:10.1017/S0020818315000338. [E]
///         b0, b1, b2: fitted to a European list of 56 networks.
///         Drawing by a race: Efraimidis & Spirakis (2006), doi:10.1016/j.ipl.2005.11.003.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

struct FoundingView {
  FoundingParameters rule;
  double networks{};   ///< in force
  bool event{};        ///< a UN summit meets in this year
  double resources{};  ///< R, >= 0 [all gross at the start]
  double cost{};       ///< of collaboration; 0 counts as 1
};

struct FoundingRate {
  double mean{};  ///< foundings a year
  bool clipped{};
};
FoundingRate founding_rate(const FoundingView&);

enum class NicheOrigin : std::uint8_t { demand, imitation, mirror };
NicheOrigin niche_origin(const FoundingParameters&, double u);

struct DemandView {
  std::size_t issues{};
  MembershipRows memberships;
  std::span<const double> population;  ///< [cities]
  std::span<const double> salience;    ///< w, [cities x issues]
  std::span<const double> niche;       ///< f, [networks x issues]
};

/// Population whose concern for each issue no network of theirs meets, [issues] [persons].
std::vector<double> unmet_demand(const DemandView&);

/// Issues by demand, the largest first, ties by issue.
std::vector<std::size_t> by_demand(std::span<const double> demand);

/// Rows of the `count` that come first when each arrives after an exponential time of rate weight,
/// -ln(1 - u)/weight; fewer when fewer have a weight > 0. Ascending. u is [rows], on [0, 1).
std::vector<std::uint32_t> first_arrivals(std::span<const double> weight, std::span<const double> u,
                                          std::size_t count);

}  // namespace hansa
