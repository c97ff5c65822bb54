#include "hansa/metrics/nestedness.hpp"

#include <algorithm>
#include <limits>

namespace hansa {
namespace {

/// Sum over pairs of cities with d_i > d_j of the share of j's networks that i has.
double nested_cities(const Affiliation& lists) {
  // with[d]: pairs, over all networks, of a member with d memberships and one with more
  std::vector<std::uint64_t> with;
  std::vector<std::uint64_t> members;  ///< of the network in hand, by number of memberships
  for (std::size_t n = 0; n < lists.networks(); ++n) {
    members.assign(members.size(), 0);
    for (const auto i : lists.cities_of(n)) {
      const auto d = lists.degree_of_city(i);
      if (d >= members.size()) members.resize(d + 1, 0);
      ++members[d];
    }
    with.resize(std::max(with.size(), members.size()), 0);
    std::uint64_t more = 0;
    for (auto d = members.size(); d-- > 0;) {
      with[d] += members[d] * more;
      more += members[d];
    }
  }
  double sum = 0.0;
  for (std::size_t d = 1; d < with.size(); ++d) {
    sum += static_cast<double>(with[d]) / static_cast<double>(d);
  }
  return sum;
}

/// The same with the sides exchanged; sorts the sizes of each city's networks.
double nested_networks(const Affiliation& lists) {
  std::vector<std::uint64_t> with(lists.networks(), 0);
  std::vector<std::uint32_t> sizes;
  for (std::size_t i = 0; i < lists.cities(); ++i) {
    const auto own = lists.networks_of(i);
    if (own.size() < 2) continue;
    sizes.clear();
    for (const auto n : own) sizes.push_back(lists.degree_of_network(n));
    std::ranges::sort(sizes);
    for (const auto n : own) {
      const auto above = std::ranges::upper_bound(sizes, lists.degree_of_network(n));
      with[n] += static_cast<std::uint64_t>(sizes.end() - above);
    }
  }
  double sum = 0.0;
  for (std::size_t n = 0; n < with.size(); ++n) {
    if (with[n] > 0) sum += static_cast<double>(with[n]) / lists.degree_of_network(n);
  }
  return sum;
}

double pairs(const std::vector<std::uint32_t>& first) {
  double count = 0.0;
  for (std::size_t at = 1; at < first.size(); ++at) count += first[at] > first[at - 1];
  return count * (count - 1.0) / 2.0;
}

double percent(double sum, double of) {
  return of > 0.0 ? 100.0 * sum / of : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

Nodf nodf(const Affiliation& lists) {
  const double cities = nested_cities(lists);
  const double networks = nested_networks(lists);
  const double city_pairs = pairs(lists.first_of_city);
  const double network_pairs = pairs(lists.first_of_network);
  return {.all = percent(cities + networks, city_pairs + network_pairs),
          .cities = percent(cities, city_pairs),
          .networks = percent(networks, network_pairs)};
}

}  // namespace hansa
