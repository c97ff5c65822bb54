/// \file   Ideal points of states and cities where the tables give none.
///
/// Model   y_sk = Phi(c_k0 + c_k1 z(electoral democracy) + c_k2 z(UN voting) + c_k3 z(ln GDP per
///         head) + c_k4 z(urban share) + sd_k xi_sk), theta_ik = clip(y_sk + gap_k + sd_i xi_ik),
///         xi standard normal, keyed by agent and issue.
/// Ours    all of it [C]. z is taken over the states that sit in a forum, so that a state outside
///         them changes nobody.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/world/parameters.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// 1 for the states that a world's yardsticks are taken over: those with a seat in some forum, or,
/// when there is no forum, those whose power is not 0.
std::vector<std::uint8_t> reference_states(const World& world);

/// Mean and standard deviation of a variable over the reference states.
struct Yardstick {
  double mean{}, deviation{};
  /// 0 when the variable does not vary.
  double standardised(double value) const {
    return deviation > 0.0 ? (value - mean) / deviation : 0.0;
  }
};
Yardstick yardstick(std::span<const double> values, std::span<const std::uint8_t> reference);

/// ln of GDP per head [ln USD], one a state.
std::vector<double> log_income(const States& states);

struct PositionModel {
  const PositionParameters& parameters;
  Yardstick democracy, alignment, income, urban;

  /// y_sk of a state with these indicators; `noise` is xi_sk.
  double ideal(std::size_t issue, double electoral_democracy, double unga_ideal_point,
               double income_per_head, double urban_percent, double noise) const;
};

/// Needs the states' indicators without blanks.
PositionModel position_model(const World& world, const PositionParameters& parameters);

}  // namespace hansa
