#include "hansa/metrics/membership_moments.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double least_population = 100'000.0;

double mean(std::span<const double> values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

/// Sum of products of deviations from the means.
double co_deviation(std::span<const double> x, std::span<const double> y) {
  const double mean_x = mean(x);
  const double mean_y = mean(y);
  double sum = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - mean_x) * (y[i] - mean_y);
  return sum;
}

}  // namespace

double single_memberships(const MembershipRows& memberships) {
  double members = 0.0;
  double single = 0.0;
  for (std::size_t city = 0; city < memberships.cities(); ++city) {
    members += memberships.load(city) > 0 ? 1.0 : 0.0;
    single += memberships.load(city) == 1 ? 1.0 : 0.0;
  }
  return members > 0.0 ? single / members : missing;
}

double membership_elasticity(const MembershipRows& memberships,
                             std::span<const double> population) {
  std::vector<double> log_population;
  std::vector<double> log_memberships;
  for (std::size_t city = 0; city < population.size(); ++city) {
    if (memberships.load(city) == 0 || !(population[city] > least_population)) continue;
    log_population.push_back(portable::log(population[city]));
    log_memberships.push_back(portable::log(static_cast<double>(memberships.load(city))));
  }
  if (log_population.size() < 2) return missing;
  const double spread = co_deviation(log_population, log_population);
  return spread > 0.0 ? co_deviation(log_population, log_memberships) / spread : missing;
}

double network_size_spread(std::span<const double> members) {
  std::vector<double> log_size;
  for (const double size : members) {
    if (size > 0.0) log_size.push_back(portable::log(size));
  }
  if (log_size.size() < 2) return missing;
  return std::sqrt(co_deviation(log_size, log_size) / static_cast<double>(log_size.size() - 1));
}

}  // namespace hansa
