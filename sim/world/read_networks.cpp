// networks.csv and memberships.csv.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

#include "hansa/world/read_parts.hpp"

namespace hansa {
namespace {

/// One theme goes by two names in the shipped tables: the issue's column and the networks' focus.
constexpr std::string_view focus_alias = "sustainability", alias_of = "sustainable";

void read_focus(const TableReader& table, const World& world, NetworkHints& hints) {
  const auto& issues = world.issues;
  for (std::size_t n = 0; n < table.rows(); ++n) {
    auto focus = table.text(n, "issue_focus");
    auto issue = std::find(issues.begin(), issues.end(), focus);
    if (issue == issues.end() && focus == focus_alias) {
      issue = std::find(issues.begin(), issues.end(), alias_of);
    }
    if (issue != issues.end()) {
      hints.focus.push_back(static_cast<std::int32_t>(issue - issues.begin()));
      continue;
    }
    hints.focus.push_back(focus == "other" ? NetworkHints::other : NetworkHints::general);
    if (focus.empty() || focus == "general" || focus == "other") continue;
    std::vector<std::string_view> known{"general", "other"};
    known.insert(known.end(), issues.begin(), issues.end());
    table.fault(n, "issue_focus",
                "issue '" + std::string{focus} + "' is unknown (world.issues does not name it). " +
                    did_you_mean(focus, known, "Write general, other, or one of world.issues."));
  }
}

void read_network_regions(const TableReader& table, World& world) {
  auto& networks = world.networks;
  const IdIndex regions{"region", world.regions.name};
  for (std::size_t n = 0; n < table.rows(); ++n) {
    const auto region = table.text(n, "region");
    networks.region.push_back(region_global);
    if (region.empty() || region == "World") continue;
    const auto row = regions.row_of(region);
    if (row == no_row) {
      const std::vector<std::string_view> known(world.regions.name.begin(),
                                                world.regions.name.end());
      table.fault(
          n, "region",
          "region '" + std::string{region} + "' is unknown (regions.csv lists no state in it). " +
              did_you_mean(region, known, "Add its states to regions.csv, or write World."));
      continue;
    }
    networks.region[n] = static_cast<std::int32_t>(row);
  }
}

/// Columns that hold a number or the word none: type and size class.
void read_aims(const TableReader& table, Networks& networks, NetworkHints& hints) {
  const auto number_in = [&](std::size_t n, std::string_view column, double least, double most,
                             bool whole) {
    const auto text = table.text(n, column);
    double number = std::nan("");
    if (text.empty() || text == "none") return number;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= least && number <= most &&
        (!whole || number == std::floor(number))) {
      return number;
    }
    table.fault(n, column,
                "'" + std::string{column} + "' is '" + std::string{text} +
                    (whole ? "' (a whole number from 0 to 5 is read, or none)."
                           : "' (the natural log of a population is read, 0 to 25, or none).") +
                    " Correct it, or leave it blank.");
    return std::nan("");
  };
  for (std::size_t n = 0; n < table.rows(); ++n) {
    const double type = number_in(n, "type", 0, 5, true);
    networks.type.push_back(std::isnan(type) ? type_none : static_cast<std::int32_t>(type));
    hints.type_known.push_back(!table.text(n, "type").empty());
    networks.size_class_centre.push_back(number_in(n, "size_class_centre", 0, 25, false));
    hints.size_class_known.push_back(!table.text(n, "size_class_centre").empty());
  }
}

void read_access(const TableReader& table, const World& world, Networks& networks,
                 NetworkHints& hints) {
  constexpr std::array<std::string_view, 3> names{"none", "consultative", "seat"};
  for (std::size_t n = 0; n < table.rows(); ++n) {
    for (const auto& forum : world.forums.id) {
      const auto column = "access_" + forum;
      const auto text = table.text(n, column);
      const auto access = std::find(names.begin(), names.end(), text);
      hints.access_known.push_back(access != names.end());
      networks.access.push_back(access == names.end()
                                    ? std::uint8_t{0}
                                    : static_cast<std::uint8_t>(access - names.begin()));
      if (access != names.end() || text.empty()) continue;
      table.fault(n, column,
                  "access '" + std::string{text} +
                      "' is unknown (none, consultative and seat are). " +
                      did_you_mean(text, names, "Choose one of them, or leave it blank."));
    }
    const auto status = table.text(n, "ecosoc_status");
    hints.ecosoc.push_back(status == "general" || status == "special");
    if (!status.empty() && status != "none" && hints.ecosoc.back() == 0) {
      constexpr std::array<std::string_view, 3> statuses{"general", "special", "none"};
      table.fault(n, "ecosoc_status",
                  "status '" + std::string{status} + "' is unknown (general and special are). " +
                      did_you_mean(status, statuses, "Choose one of them, or leave it blank."));
    }
  }
}

void check_dates(const TableReader& table, Networks& networks) {
  for (std::size_t n = 0; n < table.rows(); ++n) {
    auto& closed = networks.closed[n];
    if (closed == unknown_month) closed = no_month;
    if (networks.founded[n] != unknown_month && closed < networks.founded[n]) {
      table.fault(n, "closed",
                  "network '" + networks.id[n] + "' closes before its founding in " +
                      month_text(networks.founded[n]) +
                      " (it would never exist). Correct one of them.");
    }
    const auto& heir = networks.successor[n];
    if (heir.empty()) continue;
    const IdIndex ids{"network", networks.id};
    if (ids.row_of(heir) == no_row) table.fault(n, "successor", ids.problem(heir));
  }
}

}  // namespace

