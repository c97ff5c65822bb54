#include <array>
#include <cmath>

#include "catch.hpp"
#include "hansa/study/sensitivity.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr double pi = 3.14159265358979323846;

/// Ishigami & Homma (1990), doi:10.1109/ISUMA.1990.151285, with a = 7, b = .1, x in [-pi, pi].
double ishigami(std::span<const double> unit) {
  const auto x = [&](std::size_t i) { return pi * (2.0 * unit[i] - 1.0); };
  return std::sin(x(0)) + 7.0 * std::sin(x(1)) * std::sin(x(1)) +
         0.1 * x(2) * x(2) * x(2) * x(2) * std::sin(x(0));
}

/// g-function of Saltelli & Sobol' (1995), doi:10.1016/0951-8320(95)00099-2, with the coefficients
/// of Campolongo, Cariboni & Saltelli (2007).
constexpr std::array g_coefficients{78.0, 12.0, 0.5, 2.0, 97.0, 33.0};
double g_function(std::span<const double> unit) {
  double product = 1.0;
  for (std::size_t i = 0; i < g_coefficients.size(); ++i) {
    product *= (std::abs(4.0 * unit[i] - 2.0) + g_coefficients[i]) / (1.0 + g_coefficients[i]);
  }
  return product;
}

template <class Function>
std::vector<double> values_of(const UnitPoints& points, const Function& function) {
  std::vector<double> values;
  for (std::size_t point = 0; point < points.size(); ++point) {
    values.push_back(function(points[point]));
  }
  return values;
}

template <class Function>
SobolIndices indices_of(const Function& function, std::size_t base, std::size_t factors,
                        std::uint64_t seed) {
  const auto points = saltelli_points(sobol_points(base, 2 * factors, seed), SecondOrder::yes);
  return sobol_indices(values_of(points, function), factors, SecondOrder::yes, seed);
}

}  // namespace

TEST_CASE("sobol indices of the ishigami function are the published ones",
          "[study][known-answer]") {
  // Variance a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 = 13.8446; S = (.3139, .4424, 0),
  // T = (.5576, .4424, .2437), S13 = .2437.
  const auto of = indices_of(ishigami, 4096, 3, 1);
  CHECK(of.blocks == 4096);
  CHECK_THAT(of.variance, WithinRel(13.8446, 0.005));
  const std::array first{0.3139, 0.4424, 0.0};
  const std::array total{0.5576, 0.4424, 0.2437};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK_THAT(of.first[i], WithinAbs(first[i], 0.01));
    CHECK_THAT(of.total[i], WithinAbs(total[i], 0.01));
    CHECK(of.first_half_width[i] > 0.0);
    CHECK(of.first_half_width[i] < 0.06);
  }
  CHECK_THAT(of.second[2], WithinAbs(0.2437, 0.02));
  CHECK_THAT(of.second[1], WithinAbs(0.0, 0.02));
  CHECK_THAT(of.second[5], WithinAbs(0.0, 0.02));
  CHECK(std::isnan(of.second[3]));
}

TEST_CASE("sobol indices of the g-function are the published ones", "[study][closed-form]") {
  // V_i = 1/(3 (1 + a_i)^2), V = prod (1 + V_i) - 1, T_i = V_i prod_{j != i} (1 + V_j) / V.
  const auto of = indices_of(g_function, 4096, 6, 2);
  double product = 1.0;
  for (const double a : g_coefficients) product *= 1.0 + 1.0 / (3.0 * (1.0 + a) * (1.0 + a));
  CHECK_THAT(of.variance, WithinRel(product - 1.0, 0.01));
  for (std::size_t i = 0; i < 6; ++i) {
    const double part = 1.0 / (3.0 * (1.0 + g_coefficients[i]) * (1.0 + g_coefficients[i]));
    CHECK_THAT(of.first[i], WithinAbs(part / (product - 1.0), 0.01));
    CHECK_THAT(of.total[i], WithinAbs(part * product / (1.0 + part) / (product - 1.0), 0.01));
  }
}

TEST_CASE("intervals of sobol indices hold the truth", "[study][statistical]") {
  // 40 scramblings, 256 base rows, T_1 of Ishigami. The bootstrap takes blocks for independent and
  // is thus wide; coverage below 34 of 40 has a chance of 1e-3 if it were .95, and none of 1.
  int held = 0;
  double width = 0.0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto of = indices_of(ishigami, 256, 3, 100 + seed);
    held += std::abs(of.total[0] - 0.5576) < of.total_half_width[0] ? 1 : 0;
    width += of.total_half_width[0] / 40.0;
  }
  CHECK(held >= 34);
  CHECK(width < 0.25);
}

