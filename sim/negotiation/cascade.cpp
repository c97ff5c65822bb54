#include "hansa/negotiation/cascade.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

/// Binomial probabilities of k = 0 .. n successes.
void binomial(std::size_t n, double chance, std::vector<double>& probability) {
  probability.assign(n + 1, 0.0);
  probability[0] = 1.0;
  for (std::size_t trial = 0; trial < n; ++trial) {
    for (std::size_t k = trial + 1; k > 0; --k) {
      probability[k] = probability[k] * (1.0 - chance) + probability[k - 1] * chance;
    }
    probability[0] *= 1.0 - chance;
  }
}

double mean_share(std::span<const double> probability) {
  double mean = 0.0;
  for (std::size_t n = 0; n < probability.size(); ++n) {
    mean += static_cast<double>(n) * probability[n];
  }
  return mean / static_cast<double>(probability.size() - 1);
}

template <class Function>
double bisect(double low, double high, Function rises_above_zero) {
  for (int i = 0; i < 200; ++i) {
    const double middle = 0.5 * (low + high);
    (rises_above_zero(middle) ? high : low) = middle;
  }
  return 0.5 * (low + high);
}

}  // namespace

std::size_t threshold_cascade(std::span<const double> threshold) {
  std::vector<double> sorted(threshold.begin(), threshold.end());
  std::ranges::sort(sorted);
  std::size_t joined = 0;
  while (joined < sorted.size() && sorted[joined] <= static_cast<double>(joined)) ++joined;
  return joined;
}

double normal_threshold_share(double mean, double sd) {
  HANSA_EXPECT(sd > 0.0);
  double share = 0.0;
  for (int i = 0; i < 1'000'000; ++i) {
    const double next = portable::normal_cdf((share - mean) / sd);
    if (next - share < 1e-15) break;  // climbs without passing the smallest fixed point
    share = next;
  }
  return share;
}

double bass_share(double p, double q, double time) {
  const double decay = portable::exp(-(p + q) * time);
  return (1.0 - decay) / (1.0 + q / p * decay);
}

double bass_expected_share(std::size_t agents, double p, double q, double dt, std::size_t steps) {
  std::vector<double> now(agents + 1, 0.0), next, moves;
  now[0] = 1.0;
  for (std::size_t step = 0; step < steps; ++step) {
    next.assign(agents + 1, 0.0);
    for (std::size_t n = 0; n <= agents; ++n) {
      if (now[n] < 1e-18) continue;
      const double share = static_cast<double>(n) / static_cast<double>(agents);
      binomial(agents - n, -portable::expm1(-(p + q * share) * dt), moves);
      for (std::size_t k = 0; k < moves.size(); ++k) next[n + k] += now[n] * moves[k];
    }
    now.swap(next);
  }
  return mean_share(now);
}

double bass_expected_share_continuous(std::size_t agents, double p, double q, double time) {
  const auto steps = static_cast<std::size_t>(time * 400.0);
  const double dt = time / static_cast<double>(steps);
  const auto rate = [&](std::size_t n) {
    const auto joined = static_cast<double>(n);
    const auto all = static_cast<double>(agents);
    return (all - joined) * (p + q * joined / all);
  };
  std::vector<double> now(agents + 1, 0.0);
  now[0] = 1.0;
  const auto slope = [&](const std::vector<double>& at) {
    std::vector<double> change(at.size());
    for (std::size_t n = 0; n < at.size(); ++n) {
      change[n] = -rate(n) * at[n] + (n > 0 ? rate(n - 1) * at[n - 1] : 0.0);
    }
    return change;
  };
  const auto along = [&](const std::vector<double>& change, double way) {
    auto at = now;
    for (std::size_t n = 0; n < at.size(); ++n) at[n] += way * change[n];
    return at;
  };
  for (std::size_t step = 0; step < steps; ++step) {
    const auto k1 = slope(now);
    const auto k2 = slope(along(k1, dt / 2.0));
    const auto k3 = slope(along(k2, dt / 2.0));
    const auto k4 = slope(along(k3, dt));
    for (std::size_t n = 0; n < now.size(); ++n) {
      now[n] += dt / 6.0 * (k1[n] + 2.0 * (k2[n] + k3[n]) + k4[n]);
    }
  }
  return mean_share(now);
}

CascadeWindow watts_window(double threshold) {
  HANSA_EXPECT(threshold > 0.0 && threshold <= 1.0 / 3.0);
  const int most = static_cast<int>(std::floor(1.0 / threshold + 1e-12)) - 2;
  const auto excess = [&](double z) {
    double term = portable::exp(-z);
    double sum = term;
    for (int k = 1; k <= most; ++k) sum += term *= z / k;
    return z * sum - 1.0;
  };
  double peak = 0.0;  // the excess rises to one top and falls
  double top = -1.0;
  for (double z = 0.01; z < 200.0; z += 0.01) {
    if (excess(z) > top) {
      top = excess(z);
      peak = z;
    }
  }
  if (top < 0.0) return {};
  return {bisect(0.0, peak, [&](double z) { return excess(z) > 0.0; }),
          bisect(peak, 400.0, [&](double z) { return excess(z) < 0.0; })};
}

}  // namespace hansa
