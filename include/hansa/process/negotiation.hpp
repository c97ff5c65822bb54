/// \file   One session of a forum: the proposal, who goes how far along, what is adopted.
///
/// Reads   states as they stand after lobbying, the forum and its text. Writes nothing: pure.
/// Order   among states: none matters; sums run in the order of the members, which the caller
///         keeps sorted by id.
///
/// Model   Proposal p: power- and salience-weighted mean of the ideals y' on each line (issue with
///         forum weight F > 0), the status quo x0 where nobody cares. Salience is renormalised on
///         the forum's lines. Only the B_f lines with the largest sum of pi w |p - x0| move (ties:
///         the earlier issue), so D = p - x0 there and 0 elsewhere. Each state goes along to its
///         limit (negotiation/acceptance.hpp), a gridlocked one to the lesser limit of y' and of
///         its ratifier z. The rule (negotiation/decision_rule.hpp) picks l*. No agreement when
///         l* < least_progress or when the move, sqrt(sum F (l* D)^2) / sqrt(sum F), is below
///         least_move or is nothing at all. Another bargaining model may write the proposal
///         (negotiation/bargaining.hpp; without slack); capacity and rule stay.
/// Source  Compromise model: Van den Bos (1991); Achen (2006), in The European Union Decides,
///         doi:10.1017/CBO9780511492082. Ratification: Krehbiel (1998); Putnam (1988),
///         doi:10.1017/S0020818300027697. Capacity, slack and the two thresholds are ours [C].
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/negotiation/acceptance.hpp"
#include "hansa/negotiation/bargaining.hpp"
#include "hansa/negotiation/decision_rule.hpp"

namespace hansa {

/// All a session may see. Matrices are row-major [rows x issues]; a row is a state.
struct SummitView {
  std::span<const std::uint32_t> member;  ///< rows at the table, sorted by id; others are not read
  std::span<const double> ideal;          ///< y', [rows x issues]
  std::span<const double> ratifier;       ///< z, [rows x issues]; empty: nobody needs one
  std::span<const std::uint8_t> gridlocked;  ///< [rows] 0 or 1; empty: nobody is
  std::span<const double> salience;          ///< w, [rows x issues], >= 0
  std::span<const double> power;             ///< pi, [rows], >= 0
  std::span<const double> sovereignty;   ///< [rows] cost of one unit of hardness, >= 0 [utility]
  std::span<const double> forum_weight;  ///< F, [issues], >= 0
  std::span<const double> text;          ///< x0, [issues]
  double hardness{};                     ///< h, obligation times delegation, [0, 1]
  std::size_t capacity{};                ///< B_f, lines that can move
  double least_progress{};               ///< l_min, [0, 1]
  double least_move{};                   ///< in ambition, >= 0
  DecisionRule rule;
  BargainingModel model{BargainingModel::winset};  ///< who proposes; winset: the mean above
};

/// A proposal on the table and what it means to each member. Slack plays no part, so one table
/// serves any number of redraws. Keep one per thread: no allocation once grown.
struct SummitTable {
  std::vector<double> proposal;   ///< p, [issues]; x0 off the forum's lines
  std::vector<double> direction;  ///< D, [issues]
  std::vector<Stake> stake;       ///< [members]
  std::vector<double> power;      ///< [members]
  std::vector<double> limit;      ///< [members], set by settle()
  double length{};                ///< sqrt(sum F D^2 / sum F)
  double least_progress{}, least_move{};
  DecisionRule rule;

  std::vector<double> weight;        // [members x issues] salience on the forum's lines
  std::vector<double> cared;         // [issues] sum of pi w
  std::vector<std::size_t> by_move;  // [issues]
  RuleScratch by_limit;
};

struct Settlement {
  double reach{};  ///< l* in [0, 1]
  bool held{};     ///< somebody's limit is l*
  bool agreed{};

  /// The member's limit is the one that ends the proposal.
  bool pivotal(const SummitTable& table, std::size_t member) const {
    return held && table.limit[member] == reach;
  }
  /// x: the status quo when there is no agreement.
  double text(const SummitTable& table, std::span<const double> text, std::size_t issue) const {
    return agreed ? text[issue] + reach * table.direction[issue] : text[issue];
  }
};

void propose(const SummitView& view, SummitTable& table);

/// `slack` >= 0 [utility]. Fills table.limit.
Settlement settle(SummitTable& table, double slack);

}  // namespace hansa