TEST_CASE("a failed point takes its block out of the indices", "[study]") {
  const auto points = saltelli_points(sobol_points(512, 6, 1), SecondOrder::no);
  auto values = values_of(points, ishigami);
  const auto whole = sobol_indices(values, 3, SecondOrder::no, 1);
  for (std::size_t block = 256; block < 512; ++block) values[5 * block + block % 5] = std::nan("");
  const auto holed = sobol_indices(values, 3, SecondOrder::no, 1);
  const auto half = sobol_indices(std::span{values}.first(5 * 256), 3, SecondOrder::no, 1);
  CHECK(holed.blocks == 256);
  CHECK(holed.first == half.first);
  CHECK(holed.total_half_width == half.total_half_width);
  CHECK(holed.first != whole.first);
  CHECK(whole.second.empty());
}

TEST_CASE("morris effects of the g-function are those of its grid", "[study][statistical]") {
  // On the grid of 4 levels a step changes |4x - 2| by 4/3 over 2/3, whichever way: each effect of
  // factor i has the size 2/(1 + a_i) prod_j g_j, and g_j is (2 + a_j)/(1 + a_j) at the ends,
  // (2/3 + a_j)/(1 + a_j) inside, half the time each. Hence mu*, mu = 0 and sigma^2 = the mean
  // square.
  const auto points = morris_points(2000, 6, 4, 7);
  const auto of = morris_effects(points, values_of(points, g_function));
  for (std::size_t i = 0; i < 6; ++i) {
    double size = 2.0 / (1.0 + g_coefficients[i]);
    double square = size * size;
    for (std::size_t j = 0; j < 6; ++j) {
      if (j == i) continue;
      const double a = g_coefficients[j];
      size *= (4.0 / 3.0 + a) / (1.0 + a);
      square *=
          0.5 * ((2.0 + a) * (2.0 + a) + (2.0 / 3.0 + a) * (2.0 / 3.0 + a)) / (1.0 + a) / (1.0 + a);
    }
    const double error = std::sqrt((square - size * size) / 2000.0);
    CHECK(of.effects[i] == 2000);
    CHECK_THAT(of.mean_size[i], WithinAbs(size, 4.0 * error));  // false alarm 6e-5 a factor
    CHECK_THAT(of.mean_size_half_width[i], WithinRel(1.961 * error, 0.1));
    CHECK_THAT(of.mean[i], WithinAbs(0.0, 4.0 * std::sqrt(square / 2000.0)));
    CHECK_THAT(of.spread[i], WithinRel(std::sqrt(square), 0.05));
  }
}

TEST_CASE("morris effects of the ishigami function", "[study][closed-form]") {
  // Grid 0, 1/3, 2/3, 1 is x = -pi, -pi/3, pi/3, pi, where sin x_1 = 0, -s, s, 0 and sin^2 x_2 =
  // 0, .75, .75, 0, with s = sqrt(3)/2. A step of 2/3 takes 0 to 2/3 or 1/3 to 1. Factor 2 changes
  // by 7 * .75 always: effect size 7.875. Factor 1 changes by s (1 + .1 x_3^4): mean size
  // 1.5 s (1 + .05 (pi^4 + (pi/3)^4)). Factor 3 changes by .1 (pi^4 - (pi/3)^4) |sin x_1|, which is
  // s half the time.
  const auto points = morris_points(2000, 3, 4, 7);
  const auto of = morris_effects(points, values_of(points, ishigami));
  const double s = std::sqrt(0.75);
  const double pi4 = pi * pi * pi * pi;
  CHECK_THAT(of.mean_size[0], WithinRel(1.5 * s * (1.0 + 0.05 * pi4 * (1.0 + 1.0 / 81.0)), 0.1));
  CHECK_THAT(of.mean_size[1], WithinRel(7.875, 1e-12));
  CHECK_THAT(of.mean_size[2], WithinRel(1.5 * 0.1 * pi4 * (80.0 / 81.0) * s / 2.0, 0.1));
}

TEST_CASE("a missing value takes its elementary effects out", "[study]") {
  const auto points = morris_points(10, 2, 4, 7);
  auto values = values_of(points, [](auto x) { return 3.0 * x[0] - 5.0 * x[1]; });
  values[0] = std::nan("");
  const auto of = morris_effects(points, values);
  CHECK(of.effects[0] + of.effects[1] == 19);
  CHECK_THAT(of.mean[0], WithinAbs(3.0, 1e-12));
  CHECK_THAT(of.mean[1], WithinAbs(-5.0, 1e-12));
  CHECK_THAT(of.mean_size[1], WithinAbs(5.0, 1e-12));
  CHECK_THAT(of.spread[1], WithinAbs(0.0, 1e-12));
}
