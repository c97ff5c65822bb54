/// \file   Who belongs where, listed by city and by network: the two sides of one matrix of 0
/// and 1.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// The networks of city i are network[first_of_city[i] .. first_of_city[i + 1]), the cities of
/// network n city[first_of_network[n] .. first_of_network[n + 1]); both ascending, each once.
struct Affiliation {
  std::vector<std::uint32_t> first_of_city;     ///< [cities + 1]
  std::vector<std::uint32_t> network;           ///< [memberships]
  std::vector<std::uint32_t> first_of_network;  ///< [networks + 1]
  std::vector<std::uint32_t> city;              ///< [memberships]

  std::size_t cities() const { return first_of_city.size() - 1; }
  std::size_t networks() const { return first_of_network.size() - 1; }
  std::size_t size() const { return network.size(); }
  std::uint32_t degree_of_city(std::size_t i) const {
    return first_of_city[i + 1] - first_of_city[i];
  }
  std::uint32_t degree_of_network(std::size_t n) const {
    return first_of_network[n + 1] - first_of_network[n];
  }
  std::span<const std::uint32_t> networks_of(std::size_t i) const {
    return std::span{network}.subspan(first_of_city[i], degree_of_city(i));
  }
  std::span<const std::uint32_t> cities_of(std::size_t n) const {
    return std::span{city}.subspan(first_of_network[n], degree_of_network(n));
  }
  std::span<std::uint32_t> cities_of(std::size_t n) {
    return std::span{city}.subspan(first_of_network[n], degree_of_network(n));
  }
};

/// O(cities + networks + memberships), as all below.
Affiliation affiliation(const MembershipRows&, std::size_t networks);

/// Fills the lists by city anew from those by network; every degree must be as it was.
void list_by_city(Affiliation&);

/// The other way round.
void list_by_network(Affiliation&);

/// Share of the member cities that lie in the largest connected component, (0, 1]; NaN without
/// members. Two cities are connected when a chain of shared networks leads from one to the other.
double largest_component(const Affiliation&);

}  // namespace hansa
