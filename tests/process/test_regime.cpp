#include <cmath>
#include <string>

#include "catch.hpp"
#include "hansa/process/regime.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr RegimeRates rates{PerYear{0.3}, PerYear{0.7}};
const KeyedDraw draw{5, 0};
constexpr int states = 40000;

Key state(int number) { return key_of("state-" + std::to_string(number)); }

/// A share that differs from `expected` by 5 standard errors comes by chance once in 1.7 million;
/// with 40000 states a difference of 0.015 would be seen.
void check_share(int count, double expected) {
  const double share = count / static_cast<double>(states);
  CHECK(std::abs(share - expected) < 5.0 * std::sqrt(expected * (1.0 - expected) / states));
}

}  // namespace

TEST_CASE("regimes change as the continuous chain does", "[regime][closed-form]") {
  CHECK_THAT(gridlocked_share(rates), WithinAbs(0.3, 1e-15));
  const double fades = 1.0 - std::exp(-0.5);
  CHECK_THAT(chance_of_change(rates, Regime::able, Years{0.5}), WithinRel(0.3 * fades, 1e-12));
  CHECK_THAT(chance_of_change(rates, Regime::gridlocked, Years{0.5}),
             WithinRel(0.7 * fades, 1e-12));
  // after a long time only the stationary shares count
  CHECK_THAT(chance_of_change(rates, Regime::able, Years{1e3}), WithinRel(0.3, 1e-12));
  CHECK_THAT(chance_of_change(rates, Regime::gridlocked, Years{1e3}), WithinRel(0.7, 1e-12));
}

TEST_CASE("two half steps of a regime are one whole step", "[regime][closed-form]") {
  const double half_in = chance_of_change(rates, Regime::able, Years{0.5});
  const double half_out = chance_of_change(rates, Regime::gridlocked, Years{0.5});
  const double twice = half_in * (1.0 - half_out) + (1.0 - half_in) * half_in;
  CHECK_THAT(chance_of_change(rates, Regime::able, Years{1.0}), WithinRel(twice, 1e-12));
}

TEST_CASE("a run starts with the stationary share of gridlock and keeps it",
          "[regime][statistical]") {
  int at_start = 0;
  int later = 0;
  for (int s = 0; s < states; ++s) {
    auto now = first_regime(rates, state(s), draw);
    at_start += now == Regime::gridlocked;
    for (std::uint32_t step = 0; step < 8; ++step) {
      now = next_regime(rates, now, Years{0.25}, state(s), Step{step}, draw);
    }
    later += now == Regime::gridlocked;
  }
  check_share(at_start, 0.3);
  check_share(later, 0.3);
}

TEST_CASE("able states fall into gridlock at the exact pace", "[regime][statistical]") {
  int gridlocked = 0;
  for (int s = 0; s < states; ++s) {
    auto now = Regime::able;
    for (std::uint32_t step = 0; step < 4; ++step) {
      now = next_regime(rates, now, Years{0.25}, state(s), Step{step}, draw);
    }
    gridlocked += now == Regime::gridlocked;
  }
  check_share(gridlocked, 0.3 * (1.0 - std::exp(-1.0)));
}

TEST_CASE("a rate of gridlock of 0 leaves every state able", "[regime][known-answer]") {
  constexpr RegimeRates off{PerYear{0.0}, PerYear{0.7}};
  CHECK(gridlocked_share(off) == 0.0);
  CHECK(gridlocked_share({PerYear{0.0}, PerYear{0.0}}) == 0.0);
  CHECK(gridlocked_share({PerYear{0.1}, PerYear{0.0}}) == 1.0);
  for (int s = 0; s < 1000; ++s) {
    CHECK(first_regime(off, state(s), draw) == Regime::able);
    CHECK(next_regime(off, Regime::able, Years{1.0}, state(s), Step{3}, draw) == Regime::able);
  }
}

TEST_CASE("a higher rate of gridlock only adds gridlocked states",
          "[regime][common-random-numbers]") {
  constexpr RegimeRates more{PerYear{0.6}, PerYear{0.7}};
  for (int s = 0; s < 2000; ++s) {
    const bool few =
        next_regime(rates, Regime::able, Years{1}, state(s), Step{1}, draw) == Regime::gridlocked;
    const bool many =
        next_regime(more, Regime::able, Years{1}, state(s), Step{1}, draw) == Regime::gridlocked;
    CHECK((!few || many));
  }
}
