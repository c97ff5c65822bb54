#include <cmath>

#include "catch.hpp"
#include "hansa/metrics/curveball.hpp"
#include "hansa/metrics/structure.hpp"
#include "metrics/matrices.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {
const KeyedDraw draw{9, 0};
}

TEST_CASE("the largest component by hand", "[structure][known-answer]") {
  CHECK(largest_component(matrix({"110", "011", "001"})) == 1.0);
  CHECK(largest_component(matrix({"100", "100", "010", "000"})) == 2.0 / 3.0);
  CHECK(largest_component(matrix({"1000", "0100", "1100", "0011"})) == 0.75);
  CHECK(std::isnan(largest_component(matrix({"00"}))));
}

TEST_CASE("a score counts standard deviations from the mean", "[structure][closed-form]") {
  const std::vector<double> nulls{1.0, 2.0, 3.0};
  CHECK_THAT(z_score(4.0, nulls), WithinAbs(2.0, 1e-12));
  CHECK(std::isnan(z_score(4.0, std::vector{2.0, 2.0, 2.0})));
  CHECK(std::isnan(z_score(4.0, std::vector{0.1 + 0.2, 0.3, 0.3})));  // rounding is no spread
  CHECK(std::isnan(z_score(4.0, std::vector{2.0})));
}

TEST_CASE("modules and nests are told from chance", "[structure][scenario]") {
  std::vector<std::string> blocks, apart, mixed;
  for (std::size_t i = 0; i < 60; ++i) {
    std::string row(12, '0');
    for (std::size_t n = 0; n < 3; ++n) row[i % 4 * 3 + (i + n) % 3] = '1';
    if (i % 5 == 0) row[i % 12] = '1';
    blocks.push_back(row);
    // cities with two and with four networks: never in the same ones, and everywhere alike
    const std::size_t many = i % 3 == 0 ? 4 : 2;
    row.assign(12, '0');
    for (std::size_t n = 0; n < many; ++n) row[(many == 4 ? 0 : 6) + (i / 3 + n) % 6] = '1';
    apart.push_back(row);
    row.assign(12, '0');
    for (std::size_t n = 0; n < many; ++n) row[(i / 3 + 3 * n) % 12] = '1';
    mixed.push_back(row);
  }
  const auto modular = structure(matrix(blocks), keys(12), 20, draw, Step{0});
  CHECK(modular.modularity_z > 5.0);
  CHECK(modular.modules == 4.0);
  const auto segregated = structure(matrix(apart), keys(12), 20, draw, Step{0});
  CHECK(segregated.nodf_z < -5.0);
  CHECK(segregated.modularity_z > 5.0);
  CHECK(structure(matrix(mixed), keys(12), 20, draw, Step{0}).nodf_z > 0.0);
}

// Matrices that were themselves drawn from the null: z follows Student's distribution with 19
// degrees of freedom, times sqrt(1 + 1/20), so that z^2 has mean 1.17 and its mean over 100 draws a
// deviation of 0.19. False alarm 1e-5 (4.4 deviations). Power: nulls that hang together, each with
// half of the memberships of the one before, double the mean.
TEST_CASE("a random matrix is no surprise", "[structure][statistical]") {
  auto rows = scattered(150, 12, 0.15);
  for (std::size_t i = 0; i < 30; ++i) rows[i] = "111111110000";  // unequal cities
  for (std::size_t i = 30; i < 90; ++i) rows[i][0] = rows[i][1] = '1';
  auto random = matrix(rows);
  double nested = 0.0, modular = 0.0;
  const int draws = 100;
  for (int at = 0; at < draws; ++at) {
    curveball(random, 600, draw, Step{7}, key_of("start " + std::to_string(at)));
    const auto found = structure(random, keys(12), 20, draw, static_cast<Step>(at));
    nested += found.nodf_z * found.nodf_z / draws;
    modular += found.modularity_z * found.modularity_z / draws;
  }
  CHECK_THAT(nested, WithinAbs(1.17, 0.84));
  CHECK_THAT(modular, WithinAbs(1.17, 0.84));
}
