#include "hansa/study/student.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace hansa {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

/// Half width of the interval of a mean whose deviations have the sum of squares `squares`.
double half_width(double squares, std::size_t count) {
  const auto n = static_cast<double>(count);
  return student_quantile_975(count - 1) * std::sqrt(squares / (n * (n - 1.0)));
}

}  // namespace

double student_quantile_975(std::size_t freedom) {
  constexpr std::array table{
      12.70620, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.30600, 2.26216, 2.22814,
      2.20099,  2.17881, 2.16037, 2.14479, 2.13145, 2.11991, 2.10982, 2.10092, 2.09302, 2.08596,
      2.07961,  2.07387, 2.06866, 2.06390, 2.05954, 2.05553, 2.05183, 2.04841, 2.04523, 2.04227};
  if (freedom <= table.size()) return freedom == 0 ? endless : table[freedom - 1];
  constexpr double z = 1.959963984540054;
  constexpr double z3 = z * z * z;
  constexpr double z5 = z3 * z * z;
  const auto v = static_cast<double>(freedom);
  return z + (z3 + z) / (4.0 * v) + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * v * v) +
         (3.0 * z5 * z * z + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / (384.0 * v * v * v);
}

Interval mean_interval(std::span<const double> values) {
  double sum = 0.0;
  std::size_t count = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  if (count < 2) return {count == 1 ? sum : unknown, endless};
  const double mean = sum / static_cast<double>(count);
  double squares = 0.0;
  for (const double value : values) {
    if (!std::isnan(value)) squares += (value - mean) * (value - mean);
  }
  return {mean, half_width(squares, count)};
}

Interval ratio_interval(std::span<const double> numerators, std::span<const double> denominators) {
  double numerator = 0.0;
  double denominator = 0.0;
  std::size_t count = 0;
  const auto known = [&](std::size_t i) {
    return !std::isnan(numerators[i]) && !std::isnan(denominators[i]);
  };
  for (std::size_t i = 0; i < numerators.size(); ++i) {
    if (!known(i)) continue;
    numerator += numerators[i];
    denominator += denominators[i];
    ++count;
  }
  if (denominator == 0.0) return {unknown, endless};
  const double ratio = numerator / denominator;
  if (count < 2) return {ratio, endless};
  double squares = 0.0;
  for (std::size_t i = 0; i < numerators.size(); ++i) {
    if (!known(i)) continue;
    const double rest = numerators[i] - ratio * denominators[i];
    squares += rest * rest;
  }
  const double mean_denominator = std::abs(denominator) / static_cast<double>(count);
  return {ratio, half_width(squares, count) / mean_denominator};
}

}  // namespace hansa
