#include "hansa/negotiation/challenge.hpp"

#include <algorithm>
#include <limits>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

constexpr double status_quo_weight = 1.0;  // Q
constexpr std::size_t most_rounds = 10;

/// x^r from ln x; exact where r is 1.
double power_of(double x, double log_x, double r) {
  return r == 1.0 ? x : portable::exp(r * log_x);
}

/// A distance and what its powers are made of; the same for all who judge it.
struct Gap {
  double way{}, near{}, far{};  ///< |x_i - x_j| / R; 1/2 less and 1/2 more of it
  double log_way{}, log_near{}, log_far{};

  Gap() = default;
  explicit Gap(double distance)
      : way{std::min(1.0, distance)},
        near{0.5 - 0.5 * way},
        far{0.5 + 0.5 * way},
        log_way{portable::log(way)},
        log_near{portable::log(near)},
        log_far{portable::log(far)} {}
};

enum Kind : std::size_t { confrontation, compromise_offer, capitulation, kinds };

struct Offer {
  double preference{std::numeric_limits<double>::infinity()};  // the least is taken
  double position{};
};

/// What everybody thinks in one round.
class Arena {
 public:
  Arena(const ChallengeActors& actors, std::span<const double> position, double range,
        ChallengeReading reading)
      : actors_{actors}, x_{position}, range_{range}, reading_{reading}, n_{position.size()} {
    gap_.resize(n_ * n_);
    for (std::size_t a = 0; a < n_; ++a) {
      for (std::size_t b = 0; b <= a; ++b) {
        gap_[a * n_ + b] = gap_[b * n_ + a] = Gap{std::abs(x_[a] - x_[b]) / range_};
      }
    }
    set_risk(std::vector<double>(n_, 1.0));
    set_risk(risk_exponents());
  }

  double next_position(std::size_t i) const {
    Offer best[kinds];
    for (std::size_t j = 0; j < n_; ++j) {
      if (x_[i] == x_[j]) continue;
      consider(i, j, best);
    }
    for (const auto& offer : best) {
      if (offer.preference < std::numeric_limits<double>::infinity()) return offer.position;
    }
    return x_[i];
  }

 private:
  void set_risk(std::vector<double> risk) {
    risk_ = std::move(risk);
    nothing_.resize(n_);
    std::vector<double> distance(n_ * n_);  // of each k to each position, taken to k's power
    for (std::size_t k = 0; k < n_; ++k) {
      nothing_[k] = status_quo_weight * (2.0 - 4.0 * power_of(0.5, portable::log(0.5), risk_[k]));
      for (std::size_t a = 0; a < n_; ++a) {
        const auto& gap = gap_[k * n_ + a];
        distance[k * n_ + a] = power_of(gap.way, gap.log_way, risk_[k]);
      }
    }
    double everybody = 0.0;
    chance_.assign(n_ * n_, 0.0);
    std::vector<double> cast(n_ * n_, 0.0);
    for (std::size_t k = 0; k < n_; ++k) {
      const double weight = actors_.power[k] * actors_.salience[k];
      for (std::size_t a = 0; a < n_; ++a) {
        for (std::size_t b = 0; b < n_; ++b) {
          const double vote = weight * (distance[k * n_ + b] - distance[k * n_ + a]);
          chance_[a * n_ + b] += std::max(0.0, vote);
          cast[a * n_ + b] += std::abs(vote);
          everybody += std::abs(vote);
        }
      }
    }
    for (std::size_t pair = 0; pair < chance_.size(); ++pair) {
      const double all = reading_ == ChallengeReading::text ? cast[pair] : everybody;
      chance_[pair] = all > 0.0 ? chance_[pair] / all : 0.0;
    }
  }

  /// What a challenge between `judge` and another brings to whoever opens it, as `judge` sees it.
  struct Prospect {
    double success, failure, nothing;
  };
  Prospect prospect(std::size_t judge, std::size_t other) const {
    const auto& gap = gap_[judge * n_ + other];
    const double risk = risk_[judge];
    return {2.0 - 4.0 * power_of(gap.near, gap.log_near, risk),
            2.0 - 4.0 * power_of(gap.far, gap.log_far, risk), nothing_[judge]};
  }
  double expected(const Prospect& seen, std::size_t challenger, std::size_t target) const {
    const double chance = chance_[challenger * n_ + target];
    const double resists = actors_.salience[target];
    return resists * (chance * seen.success + (1.0 - chance) * seen.failure) +
           (1.0 - resists) * seen.success - seen.nothing;
  }

