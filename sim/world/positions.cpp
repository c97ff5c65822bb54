#include "hansa/world/positions.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"

namespace hansa {

std::vector<std::uint8_t> reference_states(const World& world) {
  std::vector<std::uint8_t> reference(world.states.size(), 0);
  for (const auto member : world.forums.member) reference[member] = 1;
  if (!world.forums.member.empty()) return reference;
  for (std::size_t s = 0; s < reference.size(); ++s) {
    reference[s] = world.states.power[s] != 0.0;  // a blank (NaN) counts
  }
  return reference;
}

Yardstick yardstick(std::span<const double> values, std::span<const std::uint8_t> reference) {
  HANSA_EXPECT(values.size() == reference.size());
  double count = 0.0, sum = 0.0;
  for (std::size_t s = 0; s < values.size(); ++s) {
    if (reference[s] == 0) continue;
    count += 1.0;
    sum += values[s];
  }
  if (count == 0.0) return {};
  const double mean = sum / count;
  double squares = 0.0;
  for (std::size_t s = 0; s < values.size(); ++s) {
    if (reference[s] == 1) squares += (values[s] - mean) * (values[s] - mean);
  }
  const double deviation = std::sqrt(squares / count);
  // equal values leave rounding errors, not a deviation
  return {mean, deviation > 1e-12 * std::abs(mean) ? deviation : 0.0};
}

std::vector<double> log_income(const States& states) {
  std::vector<double> income;
  for (std::size_t s = 0; s < states.size(); ++s) {
    income.push_back(portable::log(1e6 * states.gdp[s] / states.population[s]));
  }
  return income;
}

double PositionModel::ideal(std::size_t issue, double electoral_democracy, double unga_ideal_point,
                            double income_per_head, double urban_percent, double noise) const {
  const double probit = parameters.intercept[issue] +
                        parameters.democracy[issue] * democracy.standardised(electoral_democracy) +
                        parameters.alignment[issue] * alignment.standardised(unga_ideal_point) +
                        parameters.income[issue] * income.standardised(income_per_head) +
                        parameters.urban[issue] * urban.standardised(urban_percent) +
                        parameters.state_noise[issue] * noise;
  return portable::normal_cdf(probit);
}

PositionModel position_model(const World& world, const PositionParameters& parameters) {
  const auto& states = world.states;
  const auto reference = reference_states(world);
  return {parameters, yardstick(states.electoral_democracy, reference),
          yardstick(states.unga_ideal_point, reference), yardstick(log_income(states), reference),
          yardstick(states.urban_percent, reference)};
}

}  // namespace hansa
