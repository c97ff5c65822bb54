#include "hansa/metrics/participation.hpp"

#include <vector>

#include "hansa/metrics/concentration.hpp"

namespace hansa {

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

double ask_entropy(std::span<const std::uint8_t> asks, std::size_t stride,
                   std::span<const double> gross, std::span<const double> weight) {
  std::vector<double> asked;
  for (std::size_t issue = 0; issue < weight.size(); ++issue) {
    if (!(weight[issue] > 0.0)) continue;
    double money = 0.0;
    for (std::size_t network = 0; network < gross.size(); ++network) {
      if (asks[network * stride + issue]) money += gross[network];
    }
    asked.push_back(money);
  }
  return evenness(asked);
}

}  // namespace hansa
