#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "catch.hpp"
#include "hansa/study/designs.hpp"

using namespace hansa;

namespace {

std::vector<double> column(const UnitPoints& points, std::size_t factor) {
  std::vector<double> values;
  for (std::size_t point = 0; point < points.size(); ++point) {
    values.push_back(points[point][factor]);
  }
  return values;
}

/// Points of rows first .. first + count - 1 in each of `slices` slices of a factor.
std::vector<int> slice_counts(const UnitPoints& points, std::size_t factor, std::size_t slices,
                              std::size_t first, std::size_t count) {
  std::vector<int> counts(slices);
  for (std::size_t point = first; point < first + count; ++point) {
    const double quantile = points[point][factor];
    REQUIRE((quantile >= 0.0 && quantile < 1.0));
    ++counts[static_cast<std::size_t>(std::floor(quantile * static_cast<double>(slices)))];
  }
  return counts;
}

double least_distance(const UnitPoints& points, std::span<const std::size_t> rows) {
  double least = 1e300;
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      double square = 0.0;
      for (std::size_t factor = 0; factor < points.factors; ++factor) {
        const double gap = points[rows[a]][factor] - points[rows[b]][factor];
        square += gap * gap;
      }
      least = std::min(least, square);
    }
  }
  return std::sqrt(least);
}

}  // namespace

TEST_CASE("a full factorial holds each combination once", "[study][known-answer]") {
  const std::array<std::vector<double>, 3> quantiles{{{0.25, 0.75}, {0.5}, {0.0, 0.5, 1.0}}};
  const auto design = full_factorial(quantiles);
  REQUIRE(design.size() == 6);
  CHECK(column(design, 0) == std::vector<double>{0.25, 0.25, 0.25, 0.75, 0.75, 0.75});
  CHECK(column(design, 1) == std::vector<double>(6, 0.5));
  CHECK(column(design, 2) == std::vector<double>{0.0, 0.5, 1.0, 0.0, 0.5, 1.0});
  CHECK(grid_quantile(0, 5) == 0.0);
  CHECK(grid_quantile(3, 5) == 0.75);
  CHECK(grid_quantile(0, 1) == 0.5);
  CHECK(level_quantile(1, 4) == 0.375);
}

TEST_CASE("a latin hypercube has one point in each slice of each factor", "[study][closed-form]") {
  // 49 and 1000 are counts at which slice + place rounds up to the next slice.
  for (const std::size_t points : {1U, 2U, 7U, 49U, 1000U}) {
    for (const std::uint64_t seed : {0U, 1U, 2U}) {
      const auto design = latin_hypercube(points, 4, seed);
      for (std::size_t factor = 0; factor < 4; ++factor) {
        CHECK(slice_counts(design, factor, points, 0, points) == std::vector<int>(points, 1));
      }
    }
  }
}

TEST_CASE("factors of a latin hypercube are paired at random", "[study][statistical]") {
  // Rank correlation of two independent columns has sd 1/sqrt(999) = .0316. False alarm of 6 pairs
  // at 4 sd: 4e-4; a correlation of .25 would be seen with near certainty.
  const auto design = latin_hypercube(1000, 4, 11);
  for (std::size_t i = 0; i < 4; ++i) {
    for (std::size_t j = i + 1; j < 4; ++j) {
      double sum = 0.0;
      for (std::size_t point = 0; point < 1000; ++point) {
        sum += (design[point][i] - 0.5) * (design[point][j] - 0.5);
      }
      CHECK(std::abs(sum / 1000.0 * 12.0) < 0.127);
    }
  }
}

TEST_CASE("a maximin hypercube stays a hypercube and keeps its distance", "[study][closed-form]") {
  const auto rows = natural_order(20);
  double plain = 0.0;
  double spread = 0.0;
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto design = maximin_hypercube(20, 2, seed);
    for (std::size_t factor = 0; factor < 2; ++factor) {
      CHECK(slice_counts(design, factor, 20, 0, 20) == std::vector<int>(20, 1));
    }
    plain += least_distance(latin_hypercube(20, 2, seed), rows) / 5.0;
    spread += least_distance(design, rows) / 5.0;
  }
  // 20 points of a square lie at most sqrt(2/(sqrt(3) 20)) (1 + edge) = .29 apart.
  CHECK(plain < 0.08);
  CHECK(spread > 0.15);
}

