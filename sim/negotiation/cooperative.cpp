#include "hansa/negotiation/cooperative.hpp"

#include <algorithm>

namespace hansa {
namespace {

constexpr double least_surplus = 1e-9;
constexpr double deep_enough = 1e-3;  // a start for Newton need not be deeper than this

void append_rows(QuadraticRows& to, const QuadraticRows& from) {
  to.constant.insert(to.constant.end(), from.constant.begin(), from.constant.end());
  to.linear.insert(to.linear.end(), from.linear.begin(), from.linear.end());
  to.quadratic.insert(to.quadratic.end(), from.quadratic.begin(), from.quadratic.end());
}

/// A point good for everybody, or nothing.
std::vector<double> common_ground(const BargainingProblem& problem) {
  auto rows = problem.surplus;
  append_rows(rows, problem.constraint);
  auto found = deepest_point(rows, problem.start, deep_enough);
  if (!(found.least > least_surplus)) return {};
  return std::move(found.point);
}

/// Where party `row` would have most, if that exists and nobody falls below disagreement there.
bool own_peak(const BargainingProblem& problem, std::size_t row, std::vector<double>& peak) {
  const std::size_t n = problem.surplus.variables;
  peak = problem.start;
  for (std::size_t k = 0; k < n; ++k) {
    const double linear = problem.surplus.linear[row * n + k];
    const double quadratic = problem.surplus.quadratic[row * n + k];
    if (quadratic > 0.0) {
      peak[k] = linear / (2.0 * quadratic);
    } else if (linear != 0.0) {
      return false;
    }
  }
  const auto holds = [&](const QuadraticRows& rows) {
    for (std::size_t other = 0; other < rows.size(); ++other) {
      if (rows.value(other, peak) < 0.0) return false;
    }
    return true;
  };
  return holds(problem.surplus) && holds(problem.constraint);
}

/// The most party `row` can get while nobody falls below disagreement.
double aspiration(const BargainingProblem& problem, std::size_t row,
                  const std::vector<double>& start) {
  std::vector<double> peak;
  if (own_peak(problem, row, peak)) return problem.surplus.value(row, peak);
  const std::size_t n = problem.surplus.variables;
  ConcaveProgram program{problem.surplus, {}, {}, {}};
  append_rows(program.rows, problem.constraint);
  program.weight.assign(program.rows.size(), 0.0);
  const auto at = static_cast<std::ptrdiff_t>(row * n);
  const auto to = static_cast<std::ptrdiff_t>((row + 1) * n);
  program.objective.assign(problem.surplus.linear.begin() + at,
                           problem.surplus.linear.begin() + to);
  program.objective_loss.assign(problem.surplus.quadratic.begin() + at,
                                problem.surplus.quadratic.begin() + to);
  return problem.surplus.value(row, maximise(program, start));
}

}  // namespace

std::vector<double> nash_agreement(const BargainingProblem& problem) {
  auto start = common_ground(problem);
  if (start.empty()) return {};
  ConcaveProgram program{problem.surplus, problem.power, {}, {}};
  double all = 0.0;
  for (const double power : problem.power) all += power;
  for (double& weight : program.weight) weight /= all;
  append_rows(program.rows, problem.constraint);
  program.weight.resize(program.rows.size(), 0.0);
  return maximise(program, std::move(start));
}

std::vector<double> kalai_smorodinsky_agreement(const BargainingProblem& problem) {
  const auto start = common_ground(problem);
  if (start.empty()) return {};
  // One more variable t: surplus - t x aspiration >= 0, t as large as can be.
  const std::size_t n = problem.surplus.variables;
  ConcaveProgram program;
  program.rows.variables = n + 1;
  double share = 1.0;
  const auto add = [&](const QuadraticRows& rows, std::size_t row, double most) {
    const auto at = program.rows.append(rows.constant[row]);
    for (std::size_t k = 0; k < n; ++k) {
      program.rows.linear_of(at, k) = rows.linear[row * n + k];
      program.rows.quadratic_of(at, k) = rows.quadratic[row * n + k];
    }
    program.rows.linear_of(at, n) = -most;
  };
  for (std::size_t row = 0; row < problem.surplus.size(); ++row) {
    const double most = aspiration(problem, row, start);
    add(problem.surplus, row, most);
    share = std::min(share, problem.surplus.value(row, start) / most);
  }
  for (std::size_t row = 0; row < problem.constraint.size(); ++row) {
    add(problem.constraint, row, 0.0);
  }
  program.weight.assign(program.rows.size(), 0.0);
  program.objective.assign(n + 1, 0.0);
  program.objective[n] = 1.0;
  auto v = start;
  v.push_back(0.5 * share);
  v = maximise(program, std::move(v));
  v.pop_back();
  return v;
}

}  // namespace hansa