void read_networks(TableReader& table, Draft& draft) {
  table.sort_by_id("network");
  auto& world = draft.world;
  auto& networks = world.networks;
  networks.id = table.texts("network");
  networks.name = names_or_ids(table, networks.id);
  networks.key = keys_of(networks.id);
  networks.founded = table.dates("founded");
  networks.closed = table.dates("closed");
  networks.successor = table.texts("successor");
  check_dates(table, networks);
  networks.niche = read_weights(table, "niche_", world.issues);
  read_focus(table, world, draft.networks);
  read_network_regions(table, world);
  read_aims(table, networks, draft.networks);
  networks.visibility = table.numbers("visibility");
  networks.charter = table.numbers("charter");
  networks.donor_share = table.numbers("donor_share");
  networks.donor_ideal = table.numbers("donor_ideal_", world.issues);
  read_access(table, world, networks, draft.networks);
  networks.synthetic = table.synthetic();
  draft.networks.listed_size = table.numbers("members");
  draft.networks.listed_on = table.dates("members_year");
  for (std::size_t n = 0; n < table.rows(); ++n) {  // a bare year holds until its end
    if (table.text(n, "members_year").size() == 4) draft.networks.listed_on[n] += 11;
  }
}

void read_memberships(TableReader& table, Draft& draft) {
  const auto& world = draft.world;
  const auto city = table.references("city", IdIndex{"city", world.cities.id});
  const auto network = table.references("network", IdIndex{"network", world.networks.id});
  const auto joined = table.dates("joined");
  const auto engagement = table.numbers("engagement");
  const auto synthetic = table.synthetic();

  std::vector<std::size_t> order(table.rows());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{city[a], network[a]} < std::pair{city[b], network[b]};
  });
  auto& rows = draft.world.memberships;
  for (const auto row : order) {
    if (city[row] == no_row || network[row] == no_row) continue;
    if (rows.size() > 0 && rows.city.back() == city[row] && rows.network.back() == network[row]) {
      table.fault(row, "city",
                  "city '" + world.cities.id[city[row]] + "' is in network '" +
                      world.networks.id[network[row]] +
                      "' twice (a membership is one row). Take one out.");
      continue;
    }
    rows.city.push_back(city[row]);
    rows.network.push_back(network[row]);
    rows.joined.push_back(joined[row]);
    rows.engagement.push_back(std::isnan(engagement[row]) ? 1.0 : engagement[row]);
    rows.synthetic.push_back(synthetic[row]);
  }
}

}  // namespace hansa
