/// \file   Small runs whose series tests read by name.
#pragma once
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "hansa/engine/run.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/tables.hpp"

namespace hansa::test {

/// A generated world of a few cities in which nothing happens by itself: no joins, no exits.
inline Scenario quiet_scenario(const std::string& more = "",
                               const std::vector<Setting>& settings = {}) {
  return read_scenario({{"s.toml", R"(
format = 1
start = 1985
horizon = 10
step = "quarter"
[world]
kind = "synthetic"
access = "all"
lobby = 0.3
[world.synthetic]
cities = 40
states = 4
networks = 8
forums = 2
largest = 8e6
network_size = 10.0
[parameters]
positions.gap = 0.2
lobbying.strength = 1.0
membership.join = 0.0
membership.exit = 0.0
access.rate = 0.0
voice.draws = 0
)" + more}},
                       settings);
}

inline std::size_t series_row(std::string_view name) {
  const auto all = series_definitions();
  return static_cast<std::size_t>(std::ranges::find(all, name, &SeriesDefinition::name) -
                                  all.begin());
}

/// A series over the run, its value at the start first.
inline std::vector<double> series_of(const Scenario& scenario, std::string_view name) {
  const auto row = series_row(name);
  std::vector<double> values;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    values.push_back(step.series[row]);
    return true;
  });
  return values;
}

inline double total(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum;
}

}  // namespace hansa::test
