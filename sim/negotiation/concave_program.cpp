#include "hansa/negotiation/concave_program.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr double first_barrier = 1e-2;
constexpr double last_barrier = 1e-11;
constexpr double barrier_factor = 0.02;
constexpr int most_steps = 60;

/// The program at one weight of its constraints. Steps are judged by slopes, not by the sum itself,
/// whose rounding hides what a small barrier still changes.
class Newton {
 public:
  Newton(const ConcaveProgram& program, std::size_t variables)
      : program_{program}, n_{variables}, slope_(variables), next_(variables) {}

  void climb(std::vector<double>& v, double barrier, double tolerance) {
    barrier_ = barrier;
    double last = std::numeric_limits<double>::infinity();
    for (int step = 0; step < most_steps; ++step) {
      differentiate(v, true);
      const double decrement = solve();
      // Below the square root of the rounding it only dances around.
      const bool dances = decrement < 1e-6 * barrier && decrement > 0.5 * last;
      if (!(decrement > tolerance) || dances || !advance(v, decrement)) return;
      last = decrement;
    }
  }

 private:
  double weight(std::size_t row) const {
    return program_.weight[row] > 0.0 ? program_.weight[row] : barrier_;
  }

  /// Gradient and, if asked for, minus the Hessian (lower triangle); false outside the domain.
  bool differentiate(std::span<const double> v, bool with_curvature) {
    gradient_.assign(n_, 0.0);
    if (with_curvature) curvature_.assign(n_ * n_, 0.0);
    for (std::size_t k = 0; k < program_.objective.size(); ++k) {
      gradient_[k] += program_.objective[k];
    }
    for (std::size_t k = 0; k < program_.objective_loss.size(); ++k) {
      gradient_[k] -= 2.0 * program_.objective_loss[k] * v[k];
      if (with_curvature) curvature_[k * n_ + k] += 2.0 * program_.objective_loss[k];
    }
    for (std::size_t row = 0; row < program_.rows.size(); ++row) {
      const double* linear = &program_.rows.linear[row * n_];
      const double* quadratic = &program_.rows.quadratic[row * n_];
      const double value = program_.rows.value(row, v);
      if (!(value > 0.0)) return false;
      const double pull = weight(row) / value;
      for (std::size_t k = 0; k < n_; ++k) {
        slope_[k] = linear[k] - 2.0 * quadratic[k] * v[k];
        gradient_[k] += pull * slope_[k];
      }
      if (with_curvature) bend(pull, value, quadratic);
    }
    return true;
  }

  void bend(double pull, double value, const double* quadratic) {
    for (std::size_t k = 0; k < n_; ++k) {
      curvature_[k * n_ + k] += 2.0 * pull * quadratic[k];
      const double push = pull / value * slope_[k];
      if (push == 0.0) continue;
      for (std::size_t j = 0; j <= k; ++j) curvature_[k * n_ + j] += push * slope_[j];
    }
  }

  /// Newton's step by Cholesky; returns gradient times step. Directions without curvature rest.
  double solve() {
    double largest = 0.0;
    for (std::size_t k = 0; k < n_; ++k) largest = std::max(largest, curvature_[k * n_ + k]);
    const double least = 1e-15 * largest;
    rests_.assign(n_, 0);
    for (std::size_t k = 0; k < n_; ++k) {
      for (std::size_t j = 0; j <= k; ++j) {
        double sum = curvature_[k * n_ + j];
        for (std::size_t i = 0; i < j; ++i) sum -= curvature_[k * n_ + i] * curvature_[j * n_ + i];
        if (j < k) {
          curvature_[k * n_ + j] = rests_[j] != 0 ? 0.0 : sum / curvature_[j * n_ + j];
        } else {
          rests_[k] = sum > least ? 0 : 1;
          curvature_[k * n_ + k] = rests_[k] != 0 ? 1.0 : std::sqrt(sum);
        }
      }
    }
    step_.assign(n_, 0.0);
    for (std::size_t k = 0; k < n_; ++k) {
      double sum = rests_[k] != 0 ? 0.0 : gradient_[k];
      for (std::size_t j = 0; j < k; ++j) sum -= curvature_[k * n_ + j] * step_[j];
      step_[k] = rests_[k] != 0 ? 0.0 : sum / curvature_[k * n_ + k];
    }
    for (std::size_t k = n_; k-- > 0;) {
      double sum = step_[k];
      for (std::size_t j = k + 1; j < n_; ++j) sum -= curvature_[j * n_ + k] * step_[j];
      step_[k] = rests_[k] != 0 ? 0.0 : sum / curvature_[k * n_ + k];
    }
    return along_step();
  }

  double along_step() const {
    double sum = 0.0;
    for (std::size_t k = 0; k < n_; ++k) sum += gradient_[k] * step_[k];
    return sum;
  }

  /// The longest of 1, 1/2, 1/4, ... of the step at which the sum still rises, or hardly falls.
  bool advance(std::vector<double>& v, double decrement) {
    for (double length = 1.0; length > 1e-12; length *= 0.5) {
      for (std::size_t k = 0; k < n_; ++k) next_[k] = v[k] + length * step_[k];
      if (!differentiate(next_, false) || along_step() < -0.25 * decrement) continue;
      v = next_;
      return true;
    }
    return false;
  }

  const ConcaveProgram& program_;
  double barrier_{1.0};
  std::size_t n_;
  std::vector<double> gradient_, curvature_, step_, slope_, next_;
  std::vector<char> rests_;
};

bool is_constrained(const ConcaveProgram& program) {
  return std::ranges::any_of(program.weight, [](double weight) { return weight == 0.0; });
}

/// Calls `stop(v)` after each weight of the constraints but the last.
template <class Stop>
void follow_path(const ConcaveProgram& program, std::vector<double>& v, Stop stop) {
  Newton newton{program, program.rows.variables};
  for (double barrier = first_barrier; barrier > last_barrier; barrier *= barrier_factor) {
    newton.climb(v, barrier, 1e-3 * barrier);
    if (stop(v)) return;
  }
  newton.climb(v, last_barrier, 1e-20 * last_barrier);
}

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
  if (is_constrained(program)) {
    follow_path(program, start, [](const auto&) { return false; });
  } else {
    Newton{program, program.rows.variables}.climb(start, 1.0, 1e-28);
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
  follow_path(program, v, [&](const auto& now) { return now.back() >= enough; });
  Interior found{{v.begin(), v.end() - 1}, std::numeric_limits<double>::infinity()};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    found.least = std::min(found.least, rows.value(row, found.point));
  }
  return found;
}

}  // namespace hansa
