#include "hansa/process/soft_power.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"

namespace hansa {

double kept_share(double decay, double years) {
  if (decay == 0.0) return 1.0;
  if (decay == 1.0) return years > 0.0 ? 0.0 : 1.0;
  return portable::exp(years * portable::log1p(-decay));
}

double soft_power_after(const ReputationParameters& rule, double dt, double stock,
                        double instruments, double uptake) {
  return kept_share(rule.decay, dt) * stock + rule.instruments * dt * instruments +
         rule.uptake * uptake;
}

double soft_power_standing(const ReputationParameters& rule, double stock, double gross_share) {
  return stock > 0.0 ? stock / (stock + rule.half * gross_share) : 0.0;
}

double soft_power_gain(const ReputationParameters& rule, double stock, double gross_share) {
  return 1.0 + rule.gain * soft_power_standing(rule, stock, gross_share);
}

double line_uptake(double before, double adopted, double asked) {
  const double way = asked - before;
  if (way == 0.0) return 0.0;
  return std::clamp((adopted - before) / way, 0.0, 1.0);
}

void rescale_efforts(std::span<const double> gain, std::span<double> budget) {
  double before = 0.0;
  double after = 0.0;
  for (std::size_t network = 0; network < budget.size(); ++network) {
    before += budget[network];
    budget[network] *= gain[network];
    after += budget[network];
  }
  if (!(after > 0.0)) return;
  for (double& effort : budget) effort *= before / after;
}

}  // namespace hansa
