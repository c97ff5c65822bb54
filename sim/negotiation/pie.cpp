#include "hansa/negotiation/pie.hpp"

#include <algorithm>

#include "hansa/base/contract.hpp"

namespace hansa {

std::vector<double> nash_split(std::span<const double> weight,
                               std::span<const double> disagreement) {
  HANSA_EXPECT(weight.size() == disagreement.size());
  double all = 0.0;
  double rest = 1.0;
  for (std::size_t i = 0; i < weight.size(); ++i) {
    all += weight[i];
    rest -= disagreement[i];
  }
  std::vector<double> share(disagreement.begin(), disagreement.end());
  if (!(rest > 0.0) || !(all > 0.0)) return share;
  for (std::size_t i = 0; i < share.size(); ++i) share[i] += weight[i] / all * rest;
  return share;
}

double rubinstein_share(double proposer_discount, double responder_discount) {
  return (1.0 - responder_discount) / (1.0 - proposer_discount * responder_discount);
}

GridlockInterval gridlock_interval(std::span<const double> ideal, std::size_t quota) {
  HANSA_EXPECT(quota <= ideal.size() && 2 * quota > ideal.size());
  std::vector<double> sorted(ideal.begin(), ideal.end());
  std::ranges::sort(sorted);
  return {sorted[sorted.size() - quota], sorted[quota - 1]};
}

}  // namespace hansa
