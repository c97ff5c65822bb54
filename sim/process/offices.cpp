#include "hansa/process/offices.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {

double office_rate(const ReputationParameters& rule, double population, std::uint32_t& clipped) {
  const double exponent = rule.office_size * portable::log(population / 100'000.0);
  const double within = std::clamp(exponent, -20.0, 3.0);
  clipped += within != exponent ? 1U : 0U;
  return rule.office * portable::exp(within);
}

bool opens_office(const ReputationParameters& rule, double dt, double population, Key city,
                  Step step, const KeyedDraw& draw, std::uint32_t& clipped) {
  const double chance = probability_of(PerYear{office_rate(rule, population, clipped)}, Years{dt});
  return bernoulli(draw.uniform(Purpose::office, step, city), chance);
}

}  // namespace hansa
