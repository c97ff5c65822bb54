/// \file   Place 1: interventions of the calendar. A split and a merge conserve what members bring,
///         and that is checked.
#include "hansa/engine/interventions.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/engine/ecology.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/world/split.hpp"

namespace hansa {
namespace {

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
  if (rows.size() > 1) merge_networks(sim, rows, entry.month);
}

void close_named(Simulation& sim, const CalendarEntry& entry) {
  for (const auto row : named_networks(sim, entry, entry.networks)) {
    sim.state.networks.table.closed[row] = entry.month;
    sim.state.networks.table.successor[row].clear();
    close_network(sim, row);
  }
  leave_closed(sim);
}

}  // namespace

void dismiss_donors(Simulation& sim, const CalendarEntry& entry) {
  for (const auto row : named_networks(sim, entry, entry.networks)) lose_donor(sim, row);
}

std::vector<std::uint32_t> named_networks(const Simulation& sim, const CalendarEntry& entry,
                                          const std::vector<std::string>& ids) {
  if (ids == std::vector<std::string>{"all"}) return networks_in_force(sim);
  std::vector<std::uint32_t> rows;
  std::vector<std::string_view> known;
  for (const auto n : networks_in_force(sim)) known.push_back(sim.state.networks.table.id[n]);
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

void carry_out(Simulation& sim, const CalendarEntry& entry) {
  act_money(sim);  // an entry goes by what members bring after the changes before it
  switch (entry.kind) {
    case ActionKind::split: {
      const auto before = engagement_by_city(sim);
      for (const auto row : named_networks(sim, entry, {entry.split.network})) {
        split(sim, entry, row);
      }
      change_memberships(sim);
      expect_conserved(sim, before);
      break;
    }
    case ActionKind::merge:
      merge(sim, entry);
      break;
    case ActionKind::found:
      found_network(sim, entry);
      break;
    case ActionKind::close:
      close_named(sim, entry);
      break;
    case ActionKind::peak_body:
      form_body(sim, named_networks(sim, entry, entry.networks));
      break;
    case ActionKind::mute:
      mute_networks(sim, entry);
      break;
    case ActionKind::withdraw:
      withdraw_from_forum(sim, entry);
      break;
    case ActionKind::renege:
      renege_on_text(sim, entry);
      break;
    case ActionKind::donor_leaves:
      dismiss_donors(sim, entry);
      break;
    case ActionKind::rewire:
      rewire_memberships(sim, entry);
      break;
    case ActionKind::set:
      set_parameters(sim, entry);
      break;
  }
  act_money(sim);
}

}  // namespace hansa
