#include "hansa/process/membership.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"
#include "hansa/metrics/staff_load.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/world.hpp"

namespace hansa {
namespace {

constexpr double least_exponent = -20.0;
constexpr double most_exponent = 3.0;
constexpr double frame = 56.0;  ///< networks of the European frame of MODEL 4

/// exp of an exponent clipped to [-20, 3]; counts clippings.
double clipped_exp(double exponent, std::uint32_t& clipped) {
  const double within = std::clamp(exponent, least_exponent, most_exponent);
  if (within != exponent) ++clipped;
  return portable::exp(within);
}

double fit(const MembershipView& view, std::size_t city, std::size_t network) {
  double sum = 0.0;
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    sum += view.cities.salience[city * view.issues + issue] *
           view.networks.niche[network * view.issues + issue];
  }
  return sum;
}

double load_over_hours(const MembershipView& view, std::size_t city) {
  const double xi = view.rule.coordination_load * view.rule.cost;
  const double load = staff_load(view.memberships, city, xi);
  const double hours = view.cities.hours[city];
  return hours > 0.0 ? load / hours : 1.0;
}

double place(const MembershipView& view, std::size_t city, std::size_t network) {
  const auto region = view.networks.region[network];
  if (region == region_global) return 0.0;
  const auto cell = static_cast<std::size_t>(region) * view.states + view.cities.state[city];
  return view.holds[cell] ? view.rule.same_region : -view.rule.away;
}

double type_match(const MembershipView& view, std::size_t city, std::size_t network) {
  const auto type = view.networks.type[network];
  if (type == type_none) return view.rule.same_type / 2.0;
  return type == view.cities.type[city] ? view.rule.same_type : 0.0;
}

double size_class(const MembershipView& view, std::size_t city, std::size_t network) {
  const double centre = view.networks.size_class_centre[network];
  if (view.rule.size_class == 0.0 || centre != centre) return 0.0;
  const double off =
      (portable::log(view.cities.population[city]) - centre) / view.rule.size_class_width;
  return view.rule.size_class - off * off / 2.0;
}

bool holds_membership(const MembershipRows& rows, std::size_t city, std::uint32_t network) {
  const auto own = rows.network.subspan(rows.first[city], rows.load(city));
  return std::ranges::binary_search(own, network);
}

/// Chance that a look becomes a membership, at an exponent clipped to e^exponent = `factor`.
double join_chance(const MembershipParameters& rule, double factor) {
  return std::min(1.0, rule.join / rule.cost * factor);
}

void look_around(const MembershipView& view, std::size_t city, Step step, const KeyedDraw& draw,
                 MembershipChange& change) {
  const double largest = join_chance(view.rule, portable::exp(most_exponent));
  const double mean = looks_per_year(view, city) * largest * view.dt;
  if (!(mean > 0.0)) return;
  const Key who = view.cities.key[city];
  const auto candidates = poisson(draw, Purpose::looks, step, who, mean);
  for (std::uint64_t look = 0; look < candidates; ++look) {
    const auto& lands = view.looks.cumulative;
    const double at = draw.uniform(Purpose::look_network, step, who, look) * lands.back();
    const auto seen = std::ranges::upper_bound(lands, at) - lands.begin();
    const auto network = view.looks.network[static_cast<std::size_t>(seen)];
    if (holds_membership(view.memberships, city, network)) continue;
    const double factor = clipped_exp(join_exponent(view, city, network), change.clipped);
    const double kept = join_chance(view.rule, factor) / largest;
    if (bernoulli(draw.uniform(Purpose::look_join, step, who, look), kept)) {
      change.joins.push_back(network);
    }
  }
  std::ranges::sort(change.joins);
  change.joins.erase(std::unique(change.joins.begin(), change.joins.end()), change.joins.end());
}

void reconsider(const MembershipView& view, std::size_t city, Step step, const KeyedDraw& draw,
                MembershipChange& change) {
  if (view.rule.exit == 0.0) return;
  for (auto edge = view.memberships.first[city]; edge < view.memberships.first[city + 1]; ++edge) {
    const auto network = view.memberships.network[edge];
    const double factor = clipped_exp(exit_exponent(view, city, network), change.clipped);
    const double chance = probability_of(PerYear{view.rule.exit * factor}, Years{view.dt});
    const double u =
        draw.uniform(PairPurpose::exit, step, view.cities.key[city], view.networks.key[network]);
    if (bernoulli(u, chance)) change.exits.push_back(edge);
  }
}

}  // namespace

LookTable look_table(const MembershipParameters& rule, std::span<const std::uint8_t> alive,
                     std::span<const std::uint32_t> members, std::span<const double> visibility) {
  LookTable looks;
  double sum = 0.0;
  for (std::size_t network = 0; network < alive.size(); ++network) {
    if (!alive[network]) continue;
    const double size = static_cast<double>(members[network]) + 1.0;
    sum += visibility[network] * portable::pow(size, rule.visibility_exponent);
    looks.network.push_back(static_cast<std::uint32_t>(network));
    looks.cumulative.push_back(sum);
  }
  return looks;
}

std::vector<double> search_rates(const MembershipParameters& rule,
                                 std::span<const double> population) {
  std::vector<double> search(population.size());
  for (std::size_t city = 0; city < search.size(); ++city) {
    search[city] = rule.search * portable::pow(population[city] / 100'000.0, rule.look_exponent);
  }
  return search;
}

double staff_room(const MembershipView& view, std::size_t city) {
  return std::max(0.0, 1.0 - load_over_hours(view, city));
}

double looks_per_year(const MembershipView& view, std::size_t city) {
  const auto networks = static_cast<double>(view.looks.network.size());
  if (networks == 0.0) return 0.0;
  double spread = networks;
  if (view.rule.crowding == 1.0) spread = frame;
  if (view.rule.crowding > 0.0 && view.rule.crowding < 1.0) {
    spread *= portable::pow(frame / networks, view.rule.crowding);
  }
  return view.cities.search[city] * staff_room(view, city) * spread;
}

double join_exponent(const MembershipView& view, std::size_t city, std::size_t network) {
  const double peers =
      view.peers.share(view.cities.group[city], static_cast<std::uint32_t>(network));
  double exponent = view.rule.fit * fit(view, city, network) + place(view, city, network) +
                    type_match(view, city, network) + view.rule.peers * std::min(peers, 0.5) +
                    size_class(view, city, network);
  if (view.rule.dues != 0.0) {
    exponent -= view.rule.dues * (view.dues / view.cities.resources[city]);
  }
  return exponent;
}

double exit_exponent(const MembershipView& view, std::size_t city, std::size_t network) {
  const double overload = std::max(0.0, load_over_hours(view, city) - 1.0);
  double exponent = -view.rule.exit_fit * fit(view, city, network) +
                    view.rule.exit_overload * overload -
                    (view.cities.office[city] ? view.rule.exit_office : 0.0);
  if (!view.networks.gain.empty()) exponent -= view.rule.exit_gain * view.networks.gain[network];
  const auto state = view.cities.state[city];
  if (!view.cities.hostile.empty() && view.cities.hostile[state]) {
    exponent += view.rule.exit_politics;
  }
  return exponent;
}

MembershipChange membership_change(const MembershipView& view, std::size_t city, Step step,
                                   KeyedDraw draw) {
  MembershipChange change;
  reconsider(view, city, step, draw, change);
  look_around(view, city, step, draw, change);
  return change;
}

}  // namespace hansa
