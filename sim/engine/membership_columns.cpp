#include "hansa/engine/membership_columns.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hansa {
namespace {

bool before(const Join& a, const Join& b) {
  return std::tie(a.city, a.network) < std::tie(b.city, b.network);
}

bool same(const Join& a, const Join& b) { return a.city == b.city && a.network == b.network; }

void keep_effective(const MembershipColumns& current, std::vector<Join>& joins) {
  std::ranges::stable_sort(joins, before);
  joins.erase(std::unique(joins.begin(), joins.end(), same), joins.end());
  std::erase_if(joins, [&](const Join& join) {
    const auto begin = current.network.begin();
    return std::binary_search(begin + current.first[join.city],
                              begin + current.first[join.city + 1], join.network);
  });
}

void clear(MembershipColumns& columns) {
  columns.first.clear();
  columns.city.clear();
  columns.network.clear();
  columns.engagement.clear();
}

void append(MembershipColumns& columns, std::uint32_t city, std::uint32_t network, double tau) {
  columns.city.push_back(city);
  columns.network.push_back(network);
  columns.engagement.push_back(tau);
}

}  // namespace

void apply_changes(MembershipColumns& current, MembershipColumns& spare,
                   std::span<const std::uint8_t> leaves, std::vector<Join>& joins,
                   std::size_t cities) {
  if (current.first.empty()) current.first.assign(cities + 1, 0);
  keep_effective(current, joins);
  clear(spare);
  auto join = joins.begin();
  for (std::uint32_t city = 0; city < cities; ++city) {
    spare.first.push_back(static_cast<std::uint32_t>(spare.size()));
    for (auto row = current.first[city]; row < current.first[city + 1]; ++row) {
      for (; join != joins.end() && join->city == city && join->network < current.network[row];
           ++join) {
        append(spare, city, join->network, join->engagement);
      }
      if (leaves.empty() || !leaves[row]) {
        append(spare, city, current.network[row], current.engagement[row]);
      }
    }
    for (; join != joins.end() && join->city == city; ++join) {
      append(spare, city, join->network, join->engagement);
    }
  }
  spare.first.push_back(static_cast<std::uint32_t>(spare.size()));
  spare.contribution.assign(spare.size(), 0.0);
  std::swap(current, spare);
}

}  // namespace hansa
