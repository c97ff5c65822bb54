// Regions, ties, events, the states' series, and the settings that were applied.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include "hansa/world/read_parts.hpp"

namespace hansa {
namespace {

std::vector<std::size_t> rows_in_file(const TableReader& table) {
  std::vector<std::size_t> order(table.rows());
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

}  // namespace

void read_regions(TableReader& table, World& world) {
  auto& regions = world.regions;
  const auto label = table.texts("region");
  const auto state = table.references("state", IdIndex{"state", world.states.id});
  regions.name = label;
  std::sort(regions.name.begin(), regions.name.end());
  regions.name.erase(std::unique(regions.name.begin(), regions.name.end()), regions.name.end());
  std::erase(regions.name, "");
  regions.holds.assign(regions.name.size() * world.states.size(), 0);
  const IdIndex index{"region", regions.name};
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (label[row] == "World") {
      table.fault(row, "region",
                  "region 'World' is listed (it holds all states as it is). Take the row out.");
    }
    if (state[row] == no_row || label[row].empty()) continue;
    auto& holds = regions.holds[index.row_of(label[row]) * world.states.size() + state[row]];
    if (holds == 1) {
      table.fault(row, "state",
                  "state '" + world.states.id[state[row]] + "' is in region '" + label[row] +
                      "' twice (once is enough). Take one out.");
    }
    holds = 1;
  }
}

void read_ties(TableReader& table, World& world) {
  const IdIndex ids{"city", world.cities.id};
  const auto city = table.references("city", ids);
  const auto target = table.references("target", ids);
  const auto weight = table.numbers("weight");
  auto order = rows_in_file(table);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{city[a], target[a]} < std::pair{city[b], target[b]};
  });
  auto& ties = world.ties;
  ties.first.assign(world.cities.size() + 1, 0);
  std::pair<std::uint32_t, std::uint32_t> last{no_row, no_row};
  for (const auto row : order) {
    const std::pair<std::uint32_t, std::uint32_t> tie{city[row], target[row]};
    if (tie.first == no_row || tie.second == no_row) continue;
    if (tie == last) {
      table.fault(row, "target",
                  "this tie is listed twice (its weight is in doubt). Take one out "
                  "or add their weights.");
      continue;
    }
    last = tie;
    ++ties.first[tie.first + 1];
    ties.target.push_back(tie.second);
    ties.weight.push_back(std::isnan(weight[row]) ? 1.0 : weight[row]);
  }
  std::partial_sum(ties.first.begin(), ties.first.end(), ties.first.begin());
}

void read_events(TableReader& table, World& world) {
  const auto month = table.dates("date");
  const auto kind = table.texts("kind");
  const auto name = table.texts("event");
  const auto city = table.texts("city");
  const auto state = table.texts("state");
  table.references("state", IdIndex{"state", world.states.id});  // tells unknown ones
  auto order = rows_in_file(table);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(month[a], kind[a], name[a], city[a], state[a]) <
           std::tie(month[b], kind[b], name[b], city[b], state[b]);
  });
  for (const auto row : order) {
    world.events.month.push_back(month[row]);
    world.events.kind.push_back(kind[row]);
    world.events.name.push_back(name[row]);
    world.events.city.push_back(city[row]);
    world.events.state.push_back(state[row]);
  }
}

void read_series(TableReader& table, Draft& draft) {
  const auto& issues = draft.world.issues;
  const auto state = table.references("state", IdIndex{"state", draft.world.states.id});
  auto month = table.dates("year");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (month[row] != unknown_month && table.text(row, "year").size() == 4) month[row] += 6;
  }
  const auto democracy = table.numbers("electoral_democracy");
  const auto alignment = table.numbers("unga_ideal_point");
  const auto change = table.numbers("change_", issues);
  const bool gives_change =
      std::any_of(change.begin(), change.end(), [](double number) { return !std::isnan(number); });
  auto order = rows_in_file(table);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair{state[a], month[a]} < std::pair{state[b], month[b]};
  });
  auto& series = draft.series;
  for (const auto row : order) {
    if (state[row] == no_row || month[row] == unknown_month) continue;
    if (!series.state.empty() && series.state.back() == state[row] &&
        series.month.back() == month[row]) {
      table.fault(row, "year",
                  "state '" + draft.world.states.id[state[row]] +
                      "' has this date twice (which row counts?). Take one out.");
      continue;
    }
    series.state.push_back(state[row]);
    series.month.push_back(month[row]);
    series.electoral_democracy.push_back(democracy[row]);
    series.unga_ideal_point.push_back(alignment[row]);
    if (!gives_change) continue;
    for (std::size_t k = 0; k < issues.size(); ++k) {
      const double cell = change[row * issues.size() + k];
      series.change.push_back(std::isnan(cell) ? 0.0 : cell);
    }
  }
}

void read_towns(TableReader& table, World& world) {
  const auto state = table.references("state", IdIndex{"state", world.states.id});
  const auto municipalities = table.numbers("municipalities");
  std::vector<std::uint8_t> seen(world.states.size(), 0);
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (state[row] == no_row) continue;
    if (seen[state[row]] == 1) {
      table.fault(row, "state",
                  "state '" + world.states.id[state[row]] +
                      "' is listed twice (which number counts?). Take one out.");
    }
    seen[state[row]] = 1;
    world.states.towns[state[row]] = municipalities[row];
  }
}

void read_applied(TableReader& table, World& world) {
  constexpr std::array<std::string_view, 6> names{
      "world.lobby", "fragmentation.networks", "fragmentation.member_dup",
      "fragmentation.niche_dup", "fragmentation.size_inequality", "recognition.weight"};
  const auto setting = table.texts("setting");
  const auto value = table.numbers("value");
  auto& applied = world.applied;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (std::isnan(value[row])) continue;
    if (setting[row] == names[0]) applied.lobby = value[row];
    if (setting[row] == names[1]) applied.networks = static_cast<std::int64_t>(value[row]);
    if (setting[row] == names[2]) applied.member_dup = value[row];
    if (setting[row] == names[3]) applied.niche_dup = value[row];
    if (setting[row] == names[4]) applied.size_inequality = value[row];
    if (setting[row] == names[5]) applied.role = value[row];
    if (std::find(names.begin(), names.end(), setting[row]) == names.end()) {
      table.fault(row, "setting",
                  "setting '" + setting[row] +
                      "' is unknown (only what cannot be applied twice is "
                      "kept here). " +
                      did_you_mean(setting[row], names, "Take the row out."));
    }
  }
}

}  // namespace hansa
