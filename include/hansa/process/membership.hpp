/// \file   Which cities look at, join and leave which networks.
///
/// Reads   memberships, members and peers as found.    Writes   joins and exits of each city.
/// Order   among cities: any; a city decides on its own memberships only.
///
/// Model   City i takes search (pop/100,000)^look_exponent x room x N looks a year, N = networks in
///         force (crowding: N^(1 - crowding) 56^crowding); one lands on n in proportion to
///         v_n (size_n + 1)^a_vis. It becomes a membership with chance
///             lambda/cost exp(a_fit fit + a_reg [same region] - away [network regional, city
///             elsewhere] + a_type [same type] (half if the network has none)
///             + a_peer min(share of comparable cities inside, .5) + class - a_dues dues/R),
///         fit = sum_k w_ik f_nk, class = a_cl - (ln pop - c_n)^2/(2 w_cl^2) for networks that aim
///         at a size class (a_cl = 0: off). room = max(0, 1 - load/hours) (metrics/staff_load.hpp).
///         Exit at mu exp(-c_fit fit - c_gain gain + c_load overload + c_politics [state hostile]
///         - c_office office) a year, overload = max(0, load/hours - 1), gain = S/(S + S_half r):
///         what the network has obtained for what it costs (process/soft_power.hpp). Exponents are
///         clipped to [-20, 3] and counted. Looks are Poisson, hence so are those that could become
///         a membership at the largest chance, lambda/cost e^3: only these candidates are drawn and
///         then thinned (exact).
/// Source  Signs: Lee (2013), doi:10.1162/GLEP_a_00156; Krause, Yi & Feiock (2016), Policy
///         Studies Journal 44(2) 176. Form: ours. [C]
///         Thinning: Lewis & Shedler (1979), doi:10.1002/nav.3800260304.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/metrics/comparable_cities.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/membership_rows.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

/// Where a look lands. Prepared once a step.
struct LookTable {
  std::vector<std::uint32_t> network;  ///< those in force, ascending
  std::vector<double> cumulative;      ///< of v (size + 1)^a_vis, ascending
};
LookTable look_table(const MembershipParameters& rule, std::span<const std::uint8_t> alive,
                     std::span<const std::uint32_t> members, std::span<const double> visibility);

/// Looks a year of each city with idle staff at one network, search (pop/100,000)^look_exponent.
std::vector<double> search_rates(const MembershipParameters& rule,
                                 std::span<const double> population);

struct SeekingCities {
  std::span<const Key> key;
  std::span<const double> search;                 ///< of search_rates, [cities] [looks/year]
  std::span<const double> hours;                  ///< of staff_hours, [cities]
  std::span<const double> population, resources;  ///< [cities], population > 0
  std::span<const double> salience;               ///< w, [cities x issues]
  std::span<const std::uint8_t> type, office;     ///< [cities]
  std::span<const std::uint32_t> state;           ///< [cities]
  std::span<const std::uint32_t> group;           ///< [cities], of comparable cities
  std::span<const std::uint8_t> hostile{};        ///< [states]; empty = none is
};

struct OpenNetworks {
  std::span<const Key> key;
  std::span<const double> niche;              ///< f, [networks x issues]
  std::span<const std::int32_t> region;       ///< or region_global
  std::span<const std::int32_t> type;         ///< or type_none
  std::span<const double> size_class_centre;  ///< ln persons; NaN = none
  std::span<const double> gain{};             ///< [networks], [0, 1); empty = 0
};

struct MembershipView {
  const MembershipParameters& rule;
  double dt{};  ///< [years]
  std::size_t issues{}, states{};
  MembershipRows memberships;
  SeekingCities cities;
  OpenNetworks networks;
  std::span<const std::uint8_t> holds;  ///< [regions x states]
  const LookTable& looks;
  const PeerCounts& peers;
  double dues{};  ///< of a network, in the unit of R [money]
};

/// What one city decides in a step.
struct MembershipChange {
  std::vector<std::uint32_t> joins;  ///< networks, ascending, each once
  std::vector<std::uint32_t> exits;  ///< rows of the memberships, ascending
  std::uint32_t clipped{};           ///< exponents that were clipped
};
MembershipChange membership_change(const MembershipView&, std::size_t city, Step, KeyedDraw);

/// The exponents, before clipping.
double join_exponent(const MembershipView&, std::size_t city, std::size_t network);
double exit_exponent(const MembershipView&, std::size_t city, std::size_t network);

/// Room of a city, [0, 1].
double staff_room(const MembershipView&, std::size_t city);

/// All looks of a city a year, those that lead to nothing included.
double looks_per_year(const MembershipView&, std::size_t city);

}  // namespace hansa
