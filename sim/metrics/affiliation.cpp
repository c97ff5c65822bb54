#include "hansa/metrics/affiliation.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace hansa {

Affiliation affiliation(const MembershipRows& memberships, std::size_t networks) {
  Affiliation lists{
      .first_of_city = {memberships.first.begin(), memberships.first.end()},
      .network = {memberships.network.begin(), memberships.network.end()},
      .first_of_network = std::vector<std::uint32_t>(networks + 1, 0),
      .city = std::vector<std::uint32_t>(memberships.size()),
  };
  for (const auto n : lists.network) ++lists.first_of_network[n + 1];
  std::partial_sum(lists.first_of_network.begin(), lists.first_of_network.end(),
                   lists.first_of_network.begin());
  auto next = lists.first_of_network;
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    lists.city[next[memberships.network[row]]++] = memberships.city[row];
  }
  return lists;
}

void list_by_city(Affiliation& lists) {
  auto next = lists.first_of_city;
  for (std::uint32_t n = 0; n < lists.networks(); ++n) {
    for (const auto i : lists.cities_of(n)) lists.network[next[i]++] = n;
  }
}

void list_by_network(Affiliation& lists) {
  auto next = lists.first_of_network;
  for (std::uint32_t i = 0; i < lists.cities(); ++i) {
    for (const auto n : lists.networks_of(i)) lists.city[next[n]++] = i;
  }
}

namespace {

/// The representative of the set of networks that `n` is in; shortens the way as it goes.
std::uint32_t root(std::vector<std::uint32_t>& parent, std::uint32_t n) {
  while (parent[n] != n) n = parent[n] = parent[parent[n]];
  return n;
}

}  // namespace

double largest_component(const Affiliation& lists) {
  std::vector<std::uint32_t> parent(lists.networks());
  std::iota(parent.begin(), parent.end(), 0U);
  for (std::size_t i = 0; i < lists.cities(); ++i) {
    const auto own = lists.networks_of(i);
    for (std::size_t at = 1; at < own.size(); ++at) {
      const auto a = root(parent, own[0]);
      const auto b = root(parent, own[at]);
      parent[std::max(a, b)] = std::min(a, b);
    }
  }
  std::vector<std::uint32_t> inside(lists.networks(), 0);
  std::uint32_t members = 0;
  for (std::size_t i = 0; i < lists.cities(); ++i) {
    if (lists.degree_of_city(i) == 0) continue;
    ++members;
    ++inside[root(parent, lists.networks_of(i)[0])];
  }
  if (members == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(std::ranges::max(inside)) / members;
}

}  // namespace hansa
