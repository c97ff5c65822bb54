#include "hansa/engine/network_changes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>

#include "hansa/world/split.hpp"

namespace hansa {
namespace {

/// The network that takes over from a closed one, if the table names one.
std::optional<std::uint32_t> successor_of(const Simulation& sim, std::uint32_t network) {
  const auto& table = sim.state.networks.table;
  if (table.successor[network].empty()) return std::nullopt;
  const auto found = std::ranges::find(table.id, table.successor[network]);
  if (found == table.id.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - table.id.begin());
}

/// What all of `rows` share, else `other`.
std::uint32_t common(std::span<const std::uint32_t> column, std::span<const std::uint32_t> rows,
                     std::uint32_t other) {
  const auto differs = [&](std::uint32_t row) { return column[row] != column[rows.front()]; };
  return std::ranges::any_of(rows, differs) ? other : column[rows.front()];
}

}  // namespace

std::vector<std::uint32_t> networks_in_force(const Simulation& sim) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t n = 0; n < sim.networks(); ++n) {
    if (sim.state.networks.alive[n]) rows.push_back(n);
  }
  return rows;
}

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
  auto& ecology = sim.state.ecology;
  ecology.mirrors.resize(count, every_forum);
  ecology.donor_loss.resize(count, 0.0);
  ecology.body.resize(count, no_body);
  ecology.muted_until.resize(count, 0);
  sim.heirs.resize(count);
}

void retire(Simulation& sim, std::uint32_t row, Heirs heirs, NetworkChange change) {
  sim.state.networks.alive[row] = 0;
  sim.heirs[row] = heirs;
  sim.tally.networks.push_back({row, change});
  auto& ecology = sim.state.ecology;
  for (std::uint32_t heir = heirs.first; heir < heirs.first + heirs.count; ++heir) {
    ecology.mirrors[heir] = ecology.mirrors[row];
    ecology.donor_loss[heir] = ecology.donor_loss[row];
    ecology.body[heir] = ecology.body[row];
    ecology.muted_until[heir] = ecology.muted_until[row];
  }
  ecology.body[row] = no_body;
  const auto& memberships = sim.state.memberships;
  sim.leaves.resize(memberships.size(), 0);
  for (std::size_t at = 0; at < memberships.size(); ++at) {
    if (memberships.network[at] == row) sim.leaves[at] = 1;
  }
}

void close_network(Simulation& sim, std::uint32_t row) {
  sim.state.networks.alive[row] = 0;
  sim.state.ecology.body[row] = no_body;
  ++sim.tally.closed;
  sim.tally.networks.push_back({row, NetworkChange::closed});
}

void leave_closed(Simulation& sim) {
  const auto& memberships = sim.state.memberships;
  sim.leaves.assign(memberships.size(), 0);
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    const auto network = memberships.network[row];
    if (sim.state.networks.alive[network]) continue;
    sim.leaves[row] = 1;
    ++sim.tally.exits;
    const auto successor = successor_of(sim, network);
    if (!successor) continue;
    if (const auto heir = standing_network(sim, memberships.city[row], *successor)) {
      sim.joins.push_back({memberships.city[row], *heir, memberships.engagement[row]});
    }
  }
  sim.tally.joins += change_memberships(sim);
}

std::uint32_t merge_networks(Simulation& sim, std::span<const std::uint32_t> rows, Month month) {
  const auto before = engagement_by_city(sim);
  auto& networks = sim.state.networks;
  std::vector<std::uint8_t> merges(networks.size(), 0);
  for (const auto row : rows) merges[row] = 1;
  std::vector<MergeRow> members;
  for (std::size_t row = 0; row < sim.state.memberships.size(); ++row) {
    if (!merges[sim.state.memberships.network[row]]) continue;
    members.push_back({sim.state.memberships.city[row], sim.state.memberships.engagement[row]});
  }
  networks.table.access = networks.access;
  std::vector<double> gross;
  for (const auto row : rows) gross.push_back(networks.gross[row]);
  const auto merged =
      append_merged(networks.table, rows, gross,
                    {networks.table.id[rows.front()] + "+" + std::to_string(rows.size() - 1),
                     "merger of " + std::to_string(rows.size()) + " networks"},
                    month);
  auto& ecology = sim.state.ecology;
  const auto mirror = common(ecology.mirrors, rows, every_forum);
  const auto body = common(ecology.body, rows, no_body);
  grow_columns(sim);
  for (const auto row : rows) retire(sim, row, {merged, 1}, NetworkChange::merged);
  ecology.mirrors[merged] = mirror;
  ecology.body[merged] = body;
  ecology.donor_loss[merged] = 0.0;
  sim.tally.networks.push_back({merged, NetworkChange::founded});
  for (const auto& member : merge_members(std::move(members))) {
    sim.joins.push_back({member.city, merged, member.engagement});
  }
  change_memberships(sim);
  expect_conserved(sim, before);
  return merged;
}

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

}  // namespace hansa
