#include "hansa/negotiation/exchange.hpp"

#include <algorithm>

#include "hansa/negotiation/positional.hpp"

namespace hansa {
namespace {

constexpr double least_gain = 1e-9;  // [outcome units times salience, relative to the largest span]

int sign(double x) { return x > 0.0 ? 1 : x < 0.0 ? -1 : 0; }

/// Who could trade what: `first` has the relatively greater salience on the issue it demands.
struct Pair {
  std::size_t first, second;             // actors
  std::size_t demanded, yielded;         // issues
  double first_demanded, first_yielded;  // saliences of `first`
  double ratio;                          // moves of the yielded outcome for one of the demanded
};

std::vector<Pair> pairs_of(const NegotiationTable& table) {
  std::vector<Pair> pairs;
  const auto weighs = [&](std::size_t a, std::size_t k) {
    return table.takes_part(a, k) && table.power[a] * table.salience[table.at(a, k)] > 0.0;
  };
  const auto add = [&](std::size_t a, std::size_t b, std::size_t p, std::size_t q) {
    const auto salience = [&](std::size_t x, std::size_t k) {
      return table.salience[table.at(x, k)];
    };
    const bool a_demands = salience(a, p) * salience(b, q) >= salience(b, p) * salience(a, q);
    const std::size_t i = a_demands ? a : b;
    const std::size_t j = a_demands ? b : a;
    pairs.push_back({i, j, p, q, salience(i, p), salience(i, q),
                     (salience(i, p) + salience(j, p)) / (salience(i, q) + salience(j, q))});
  };
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t b = a + 1; b < table.actor_count(); ++b) {
      for (std::size_t p = 0; p < table.issue_count(); ++p) {
        if (!weighs(a, p) || !weighs(b, p)) continue;
        for (std::size_t q = p + 1; q < table.issue_count(); ++q) {
          if (weighs(a, q) && weighs(b, q)) add(a, b, p, q);
        }
      }
    }
  }
  return pairs;
}

/// Votes and outcomes as the trades made so far leave them.
class Market {
 public:
  explicit Market(const NegotiationTable& table)
      : table_{table},
        vote_{table.position},
        outcome_{compromise(table)},
        leverage_(table.position.size(), 0.0),
        direction_(table.position.size(), 0),
        below_(table.position.size(), 0) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      double all = 0.0;
      for (std::size_t a = 0; a < table.actor_count(); ++a) all += weight(a, k);
      for (std::size_t a = 0; a < table.actor_count() && all > 0.0; ++a) {
        leverage_[table.at(a, k)] = weight(a, k) / all;
      }
      look(k);
    }
  }

  /// Opposite sides of the outcome on both issues.
  bool may_trade(const Pair& pair) const {
    return opposed(pair, pair.demanded) && opposed(pair, pair.yielded);
  }

  Trade trade(const Pair& pair) const {
    const double most_yielded = room(pair.first, pair.second, pair.yielded);
    double demanded = room(pair.second, pair.first, pair.demanded);
    double yielded = demanded * pair.ratio;
    if (yielded > most_yielded) {
      yielded = most_yielded;
      demanded = yielded / pair.ratio;
    }
    return {pair.first,
            pair.second,
            pair.demanded,
            pair.yielded,
            demanded * pair.first_demanded - yielded * pair.first_yielded,
            demanded,
            yielded};
  }

  void make(const Trade& trade) {
    move(trade.second, trade.first, trade.demanded, trade.demanded_move);
    move(trade.first, trade.second, trade.yielded, trade.yielded_move);
  }

  const std::vector<double>& vote() const { return vote_; }
  const std::vector<double>& outcome() const { return outcome_; }

 private:
  double weight(std::size_t actor, std::size_t issue) const {
    return table_.power[actor] * table_.salience[table_.at(actor, issue)];
  }
  double position(std::size_t actor, std::size_t issue) const {
    return table_.position[table_.at(actor, issue)];
  }
  bool opposed(const Pair& pair, std::size_t issue) const {
    return below_[table_.at(pair.first, issue)] != below_[table_.at(pair.second, issue)];
  }
  /// Notes on which side of the outcome the positions are.
  void look(std::size_t issue) {
    for (std::size_t a = 0; a < table_.actor_count(); ++a) {
      below_[table_.at(a, issue)] = position(a, issue) < outcome_[issue] ? 1 : 0;
    }
  }

  /// How far `supplier` can move the outcome towards the position of `demander`.
  double room(std::size_t supplier, std::size_t demander, std::size_t issue) const {
    const std::size_t cell = table_.at(supplier, issue);
    const double way = position(demander, issue) - vote_[cell];
    if (direction_[cell] != 0 && direction_[cell] != sign(way)) return 0.0;
    return std::min(std::abs(way) * leverage_[cell],
                    std::abs(position(demander, issue) - outcome_[issue]));
  }

  void move(std::size_t supplier, std::size_t demander, std::size_t issue, double outcome_move) {
    const std::size_t cell = table_.at(supplier, issue);
    const int way = sign(position(demander, issue) - vote_[cell]);
    vote_[cell] += way * outcome_move / leverage_[cell];
    outcome_[issue] += way * outcome_move;
    direction_[cell] = way;
    look(issue);
  }

  const NegotiationTable& table_;
  std::vector<double> vote_, outcome_;
  std::vector<double> leverage_;  // [actors x issues] how far the outcome follows a vote, [0, 1]
  std::vector<int> direction_;    // [actors x issues] the one way a vote moves; 0 = still free
  std::vector<char> below_;       // [actors x issues] the position is below the outcome
};

double gain_threshold(const NegotiationTable& table) {
  double most = 0.0;
  for (const double salience : table.salience) most = std::max(most, salience);
  double span = 0.0;
  for (const double width : issue_spans(table)) span = std::max(span, width);
  return least_gain * most * span;
}

}  // namespace

std::vector<Trade> possible_trades(const NegotiationTable& table) {
  const Market market{table};
  std::vector<Trade> trades;
  for (const auto& pair : pairs_of(table)) {
    if (market.may_trade(pair)) trades.push_back(market.trade(pair));
  }
  return trades;
}

ExchangeOutcome exchange(const NegotiationTable& table) {
  Market market{table};
  const auto pairs = pairs_of(table);
  const double threshold = gain_threshold(table);
  std::vector<double> gain(pairs.size());
  std::vector<Trade> made;
  const auto evaluate = [&](std::size_t at) {
    gain[at] = market.may_trade(pairs[at]) ? market.trade(pairs[at]).gain : 0.0;
  };
  for (std::size_t at = 0; at < pairs.size(); ++at) evaluate(at);
  while (!gain.empty()) {
    const auto top = std::ranges::max_element(gain);  // the first of equals
    if (*top <= threshold) break;
    const Trade trade = market.trade(pairs[static_cast<std::size_t>(top - gain.begin())]);
    market.make(trade);
    made.push_back(trade);
    for (std::size_t at = 0; at < pairs.size(); ++at) {  // only these saw their numbers change
      const std::size_t p = pairs[at].demanded, q = pairs[at].yielded;
      if (p == trade.demanded || q == trade.demanded || p == trade.yielded || q == trade.yielded) {
        evaluate(at);
      }
    }
  }
  return {market.outcome(), market.vote(), std::move(made)};
}

}  // namespace hansa
