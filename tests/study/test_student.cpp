#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/study/student.hpp"
#include "hansa/study/study.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// A study whose only adaptive output is a mean in column 0 or a ratio in columns 0 to 2.
Study adaptive_study(Aggregator aggregator, double width) {
  Study study;
  study.replicates = 3;
  study.adaptive = AdaptiveRule{0, width, 10};
  study.outputs.emplace_back();
  study.outputs.back().aggregator = aggregator;
  return study;
}

std::uint64_t needed(const Study& study, const std::vector<std::vector<double>>& records) {
  const std::vector<std::span<const double>> views(records.begin(), records.end());
  return replicates_needed(study, views);
}

}  // namespace

TEST_CASE("quantiles of the t distribution are those of the tables", "[study][known-answer]") {
  CHECK_THAT(student_quantile_975(1), WithinAbs(12.7062, 1e-5));
  CHECK_THAT(student_quantile_975(10), WithinAbs(2.22814, 1e-5));
  CHECK_THAT(student_quantile_975(30), WithinAbs(2.04227, 1e-5));
  CHECK_THAT(student_quantile_975(31), WithinAbs(2.03951, 1e-5));
  CHECK_THAT(student_quantile_975(60), WithinAbs(2.00030, 1e-5));
  CHECK_THAT(student_quantile_975(1000), WithinAbs(1.96234, 1e-5));
}

TEST_CASE("the interval of a mean leaves out missing values", "[study][known-answer]") {
  // 1, 2, 3, 4: standard deviation sqrt(5/3), t(3) = 3.18245.
  const std::array values{1.0, none, 2.0, 3.0, 4.0};
  const auto interval = mean_interval(values);
  CHECK(interval.centre == 2.5);
  CHECK_THAT(interval.half_width, WithinRel(3.18245 * std::sqrt(5.0 / 12.0), 1e-12));
  CHECK(std::isinf(mean_interval(std::span{values}.first(2)).half_width));
}

TEST_CASE("the interval of a ratio linearises the ratio of sums", "[study][known-answer]") {
  // Ratio 6/8; rests n - r d: -.5, 0, .5; mean denominator 8/3.
  const std::array numerator{1.0, 2.25, 2.75};
  const std::array denominator{2.0, 3.0, 3.0};
  const auto interval = ratio_interval(numerator, denominator);
  CHECK(interval.centre == 0.75);
  CHECK_THAT(interval.half_width, WithinRel(4.30265 * std::sqrt(0.5 / 6.0) / (8.0 / 3.0), 1e-12));
}

TEST_CASE("replicates go on in rounds until the interval is narrow", "[study][known-answer]") {
  const std::vector<std::vector<double>> wide{{0.0}, {1.0}, {2.0}};  // half width 4.30265/sqrt(3)
  CHECK(needed(adaptive_study(Aggregator::mean, 4.98), wide) == 3);
  CHECK(needed(adaptive_study(Aggregator::mean, 4.96), wide) == 6);
  CHECK(needed(adaptive_study(Aggregator::mean, 4.96), {}) == 3);

  auto longer = wide;
  for (int i = 0; i < 6; ++i) longer.push_back({1.0});
  // After 6: sqrt(2/(6*5)) * 2.57058 * 2 = 1.3274; after 9: sqrt(2/(9*8)) * 2.306 * 2 = .7687.
  CHECK(needed(adaptive_study(Aggregator::mean, 1.33), longer) == 6);
  CHECK(needed(adaptive_study(Aggregator::mean, 1.32), longer) == 9);
  CHECK(needed(adaptive_study(Aggregator::mean, 0.5), longer) == 10);  // the limit
}

TEST_CASE("what was run too much does not change how much is needed", "[study][determinism]") {
  std::vector<std::vector<double>> records{{1.0}, {1.1}, {0.9}, {50.0}, {-50.0}};
  const auto study = adaptive_study(Aggregator::mean, 1.0);
  CHECK(needed(study, {records[0], records[1], records[2]}) == 3);
  CHECK(needed(study, records) == 3);
}

TEST_CASE("a failed run has no value but counts as a replicate", "[study]") {
  const std::vector<std::vector<double>> records{{1.0}, {}, {1.0}};
  CHECK(needed(adaptive_study(Aggregator::mean, 1.0), records) == 3);
  CHECK(needed(adaptive_study(Aggregator::mean, 1.0), {{1.0}, {}, {}}) == 6);
}

TEST_CASE("adaptive voice joins sums, not voices", "[study][known-answer]") {
  // One session far from the ideal in the second run: its ratio is wild, its weight next to none.
  const std::vector<std::vector<double>> records{
      {0.5, 1.0, 2.0}, {20.0, 0.002, 0.0001}, {0.5, 1.0, 2.0}};
  CHECK(needed(adaptive_study(Aggregator::voice, 0.1), records) == 3);
  CHECK(needed(adaptive_study(Aggregator::mean, 0.1), records) == 6);
}
