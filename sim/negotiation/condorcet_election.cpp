#include "hansa/negotiation/condorcet_election.hpp"

#include <algorithm>

#include "hansa/base/portable_math.hpp"
#include "hansa/negotiation/positional.hpp"

namespace hansa {
namespace {

constexpr double least_support = 1e-8;

/// Positions with the compromise where there is none, in units of the scale.
std::vector<double> proposals(const NegotiationTable& table, std::span<const double> scale) {
  auto proposal = table.position;
  const auto middle = compromise(table);
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      double& cell = proposal[table.at(a, k)];
      cell = (std::isnan(cell) ? middle[k] : cell) / scale[k];
    }
  }
  return proposal;
}

/// d_ij, [actors x actors].
std::vector<double> distances(const NegotiationTable& table, std::span<const double> proposal) {
  const std::size_t n = table.actor_count();
  std::vector<double> distance(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    double care = 0.0;
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      care += table.salience[table.at(i, k)] * table.salience[table.at(i, k)];
    }
    if (!(care > 0.0)) continue;
    for (std::size_t j = 0; j < n; ++j) {
      double squares = 0.0;
      for (std::size_t k = 0; k < table.issue_count(); ++k) {
        const double way =
            table.salience[table.at(i, k)] * (proposal[table.at(i, k)] - proposal[table.at(j, k)]);
        squares += way * way;
      }
      distance[i * n + j] = std::sqrt(squares / care);
    }
  }
  return distance;
}

std::vector<double> elect(std::span<const double> distance, std::span<const double> power,
                          std::span<const double> risk) {
  const std::size_t n = power.size();
  std::vector<double> utility(n * n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const double d = distance[i * n + j];
      utility[i * n + j] = (1.0 - d) * (1.0 + d * risk[i]);
    }
  }
  std::vector<double> support(n * n, least_support);
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        support[i * n + j] += power[k] * std::max(0.0, utility[k * n + i] - utility[k * n + j]);
      }
    }
  }
  std::vector<double> chance(n, 0.0);  // its logarithm at first: products of hundreds vanish
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      chance[i] += portable::log(support[i * n + j] / (support[i * n + j] + support[j * n + i]));
    }
  }
  const double most = std::ranges::max(chance);
  double all = 0.0;
  for (double& p : chance) all += p = portable::exp(p - most);
  for (double& p : chance) p /= all;
  return chance;
}

}  // namespace

std::vector<double> issue_scale(const NegotiationTable& table) {
  std::vector<double> scale(table.issue_count(), 1.0);
  for (std::size_t k = 0; k < scale.size(); ++k) {
    double largest = std::abs(table.status_quo[k]);
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      if (table.takes_part(a, k)) {
        largest = std::max(largest, std::abs(table.position[table.at(a, k)]));
      }
    }
    if (!(largest > 0.0)) continue;
    double power = 1.0;
    while (power < largest) power *= 10.0;
    while (power / 10.0 >= largest) power /= 10.0;
    scale[k] = power;
  }
  return scale;
}

std::vector<double> election_chances(const NegotiationTable& table, std::span<const double> scale) {
  const auto distance = distances(table, proposals(table, scale));
  std::vector<double> risk(table.actor_count(), 0.0);
  const auto first = elect(distance, table.power, risk);
  const auto [least, most] = std::ranges::minmax(first);
  const bool told_apart = most - least > 1e-12;  // not by the rounding of equal chances
  for (std::size_t i = 0; i < risk.size() && told_apart; ++i) {
    risk[i] = (3.0 * first[i] - (most + 2.0 * least)) / (2.0 * (most - least));
  }
  return elect(distance, table.power, risk);
}

std::vector<double> condorcet_election(const NegotiationTable& table) {
  const auto scale = issue_scale(table);
  const auto chance = election_chances(table, scale);
  const auto proposal = proposals(table, scale);
  std::vector<double> outcome(table.issue_count(), 0.0);
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t k = 0; k < outcome.size(); ++k) {
      outcome[k] += chance[a] * (proposal[table.at(a, k)] * scale[k]);
    }
  }
  return outcome;
}

}  // namespace hansa
