/// \file   Splits and merges of the calendar. What members bring is conserved, and that is checked.
#include <cmath>
#include <stdexcept>
#include <string>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/world/split.hpp"

namespace hansa {
namespace {

/// Sum of engagements by city: what a split or a merge must leave as it is.
std::vector<double> engagement_by_city(const Simulation& sim) {
  std::vector<double> sum(sim.cities(), 0.0);
  const auto& memberships = sim.state.memberships;
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    sum[memberships.city[row]] += memberships.engagement[row];
  }
  return sum;
}

void expect_conserved(const Simulation& sim, const std::vector<double>& before) {
  const auto after = engagement_by_city(sim);
  for (std::size_t city = 0; city < before.size(); ++city) {
    if (std::abs(after[city] - before[city]) > 1e-9 * before[city]) {
      throw std::logic_error("engagement of " + sim.world.cities.id[city] +
                             " changed in a split or merge (a fault of the program)");
    }
  }
}

std::vector<std::uint32_t> alive_networks(const Simulation& sim) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t n = 0; n < sim.networks(); ++n) {
    if (sim.state.networks.alive[n]) rows.push_back(n);
  }
  return rows;
}

std::vector<std::uint32_t> named_networks(const Simulation& sim, const CalendarEntry& entry,
                                          const std::vector<std::string>& ids) {
  if (ids == std::vector<std::string>{"all"}) return alive_networks(sim);
  std::vector<std::uint32_t> rows;
  std::vector<std::string_view> known;
  for (const auto n : alive_networks(sim)) known.push_back(sim.state.networks.table.id[n]);
  for (const auto& id : ids) {
    const auto& all = sim.state.networks.table.id;
    const auto found = std::ranges::find(all, id) - all.begin();
    const auto row = static_cast<std::uint32_t>(found);
    const bool standing = row < all.size() && sim.state.networks.alive[row];
    const auto nearest = nearest_name(id, known);
    require(standing, entry.place + ": no network " + id + " stands at that date (" +
                          std::to_string(known.size()) + " do)." +
                          (nearest.empty() ? " `hansa world` lists them."
                                           : " Did you mean " + std::string{nearest} + "?"));
    rows.push_back(row);
  }
  std::ranges::sort(rows);
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

/// Columns of the engine for a row that was appended to the table.
void grow_columns(Simulation& sim) {
  auto& networks = sim.state.networks;
  const auto count = networks.table.size();
  networks.alive.resize(count, 1);
  networks.members.resize(count, 0);
  networks.gross.resize(count, 0.0);
  networks.net.resize(count, 0.0);
  networks.overhead.resize(count, sim.parameters.money.overhead * sim.state.unit);
  networks.message.resize(count * sim.issues(), std::nan(""));
  networks.salience.resize(count * sim.issues(), std::nan(""));
  networks.access = networks.table.access;
  sim.heirs.resize(count);
}

void retire(Simulation& sim, std::uint32_t row, Heirs heirs, NetworkChange change) {
  sim.state.networks.alive[row] = 0;
  sim.heirs[row] = heirs;
  sim.tally.networks.push_back({row, change});
  const auto& memberships = sim.state.memberships;
  sim.leaves.resize(memberships.size(), 0);
  for (std::size_t at = 0; at < memberships.size(); ++at) {
    if (memberships.network[at] == row) sim.leaves[at] = 1;
  }
}

/// The issue-by-salience mean of a city's ideal: one number that orders messages for `sort`.
double stance(const Simulation& sim, std::uint32_t city) {
  double sum = 0.0;
  for (std::size_t k = 0; k < sim.issues(); ++k) {
    const auto cell = city * sim.issues() + k;
    sum += sim.world.cities.salience[cell] * sim.state.city_ideal[cell];
  }
  return sum;
}

void split(Simulation& sim, const CalendarEntry& entry, std::uint32_t parent) {
  const auto& action = entry.split;
  const auto& memberships = sim.state.memberships;
  const auto& cities = sim.world.cities;
  std::vector<std::uint32_t> member;
  std::vector<Key> key;
  std::vector<double> resources, engagement, stances;
  std::vector<std::uint8_t> type;
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    if (memberships.network[row] != parent) continue;
    const auto city = memberships.city[row];
    member.push_back(city);
    key.push_back(cities.key[city]);
    resources.push_back(memberships.contribution[row]);
    engagement.push_back(memberships.engagement[row]);
    type.push_back(cities.type[city]);
    stances.push_back(stance(sim, city));
  }
  const auto into = static_cast<std::size_t>(action.into);
  const std::string id = sim.state.networks.table.id[parent];
  require(into <= std::max<std::size_t>(member.size(), 1) || action.network == "all",
          entry.place + ": cannot split " + id + " into " + std::to_string(into) + " (it has " +
              std::to_string(member.size()) + " members). Use into = " +
              std::to_string(std::max<std::size_t>(member.size(), 1)) + " or fewer.");
  const std::size_t parts = std::min(into, std::max<std::size_t>(member.size(), 1));
  if (parts < 2) return;

  auto& networks = sim.state.networks;
  networks.table.access = networks.access;
  const auto first = static_cast<std::uint32_t>(networks.size());
  for (std::size_t part = 0; part < parts; ++part) {
    const auto suffix = "/" + std::to_string(part + 1);
    append_part(networks.table, parent, part, action.niche_dup,
                {id + suffix, networks.table.name[parent] + suffix}, entry.month,
                action.inherit_access || part == 0);
  }
  grow_columns(sim);
  retire(sim, parent, {first, static_cast<std::uint32_t>(parts)}, NetworkChange::split);
  for (std::size_t part = 0; part < parts; ++part) {
    sim.tally.networks.push_back(
        {first + static_cast<std::uint32_t>(part), NetworkChange::founded});
  }
  for (const auto& row : split_members({key, resources, engagement, type, stances},
                                       {parts, action.member_dup, action.sorted, 0.0}, sim.draw,
                                       sim.state.step, networks.table.key[parent])) {
    sim.joins.push_back({member[row.member], first + row.part, row.engagement});
  }
}

