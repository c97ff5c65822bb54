/// \file   States forbid their cities a policy, and cities get it back.
///
/// Reads   cities' and states' ideals, home rule, hostility, regimes, memberships, what is
///         preempted.    Writes   what is preempted; autonomy and resources follow from it.
/// Order   among cities: any; a city reads and writes its own cells only.
///
/// Model   A city is preempted on an issue at rate
///             strength p0 g_s exp(p1 conflict + p2 [hostile] + p3 [not gridlocked] - p4 home rule
///                                 - mediation d/(d + 1))  a year,
///         conflict = max(0, theta - y): how far the city would go beyond its state; g_s = 1 in a
///         federal state, `unitary` elsewhere; d = its memberships: networks mediate, the second
///         less than the first. The exponent is clipped to [-20, 3] and clippings are counted.
///         While it lasts the state decides that issue: what the city delivers there is what its
///         state delivers, and of its n preempted issues of K, m punished,
///             autonomy  = home rule (1 - autonomy_cut n/K),
///             resources = R (1 - transfers_cut)^m.
///         The city's ideal is untouched: it may ask for what it may no longer do. Repeal at rate
///         `repeal`; as autonomy and resources are functions of what is in force, it gives both
///         back to the bit. What is withheld stays with the state and is spent on nothing here:
///         resources + withheld = R.
///         Devolution: home rule moves to decentralisation(t) at rate r_a,
///             decentralisation(t) = 1 - (1 - decentralisation) (1 - decentralising)^t.
/// Source  Drivers: Briffault (2018), Stanford Law Review 70, 1995-2027 [E]. Form, mediation,
///         punishment and bookkeeping are ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/parameters/standing.hpp"

namespace hansa {

struct PreemptionView {
  const PreemptionParameters& rule;
  double dt{};  ///< [years]
  std::size_t issues{};
  std::span<const Key> city_key, issue_key;
  std::span<const std::uint32_t> state;      ///< [cities]
  std::span<const double> city_ideal;        ///< theta, [cities x issues]
  std::span<const double> state_ideal;       ///< y, [states x issues]
  std::span<const double> home_rule;         ///< [cities], [0, 1]
  std::span<const std::uint32_t> first;      ///< [cities + 1], memberships by city
  std::span<const std::uint8_t> federal;     ///< [states]
  std::span<const std::uint8_t> hostile;     ///< [states]
  std::span<const std::uint8_t> gridlocked;  ///< [states]; empty = none is
};

/// The exponent before clipping.
double preemption_exponent(const PreemptionView&, std::size_t city, std::size_t issue);

/// [1/year], clipping counted in `clipped`.
double preemption_rate(const PreemptionView&, std::size_t city, std::size_t issue,
                       std::uint32_t& clipped);

/// What happens to one city in a step.
struct PreemptionChange {
  std::uint16_t preempted{}, punished{}, repealed{};
  std::uint32_t clipped{};
};

/// `preempted` holds the row of the city as found and is left as it stands after dt: 0 free, 1
/// preempted, 2 preempted and punished, [issues].
PreemptionChange preempt(const PreemptionView&, std::size_t city, Step, KeyedDraw,
                         std::span<std::uint8_t> preempted);

/// Autonomy that what is in force leaves of home rule, [0, 1].
double remaining_autonomy(const PreemptionParameters&, double home_rule,
                          std::span<const std::uint8_t> preempted);

/// Resources that what is in force leaves, in (0, resources].
double remaining_resources(const PreemptionParameters&, double resources,
                           std::span<const std::uint8_t> preempted);

/// Decentralisation of a state `years` after the start, [0, 1].
double decentralisation_at(const PreemptionParameters&, double at_start, double years);

/// Home rule after dt years on its way to `decentralisation`.
double devolved(const PreemptionParameters&, double dt, double home_rule, double decentralisation);

}  // namespace hansa
