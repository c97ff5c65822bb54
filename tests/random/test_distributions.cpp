#include <array>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/random/distributions.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double largest_draw = 1.0 - 0x1.0p-53;

/// Share of the unit interval, by its middle points, on which `of(u)` is 0, 1, ... 29.
template <class Of>
std::array<double, 30> shares(const Of& of) {
  constexpr int points = 200'000;
  std::array<double, 30> share{};
  for (int i = 0; i < points; ++i) {
    const auto value = of((i + 0.5) / points);
    if (value < share.size()) share[value] += 1.0 / points;
  }
  return share;
}

}  // namespace

TEST_CASE("a rate over a time is a probability", "[random][closed-form]") {
  STATIC_REQUIRE(probability_of(PerYear{0.0}, Years{1.0}) == 0.0);
  STATIC_REQUIRE(probability_of(PerYear{1e9}, Years{1.0}) == 1.0);
  CHECK_THAT(probability_of(PerYear{0.5}, Years{0.25}), WithinRel(1.0 - std::exp(-0.125), 1e-14));
  CHECK_THAT(probability_of(PerYear{1e-12}, Years{0.25}), WithinRel(2.5e-13, 1e-12));
  const double quarter = probability_of(PerYear{0.3}, Years{0.25});
  CHECK_THAT(1.0 - std::pow(1.0 - quarter, 4.0),
             WithinRel(probability_of(PerYear{0.3}, Years{1.0}), 1e-14));
}

TEST_CASE("what is impossible or certain stays so for every draw", "[random][closed-form]") {
  STATIC_REQUIRE(!bernoulli(0.0, 0.0));
  STATIC_REQUIRE(bernoulli(largest_draw, 1.0));
  STATIC_REQUIRE(bernoulli(0.2999, 0.3));
  STATIC_REQUIRE(!bernoulli(0.3, 0.3));
}

TEST_CASE("exponential and normal values invert their distribution", "[random][closed-form]") {
  STATIC_REQUIRE(exponential(0.0) == 0.0);
  CHECK_THAT(exponential(0.5), WithinRel(0.693147180559945309, 1e-15));
  CHECK_THAT(exponential(largest_draw), WithinRel(53 * 0.693147180559945309, 1e-15));
  CHECK(standard_normal(0.5) == 0.0);
  CHECK_THAT(standard_normal(0.975), WithinRel(1.95996398454005424, 1e-14));
  CHECK(standard_normal(0.0) < standard_normal(0x1.0p-53));
  CHECK_THAT(standard_normal(0.0), WithinAbs(-8.293, 0.001));
  CHECK_THAT(standard_normal(largest_draw), WithinAbs(8.210, 0.001));
}

TEST_CASE("geometric sizes have their probabilities", "[random][closed-form]") {
  for (const double mean : {1.0, 1.5, 2.0, 20.0}) {
    const auto share = shares([&](double u) { return geometric(u, mean); });
    CHECK(share[0] == 0.0);
    for (int n = 1; n < 30; ++n) {
      const double chance = std::pow(1.0 - 1.0 / mean, n - 1) / mean;
      CHECK_THAT(share[static_cast<std::size_t>(n)], WithinAbs(chance, 1e-5));
    }
  }
  CHECK(geometric(0.0, 20.0) == 1);
  CHECK(geometric(largest_draw, 20.0) == 717);  // 1 + floor(53 ln 2 / -ln 0.95)
}

TEST_CASE("Poisson counts by inversion have their probabilities", "[random][closed-form]") {
  for (const double mean : {0.0, 0.01, 1.0, 7.3, 20.0, 64.0}) {
    const auto share = shares([&](double u) { return poisson_by_inversion(u, mean); });
    for (int n = 0; n < 30; ++n) {
      const double chance = mean > 0.0 ? std::exp(n * std::log(mean) - mean - std::lgamma(n + 1.0))
                                       : (n == 0 ? 1.0 : 0.0);
      CHECK_THAT(share[static_cast<std::size_t>(n)], WithinAbs(chance, 1e-5));
    }
  }
  CHECK(poisson_by_inversion(largest_draw, 1.0) == 18);  // P(X > 17) = 6e-17 < 2^-53
  CHECK(poisson_by_inversion(largest_draw, 64.0) < 180);
}

// Each of 6 comparisons alarms falsely with probability 6e-7 (5 sd). Seen: a mean off by 0.25 % or
// a variance off by 5 %, hence one draw used for all blocks (variance 3.6 times as large).
TEST_CASE("keyed Poisson counts of large mean are Poisson", "[random][statistical]") {
  constexpr int draws = 20'000;
  const KeyedDraw draw{11, 0};
  for (const double mean : {3.0, 200.0, 1000.5}) {
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < draws; ++i) {
      const auto who = static_cast<Key>(i);
      const auto count = static_cast<double>(poisson(draw, Purpose::looks, Step{4}, who, mean));
      sum += count - mean;
      squares += (count - mean) * (count - mean);
    }
    CHECK_THAT(sum / draws, WithinAbs(0.0, 5.0 * std::sqrt(mean / draws)));
    const double sd_of_variance = std::sqrt((mean + 2.0 * mean * mean) / draws);
    CHECK_THAT(squares / draws, WithinAbs(mean, 5.0 * sd_of_variance));
  }
}

TEST_CASE("a Poisson count never falls when its mean rises", "[random][common-random-numbers]") {
  const KeyedDraw draw{5, 2};
  for (std::uint64_t i = 0; i < 200; ++i) {
    std::uint64_t last = 0;
    for (double mean = 0.0; mean < 300.0; mean += 3.7) {
      const auto count = poisson(draw, Purpose::looks, Step{1}, static_cast<Key>(i), mean);
      REQUIRE(count >= last);
      last = count;
    }
  }
}

TEST_CASE("distributions have the same bits everywhere", "[random][determinism]") {
  const KeyedDraw draw{1, 1};
  std::uint64_t digest = 0;
  const auto add = [&](std::uint64_t bits) { digest = digest * 31 + bits; };
  for (std::uint64_t i = 0; i < 5'000; ++i) {
    const auto who = static_cast<Key>(i);
    const double u = draw.uniform(Purpose::looks, Step{2}, who);
    add(std::bit_cast<std::uint64_t>(exponential(u)));
    add(std::bit_cast<std::uint64_t>(standard_normal(u)));
    add(geometric(u, 20.0));
    add(poisson(draw, Purpose::looks, Step{2}, who, 0.05 * static_cast<double>(i)));
  }
  CHECK(digest == 0x1c1fb2abb0f2991c);
}
