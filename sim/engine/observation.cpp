/// \file   Place 14: what is stored of every step. The tables of series (series_*.cpp) name each
/// and
///         say how it is had; docs/results.md repeats them.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/series.hpp"
#include "hansa/metrics/concentration.hpp"
#include "hansa/metrics/staff_load.hpp"

namespace hansa {
namespace {

/// All tables in one row.
const std::vector<Series>& all_series() {
  static const auto all = [] {
    std::vector<Series> rows;
    for (const auto& table :
         {core_series(), politics_series(), ecology_series(), recognition_series(),
          pledges_series(), standing_series(), indices_series()}) {
      rows.insert(rows.end(), table.begin(), table.end());
    }
    return rows;
  }();
  return all;
}

/// Samples fall on the start, on every so many years after it, and on the end.
bool sample_due(Simulation& sim, Month now) {
  const double years = sim.scenario.output.indices_every;
  if (!(years > 0.0)) return false;
  const bool last = row(sim.state.step) + 1 == sim.scenario.steps();
  if (now < sim.next_indices && !last) return false;
  const auto every = std::max(1, static_cast<Month>(std::lround(12.0 * years)));
  if (sim.next_indices == Month{}) sim.next_indices = now;
  while (sim.next_indices <= now) sim.next_indices += every;
  return true;
}

/// How unequally cities had a say and were heeded since the last sample, which starts anew.
void sample_inequality(Simulation& sim, Indices& of) {
  of.say_gini = gini(sim.say);
  bool any = false;
  double heeded = 0.0;
  for (double& way : sim.heeded) {
    any = any || way != 0.0;
    heeded += way > 0.0 ? 1.0 : 0.0;
    way = std::max(0.0, way);
  }
  of.cities_heeded = any ? heeded / static_cast<double>(sim.cities()) : std::nan("");
  of.heed_gini = gini(sim.heeded);
  sim.say.assign(sim.cities(), 0.0);
  sim.heeded.assign(sim.cities(), 0.0);
}

void sample(Simulation& sim, Indices& of) {
  constexpr double missing = std::numeric_limits<double>::quiet_NaN();
  of.structure = {missing, missing, missing, missing, missing, missing};
  of.say_gini = of.cities_heeded = of.heed_gini = missing;
  const Month now = sim.series.empty() ? sim.state.month : sim.step_end();  // empty: the start
  if (!sample_due(sim, now)) return;
  sample_inequality(sim, of);
  of.structure = structure(affiliation(rows_of(sim.state.memberships), sim.networks()),
                           sim.state.networks.table.key,
                           static_cast<std::size_t>(sim.scenario.output.indices_nulls), sim.draw,
                           static_cast<Step>(now));
}

Indices indices(Simulation& sim) {
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
  sample(sim, of);
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
