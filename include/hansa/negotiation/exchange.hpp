/// \file   Issue exchange with equal gain: votes are traded between two actors over two issues.
///
/// Model   The outcome of an issue is the compromise O = sum c s v / sum c s of the votes v, at
/// first
///         the positions x. Actors i and j on opposite sides of O on both issues p and q may trade.
///         The one with the relatively greater salience on p, say i, demands p: j moves its vote on
///         p towards x_ip, so O_p moves by dp, and i moves its vote on q towards x_jq, so O_q moves
///         by dq = dp (s_ip + s_jp)/(s_iq + s_jq). Each then gains dp s_ip - dq s_iq. The trade is
///         the largest in which neither a vote nor an outcome passes the demander's position.
/// Source  Stokman & Van Oosten (1994), The exchange of voting positions, in European Community
///         Decision Making, Yale; equal utility gain: Dijkstra, Van Assen & Stokman (2008),
///         doi:10.1177/0951629808090138.
/// Ours    [C] The best trade is made, gains are computed anew from the votes and outcomes it
/// leaves,
///         and so on until no trade gains. A vote moves one way only (without that the later trades
///         of some tables go round for ever). Ties: the earlier pair of actors, then of issues.
#pragma once
#include <cstddef>
#include <vector>

#include "hansa/negotiation/table.hpp"

namespace hansa {

/// One trade: `first` demands issue p and yields on q, `second` the reverse.
struct Trade {
  std::size_t first{}, second{};           ///< actors
  std::size_t demanded{}, yielded{};       ///< issues p and q, as `first` sees them
  double gain{};                           ///< of each, outcome units times salience
  double demanded_move{}, yielded_move{};  ///< dp, dq >= 0, how far the outcomes move
};

/// Every pair of actors and issues that may trade at the positions, with its trade.
std::vector<Trade> possible_trades(const NegotiationTable& table);

struct ExchangeOutcome {
  std::vector<double> outcome;  ///< [issues]
  std::vector<double> vote;     ///< [actors x issues]; NaN where no part is taken
  std::vector<Trade> trades;    ///< in the order in which they were made
};

ExchangeOutcome exchange(const NegotiationTable& table);

}  // namespace hansa