TEST_CASE("the plain sobol sequence is that of Joe and Kuo", "[study][known-answer]") {
  // Values of scipy.stats.qmc.Sobol(d, scramble=False), dimensions 1 to 6, points 0 to 7.
  const std::array<std::array<double, 6>, 8> first{{{0, 0, 0, 0, 0, 0},
                                                    {.5, .5, .5, .5, .5, .5},
                                                    {.75, .25, .25, .25, .75, .75},
                                                    {.25, .75, .75, .75, .25, .25},
                                                    {.375, .375, .625, .875, .375, .125},
                                                    {.875, .875, .125, .375, .875, .625},
                                                    {.625, .125, .875, .625, .625, .875},
                                                    {.125, .625, .375, .125, .125, .375}}};
  const auto design = plain_sobol_points(64, 40);
  for (std::size_t point = 0; point < 8; ++point) {
    for (std::size_t factor = 0; factor < 6; ++factor) {
      CHECK(design[point][factor] == first[point][factor]);
    }
  }
  // Point 63 in dimensions 1, 2, 3, 10, 20 and 40.
  const std::array<std::pair<std::size_t, double>, 6> late{
      {{0, .015625}, {1, .796875}, {2, .359375}, {9, .578125}, {19, .234375}, {39, .171875}}};
  for (const auto& [factor, value] : late) CHECK(design[63][factor] == value);
}

TEST_CASE("scrambling keeps the balance of a sobol sequence", "[study][closed-form]") {
  const auto design = sobol_points(1024, 8, 5);
  for (std::size_t factor = 0; factor < 8; ++factor) {
    for (const std::size_t part : {0U, 256U, 512U, 768U}) {
      CHECK(slice_counts(design, factor, 256, part, 256) == std::vector<int>(256, 1));
    }
    CHECK(slice_counts(design, factor, 1024, 0, 1024) == std::vector<int>(1024, 1));
  }
  // The first two dimensions are a (0, m, 2)-net: each of 1024 boxes a/32 x b/32 holds one point,
  // and so do boxes of every other shape.
  for (const std::size_t wide : {1U, 4U, 32U, 256U}) {
    std::set<std::pair<double, double>> boxes;
    const double high = 1024.0 / static_cast<double>(wide);
    for (std::size_t point = 0; point < 1024; ++point) {
      boxes.insert({std::floor(design[point][0] * static_cast<double>(wide)),
                    std::floor(design[point][1] * high)});
    }
    CHECK(boxes.size() == 1024);
  }
}

TEST_CASE("scrambled points are uniform over seeds", "[study][statistical]") {
  // Point 3 of 400 scramblings in dimension 2. Kolmogorov-Smirnov distance, false alarm 1e-4:
  // 2.22/sqrt(400) = .111. A digital shift with one bit stuck would give .25 or more.
  std::vector<double> values;
  for (std::uint64_t seed = 0; seed < 400; ++seed) values.push_back(sobol_points(4, 2, seed)[3][1]);
  std::ranges::sort(values);
  double distance = 0.0;
  for (std::size_t i = 0; i < 400; ++i) {
    distance = std::max(distance, std::abs(values[i] - (static_cast<double>(i) + 0.5) / 400.0));
  }
  CHECK(distance < 0.111);
  CHECK(distance > 0.002);  // not stratified over seeds either
}

TEST_CASE("a scrambled sequence integrates far better than random points", "[study][statistical]") {
  // Mean of a product of 4 linear factors, exactly 1. Random points: root mean square error
  // sqrt((13/12)^4 - 1)/sqrt(1024) = .019. Measured over 10 scramblings it is near .0001.
  double squares = 0.0;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto design = sobol_points(1024, 4, seed);
    double sum = 0.0;
    for (std::size_t point = 0; point < 1024; ++point) {
      double product = 1.0;
      for (const double x : design[point]) product *= x + 0.5;
      sum += product;
    }
    squares += (sum / 1024.0 - 1.0) * (sum / 1024.0 - 1.0) / 10.0;
  }
  CHECK(std::sqrt(squares) < 0.001);
  CHECK(std::sqrt(squares) > 0.0);
}

