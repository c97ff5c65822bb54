#include "hansa/metrics/participation.hpp"

#include "hansa/metrics/concentration.hpp"

namespace hansa {

double participation(const MembershipRows& memberships) {
  if (memberships.cities() == 0) return 0.0;
  std::size_t members = 0;
  for (std::size_t city = 0; city < memberships.cities(); ++city) {
    if (memberships.load(city) > 0) ++members;
  }
  return static_cast<double>(members) / static_cast<double>(memberships.cities());
}

double coverage(const MembershipRows& memberships, std::span<const double> population,
                std::span<const std::uint8_t> accredited) {
  double all = 0.0;
  double covered = 0.0;
  for (std::size_t city = 0; city < population.size(); ++city) {
    all += population[city];
    for (auto edge = memberships.first[city]; edge < memberships.first[city + 1]; ++edge) {
      if (!accredited[memberships.network[edge]]) continue;
      covered += population[city];
      break;
    }
  }
  return all > 0.0 ? covered / all : 0.0;
}

double ask_entropy(std::span<const std::uint8_t> asks, std::span<const double> gross,
                   std::span<const double> weight) {
  const auto issues = weight.size();
  std::vector<double> asked;
  for (std::size_t issue = 0; issue < issues; ++issue) {
    if (!(weight[issue] > 0.0)) continue;
    double money = 0.0;
    for (std::size_t network = 0; network < gross.size(); ++network) {
      if (asks[network * issues + issue]) money += gross[network];
    }
    asked.push_back(money);
  }
  return evenness(asked);
}

}  // namespace hansa
