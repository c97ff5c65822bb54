#include "hansa/process/money.hpp"

#include <algorithm>

#include "hansa/metrics/staff_load.hpp"

namespace hansa {

void contribute(const MoneyView& view, std::size_t city, std::span<double> contribution) {
  const auto begin = view.memberships.first[city];
  const auto end = view.memberships.first[city + 1];
  double engaged = 0.0;
  for (auto edge = begin; edge < end; ++edge) engaged += view.memberships.engagement[edge];
  if (begin == end) return;

  const double lost_to_coordination = 1.0 + view.xi * membership_pairs(end - begin);
  const double budget = view.rule.budget * view.resources[city] / lost_to_coordination;
  for (auto edge = begin; edge < end; ++edge) {
    contribution[edge] = budget * (view.memberships.engagement[edge] / engaged);
  }
}

void collect(const MembershipRows& memberships, std::span<const double> contribution,
             std::span<double> gross) {
  std::ranges::fill(gross, 0.0);
  for (std::size_t edge = 0; edge < memberships.size(); ++edge) {
    gross[memberships.network[edge]] += contribution[edge];
  }
}

double net_income(double gross, double overhead, double cost) {
  return std::max(0.0, gross - overhead - cost);
}

}  // namespace hansa
