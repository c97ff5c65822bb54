#include "hansa/negotiation/voting_power.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "hansa/base/contract.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {
namespace {

constexpr std::size_t most_exact = 20;

/// Which coalitions win: by heads and by weight.
struct Game {
  std::span<const double> weight;
  double least_weight;
  std::size_t least_heads;
  bool wins(double sum, std::size_t heads) const {
    return heads >= least_heads && sum >= least_weight;
  }
};

void normalise(VotingPower& power) {
  const double all = std::accumulate(power.swings.begin(), power.swings.end(), 0.0);
  power.banzhaf.assign(power.swings.size(), 0.0);
  for (std::size_t a = 0; a < power.swings.size() && all > 0.0; ++a) {
    power.banzhaf[a] = power.swings[a] / all;
  }
}

/// k! (n - 1 - k)! / n!, the weight of a coalition of k others.
std::vector<double> order_weights(std::size_t n) {
  std::vector<double> weight(n);
  for (std::size_t k = 0; k < n; ++k) {
    double w = 1.0 / static_cast<double>(n);
    for (std::size_t i = 1; i <= k; ++i) {
      w *= static_cast<double>(i) / static_cast<double>(n - 1 - k + i);
    }
    weight[k] = w;
  }
  return weight;
}

VotingPower count_all(const Game& game) {
  const std::size_t n = game.weight.size();
  VotingPower power{std::vector<double>(n, 0.0), {}, std::vector<double>(n, 0.0), true};
  const auto order_weight = order_weights(n);
  for (std::uint32_t coalition = 0; coalition < 1U << n; ++coalition) {
    double sum = 0.0;
    for (std::size_t a = 0; a < n; ++a) sum += (coalition >> a & 1U) != 0 ? game.weight[a] : 0.0;
    const auto heads = static_cast<std::size_t>(std::popcount(coalition));
    if (!game.wins(sum, heads)) continue;
    for (std::size_t a = 0; a < n; ++a) {
      if ((coalition >> a & 1U) == 0 || game.wins(sum - game.weight[a], heads - 1)) continue;
      power.swings[a] += 1.0;
      power.shapley_shubik[a] += order_weight[heads - 1];
    }
  }
  normalise(power);
  return power;
}

VotingPower sample(const Game& game, std::uint64_t seed, std::size_t orders) {
  const std::size_t n = game.weight.size();
  VotingPower power{std::vector<double>(n, 0.0), {}, std::vector<double>(n, 0.0), false};
  const KeyedDraw draw{seed, 0};
  const Key who = key_of("voting power");
  const double share = 1.0 / static_cast<double>(orders);
  std::vector<std::size_t> order(n);
  std::uint64_t ordinal = 0;
  const auto uniform = [&] { return draw.uniform(Purpose::voting_power, Step{}, who, ordinal++); };
  for (std::size_t trial = 0; trial < orders; ++trial) {
    std::iota(order.begin(), order.end(), std::size_t{0});
    double sum = 0.0;
    bool decided = false;
    for (std::size_t k = 0; k < n && !decided; ++k) {
      const auto left = static_cast<double>(n - k);
      std::swap(order[k], order[k + static_cast<std::size_t>(uniform() * left)]);
      sum += game.weight[order[k]];
      decided = game.wins(sum, k + 1);
      if (decided) power.shapley_shubik[order[k]] += share;
    }
    double all = 0.0;
    std::size_t heads = 0;
    std::vector<bool> inside(n);
    for (std::size_t a = 0; a < n; ++a) {
      inside[a] = uniform() < 0.5;
      if (!inside[a]) continue;
      all += game.weight[a];
      ++heads;
    }
    for (std::size_t a = 0; a < n; ++a) {
      const double others = all - (inside[a] ? game.weight[a] : 0.0);
      const std::size_t other_heads = heads - (inside[a] ? 1 : 0);
      if (game.wins(others + game.weight[a], other_heads + 1) && !game.wins(others, other_heads)) {
        power.swings[a] += share;
      }
    }
  }
  normalise(power);
  return power;
}

}  // namespace

VotingPower voting_power(std::span<const double> weight, double quota) {
  const double all = std::accumulate(weight.begin(), weight.end(), 0.0);
  const Game game{weight, quota - 1e-9 * all, 0};
  return weight.size() <= most_exact ? count_all(game) : sample(game, 1, 20'000);
}

VotingPower voting_power(std::span<const double> power, DecisionRule rule, std::uint64_t seed,
                         std::size_t orders) {
  HANSA_EXPECT(!power.empty() && orders > 0);
  const double all = std::accumulate(power.begin(), power.end(), 0.0);
  const Game game{power, rule.power * all - 1e-9 * all, heads_needed(rule.heads, power.size())};
  return power.size() <= most_exact ? count_all(game) : sample(game, seed, orders);
}

}  // namespace hansa
