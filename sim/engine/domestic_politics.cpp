/// \file   Place 2: states return to what they want at home.
#include <algorithm>
#include <cstddef>

#include "hansa/engine/simulation.hpp"

namespace hansa {
namespace {

/// Where in the knots of the drift `month` lies: left knot and weight of the right one.
struct Between {
  std::size_t left;
  double right_weight;
};

Between locate(const StateDrift& drift, Month month) {
  const auto after = std::ranges::upper_bound(drift.month, month) - drift.month.begin();
  const auto right = static_cast<std::size_t>(after);
  if (right == 0) return {0, 0.0};
  if (right == drift.month.size()) return {right - 1, 0.0};
  const double width = drift.month[right] - drift.month[right - 1];
  return {right - 1, (month - drift.month[right - 1]) / width};
}

}  // namespace

/// Model   y <- y + anchor (y(0) + drift change(t) - y) dt, kept in [0, 1] [C]
void act_domestic_politics(Simulation& sim) {
  const auto& rates = sim.parameters.lobbying;
  const double pull = std::min(1.0, rates.anchor * sim.dt);
  if (pull <= 0.0) return;
  const auto& drift = sim.world.drift;
  const bool drifting = rates.drift != 0.0 && !drift.month.empty();
  const auto [left, right_weight] = drifting ? locate(drift, sim.state.month) : Between{0, 0.0};
  const auto cells = sim.state.state_ideal.size();
  for (std::size_t cell = 0; cell < cells; ++cell) {
    double home = sim.world.states.ideal[cell];
    if (drifting) {
      const double before = drift.change[left * cells + cell];
      const double after = right_weight > 0.0 ? drift.change[(left + 1) * cells + cell] : before;
      home += rates.drift * (before + right_weight * (after - before));
    }
    auto& ideal = sim.state.state_ideal[cell];
    ideal = std::clamp(ideal + pull * (home - ideal), 0.0, 1.0);
  }
}

}  // namespace hansa