  std::vector<double> risk_exponents() const {
    std::vector<double> danger(n_, 0.0);
    for (std::size_t i = 0; i < n_; ++i) {
      for (std::size_t j = 0; j < n_; ++j) {
        if (j != i) danger[i] += expected(prospect(i, j), j, i);
      }
    }
    const auto [least, most] = std::ranges::minmax(danger);
    std::vector<double> risk(n_, 1.0);
    const bool told_apart = most - least > 1e-12;  // not by the rounding of equal dangers
    for (std::size_t i = 0; i < n_ && told_apart; ++i) {
      const double acceptance = (2.0 * danger[i] - most - least) / (most - least);
      risk[i] = (1.0 - acceptance / 3.0) / (1.0 + acceptance / 3.0);
    }
    return risk;
  }

  void consider(std::size_t i, std::size_t j, Offer* best) const {
    const auto seen = prospect(i, j);
    const double own = expected(seen, i, j);
    const double other = expected(seen, j, i);
    if (!(other > 0.0)) return;
    const double all_the_way = std::abs(x_[j] - x_[i]);
    const auto offer = [&](Kind kind, double preference, double position) {
      if (preference < best[kind].preference) best[kind] = {preference, position};
    };
    if (own > 0.0) {
      if (other > own) offer(confrontation, all_the_way, x_[j]);
    } else if (own < 0.0) {
      const double loss = -own;
      if (other > loss) {
        const double position = x_[i] + (x_[j] - x_[i]) * (loss / other);
        const double between = (loss * x_[i] + other * x_[j]) / (loss + other);
        const bool program = reading_ == ChallengeReading::program;
        offer(compromise_offer, program ? between : std::abs(position - x_[i]), position);
      } else if (other < loss && reading_ == ChallengeReading::text) {
        offer(capitulation, all_the_way, x_[j]);
      }
    }
  }

  const ChallengeActors& actors_;
  std::span<const double> x_;
  double range_;
  ChallengeReading reading_;
  std::size_t n_;
  std::vector<Gap> gap_;  // [actors x actors]
  std::vector<double> risk_, nothing_, chance_;
};

ChallengeRound summarise(const ChallengeActors& actors, std::vector<double> position) {
  std::vector<std::size_t> order(position.size());
  double all = 0.0;
  double moment = 0.0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    const double weight = actors.power[i] * actors.salience[i];
    all += weight;
    moment += weight * position[i];
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return position[i]; });
  double below = 0.0;
  double median = position.empty() ? 0.0 : position[order.back()];
  for (const std::size_t i : order) {
    below += actors.power[i] * actors.salience[i];
    if (below >= (0.5 - 1e-12) * all) {
      median = position[i];
      break;
    }
  }
  return {std::move(position), median, all > 0.0 ? moment / all : median};
}

ChallengeRound next_round(const ChallengeActors& actors, const ChallengeRound& last, double range,
                          ChallengeReading reading) {
  auto position = last.position;
  if (range > 0.0) {
    const Arena arena{actors, last.position, range, reading};
    for (std::size_t i = 0; i < position.size(); ++i) position[i] = arena.next_position(i);
  }
  return summarise(actors, std::move(position));
}

double range_of(std::span<const double> position) {
  const auto [least, most] = std::ranges::minmax(position);
  return most - least;
}

double stable_median(const ChallengeActors& actors, ChallengeReading reading) {
  const double range = range_of(actors.position);
  auto last = summarise(actors, {actors.position.begin(), actors.position.end()});
  for (std::size_t round = 0; round < most_rounds; ++round) {
    auto next = next_round(actors, last, range, reading);
    const bool stable = std::abs(next.median - last.median) <= 1e-9 * range;
    last = std::move(next);
    if (stable) break;
  }
  return last.median;
}

}  // namespace

std::vector<ChallengeRound> challenge_rounds(const ChallengeActors& actors, std::size_t rounds,
                                             ChallengeReading reading) {
  HANSA_EXPECT(!actors.position.empty());
  const double range = range_of(actors.position);
  std::vector<ChallengeRound> history;
  history.push_back(summarise(actors, {actors.position.begin(), actors.position.end()}));
  for (std::size_t round = 0; round < rounds; ++round) {
    history.push_back(next_round(actors, history.back(), range, reading));
  }
  return history;
}

std::vector<double> challenge(const NegotiationTable& table, ChallengeReading reading) {
  double largest = 0.0;
  for (const double salience : table.salience) largest = std::max(largest, salience);
  double scale = 1.0;
  while (scale < largest) scale *= 10.0;

  std::vector<double> outcome(table.status_quo);
  for (std::size_t k = 0; k < table.issue_count(); ++k) {
    std::vector<double> position, salience, power;
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      if (!(table.power[a] * table.salience[table.at(a, k)] > 0.0)) continue;
      position.push_back(table.position[table.at(a, k)]);
      salience.push_back(table.salience[table.at(a, k)] / scale);
      power.push_back(table.power[a]);
    }
    if (!position.empty()) outcome[k] = stable_median({position, salience, power}, reading);
  }
  return outcome;
}

}  // namespace hansa
