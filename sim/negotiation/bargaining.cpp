#include "hansa/negotiation/bargaining.hpp"

#include <algorithm>
#include <array>

#include "hansa/base/contract.hpp"
#include "hansa/negotiation/challenge.hpp"
#include "hansa/negotiation/condorcet_election.hpp"
#include "hansa/negotiation/cooperative.hpp"
#include "hansa/negotiation/exchange.hpp"
#include "hansa/negotiation/positional.hpp"

namespace hansa {
namespace {

using Model = BargainingModel;
constexpr std::array<ModelName, 8> names{{
    {Model::winset, "winset",
     "the compromise, as far as the rule lets it come from the status quo"},
    {Model::compromise, "compromise", "power- and salience-weighted mean"},
    {Model::median, "median", "power- and salience-weighted median, issue by issue"},
    {Model::nash, "nash", "Nash solution weighted by power, against the status quo"},
    {Model::kalai_smorodinsky, "kalai_smorodinsky", "equal shares of what each could hope for"},
    {Model::challenge, "challenge", "expected-utility challenges between pairs"},
    {Model::condorcet, "condorcet", "probabilistic Condorcet election among the positions"},
    {Model::exchange, "exchange", "votes exchanged between issues with equal gain"},
}};

}  // namespace

std::vector<double> propose_text(const NegotiationTable& table, const NegotiationTerms& terms,
                                 BargainingModel model) {
  switch (model) {
    case Model::winset:
    case Model::compromise:
      return compromise(table);
    case Model::median:
      return weighted_median(table);
    case Model::nash:
      return nash(table, terms);
    case Model::kalai_smorodinsky:
      return kalai_smorodinsky(table, terms);
    case Model::challenge:
      return challenge(table);
    case Model::condorcet:
      return condorcet_election(table);
    case Model::exchange:
      return exchange(table).outcome;
  }
  return table.status_quo;
}

std::span<const ModelName> bargaining_models() { return names; }

std::optional<BargainingModel> named_model(std::string_view name) {
  const auto found = std::ranges::find(names, name, &ModelName::name);
  if (found == names.end()) return std::nullopt;
  return found->model;
}

Bargain bargain(const NegotiationTable& table, const NegotiationTerms& terms,
                BargainingModel model) {
  HANSA_EXPECT(table.actor_count() > 0 && table.issue_count() > 0);
  Bargain result;
  result.proposal = propose_text(table, terms, model);
  result.stakes = settle_table(table, terms, utility_of(table), result.proposal);
  result.ratified = table.status_quo;
  for (std::size_t k = 0; k < table.issue_count() && result.stakes.agreed; ++k) {
    result.ratified[k] += result.stakes.reach.limit * (result.proposal[k] - table.status_quo[k]);
  }
  result.outcome = model == Model::winset ? result.ratified : result.proposal;
  return result;
}

std::vector<double> distances_to(const NegotiationTable& table, const TableUtility& utility,
                                 std::span<const double> text) {
  std::vector<double> distance(table.actor_count(), 0.0);
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      if (!table.takes_part(a, k)) continue;
      const double way = text[k] - table.position[table.at(a, k)];
      distance[a] += utility.weight[table.at(a, k)] * way * way;
    }
    distance[a] = std::sqrt(distance[a]);
  }
  return distance;
}

}  // namespace hansa
