#include "hansa/process/attention.hpp"

#include <algorithm>
#include <numeric>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

/// s before normalisation of one network on one line; 0 where it has no access or does not ask.
double interest(const EffortView& view, std::size_t network, std::size_t forum, std::size_t issue) {
  const auto hall = network * view.forums + forum;
  if (!(view.hearing[hall] > 0.0) || !view.asks[hall * view.issues + issue]) return 0.0;
  return view.niche[network * view.issues + issue] * view.weight[forum * view.issues + issue];
}

/// Shares a prize: out[i] = x[i]^gamma / (sum x^gamma + rival^gamma), 0 where x = 0.
void contest(std::span<double> efforts, double rival, double gamma) {
  const double largest = std::max(rival, efforts.empty() ? 0.0 : std::ranges::max(efforts));
  if (!(largest > 0.0)) return;
  const auto impact = [&](double effort) {
    if (!(effort > 0.0)) return 0.0;
    // relative to the largest, so that no power overflows
    return gamma == 1.0 ? effort : portable::pow(effort / largest, gamma);
  };
  double all = 0.0;
  for (double& effort : efforts) all += effort = impact(effort);
  all += impact(rival);
  for (double& effort : efforts) effort /= all;
}

}  // namespace

void spend(const EffortView& view, std::size_t network, std::span<double> effort) {
  double interests = 0.0;
  for (std::size_t forum = 0; forum < view.forums; ++forum) {
    for (std::size_t issue = 0; issue < view.issues; ++issue) {
      interests += effort[forum * view.issues + issue] = interest(view, network, forum, issue);
    }
  }
  if (!(interests > 0.0)) return;  // nothing was written but zeros

  const double budget = view.net[network];
  const double fee = view.rule.entry_cost * view.unit;
  double left = budget;
  for (std::size_t forum = 0; forum < view.forums; ++forum) {
    const auto lines = effort.subspan(forum * view.issues, view.issues);
    for (double& line : lines) line /= interests;
    if (budget * std::accumulate(lines.begin(), lines.end(), 0.0) > fee) {
      left -= fee;
    } else {
      std::ranges::fill(lines, 0.0);
    }
  }
  left = std::max(0.0, left);
  for (std::size_t forum = 0; forum < view.forums; ++forum) {
    const double heard = view.hearing[network * view.forums + forum];
    for (double& line : effort.subspan(forum * view.issues, view.issues)) line *= left * heard;
  }
}

std::vector<double> attention(const ContestView& view) {
  const auto stride = view.forums * view.issues;
  const auto networks = view.effort.size() / stride;
  const auto effort = [&](std::size_t network, std::size_t issue) {
    return view.effort[network * stride + view.forum * view.issues + issue];
  };
  const double weights = std::accumulate(view.weight.begin(), view.weight.end(), 0.0);
  std::vector<double> heard(networks * view.issues, 0.0);
  std::vector<double> shares(networks);

  if (view.rule.contest == ContestLevel::forum) {
    for (std::size_t network = 0; network < networks; ++network) {
      shares[network] = 0.0;
      for (std::size_t k = 0; k < view.issues; ++k) shares[network] += effort(network, k);
    }
    contest(shares, view.lobby * view.unit, view.rule.gamma);
  }
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    if (view.rule.contest == ContestLevel::line) {
      if (!(view.weight[issue] > 0.0)) continue;
      for (std::size_t network = 0; network < networks; ++network) {
        shares[network] = effort(network, issue);
      }
      contest(shares, view.lobby * view.unit * (view.weight[issue] / weights), view.rule.gamma);
    }
    for (std::size_t network = 0; network < networks; ++network) {
      if (effort(network, issue) > 0.0) heard[network * view.issues + issue] = shares[network];
    }
  }
  return heard;
}

}  // namespace hansa
