#include "hansa/negotiation/cooperative.hpp"

namespace hansa {
namespace {

/// Variables are the issues that some party cares for, as moves from the status quo in spans.
struct Translation {
  std::vector<std::size_t> issue;  // of each variable
  BargainingProblem problem;
};

/// What a text is worth above the status quo to an ideal: - w (m - d)^2 + w d^2 with d the ideal
/// and m the text, both as moves in spans.
void add_ideal(const NegotiationTable& table, const TableUtility& utility,
               const Translation& translation, std::size_t actor, const std::vector<double>& ideal,
               QuadraticRows& rows, double constant) {
  const auto row = rows.append(constant);
  for (std::size_t v = 0; v < translation.issue.size(); ++v) {
    const std::size_t k = translation.issue[v];
    const std::size_t cell = table.at(actor, k);
    const double span = utility.span[k];
    const double weight = utility.weight[cell] * span * span;
    if (weight == 0.0) continue;
    const double want = std::isnan(ideal[cell]) ? table.position[cell] : ideal[cell];
    rows.quadratic_of(row, v) = weight;
    rows.linear_of(row, v) = 2.0 * weight * (want - table.status_quo[k]) / span;
  }
}

Translation translate(const NegotiationTable& table, const NegotiationTerms& terms,
                      const TableUtility& utility) {
  Translation translation;
  std::vector<std::size_t> parties;
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    bool cares = false;
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      cares = cares || utility.weight[table.at(a, k)] > 0.0;
    }
    if (cares && table.power[a] > 0.0) parties.push_back(a);
  }
  for (std::size_t k = 0; k < table.issue_count(); ++k) {
    for (const std::size_t a : parties) {
      if (utility.weight[table.at(a, k)] > 0.0) {
        translation.issue.push_back(k);
        break;
      }
    }
  }
  auto& problem = translation.problem;
  problem.surplus.variables = problem.constraint.variables = translation.issue.size();
  problem.start.assign(translation.issue.size(), 0.0);
  for (const std::size_t a : parties) {
    const double extra = terms.slack - (table.sovereignty[a] * terms.hardness - table.transfer[a]);
    problem.power.push_back(table.power[a]);
    add_ideal(table, utility, translation, a, table.position, problem.surplus, extra);
    bool ratified = false;
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      ratified = ratified || !std::isnan(table.ratifier[table.at(a, k)]);
    }
    if (ratified) {
      add_ideal(table, utility, translation, a, table.ratifier, problem.constraint, extra);
    }
  }
  return translation;
}

using Solution = std::vector<double> (*)(const BargainingProblem&);

std::vector<double> solve(const NegotiationTable& table, const NegotiationTerms& terms,
                          Solution solution) {
  const auto utility = utility_of(table);
  const auto translation = translate(table, terms, utility);
  auto outcome = table.status_quo;
  if (translation.problem.power.empty()) return outcome;
  const auto moves = solution(translation.problem);
  for (std::size_t v = 0; v < moves.size(); ++v) {
    outcome[translation.issue[v]] += moves[v] * utility.span[translation.issue[v]];
  }
  return outcome;
}

}  // namespace

std::vector<double> nash(const NegotiationTable& table, const NegotiationTerms& terms) {
  return solve(table, terms, nash_agreement);
}

std::vector<double> kalai_smorodinsky(const NegotiationTable& table,
                                      const NegotiationTerms& terms) {
  return solve(table, terms, kalai_smorodinsky_agreement);
}

}  // namespace hansa
