/// \file   Series of ecology.
#include <algorithm>
#include <array>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/series.hpp"

namespace hansa {
namespace {

double in_bodies(const Observed& o) {
  const auto& body = o.sim.state.ecology.body;
  return static_cast<double>(
      std::ranges::count_if(body, [](std::uint32_t label) { return label != no_body; }));
}

double muted(const Observed& o) {
  double count = 0.0;
  for (std::uint32_t n = 0; n < o.sim.networks(); ++n) {
    if (o.sim.state.networks.alive[n] && network_is_muted(o.sim, n)) count += 1.0;
  }
  return count;
}

}  // namespace

std::span<const Series> ecology_series() {
  static constexpr std::array table{
      Series{{"foundings", "1", "networks that cities founded in the step, beside those of tables"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.ecology.born); }},
      Series{{"foundings_expected", "1", "mean of the Poisson count of foundings in the step"},
             [](const Observed& o) { return o.sim.tally.ecology.expected_foundings; }},
      Series{{"foundings_imitated", "1", "foundings that copied the niche of a network"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.ecology.imitated); }},
      Series{{"foundings_mirrored", "1", "foundings that copied a forum"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.ecology.mirrored); }},
      Series{
          {"networks_dissolved", "1", "networks that dissolved in the step, by their own hazard"},
          [](const Observed& o) { return static_cast<double>(o.sim.tally.ecology.died); }},
      Series{{"mergers", "1", "mergers in the step, those of the calendar left out"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.ecology.merged); }},
      Series{
          {"donors_left", "1", "donors that left a network in the step"},
          [](const Observed& o) { return static_cast<double>(o.sim.tally.ecology.donors_left); }},
      Series{{"networks_in_bodies", "1", "networks that speak through a peak body"}, in_bodies},
      Series{{"peak_bodies", "1", "peak bodies that stand"},
             [](const Observed& o) { return static_cast<double>(bodies(o.sim).size()); }},
      Series{{"networks_muted", "1", "networks in force that the calendar silences"}, muted},
      Series{{"collaboration_cost", "1", "cost of working together across borders; 1 = as given"},
             [](const Observed& o) { return collaboration_cost(o.sim); }},
  };
  return table;
}

}  // namespace hansa
