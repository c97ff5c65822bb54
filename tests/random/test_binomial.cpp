#include <vector>

#include "catch.hpp"
#include "hansa/random/binomial.hpp"

using namespace hansa;

TEST_CASE("a binomial count inverts its distribution", "[random][closed-form]") {
  // Three trials of .3: P(0) .343, P(<=1) .784, P(<=2) .973.
  const auto count = [](double u) { return binomial_by_inversion(u, 3, 0.3); };
  CHECK(count(0.342) == 0);
  CHECK(count(0.344) == 1);
  CHECK(count(0.783) == 1);
  CHECK(count(0.785) == 2);
  CHECK(count(0.972) == 2);
  CHECK(count(0.974) == 3);
  CHECK(binomial_by_inversion(1.0 - 0x1.0p-53, 5, 0.5) == 5);
  CHECK(binomial_by_inversion(0.5, 10, 0.0) == 0);
}

TEST_CASE("a binomial count of certain or impossible successes", "[random][known-answer]") {
  const KeyedDraw draw{1, 0};
  CHECK(binomial(draw, Purpose::town_joins, Step{0}, Key{1}, 1000, 1.0) == 1000);
  CHECK(binomial(draw, Purpose::town_joins, Step{0}, Key{1}, 1000, 0.0) == 0);
  CHECK(binomial(draw, Purpose::town_joins, Step{0}, Key{1}, 0, 0.4) == 0);
}

// Means and variances within 4.5 standard errors: one false alarm in 150,000 for each of the eight
// checks. Sees a chance that is wrong by 1 %, and blocks that repeat a draw (variance twice as
// large).
TEST_CASE("binomial counts have the mean and variance of independent trials",
          "[random][statistical]") {
  const KeyedDraw draw{77, 0};
  constexpr int runs = 20000;
  for (const auto& [trials, chance] : std::vector<std::pair<std::uint64_t, double>>{
           {10, 0.3}, {5000, 0.1}, {400, 0.8}, {50, 0.97}}) {
    double sum = 0.0, squares = 0.0;
    const double n = static_cast<double>(trials);
    const double mean = n * chance, variance = mean * (1.0 - chance);
    for (int run = 0; run < runs; ++run) {
      const auto who = Key{static_cast<std::uint64_t>(run)};
      const double x =
          static_cast<double>(binomial(draw, Purpose::town_joins, Step{3}, who, trials, chance));
      REQUIRE(x <= n);
      sum += x - mean;
      squares += (x - mean) * (x - mean);
    }
    CHECK_THAT(sum / runs, Catch::Matchers::WithinAbs(0.0, 4.5 * std::sqrt(variance / runs)));
    // the kurtosis of these counts is below 3.7
    CHECK_THAT(squares / runs, Catch::Matchers::WithinRel(variance, 4.5 * std::sqrt(2.7 / runs)));
  }
}
