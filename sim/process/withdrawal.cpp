#include "hansa/process/withdrawal.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {

bool outside_next(PerYear leave, PerYear rejoin, bool outside, Years dt, Key state, Key forum,
                  Step step, KeyedDraw draw) {
  const PerYear rate = outside ? rejoin : leave;
  if (!(rate.value > 0.0)) return outside;
  const double u = draw.uniform(PairPurpose::leave_forum, step, state, forum);
  return bernoulli(u, probability_of(rate, dt)) != outside;
}

bool reneges(PerYear renege, double hardness, Years dt, Key state, Key forum, Step step,
             KeyedDraw draw) {
  const PerYear rate = renege * hardness;
  if (!(rate.value > 0.0)) return false;
  const double u = draw.uniform(PairPurpose::renege, step, state, forum);
  return bernoulli(u, probability_of(rate, dt));
}

std::vector<double> backed_share(const BackingView& view, std::size_t networks) {
  std::vector<double> kept(networks, 0.0);
  std::vector<double> lost(networks, 0.0);
  for (std::size_t row = 0; row < view.memberships.size(); ++row) {
    const auto state = view.city_state[view.memberships.city[row]];
    auto& sum = view.state_outside[state] ? lost : kept;
    sum[view.memberships.network[row]] += view.contribution[row];
  }
  for (std::size_t n = 0; n < networks; ++n) {
    kept[n] = lost[n] > 0.0 ? kept[n] / (kept[n] + lost[n]) : 1.0;
  }
  return kept;
}

}  // namespace hansa