void merge(Simulation& sim, const CalendarEntry& entry) {
  const auto rows = named_networks(sim, entry, entry.merge.networks);
  if (rows.size() < 2) return;
  auto& networks = sim.state.networks;
  std::vector<std::uint8_t> merges(networks.size(), 0);
  for (const auto row : rows) merges[row] = 1;
  std::vector<MergeRow> members;
  for (std::size_t row = 0; row < sim.state.memberships.size(); ++row) {
    if (!merges[sim.state.memberships.network[row]]) continue;
    members.push_back({sim.state.memberships.city[row], sim.state.memberships.engagement[row]});
  }
  std::string id = networks.table.id[rows.front()] + "+" + std::to_string(rows.size() - 1);
  networks.table.access = networks.access;
  std::vector<double> gross;
  for (const auto row : rows) gross.push_back(networks.gross[row]);
  const auto merged =
      append_merged(networks.table, rows, gross,
                    {id, "merger of " + std::to_string(rows.size()) + " networks"}, entry.month);
  grow_columns(sim);
  for (const auto row : rows) retire(sim, row, {merged, 1}, NetworkChange::merged);
  sim.tally.networks.push_back({merged, NetworkChange::founded});
  for (const auto& member : merge_members(std::move(members))) {
    sim.joins.push_back({member.city, merged, member.engagement});
  }
}

}  // namespace

void carry_out(Simulation& sim, const CalendarEntry& entry) {
  const auto before = engagement_by_city(sim);
  if (entry.kind == ActionKind::merge) {
    merge(sim, entry);
  } else {
    for (const auto row : named_networks(sim, entry, {entry.split.network})) {
      split(sim, entry, row);
    }
  }
  change_memberships(sim);
  expect_conserved(sim, before);
  act_money(sim);  // a later entry of this step splits by what members bring now
}

}  // namespace hansa
