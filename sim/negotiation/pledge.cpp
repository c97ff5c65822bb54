#include "hansa/negotiation/pledge.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"
#include "hansa/negotiation/acceptance.hpp"

namespace hansa {
namespace {

double indifference(const PledgeView& view, double ambition) {
  double largest = 0.0;
  for (std::size_t n = 0; n < view.members(); ++n) {
    for (std::size_t i = 0; i < view.members(); ++i) {
      largest = std::max(largest, std::abs(pledge_gain(view, i, n, ambition)));
      if (i == 0 && view.members() > 1000) break;  // one member shows the scale of large networks
    }
  }
  return 1e-12 * largest;
}

std::size_t keen(const PledgeView& view, std::size_t others, double ambition, double tolerance) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < view.members(); ++i) {
    count += pledge_gain(view, i, others, ambition) >= -tolerance ? 1U : 0U;
  }
  return count;
}

}  // namespace

double pledge_gain(const PledgeView& view, std::size_t member, std::size_t others,
                   double ambition) {
  HANSA_EXPECT(others < view.members());
  const double slope = 2.0 * view.interest[member] * view.ideal[member] + view.norm +
                       view.social[others] - view.burden[member] - view.preemption[member];
  return (slope - ambition * view.interest[member]) * ambition + view.slack;
}

std::vector<std::uint8_t> pledge_signatories(const PledgeView& view, double ambition) {
  const std::size_t n = view.members();
  std::vector<std::uint8_t> signs(n, 0);
  std::size_t count = 0;
  for (bool grows = true; grows;) {
    grows = false;
    const std::size_t before = count;
    for (std::size_t i = 0; i < n; ++i) {
      if (signs[i] != 0) continue;
      const double slope = pledge_gain(view, i, std::min(before, n - 1), ambition);
      if (!(slope >= 0.0)) continue;
      signs[i] = 1;
      ++count;
      grows = true;
    }
  }
  return signs;
}

std::vector<std::size_t> stable_numbers(const PledgeView& view, double ambition) {
  const double tolerance = indifference(view, ambition);
  std::vector<std::size_t> stable;
  for (std::size_t n = 0; n <= view.members(); ++n) {
    const bool stay = n == 0 || keen(view, n - 1, ambition, tolerance) >= n;
    const bool out = n == view.members() || keen(view, n, ambition, tolerance) <= n;
    if (stay && out) stable.push_back(n);
  }
  return stable;
}

TabledPledge table_pledge(const PledgeView& view, std::span<const double> ambitions, double depth) {
  TabledPledge best;
  double best_worth = -1.0;
  for (const double ambition : ambitions) {
    HANSA_EXPECT(ambition > 0.0);
    const auto signs = pledge_signatories(view, ambition);
    const auto count = static_cast<std::size_t>(std::accumulate(signs.begin(), signs.end(), 0));
    const double worth = portable::pow(ambition, depth) * static_cast<double>(count);
    if (worth > best_worth || (worth == best_worth && ambition > best.ambition)) {
      best = {ambition, count};
      best_worth = worth;
    }
  }
  return best;
}

}  // namespace hansa
