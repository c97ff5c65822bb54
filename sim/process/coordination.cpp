#include "hansa/process/coordination.hpp"

#include <vector>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

bool speaks(std::span<const double> message, std::size_t network, std::size_t issues) {
  const double first = message[network * issues];
  return first == first;  // NaN: no paying member
}

}  // namespace

void coordinate(const AgendaParameters& rule, std::size_t issues, std::span<const double> gross,
                std::span<double> message) {
  const double c = rule.coordination;
  if (c == 0.0) return;
  double money = 0.0;
  std::vector<double> mean(issues, 0.0);
  for (std::size_t network = 0; network < gross.size(); ++network) {
    if (!speaks(message, network, issues)) continue;
    money += gross[network];
    for (std::size_t issue = 0; issue < issues; ++issue) {
      mean[issue] += gross[network] * message[network * issues + issue];
    }
  }
  if (!(money > 0.0)) return;
  for (std::size_t network = 0; network < gross.size(); ++network) {
    for (std::size_t issue = 0; issue < issues; ++issue) {
      double& own = message[network * issues + issue];  // NaN stays NaN
      own = (1.0 - c) * own + c * (mean[issue] / money);
    }
  }
}

double coordination_cost(const AgendaParameters& rule, std::size_t networks) {
  if (rule.coordination == 0.0 || networks == 0) return 0.0;
  const double effort = portable::pow(static_cast<double>(networks), rule.coordination_exponent);
  return rule.coordination * (rule.coordination_cost0 + rule.coordination_cost1 * effort);
}

}  // namespace hansa
