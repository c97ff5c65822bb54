/// \file   Maximising a weighted sum of logarithms of concave quadratics, without cross terms.
///
/// Model   max over v of  f_0(v) + sum_i c_i ln f_i(v),  f_i(v) = constant + sum_k (linear_k v_k -
///         quadratic_k v_k^2), quadratic >= 0. Newton steps with backtracking; constraints f_i >= 0
///         are logarithms whose weight goes to zero. Everything is concave: one maximum.
/// Source  Boyd & Vandenberghe (2004), Convex Optimization, chapters 9 and 11.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace hansa {

/// Rows of concave quadratics in the same variables.
struct QuadraticRows {
  std::size_t variables{};
  std::vector<double> constant;   ///< [rows]
  std::vector<double> linear;     ///< [rows x variables]
  std::vector<double> quadratic;  ///< [rows x variables], >= 0

  std::size_t size() const { return constant.size(); }
  double value(std::size_t row, std::span<const double> v) const;
  /// Appends a row of zeros and returns its number.
  std::size_t append(double constant_term);
  double& linear_of(std::size_t row, std::size_t k) { return linear[row * variables + k]; }
  double& quadratic_of(std::size_t row, std::size_t k) { return quadratic[row * variables + k]; }
};

struct ConcaveProgram {
  QuadraticRows rows;
  std::vector<double> weight;     ///< c_i > 0, [rows]; 0 for a constraint, whose weight shrinks
  std::vector<double> objective;  ///< linear part of f_0, [variables] or empty
  std::vector<double> objective_loss;  ///< its quadratic part >= 0, [variables] or empty
};

/// The maximum, from a start at which every row is positive. Deterministic; about 1e-10 of the
/// scale of the variables when constraints bind, better when none does.
std::vector<double> maximise(const ConcaveProgram& program, std::vector<double> start);

struct Interior {
  std::vector<double> point;
  double least{};  ///< the smallest row there
};

/// A point at which the smallest row is as large as can be, to about 1e-10; stops early at
/// `enough`.
Interior deepest_point(const QuadraticRows& rows, std::span<const double> start, double enough);

}  // namespace hansa
