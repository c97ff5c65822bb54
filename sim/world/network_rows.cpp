#include "hansa/world/network_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

using Rows = std::span<const std::uint32_t>;

/// Rows of a column, or of a matrix that has `width` cells a row.
template <class T>
std::vector<T> picked(const std::vector<T>& column, Rows rows, std::size_t width = 1) {
  std::vector<T> chosen;
  chosen.reserve(rows.size() * width);
  for (const auto row : rows) {
    for (std::size_t k = 0; k < width; ++k) chosen.push_back(column[row * width + k]);
  }
  return chosen;
}

NetworkHints picked(const NetworkHints& hints, Rows rows, std::size_t forums) {
  return {picked(hints.focus, rows),
          picked(hints.type_known, rows),
          picked(hints.size_class_known, rows),
          picked(hints.listed_size, rows),
          picked(hints.listed_on, rows),
          picked(hints.ecosoc, rows),
          picked(hints.access_known, rows, forums)};
}

}  // namespace

Networks network_rows(const Networks& n, Rows rows) {
  const auto issues = n.size() == 0 ? 0 : n.niche.size() / n.size();
  const auto forums = n.size() == 0 ? 0 : n.access.size() / n.size();
  return {.id = picked(n.id, rows),
          .name = picked(n.name, rows),
          .key = picked(n.key, rows),
          .founded = picked(n.founded, rows),
          .closed = picked(n.closed, rows),
          .successor = picked(n.successor, rows),
          .niche = picked(n.niche, rows, issues),
          .region = picked(n.region, rows),
          .type = picked(n.type, rows),
          .size_class_centre = picked(n.size_class_centre, rows),
          .visibility = picked(n.visibility, rows),
          .charter = picked(n.charter, rows),
          .donor_share = picked(n.donor_share, rows),
          .donor_ideal = picked(n.donor_ideal, rows, issues),
          .access = picked(n.access, rows, forums),
          .synthetic = picked(n.synthetic, rows)};
}

void sort_networks(Draft& draft) {
  auto& world = draft.world;
  std::vector<std::uint32_t> order(world.networks.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return world.networks.id[a] < world.networks.id[b];
  });
  world.networks = network_rows(world.networks, order);
  draft.networks = picked(draft.networks, order, world.forums.size());
  std::vector<std::uint32_t> now(order.size());
  for (std::uint32_t row = 0; row < order.size(); ++row) now[order[row]] = row;
  for (auto& network : world.memberships.network) network = now[network];
  sort_memberships(world.memberships);
}

void sort_memberships(Memberships& rows) {
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair{rows.city[a], rows.network[a]} < std::pair{rows.city[b], rows.network[b]};
  });
  rows = {picked(rows.city, order), picked(rows.network, order), picked(rows.joined, order),
          picked(rows.engagement, order), picked(rows.synthetic, order)};
}

bool in_force(const Networks& networks, std::size_t network, Month month) {
  return networks.founded[network] <= month && networks.closed[network] > month;
}

void append_blank_network(Draft& draft, const std::string& id, Month founded) {
  auto& world = draft.world;
  auto& n = world.networks;
  const double blank = std::nan("");
  n.id.push_back(id);
  n.name.push_back(id);
  n.key.push_back(key_of(id));
  n.founded.push_back(founded);
  n.closed.push_back(no_month);
  n.successor.emplace_back();
  n.niche.insert(n.niche.end(), world.issue_count(), blank);
  n.region.push_back(region_global);
  n.type.push_back(type_none);
  n.size_class_centre.push_back(blank);
  n.visibility.push_back(blank);
  n.charter.push_back(blank);
  n.donor_share.push_back(blank);
  n.donor_ideal.insert(n.donor_ideal.end(), world.issue_count(), blank);
  n.access.insert(n.access.end(), world.forums.size(), 0);
  n.synthetic.push_back(synthetic_agent | synthetic_date);
  auto& hints = draft.networks;
  hints.focus.push_back(NetworkHints::general);
  hints.type_known.push_back(0);
  hints.size_class_known.push_back(0);
  hints.listed_size.push_back(blank);
  hints.listed_on.push_back(unknown_month);
  hints.ecosoc.push_back(0);
  hints.access_known.insert(hints.access_known.end(), world.forums.size(), 0);
}

std::string padded(std::size_t number, std::size_t digits) {
  auto text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace hansa
