#include "hansa/negotiation/concave_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"

namespace hansa {
namespace {

constexpr double first_barrier = 1.0;
constexpr double last_barrier = 1e-12;
constexpr double barrier_factor = 0.03;
constexpr int most_steps = 80;

/// The program at one weight of its constraints.
class Newton {
 public:
  Newton(const ConcaveProgram& program, double barrier)
      : program_{program}, barrier_{barrier}, n_{program.rows.variables} {}

  void climb(std::vector<double>& v) {
    for (int step = 0; step < most_steps; ++step) {
      differentiate(v);
      const double decrement = solve();
      if (!(decrement > 1e-20)) return;
      if (!advance(v, decrement)) return;
    }
  }

 private:
  double weight(std::size_t row) const {
    return program_.weight[row] > 0.0 ? program_.weight[row] : barrier_;
  }

  /// The sum to be made as large as can be; none outside the domain.
  std::optional<double> value(std::span<const double> v) const {
    double sum = 0.0;
    for (std::size_t k = 0; k < program_.objective.size(); ++k) sum += program_.objective[k] * v[k];
    for (std::size_t k = 0; k < program_.objective_loss.size(); ++k) {
      sum -= program_.objective_loss[k] * v[k] * v[k];
    }
    for (std::size_t row = 0; row < program_.rows.size(); ++row) {
      const double f = program_.rows.value(row, v);
      if (!(f > 0.0)) return std::nullopt;
      sum += weight(row) * portable::log(f);
    }
    return sum;
  }

  void differentiate(std::span<const double> v) {
    gradient_.assign(n_, 0.0);
    curvature_.assign(n_ * n_, 0.0);  // minus the Hessian, lower triangle
    std::vector<double> slope(n_);
    for (std::size_t k = 0; k < program_.objective.size(); ++k) {
      gradient_[k] += program_.objective[k];
    }
    for (std::size_t k = 0; k < program_.objective_loss.size(); ++k) {
      gradient_[k] -= 2.0 * program_.objective_loss[k] * v[k];
      curvature_[k * n_ + k] += 2.0 * program_.objective_loss[k];
    }
    for (std::size_t row = 0; row < program_.rows.size(); ++row) {
      const double* linear = &program_.rows.linear[row * n_];
      const double* quadratic = &program_.rows.quadratic[row * n_];
      const double inverse = 1.0 / program_.rows.value(row, v);
      const double pull = weight(row) * inverse;
      for (std::size_t k = 0; k < n_; ++k) {
        slope[k] = linear[k] - 2.0 * quadratic[k] * v[k];
        gradient_[k] += pull * slope[k];
        curvature_[k * n_ + k] += 2.0 * pull * quadratic[k];
      }
      for (std::size_t k = 0; k < n_; ++k) {
        const double push = pull * inverse * slope[k];
        if (push == 0.0) continue;
        for (std::size_t j = 0; j <= k; ++j) curvature_[k * n_ + j] += push * slope[j];
      }
    }
  }

  /// Newton's step by Cholesky; returns gradient times step. Directions without curvature rest.
  double solve() {
    double largest = 0.0;
    for (std::size_t k = 0; k < n_; ++k) largest = std::max(largest, curvature_[k * n_ + k]);
    const double least = 1e-15 * largest;
    std::vector<bool> rests(n_, false);
    for (std::size_t k = 0; k < n_; ++k) {
      for (std::size_t j = 0; j <= k; ++j) {
        double sum = curvature_[k * n_ + j];
        for (std::size_t i = 0; i < j; ++i) sum -= curvature_[k * n_ + i] * curvature_[j * n_ + i];
        if (j < k) {
          curvature_[k * n_ + j] = rests[j] ? 0.0 : sum / curvature_[j * n_ + j];
        } else {
          rests[k] = !(sum > least);
          curvature_[k * n_ + k] = rests[k] ? 1.0 : std::sqrt(sum);
        }
      }
    }
    step_.assign(n_, 0.0);
    for (std::size_t k = 0; k < n_; ++k) {
      double sum = rests[k] ? 0.0 : gradient_[k];
      for (std::size_t j = 0; j < k; ++j) sum -= curvature_[k * n_ + j] * step_[j];
      step_[k] = rests[k] ? 0.0 : sum / curvature_[k * n_ + k];
    }
    for (std::size_t k = n_; k-- > 0;) {
      double sum = step_[k];
      for (std::size_t j = k + 1; j < n_; ++j) sum -= curvature_[j * n_ + k] * step_[j];
      step_[k] = rests[k] ? 0.0 : sum / curvature_[k * n_ + k];
    }
    double decrement = 0.0;
    for (std::size_t k = 0; k < n_; ++k) decrement += gradient_[k] * step_[k];
    return decrement;
  }

