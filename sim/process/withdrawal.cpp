#include "hansa/process/withdrawal.hpp"

#include <algorithm>

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

std::vector<double> backed_share(const BackingView& view) {
  std::vector<double> lost(view.gross.size(), 0.0);
  for (std::size_t row = 0; row < view.memberships.size(); ++row) {
    if (view.state_outside[view.city_state[view.memberships.city[row]]]) {
      lost[view.memberships.network[row]] += view.contribution[row];
    }
  }
  for (std::size_t n = 0; n < lost.size(); ++n) {
    lost[n] = view.gross[n] > 0.0 ? std::clamp(1.0 - lost[n] / view.gross[n], 0.0, 1.0) : 1.0;
  }
  return lost;
}

}  // namespace hansa
