/// \file   Place 14: what is stored of every step. The tables of series (series_*.cpp) name each
/// and
///         say how it is had; docs/results.md repeats them.
#include <array>
#include <span>
#include <vector>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/series.hpp"
#include "hansa/metrics/staff_load.hpp"

namespace hansa {
namespace {

/// All tables in one row.
const std::vector<Series>& all_series() {
  static const auto all = [] {
    std::vector<Series> rows;
    for (const auto& table : {core_series(), politics_series(), ecology_series(),
                              recognition_series(), pledges_series(), standing_series()}) {
      rows.insert(rows.end(), table.begin(), table.end());
    }
    return rows;
  }();
  return all;
}

Indices indices(const Simulation& sim) {
  const auto& networks = sim.state.networks;
  const auto rows = rows_of(sim.state.memberships);
  const auto& membership = sim.parameters.membership;
  const double cost = collaboration_cost(sim);
  Indices of;
  of.accredited.assign(networks.size(), 0);
  for (std::size_t n = 0; n < networks.size(); ++n) {
    if (!networks.alive[n]) continue;
    of.members.push_back(networks.members[n]);
    of.gross.push_back(networks.gross[n]);
    for (std::size_t f = 0; f < sim.forums(); ++f) {
      const bool enters = networks.access[n * sim.forums() + f] > 0;
      if (enters) of.accredited[n] = 1;
      of.access_pairs += enters ? 1.0 : 0.0;
      of.open_pairs += 1.0;
    }
  }
  of.duplication = duplication({sim.issues(), rows, sim.state.memberships.contribution,
                                networks.gross, networks.table.niche});
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    if (rows.load(city) == 0) continue;
    of.member_cities += 1.0;
    const double hours = sim.hours[city];
    const double load = staff_load(rows, city, membership.coordination_load * cost);
    if (hours > 0.0) of.load += load / hours;
  }
  return of;
}

}  // namespace

std::span<const SeriesDefinition> series_definitions() {
  static const auto definitions = [] {
    std::vector<SeriesDefinition> all;
    for (const auto& series : all_series()) all.push_back(series.definition);
    return all;
  }();
  return definitions;
}

void act_observation(Simulation& sim) {
  const Observed observed{sim, indices(sim)};
  sim.series.clear();
  for (const auto& series : all_series()) sim.series.push_back(series.value(observed));
}

}  // namespace hansa
