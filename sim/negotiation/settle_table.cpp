#include <algorithm>

#include "hansa/negotiation/acceptance.hpp"
#include "hansa/negotiation/table.hpp"

namespace hansa {
namespace {

Stake stake_of(const NegotiationTable& table, const NegotiationTerms& terms,
               const TableUtility& utility, std::span<const double> proposal, std::size_t actor) {
  double curvature = 0.0;
  double gain = 0.0;           // <D, y - x0>_w
  double ratified_gain = 0.0;  // the same at the ratifier's ideal
  for (std::size_t k = 0; k < table.issue_count(); ++k) {
    const std::size_t cell = table.at(actor, k);
    const double weight = utility.weight[cell];
    if (weight == 0.0) continue;
    const double move = proposal[k] - table.status_quo[k];
    const double own = weight * move * (table.position[cell] - table.status_quo[k]);
    curvature += weight * move * move;
    gain += own;
    ratified_gain += std::isnan(table.ratifier[cell])
                         ? own
                         : weight * move * (table.ratifier[cell] - table.status_quo[k]);
  }
  const double cost = table.sovereignty[actor] * terms.hardness - table.transfer[actor];
  return {curvature, 2.0 * std::min(gain, ratified_gain) - cost};
}

Reach voluntary_reach(const NegotiationTable& table, std::span<const double> limits) {
  std::vector<std::size_t> order(limits.size());
  for (std::size_t a = 0; a < order.size(); ++a) order[a] = a;
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    return limits[a] != limits[b] ? limits[a] > limits[b] : a < b;
  });
  Reach best;
  double best_product = 0.0;
  double power = 0.0;
  for (const std::size_t actor : order) {
    power += table.power[actor];
    const double reach = std::min(1.0, limits[actor]);
    if (reach * power > best_product) {
      best_product = reach * power;
      best = {reach, limits[actor] <= 1.0};
    }
  }
  return best;
}

/// Root mean square over issues of the whole proposal's move, in spans.
double length(const NegotiationTable& table, const TableUtility& utility,
              std::span<const double> proposal) {
  double squares = 0.0;
  for (std::size_t k = 0; k < table.issue_count(); ++k) {
    const double move = (proposal[k] - table.status_quo[k]) / utility.span[k];
    squares += move * move;
  }
  return std::sqrt(squares / static_cast<double>(std::max<std::size_t>(1, table.issue_count())));
}

}  // namespace

TableStakes settle_table(const NegotiationTable& table, const NegotiationTerms& terms,
                         const TableUtility& utility, std::span<const double> proposal) {
  TableStakes stakes;
  stakes.limit.resize(table.actor_count());
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    stakes.limit[a] = acceptance_limit(stake_of(table, terms, utility, proposal, a), terms.slack);
  }
  RuleScratch scratch;
  stakes.reach = terms.voluntary
                     ? voluntary_reach(table, stakes.limit)
                     : furthest_accepted(stakes.limit, table.power, terms.rule, scratch);
  double heads = 0.0;
  double power = 0.0;
  double all_power = 0.0;
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    all_power += table.power[a];
    if (stakes.limit[a] < stakes.reach.limit) continue;
    heads += 1.0;
    power += table.power[a];
  }
  stakes.accepting_heads =
      heads / static_cast<double>(std::max<std::size_t>(1, table.actor_count()));
  stakes.accepting_power = all_power > 0.0 ? power / all_power : 0.0;
  const double move = stakes.reach.limit * length(table, utility, proposal);
  stakes.agreed =
      stakes.reach.limit >= terms.least_progress && move >= terms.least_move && move > 0.0;
  return stakes;
}

}  // namespace hansa
