// Members by an exponential race: city i arrives at Exp(1) / weight, the first ones are in. The
// draws are keyed by network and city, so that a city more or less moves only its neighbours.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "hansa/random/distributions.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/filling.hpp"
#include "hansa/world/network_rows.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

struct Arrival {
  double when;
  Key key;
  std::uint32_t city;
  bool operator<(const Arrival& other) const {
    return std::tie(when, key) < std::tie(other.when, other.key);
  }
};

std::vector<std::uint32_t> first_to_arrive(const World& world, const KeyedDraw& draw,
                                           std::size_t network, double size) {
  std::vector<Arrival> arrivals;
  for (std::uint32_t i = 0; i < world.cities.size(); ++i) {
    const double weight = filling_weight(world, network, i);
    if (!(weight > 0.0)) continue;
    const Key city = world.cities.key[i];
    const double u =
        draw.uniform(PairPurpose::fill_member, Step{0}, world.networks.key[network], city);
    arrivals.push_back({exponential(u) / weight, city, i});
  }
  const auto most = arrivals.size() / 2;
  const auto count = std::min(most, static_cast<std::size_t>(std::llround(std::max(size, 0.0))));
  std::nth_element(arrivals.begin(), arrivals.begin() + static_cast<std::ptrdiff_t>(count),
                   arrivals.end());
  std::vector<std::uint32_t> chosen;
  for (std::size_t n = 0; n < count; ++n) chosen.push_back(arrivals[n].city);
  return chosen;
}

void fill_joining_dates(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  auto& rows = world.memberships;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto n = rows.network[row];
    if (rows.joined[row] == unknown_month) {
      rows.joined[row] = joining_date(draft, recipe, n, world.cities.key[rows.city[row]]);
      rows.synthetic[row] |= synthetic_date;
    }
    rows.joined[row] = std::max(rows.joined[row], world.networks.founded[n]);
  }
}

}  // namespace

void fill_members(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  auto& rows = world.memberships;
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  std::vector<std::uint8_t> has_rows(world.networks.size(), 0);
  for (const auto network : rows.network) has_rows[network] = 1;
  for (std::uint32_t n = 0; n < world.networks.size(); ++n) {
    if (has_rows[n] == 1 || recipe.fill_share == 0.0) continue;
    for (const auto city : first_to_arrive(world, draw, n, filling_size(draft, recipe, n))) {
      rows.city.push_back(city);
      rows.network.push_back(n);
      rows.joined.push_back(unknown_month);
      rows.engagement.push_back(1.0);
      rows.synthetic.push_back(synthetic_members);
      world.networks.synthetic[n] |= synthetic_members;
    }
  }
  sort_memberships(rows);
  fill_joining_dates(draft, recipe);
}

}  // namespace hansa
