/// \file   A table of actors: who wants what, how much, with what weight. No city in sight.
///
/// Positions are in the units of their issue; nothing below depends on the units. Matrices are
/// row-major [actors x issues]. A blank position means: takes no part in this issue.
#pragma once
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "hansa/negotiation/decision_rule.hpp"

namespace hansa {

struct NegotiationTable {
  std::vector<std::string> actors, issues;
  std::vector<double> position;     ///< [actors x issues]; NaN: takes no part in the issue
  std::vector<double> salience;     ///< [actors x issues], >= 0; 0 where there is no position
  std::vector<double> power;        ///< [actors], >= 0
  std::vector<double> status_quo;   ///< [issues]
  std::vector<double> ratifier;     ///< [actors x issues]; NaN: the actor's own position
  std::vector<double> sovereignty;  ///< [actors] cost of one unit of hardness, >= 0 [utility]
  std::vector<double> transfer;     ///< [actors] side payment received for the whole proposal, in
                                    ///< proportion for a part; negative: paid [utility]

  std::size_t actor_count() const { return actors.size(); }
  std::size_t issue_count() const { return issues.size(); }
  std::size_t at(std::size_t actor, std::size_t issue) const {
    return actor * issues.size() + issue;
  }
  bool takes_part(std::size_t actor, std::size_t issue) const {
    return !std::isnan(position[at(actor, issue)]);
  }
};

/// What is common to all models: how hard the text, how generous the actors, who must agree.
struct NegotiationTerms {
  double hardness{};            ///< h in [0, 1]
  double slack{};               ///< >= 0 [utility]: an actor that cares lets a loss of so much pass
  double least_progress{};      ///< l_min in [0, 1]
  double least_move{};          ///< root mean square over issues, in spans
  DecisionRule rule{1.0, 1.0};  ///< ignored by a voluntary coalition
  bool voluntary{};             ///< those who accept adopt the text among themselves
};

/// A table with `actors` and `issues`, nobody with a position, power 1, status quo 0.
NegotiationTable empty_table(std::vector<std::string> actors, std::vector<std::string> issues);

/// Puts actors in an order of their own numbers (power, positions, ...; the label last) and issues
/// in the order of their labels. Sums then run the same way whatever the order of the rows, and no
/// tie is broken by the name of an actor. Every model expects a table in this order.
void order_table(NegotiationTable& table);

/// Largest minus smallest of the positions and the status quo of each issue; 1 where it is 0.
std::vector<double> issue_spans(const NegotiationTable& table);

/// What a text is worth: u_a(x) = - sum_k weight_ak (x_k - y_ak)^2, weight = salience as a share of
/// all the actor's salience, over the squared span of the issue [C]. So a loss of 1 is all an actor
/// can lose when each issue moves over its whole span.
struct TableUtility {
  std::vector<double> weight;  ///< [actors x issues]; 0 for who takes no part or does not care
  std::vector<double> span;    ///< [issues]
};
TableUtility utility_of(const NegotiationTable& table);

struct TableStakes {
  std::vector<double> limit;  ///< [actors]
  Reach reach;
  bool agreed{};
  double accepting_heads{};  ///< share of heads that go as far as the reach
  double accepting_power{};  ///< share of power
};

/// How far each actor goes along from the status quo to `proposal` (negotiation/acceptance.hpp),
/// and how far the rule lets it. Where a ratifier gains less than the actor its gain counts; a side
/// payment lessens the cost of hardness.
/// Under a voluntary coalition the reach is the limit l that makes l x (power of those who go
/// along) largest, the furthest of equals [C; broad but shallow against narrow but deep: Barrett
/// 2002].
TableStakes settle_table(const NegotiationTable& table, const NegotiationTerms& terms,
                         const TableUtility& utility, std::span<const double> proposal);

}  // namespace hansa