TEST_CASE("more points and more factors leave those before as they were", "[study][determinism]") {
  const auto small = sobol_points(32, 3, 9);
  const auto large = sobol_points(100, 5, 9);
  const auto other = sobol_points(32, 3, 10);
  for (std::size_t factor = 0; factor < 3; ++factor) {
    const auto all = column(large, factor);
    CHECK(column(small, factor) == std::vector<double>(all.begin(), all.begin() + 32));
    CHECK(column(small, factor) != column(other, factor));
  }
  CHECK(column(latin_hypercube(50, 2, 9), 1) == column(latin_hypercube(50, 6, 9), 1));
  CHECK(latin_hypercube(50, 2, 9).value == latin_hypercube(50, 2, 9).value);
}

TEST_CASE("the saltelli layout is that of SALib", "[study][known-answer]") {
  // Base of two rows, A = (1, 2, 3), B = (4, 5, 6) and a tenth of them.
  UnitPoints base{0, 6};
  base.push_back(std::array{1.0, 2.0, 3.0, 4.0, 5.0, 6.0});
  base.push_back(std::array{.1, .2, .3, .4, .5, .6});
  CHECK(saltelli_points(base, SecondOrder::no).value ==
        std::vector<double>{1,  2,  3,  4,  2,  3,  1,  5,  3,  1,  2,  6,  4,  5,  6,
                            .1, .2, .3, .4, .2, .3, .1, .5, .3, .1, .2, .6, .4, .5, .6});
  const auto full = saltelli_points(base, SecondOrder::yes);
  CHECK(full.size() == 16);
  CHECK(
      std::vector<double>(full.value.begin(), full.value.begin() + 24) ==
      std::vector<double>{1, 2, 3, 4, 2, 3, 1, 5, 3, 1, 2, 6, 1, 5, 6, 4, 2, 6, 4, 5, 3, 4, 5, 6});
}

TEST_CASE("a morris trajectory moves each factor once by delta", "[study][closed-form]") {
  for (const std::size_t levels : {2U, 4U, 8U}) {
    const auto p = static_cast<double>(levels);
    const double delta = p / (2.0 * (p - 1.0));
    const auto design = morris_points(40, 5, levels, 3);
    REQUIRE(design.size() == 40 * 6);
    std::size_t up = 0;
    std::set<std::size_t> first_turns;
    for (std::size_t first = 0; first < design.size(); first += 6) {
      std::multiset<std::size_t> moved;
      for (std::size_t point = first + 1; point < first + 6; ++point) {
        for (std::size_t factor = 0; factor < 5; ++factor) {
          const double on_grid = design[point][factor] * (p - 1.0);
          CHECK(std::abs(on_grid - std::round(on_grid)) < 1e-12);
          const double step = design[point][factor] - design[point - 1][factor];
          if (step == 0.0) continue;
          CHECK(std::abs(std::abs(step) - delta) < 1e-15);
          if (moved.empty()) first_turns.insert(factor);
          moved.insert(factor);
          up += step > 0.0 ? 1 : 0;
        }
      }
      CHECK(moved == std::multiset<std::size_t>{0, 1, 2, 3, 4});
    }
    // 200 steps up or down: sd 7.1; false alarm at 4 sd 6e-5 a case.
    CHECK(std::abs(static_cast<double>(up) - 100.0) < 29.0);
    CHECK(first_turns.size() == 5);
  }
}

TEST_CASE("the order of running spreads over the design", "[study][known-answer]") {
  // A 3 x 3 grid: the centre, then the corners, then the middles of the edges.
  const std::array<std::vector<double>, 2> quantiles{{{0.0, 0.5, 1.0}, {0.0, 0.5, 1.0}}};
  CHECK(spreading_order(full_factorial(quantiles), 1) ==
        std::vector<std::size_t>{4, 0, 2, 6, 8, 1, 3, 5, 7});

  const auto design = latin_hypercube(200, 3, 4);
  const auto order = spreading_order(design, 1);
  auto sorted = order;
  std::ranges::sort(sorted);
  CHECK(sorted == natural_order(200));
  const auto half = least_distance(design, std::span{order}.first(30));
  CHECK(half > 2.0 * least_distance(design, natural_order(30)));
}

TEST_CASE("large designs are run in a keyed random order", "[study][determinism]") {
  const auto design = latin_hypercube(5000, 2, 4);
  auto order = spreading_order(design, 1);
  CHECK(order == spreading_order(design, 1));
  CHECK(order != spreading_order(design, 2));
  std::ranges::sort(order);
  CHECK(order == natural_order(5000));
}
