/// \file   Series of preemption and standing.
#include <algorithm>
#include <array>

#include "hansa/engine/series.hpp"
#include "hansa/metrics/concentration.hpp"

namespace hansa {
namespace {

double count(const std::vector<std::uint8_t>& flags) {
  return static_cast<double>(
      std::ranges::count_if(flags, [](std::uint8_t flag) { return flag != 0; }));
}

/// Share of all resources of cities that states withhold.
double withheld(const Simulation& sim) {
  const double all = sum(sim.state.settlement.resources);
  return all > 0.0 ? 1.0 - sum(sim.state.standing.resources) / all : 0.0;
}

std::vector<double> in_force(const Simulation& sim, const std::vector<double>& column) {
  std::vector<double> values;
  for (std::size_t n = 0; n < column.size(); ++n) {
    if (sim.state.networks.alive[n]) values.push_back(column[n]);
  }
  return values;
}

}  // namespace

std::span<const Series> standing_series() {
  static constexpr std::array series_table{
      Series{
          {"preemptions", "1", "pairs of city and issue preempted in the step"},
          [](const Observed& o) { return static_cast<double>(o.sim.tally.standing.preemptions); }},
      Series{{"punishments", "1", "preemptions of the step that came with a punishment"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.standing.punished); }},
      Series{{"repeals", "1", "preemptions repealed in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.standing.repeals); }},
      Series{{"preempted", "1", "share of pairs of city and issue on which the state decides"},
             [](const Observed& o) {
               return count(o.sim.state.standing.preempted) /
                      static_cast<double>(o.sim.cities() * o.sim.issues());
             }},
      Series{{"hostile_states", "1", "states in a spell of hostility to their cities"},
             [](const Observed& o) { return count(o.sim.state.standing.hostile); }},
      Series{{"autonomy", "1", "mean autonomy of cities, 0 to 1"},
             [](const Observed& o) { return mean(o.sim.state.standing.autonomy); }},
      Series{{"transfers_withheld", "1", "share of cities' resources that states withhold"},
             [](const Observed& o) { return withheld(o.sim); }},
      Series{{"reputation", "1", "mean reputation of cities, 0 to 1"},
             [](const Observed& o) { return mean(o.sim.state.standing.reputation); }},
      Series{
          {"soft_power", "1", "soft power of all networks in force"},
          [](const Observed& o) { return sum(in_force(o.sim, o.sim.state.standing.soft_power)); }},
      Series{
          {"soft_power_gini", "1", "Gini coefficient of soft power among networks"},
          [](const Observed& o) { return gini(in_force(o.sim, o.sim.state.standing.soft_power)); }},
      Series{{"hard_power", "1", "hard power of all states"},
             [](const Observed& o) { return sum(o.sim.state.standing.hard_power); }},
      Series{
          {"legitimacy", "1", "mean legitimacy of networks in force, 0 to 1"},
          [](const Observed& o) { return mean(in_force(o.sim, o.sim.state.standing.legitimacy)); }},
      Series{{"offices", "1", "cities with an office of international affairs"},
             [](const Observed& o) { return count(o.sim.state.standing.office); }},
  };
  return series_table;
}

}  // namespace hansa
