#include "hansa/negotiation/positional.hpp"

#include <algorithm>

namespace hansa {
namespace {

struct Vote {
  double position, weight;
};

double lower_median(std::vector<Vote>& votes, double status_quo) {
  double all = 0.0;
  for (const auto& vote : votes) all += vote.weight;
  if (!(all > 0.0)) return status_quo;
  std::ranges::sort(votes, {}, &Vote::position);
  const double half = (0.5 - 1e-12) * all;
  double below = 0.0;
  for (const auto& vote : votes) {
    below += vote.weight;
    if (below >= half) return vote.position;
  }
  return votes.back().position;
}

}  // namespace

std::vector<double> compromise(const NegotiationTable& table) {
  std::vector<double> move(table.issue_count(), 0.0);
  std::vector<double> weights(table.issue_count(), 0.0);
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      if (!table.takes_part(a, k)) continue;
      const double weight = table.power[a] * table.salience[table.at(a, k)];
      weights[k] += weight;
      move[k] += weight * (table.position[table.at(a, k)] - table.status_quo[k]);
    }
  }
  // From the status quo, so that a table which wants no change gets none, exactly.
  std::vector<double> outcome(table.status_quo);
  for (std::size_t k = 0; k < outcome.size(); ++k) {
    if (weights[k] > 0.0) outcome[k] += move[k] / weights[k];
  }
  return outcome;
}

std::vector<double> weighted_median(const NegotiationTable& table) {
  std::vector<double> outcome(table.issue_count());
  std::vector<Vote> votes;
  for (std::size_t k = 0; k < table.issue_count(); ++k) {
    votes.clear();
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      if (!table.takes_part(a, k)) continue;
      votes.push_back(
          {table.position[table.at(a, k)], table.power[a] * table.salience[table.at(a, k)]});
    }
    outcome[k] = lower_median(votes, table.status_quo[k]);
  }
  return outcome;
}

}  // namespace hansa
