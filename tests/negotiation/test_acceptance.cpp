#include <cmath>
#include <limits>
#include <random>

#include "catch.hpp"
#include "hansa/negotiation/acceptance.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// What the text is worth, from distances, not from A and B.
struct Actor {
  double ideal[3], weight[3], text[3], proposal[3];
  double cost, slack;

  double distance(double l) const {
    double sum = 0.0;
    for (int k = 0; k < 3; ++k) {
      const double x = text[k] + l * (proposal[k] - text[k]);
      sum += weight[k] * (x - ideal[k]) * (x - ideal[k]);
    }
    return sum;
  }
  bool accepts(double l) const { return distance(0.0) - distance(l) - l * cost + slack >= 0.0; }

  /// Doubles until refused, then bisects: no formula.
  double limit_by_search() const {
    double high = 1e-9;
    while (accepts(high) && high < 1e12) high *= 2.0;
    double low = 0.0;
    for (int i = 0; i < 200; ++i) {
      const double middle = 0.5 * (low + high);
      (accepts(middle) ? low : high) = middle;
    }
    return low;
  }
  Stake stake() const {
    double curvature = 0.0, gain = 0.0;
    for (int k = 0; k < 3; ++k) {
      const double move = proposal[k] - text[k];
      curvature += weight[k] * move * move;
      gain += weight[k] * move * (ideal[k] - text[k]);
    }
    return {curvature, 2.0 * gain - cost};
  }
};

}  // namespace

TEST_CASE("acceptance limits agree with a search over thousands of actors",
          "[negotiation][known-answer]") {
  std::mt19937_64 engine{1};
  const auto unit = [&] { return static_cast<double>(engine() >> 11) * 0x1.0p-53; };
  for (int trial = 0; trial < 5000; ++trial) {
    Actor actor{};
    for (int k = 0; k < 3; ++k) {
      actor.ideal[k] = unit();
      actor.weight[k] = unit();
      actor.text[k] = unit();
      actor.proposal[k] = unit();
    }
    actor.cost = trial % 2 == 0 ? 0.0 : 0.3 * unit();
    actor.slack = 0.001 + 0.1 * unit();
    CAPTURE(trial);
    CHECK_THAT(acceptance_limit(actor.stake(), actor.slack),
               WithinRel(actor.limit_by_search(), 1e-9));
  }
}

TEST_CASE("an actor at the text goes as far as its slack lets it", "[negotiation][closed-form]") {
  const double A = 0.04, s = 0.006, c = 0.05;
  CHECK_THAT(acceptance_limit({A, 0.0}, s), WithinRel(std::sqrt(s / A), 1e-14));
  CHECK_THAT(acceptance_limit({A, -c}, s),
             WithinRel(2.0 * s / (c + std::sqrt(c * c + 4.0 * A * s)), 1e-14));
  CHECK(acceptance_limit({A, 0.0}, 0.0) == 0.0);
  CHECK(acceptance_limit({A, -c}, 0.0) == 0.0);
}

TEST_CASE("an actor that does not care is stopped by the cost alone",
          "[negotiation][closed-form]") {
  CHECK(acceptance_limit({0.0, 0.0}, 0.0) == infinity);
  CHECK(acceptance_limit({0.0, 0.0}, 0.5) == infinity);
  CHECK_THAT(acceptance_limit({0.0, -0.25}, 0.5), WithinRel(2.0, 1e-15));
}

TEST_CASE("a small slack against a great cost keeps its digits", "[negotiation][closed-form]") {
  // l = slack / cost up to a relative A slack / cost^2 = 1e-18; the textbook root would give 0.
  CHECK_THAT(acceptance_limit({1.0, -1.0}, 1e-18), WithinRel(1e-18, 1e-15));
}

TEST_CASE("without slack the limit is twice the way to the nearest point",
          "[negotiation][closed-form]") {
  CHECK_THAT(acceptance_limit({0.5, 0.3}, 0.0), WithinRel(0.6, 1e-15));
}
