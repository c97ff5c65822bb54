#include "hansa/process/accountability.hpp"

#include <cmath>

#include "hansa/random/distributions.hpp"

namespace hansa {

double accountable_ideal(PerYear rate, double ideal, double wanted, Years dt) {
  if (!(rate.value > 0.0)) return ideal;
  return accountable_ideal(probability_of(rate, dt), ideal, wanted);
}

std::vector<double> state_publics(const PublicView& view) {
  std::vector<double> wanted{view.first_ideal.begin(), view.first_ideal.end()};
  for (std::size_t cell = 0; cell < wanted.size(); ++cell) {
    const double urban = view.urban_percent[cell / view.issues] / 100.0;
    const double towns = view.own_cities[cell];
    if (std::isnan(towns) || !(urban > 0.0)) continue;
    wanted[cell] += urban * (towns - wanted[cell]);
  }
  return wanted;
}

}  // namespace hansa
