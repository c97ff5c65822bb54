/// \file   Who belongs where, as the processes and the indices see it: compressed rows by city.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace hansa {

/// Memberships sorted by (city, network); those of city i are the rows first[i] .. first[i + 1].
struct MembershipRows {
  std::span<const std::uint32_t> first;    ///< [cities + 1]
  std::span<const std::uint32_t> city;     ///< [memberships]
  std::span<const std::uint32_t> network;  ///< [memberships]
  std::span<const double> engagement;      ///< tau, > 0, [memberships]

  std::size_t cities() const { return first.empty() ? 0 : first.size() - 1; }
  std::size_t size() const { return network.size(); }
  std::size_t load(std::size_t of_city) const {  ///< d_i, memberships of a city
    return first[of_city + 1] - first[of_city];
  }
};

}  // namespace hansa
