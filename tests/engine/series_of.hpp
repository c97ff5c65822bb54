/// \file   Runs a scenario and keeps chosen series.
#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

#include "hansa/engine/run.hpp"

namespace hansa::test {

/// One stored quantity, the start first.
inline std::vector<double> series_of(const Scenario& scenario, const World& world,
                                     std::string_view name) {
  const auto all = series_definitions();
  const auto found = std::ranges::find(all, name, &SeriesDefinition::name) - all.begin();
  std::vector<double> values;
  run(scenario, world, [&](const StepRecord& step) {
    values.push_back(step.series[static_cast<std::size_t>(found)]);
    return true;
  });
  return values;
}

inline double total(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value == value ? value : 0.0;
  return sum;
}

}  // namespace hansa::test
