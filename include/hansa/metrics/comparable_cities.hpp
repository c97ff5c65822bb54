/// \file   Which cities take each other as an example.
///
/// Model   Cities are comparable when they lie in the same UN region and the same band of size
///         (powers of 4 of population), so that nobody looks at a hamlet. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// Largest b with 4^b <= population; 0 below 4.
std::uint32_t size_band(double population);

/// A number for each city, equal for comparable ones, 0 .. groups - 1. `region` is [states].
std::vector<std::uint32_t> comparable_groups(std::span<const std::string> region,
                                             std::span<const std::uint32_t> state,
                                             std::span<const double> population);

/// How many cities of each group are inside each network.
struct PeerCounts {
  std::size_t networks{};
  std::vector<std::uint32_t> cities;  ///< [groups]
  std::vector<std::uint32_t> inside;  ///< [groups x networks]

  /// Share of the other cities of `group` inside `network`, seen by an outsider; 0 without others.
  double share(std::uint32_t group, std::uint32_t network) const;
};
PeerCounts count_peers(const MembershipRows&, std::span<const std::uint32_t> group,
                       std::size_t networks);

}  // namespace hansa
