/// \file   Place 4: networks are founded.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "hansa/base/portable_math.hpp"
#include "hansa/engine/ecology.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/process/founding.hpp"
#include "hansa/process/membership.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/newborn.hpp"

namespace hansa {
namespace {

constexpr std::array<std::string_view, 4> un_summits{"Earth Summit", "Habitat", "UN",
                                                     "Global Compact"};

/// A COP meets every year and makes none of them special. [C]
bool summit_year(const Simulation& sim) {
  const auto& events = sim.world.events;
  for (std::size_t row = 0; row < events.month.size(); ++row) {
    if (events.month[row] / 12 != sim.state.month / 12) continue;
    if (std::ranges::find(un_summits, events.kind[row]) != un_summits.end()) return true;
  }
  return false;
}

/// A place among `count`, from a uniform draw.
std::size_t pick(double u, std::size_t count) {
  return std::min(static_cast<std::size_t>(u * static_cast<double>(count)), count - 1);
}

/// All gross, in all gross at the start.
double means(const Simulation& sim) {
  double gross = 0.0;
  for (const double amount : sim.state.networks.gross) gross += amount;
  return sim.state.unit > 0.0 ? gross / sim.state.unit : 0.0;
}

std::uint64_t count_foundings(Simulation& sim) {
  const auto& rule = sim.parameters.ecology.founding;
  if (rule.resources != 0.0) act_money(sim);  // R is what members bring after the step's exits
  const auto alive = std::ranges::count(sim.state.networks.alive, 1);
  const auto rate =
      founding_rate({rule, static_cast<double>(alive), summit_year(sim),
                     rule.resources != 0.0 ? means(sim) : 1.0, collaboration_cost(sim)});
  sim.tally.clipped += rate.clipped ? 1U : 0U;
  sim.tally.ecology.expected_foundings = rate.mean * sim.dt;
  return poisson(sim.draw, Purpose::foundings, sim.state.step, key_of("foundings"),
                 rate.mean * sim.dt);
}

/// Looks of a city that searches like the average, by its size.
std::vector<double> leaders(const Simulation& sim) {
  auto rule = sim.parameters.membership;
  rule.search = 1.0;
  return search_rates(rule, sim.state.settlement.population);
}

std::uint32_t lead_city(const Simulation& sim, std::span<const double> weight,
                        std::uint64_t ordinal) {
  std::vector<double> u(weight.size());
  for (std::size_t city = 0; city < u.size(); ++city) {
    u[city] =
        sim.draw.uniform(Purpose::founder, sim.state.step, sim.world.cities.key[city], ordinal);
  }
  return first_arrivals(weight, u, 1).front();
}

/// Global, or one of the regions that hold the state of the city, all alike. [C]
std::int32_t region_of(const Simulation& sim, std::uint32_t city, double u) {
  const double global = sim.parameters.ecology.founding.global_share;
  const auto& regions = sim.world.regions;
  std::vector<std::int32_t> around;
  for (std::size_t r = 0; r < regions.name.size(); ++r) {
    const auto cell = r * sim.states() + sim.world.cities.state[city];
    if (regions.holds[cell] == 1) around.push_back(static_cast<std::int32_t>(r));
  }
  if (u < global || around.empty()) return region_global;
  return around[pick((u - global) / (1.0 - global), around.size())];
}

/// What the step's foundings choose among, as the step found it.
struct Choice {
  std::vector<std::uint32_t> standing;  ///< networks in force
  std::vector<std::size_t> demand;      ///< issues, least served first
  std::size_t next_demand{};
};

struct NewNiche {
  std::vector<double> niche;
  std::uint32_t mirrors{every_forum};
};

NewNiche choose_niche(Simulation& sim, Choice& choice, Key key) {
  const auto& rule = sim.parameters.ecology.founding;
  const auto issues = sim.issues();
  const auto step = sim.state.step;
  const double which = sim.draw.uniform(Purpose::imitated, step, key);
  auto origin = niche_origin(rule, sim.draw.uniform(Purpose::imitation, step, key));
  if (origin == NicheOrigin::mirror && sim.forums() > 0) {
    ++sim.tally.ecology.mirrored;
    const auto forum = pick(which, sim.forums());
    const auto weight = sim.line(sim.world.forums.weight, forum);
    return {{weight.begin(), weight.end()}, static_cast<std::uint32_t>(forum)};
  }
  if (origin == NicheOrigin::imitation && !choice.standing.empty()) {
    ++sim.tally.ecology.imitated;
    const auto niche = sim.line(sim.state.networks.table.niche,
                                choice.standing[pick(which, choice.standing.size())]);
    return {{niche.begin(), niche.end()}};
  }
  return {focused_niche(issues, choice.demand[choice.next_demand++ % issues])};
}

/// Founders beside the lead city: its network must fit them.
void gather_founders(Simulation& sim, const MembershipView& view, std::span<const double> weight,
                     std::uint32_t network, std::uint32_t lead) {
  const auto& cities = sim.world.cities;
  std::vector<double> own(weight.begin(), weight.end());
  std::vector<double> u(weight.size());
  own[lead] = 0.0;
  for_each(
      sim.cities(),
      [&](std::size_t city) {
        if (!(own[city] > 0.0)) return;
        const double exponent = std::clamp(join_exponent(view, city, network), -20.0, 3.0);
        own[city] *= portable::exp(exponent);
        u[city] = sim.draw.uniform(PairPurpose::founding_member, sim.state.step, cities.key[city],
                                   view.networks.key[network]);
      },
      sim.order);
  sim.joins.push_back({lead, network, 1.0});
  const auto others = static_cast<std::size_t>(sim.parameters.ecology.founding.founders - 1);
  for (const auto city : first_arrivals(own, u, others)) sim.joins.push_back({city, network, 1.0});
}

struct Birth {
  std::uint32_t network{}, lead{};
};

Birth give_birth(Simulation& sim, Choice& choice, std::span<const double> weight,
                 std::uint64_t ordinal) {
  const auto& rule = sim.parameters.ecology.founding;
  const auto lead = lead_city(sim, weight, ordinal);
  const auto& city = sim.world.cities.id[lead];
  const auto id = "born-" + std::to_string(static_cast<std::int64_t>(sim.state.step)) + "-" + city +
                  "-" + std::to_string(ordinal + 1);
  const Key key = key_of(id);
  auto chosen = choose_niche(sim, choice, key);
  const double place = sim.draw.uniform(Purpose::network_region, Step{0}, key);
  const auto row =
      append_newborn(sim.state.networks.table,
                     {id, "Founded by " + sim.world.cities.name[lead], sim.state.month,
                      chosen.niche, region_of(sim, lead, place), rule.size_class_share},
                     sim.scenario.recipe, sim.draw, sim.world.issues, sim.forums());
  grow_columns(sim);
  sim.state.ecology.mirrors[row] = chosen.mirrors;
  sim.tally.networks.push_back({row, NetworkChange::founded});
  ++sim.tally.founded;
  ++sim.tally.ecology.born;
  return {row, lead};
}

}  // namespace

void act_foundings(Simulation& sim) {
  if (sim.parameters.ecology.founding.rate <= 0.0 || sim.cities() == 0) return;
  const auto count = count_foundings(sim);
  if (count == 0) return;
  auto& networks = sim.state.networks;
  const auto rows = rows_of(sim.state.memberships);
  Choice choice{networks_in_force(sim),
                by_demand(unmet_demand({sim.issues(), rows, sim.state.settlement.population,
                                        sim.world.cities.salience, networks.table.niche}))};
  const auto weight = leaders(sim);
  networks.table.access = networks.access;
  std::vector<Birth> births;
  for (std::uint64_t ordinal = 0; ordinal < count; ++ordinal) {
    births.push_back(give_birth(sim, choice, weight, ordinal));
  }
  const std::vector<std::uint32_t> members(networks.size(), 0);
  const auto looks =
      look_table(sim.parameters.membership, networks.alive, members, networks.table.visibility);
  const auto peers = count_peers(rows, sim.comparable, networks.size());
  const auto rule = sim.parameters.membership;
  const auto view = membership_view(sim, rule, looks, peers);
  for (const auto& birth : births) gather_founders(sim, view, weight, birth.network, birth.lead);
  sim.tally.joins += change_memberships(sim);
}

}  // namespace hansa
