/// \file   Do networks and cities fall into modules, with few memberships across them?
///
/// Model   Q = sum over networks n and cities i in the same module of (A_ni - k_n d_i / M) / M,
/// with
///         A 1 for a membership, k and d numbers of memberships, M of all. In [-1, 1); 0 for one
///         module.
/// Source  Barber (2007), doi:10.1103/PhysRevE.76.066102. Search: labels pass from side to side,
///         starting with a module for each network, as in Barber & Clark (2009),
///         doi:10.1103/PhysRevE.80.026129, and modules join while that raises Q, as in Liu & Murata
///         (2010), doi:10.20965/jaciii.2010.p0408. Given the labels of one side the best ones of
///         the other are found exactly, so that Q never falls. The order of joining and the ties,
///         which the order of the networks' keys decides, are ours. [C] The best found, not the
///         best there is.
#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "hansa/metrics/affiliation.hpp"
#include "hansa/random/key.hpp"

namespace hansa {

constexpr std::uint32_t no_module = std::numeric_limits<std::uint32_t>::max();

struct Modules {
  std::vector<std::uint32_t> of_city, of_network;  ///< no_module where there is no membership
  std::size_t count{};
  double modularity{};  ///< Q; NaN without memberships
};

/// Q of given modules (numbers below the number of networks). Counted in integers: no rounding
/// before the last division.
double modularity(const Affiliation&, std::span<const std::uint32_t> of_city,
                  std::span<const std::uint32_t> of_network);

/// Modules of high Q. O(memberships x rounds), a dozen rounds as a rule. `key` is [networks].
Modules find_modules(const Affiliation&, std::span<const Key> key);

}  // namespace hansa
