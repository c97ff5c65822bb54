#include "hansa/negotiation/exchange.hpp"

#include <algorithm>

#include "hansa/negotiation/positional.hpp"

namespace hansa {
namespace {

constexpr double least_gain = 1e-9;  // [outcome units times salience, relative to the largest span]

int sign(double x) { return x > 0.0 ? 1 : x < 0.0 ? -1 : 0; }

/// Votes and outcomes as the trades made so far leave them.
class Market {
 public:
  explicit Market(const NegotiationTable& table)
      : table_{table},
        vote_{table.position},
        outcome_{compromise(table)},
        leverage_(table.position.size(), 0.0),
        direction_(table.position.size(), 0) {
    for (std::size_t k = 0; k < table.issue_count(); ++k) {
      double all = 0.0;
      for (std::size_t a = 0; a < table.actor_count(); ++a) all += weight(a, k);
      if (!(all > 0.0)) continue;
      for (std::size_t a = 0; a < table.actor_count(); ++a) {
        leverage_[table.at(a, k)] = weight(a, k) / all;
      }
    }
  }

  /// Opposite sides of the outcome on both issues, and some weight to trade with.
  bool may_trade(std::size_t a, std::size_t b, std::size_t p, std::size_t q) const {
    return opposed(a, b, p) && opposed(a, b, q);
  }

  /// The trade of a and b, whoever of them demands p.
  Trade trade(std::size_t a, std::size_t b, std::size_t p, std::size_t q) const {
    const bool a_demands = salience(a, p) * salience(b, q) >= salience(b, p) * salience(a, q);
    const std::size_t i = a_demands ? a : b;
    const std::size_t j = a_demands ? b : a;
    const double most_p = room(j, i, p);
    const double most_q = room(i, j, q);
    const double ratio = (salience(i, p) + salience(j, p)) / (salience(i, q) + salience(j, q));
    double dp = most_p;
    double dq = dp * ratio;
    if (dq > most_q) {
      dq = most_q;
      dp = dq / ratio;
    }
    return {i, j, p, q, dp * salience(i, p) - dq * salience(i, q), dp, dq};
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
  double salience(std::size_t actor, std::size_t issue) const {
    return table_.salience[table_.at(actor, issue)];
  }
  double position(std::size_t actor, std::size_t issue) const {
    return table_.position[table_.at(actor, issue)];
  }
  bool opposed(std::size_t a, std::size_t b, std::size_t issue) const {
    return leverage_[table_.at(a, issue)] > 0.0 && leverage_[table_.at(b, issue)] > 0.0 &&
           (position(a, issue) < outcome_[issue]) != (position(b, issue) < outcome_[issue]);
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
  }

  const NegotiationTable& table_;
  std::vector<double> vote_, outcome_;
  std::vector<double> leverage_;  // [actors x issues] how far the outcome follows a vote, [0, 1]
  std::vector<int> direction_;    // [actors x issues] the one way a vote moves; 0 = still free
};

struct Pair {
  std::size_t a, b, p, q;
};

std::vector<Pair> pairs_of(const NegotiationTable& table) {
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < table.actor_count(); ++a) {
    for (std::size_t b = a + 1; b < table.actor_count(); ++b) {
      for (std::size_t p = 0; p < table.issue_count(); ++p) {
        for (std::size_t q = p + 1; q < table.issue_count(); ++q) {
          if (table.takes_part(a, p) && table.takes_part(b, p) && table.takes_part(a, q) &&
              table.takes_part(b, q)) {
            pairs.push_back({a, b, p, q});
          }
        }
      }
    }
  }
  return pairs;
}

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
  for (const auto& [a, b, p, q] : pairs_of(table)) {
    if (market.may_trade(a, b, p, q)) trades.push_back(market.trade(a, b, p, q));
  }
  return trades;
}

ExchangeOutcome exchange(const NegotiationTable& table) {
  Market market{table};
  const auto pairs = pairs_of(table);
  const double threshold = gain_threshold(table);
  std::vector<Trade> best(pairs.size());
  std::vector<Trade> made;
  const auto evaluate = [&](std::size_t at) {
    const auto& [a, b, p, q] = pairs[at];
    best[at] = market.may_trade(a, b, p, q) ? market.trade(a, b, p, q) : Trade{};
  };
  for (std::size_t at = 0; at < pairs.size(); ++at) evaluate(at);
  while (!best.empty()) {
    const auto top = std::ranges::max_element(best, {}, &Trade::gain);  // the first of equals
    if (top->gain <= threshold) break;
    const Trade trade = *top;
    market.make(trade);
    made.push_back(trade);
    for (std::size_t at = 0; at < pairs.size(); ++at) {  // only these saw their numbers change
      const auto& [a, b, p, q] = pairs[at];
      if (p == trade.demanded || q == trade.demanded || p == trade.yielded || q == trade.yielded) {
        evaluate(at);
      }
    }
  }
  return {market.outcome(), market.vote(), std::move(made)};
}

}  // namespace hansa
