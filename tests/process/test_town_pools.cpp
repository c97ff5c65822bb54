#include <cmath>

#include "catch.hpp"
#include "hansa/process/town_pools.hpp"

using namespace hansa;

namespace {

struct Moments {
  double mean{}, variance{};
};

Moments moments(const PoolParameters& rule, std::uint64_t left, double chance, int runs) {
  const KeyedDraw draw{9, 0};
  double sum = 0.0, squares = 0.0;
  for (int run = 0; run < runs; ++run) {
    const auto joins = static_cast<double>(
        town_joins(rule, left, chance, draw, Step{0}, Key{static_cast<std::uint64_t>(run)}));
    sum += joins;
    squares += joins * joins;
  }
  const double mean = sum / runs;
  return {mean, squares / runs - mean * mean};
}

}  // namespace

// 20,000 steps of 2,000 towns with chance .01. Means within 4.5 standard errors, variances within
// 4.5 of theirs (kurtosis of batches below 12, of independent joins below 3.1): one false alarm in
// 150,000 a check. Sees a mean off by 4 %, and any mixing up of the two kinds of joins.
TEST_CASE("coordinators change the variance of joins and not their mean",
          "[pledges][statistical]") {
  constexpr int runs = 20000;
  const double n = 2000.0, chance = 0.01, mean = n * chance, size = 20.0;
  for (const double batched : {0.0, 0.3, 0.7, 1.0}) {
    const double alone = 1.0 - batched;
    const double variance = mean * (alone * (1.0 - alone * chance) + batched * (2.0 * size - 1.0));
    const auto seen = moments({1.0, batched, size}, 2000, chance, runs);
    INFO("batched " << batched);
    CHECK_THAT(seen.mean, Catch::Matchers::WithinAbs(mean, 4.5 * std::sqrt(variance / runs)));
    const double excess = batched > 0.0 ? 0.3 + 6.3 / batched : 0.1;
    CHECK_THAT(seen.variance,
               Catch::Matchers::WithinRel(variance, 4.5 * std::sqrt((2.0 + excess) / runs)));
  }
}

TEST_CASE("towns sign once", "[pledges][known-answer]") {
  const KeyedDraw draw{9, 0};
  const PoolParameters rule{1.0, 1.0, 20.0};
  for (std::uint64_t run = 0; run < 1000; ++run) {
    REQUIRE(town_joins(rule, 7, 0.9, draw, Step{0}, Key{run}) <= 7);
  }
  CHECK(town_joins(rule, 0, 0.9, draw, Step{0}, Key{1}) == 0);
  CHECK(town_joins(rule, 100, 0.0, draw, Step{0}, Key{1}) == 0);
  CHECK(town_joins({1.0, 0.0, 20.0}, 100, 1.0, draw, Step{0}, Key{1}) == 100);
}
