#include "hansa/metrics/comparable_cities.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace hansa {

std::uint32_t size_band(double population) {
  std::uint32_t band = 0;
  for (double left = population; left >= 4.0 && band < 100; left /= 4.0) ++band;
  return band;
}

std::vector<std::uint32_t> comparable_groups(std::span<const std::string> region,
                                             std::span<const std::uint32_t> state,
                                             std::span<const double> population) {
  using Likeness = std::pair<std::string_view, std::uint32_t>;
  const auto likeness = [&](std::size_t city) {
    return Likeness{region[state[city]], size_band(population[city])};
  };
  std::map<Likeness, std::uint32_t> number;
  for (std::size_t city = 0; city < state.size(); ++city) number.emplace(likeness(city), 0);
  std::uint32_t groups = 0;
  for (auto& [key, value] : number) value = groups++;

  std::vector<std::uint32_t> group(state.size());
  for (std::size_t city = 0; city < state.size(); ++city) group[city] = number[likeness(city)];
  return group;
}

double PeerCounts::share(std::uint32_t group, std::uint32_t network) const {
  const auto others = cities[group] - 1;
  return others == 0 ? 0.0 : static_cast<double>(inside[group * networks + network]) / others;
}

PeerCounts count_peers(const MembershipRows& memberships, std::span<const std::uint32_t> group,
                       std::size_t networks) {
  const std::size_t groups = group.empty() ? 0 : std::ranges::max(group) + std::size_t{1};
  PeerCounts counts{.networks = networks,
                    .cities = std::vector<std::uint32_t>(groups, 0),
                    .inside = std::vector<std::uint32_t>(groups * networks, 0)};
  for (const auto number : group) ++counts.cities[number];
  for (std::size_t edge = 0; edge < memberships.size(); ++edge) {
    ++counts.inside[group[memberships.city[edge]] * networks + memberships.network[edge]];
  }
  return counts;
}

}  // namespace hansa
