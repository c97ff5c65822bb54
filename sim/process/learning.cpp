#include "hansa/process/learning.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

/// Weighted mean of what a city sees, as it is gathered.
class Seen {
 public:
  /// `sum` is where it is gathered, [issues].
  Seen(const LearningView& view, std::size_t city, std::span<double> sum)
      : view_{view}, own_{view.ideal.subspan(city * view.issues, view.issues)}, sum_{sum} {
    std::ranges::fill(sum_, 0.0);
  }

  /// Adds a view of another unless it is too far away, or nothing (NaN).
  void hear(std::span<const double> other, double weight) {
    if (!(weight > 0.0) || !(distance(other) <= reach())) return;
    add(other, weight);
  }

  void add_itself(double weight) { add(own_, weight); }

  double mean(std::size_t issue) const {
    return weight_ > 0.0 ? sum_[issue] / weight_ : own_[issue];
  }

 private:
  /// The bound is inclusive, and the rounding of a difference is forgiven: .2 - .05 is within .15.
  double reach() const {
    return view_.rule.confidence > 0.0 ? view_.rule.confidence * (1.0 + 1e-12) : HUGE_VAL;
  }

  /// Root mean square over issues; NaN where the other says nothing.
  double distance(std::span<const double> other) const {
    double squares = 0.0;
    for (std::size_t issue = 0; issue < view_.issues; ++issue) {
      const double difference = other[issue] - own_[issue];
      squares += difference * difference;
    }
    return std::sqrt(squares / static_cast<double>(view_.issues));
  }

  void add(std::span<const double> other, double weight) {
    weight_ += weight;
    for (std::size_t issue = 0; issue < view_.issues; ++issue) {
      sum_[issue] += weight * other[issue];
    }
  }

  const LearningView& view_;
  std::span<const double> own_;
  std::span<double> sum_;
  double weight_{};
};

void hear_networks(const LearningView& view, std::size_t city, Seen& seen) {
  for (auto edge = view.memberships.first[city]; edge < view.memberships.first[city + 1]; ++edge) {
    const std::size_t network = view.memberships.network[edge];
    seen.hear(view.message.subspan(network * view.issues, view.issues),
              view.rule.networks * view.memberships.engagement[edge]);
  }
}

/// Returns whether the table has a tie of the city to itself.
bool hear_ties(const LearningView& view, std::size_t city, Seen& seen) {
  if (view.first_tie.empty()) return false;
  bool itself = false;
  for (auto tie = view.first_tie[city]; tie < view.first_tie[city + 1]; ++tie) {
    const std::size_t other = view.tie_target[tie];
    itself = itself || other == city;
    seen.hear(view.ideal.subspan(other * view.issues, view.issues),
              view.rule.ties * view.tie_weight[tie]);
  }
  return itself;
}

double anchor_of(const LearningView& view, std::size_t city) {
  if (view.anchor.empty() || std::isnan(view.anchor[city])) return view.rule.anchor;
  return view.anchor[city];
}

}  // namespace

double learning_share(const LearningParameters& rule, double dt) {
  if (dt == 1.0 || rule.weight == 0.0 || rule.weight == 1.0) return rule.weight;
  return -portable::expm1(dt * portable::log1p(-rule.weight));
}

void learn(const LearningView& view, std::size_t city, std::span<double> next) {
  const auto own = view.ideal.subspan(city * view.issues, view.issues);
  const double share = view.share;
  if (share == 0.0) {
    std::ranges::copy(own, next.begin());
    return;
  }
  Seen seen{view, city, next};
  if (view.rule.networks > 0.0) hear_networks(view, city, seen);
  const bool given_itself = view.rule.ties > 0.0 && hear_ties(view, city, seen);
  if (view.rule.networks == 0.0 && !given_itself) seen.add_itself(1.0);

  const double anchor = anchor_of(view, city);
  for (std::size_t issue = 0; issue < view.issues; ++issue) {
    const double first = view.first_ideal[city * view.issues + issue];
    const double goal = (1.0 - anchor) * seen.mean(issue) + anchor * first;
    next[issue] = (1.0 - share) * own[issue] + share * goal;
  }
}

}  // namespace hansa