  bool advance(std::vector<double>& v, double decrement) const {
    const double now = *value(v);
    std::vector<double> next(v.size());
    for (double length = 1.0; length > 1e-14; length *= 0.5) {
      for (std::size_t k = 0; k < n_; ++k) next[k] = v[k] + length * step_[k];
      const auto then = value(next);
      if (then && *then >= now + 1e-4 * length * decrement) {
        v = next;
        return true;
      }
    }
    return false;  // the gain is below the rounding of the sum
  }

  const ConcaveProgram& program_;
  double barrier_;
  std::size_t n_;
  std::vector<double> gradient_, curvature_, step_;
};

}  // namespace

double QuadraticRows::value(std::size_t row, std::span<const double> v) const {
  double sum = constant[row];
  for (std::size_t k = 0; k < variables; ++k) {
    sum += (linear[row * variables + k] - quadratic[row * variables + k] * v[k]) * v[k];
  }
  return sum;
}

std::size_t QuadraticRows::append(double constant_term) {
  constant.push_back(constant_term);
  linear.resize(linear.size() + variables, 0.0);
  quadratic.resize(quadratic.size() + variables, 0.0);
  return constant.size() - 1;
}

std::vector<double> maximise(const ConcaveProgram& program, std::vector<double> start) {
  HANSA_EXPECT(program.weight.size() == program.rows.size());
  HANSA_EXPECT(start.size() == program.rows.variables);
  const bool constrained =
      std::ranges::any_of(program.weight, [](double weight) { return weight == 0.0; });
  for (double barrier = first_barrier; barrier > last_barrier; barrier *= barrier_factor) {
    Newton{program, barrier}.climb(start);
    if (!constrained) break;
  }
  return start;
}

Interior deepest_point(const QuadraticRows& rows, std::span<const double> start, double enough) {
  // One more variable t, one more term - t in every row; t is pushed up.
  ConcaveProgram program;
  program.rows.variables = rows.variables + 1;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    program.rows.append(rows.constant[row]);
    for (std::size_t k = 0; k < rows.variables; ++k) {
      program.rows.linear_of(row, k) = rows.linear[row * rows.variables + k];
      program.rows.quadratic_of(row, k) = rows.quadratic[row * rows.variables + k];
    }
    program.rows.linear_of(row, rows.variables) = -1.0;
    least = std::min(least, rows.value(row, start));
  }
  program.weight.assign(rows.size(), 0.0);
  program.objective.assign(rows.variables + 1, 0.0);
  program.objective.back() = 1.0;
  std::vector<double> v(start.begin(), start.end());
  v.push_back(least - 1.0);
  for (double barrier = first_barrier; barrier > last_barrier; barrier *= barrier_factor) {
    Newton{program, barrier}.climb(v);
    if (v.back() >= enough) break;
  }
  Interior found{{v.begin(), v.end() - 1}, std::numeric_limits<double>::infinity()};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    found.least = std::min(found.least, rows.value(row, found.point));
  }
  return found;
}

}  // namespace hansa
