#include "hansa/metrics/staff_load.hpp"

#include "hansa/base/portable_math.hpp"

namespace hansa {

double staff_load(const MembershipRows& memberships, std::size_t city, double xi) {
  double engaged = 0.0;
  for (auto edge = memberships.first[city]; edge < memberships.first[city + 1]; ++edge) {
    engaged += memberships.engagement[edge];
  }
  return engaged + xi * membership_pairs(memberships.load(city));
}

double staff_hours(const MembershipParameters& rule, double population, std::uint8_t office) {
  const double hours = rule.staff * portable::pow(population / 100'000.0, rule.staff_exponent);
  return office ? hours * (1.0 + rule.office_staff) : hours;
}

std::vector<double> staff_hours(const MembershipParameters& rule,
                                std::span<const double> population,
                                std::span<const std::uint8_t> office) {
  std::vector<double> hours(population.size());
  for (std::size_t city = 0; city < hours.size(); ++city) {
    hours[city] = staff_hours(rule, population[city], office[city]);
  }
  return hours;
}

}  // namespace hansa
