#include <algorithm>
#include <cmath>

#include "hansa/study/read_parts.hpp"

namespace hansa {
namespace {

/// Quantiles of a factor whose values a design takes one by one.
std::vector<double> quantiles_of(const FactorPlan& plan) {
  const auto levels = plan.factor.levels();
  const auto count = levels > 0 ? levels : plan.points;
  std::vector<double> quantiles;
  for (std::size_t i = 0; i < count; ++i) {
    quantiles.push_back(levels > 0 ? level_quantile(i, levels) : grid_quantile(i, count));
  }
  return quantiles;
}

/// Points of a design, before there are any; infinite rather than too large for an integer.
double expected_points(const DesignPlan& plan, std::span<const FactorPlan> factors) {
  const auto k = static_cast<double>(factors.size());
  const auto n = static_cast<double>(plan.points);
  double product = 1.0;
  double sum = 1.0;
  for (const auto& factor : factors) {
    const auto values = static_cast<double>(quantiles_of(factor).size());
    product *= values;
    sum += values;
  }
  switch (plan.kind) {
    case DesignKind::single:
      return 1.0;
    case DesignKind::factorial:
      return product;
    case DesignKind::one_at_a_time:
      return sum;
    case DesignKind::saltelli:
      return n * (plan.second_order ? 2.0 * k + 2.0 : k + 2.0);
    case DesignKind::morris:
      return n * (k + 1.0);
    default:
      return n;
  }
}

UnitPoints unit_points(const DesignPlan& plan, std::span<const FactorPlan> factors,
                       std::uint64_t seed) {
  const auto k = factors.size();
  switch (plan.kind) {
    case DesignKind::factorial: {
      std::vector<std::vector<double>> quantiles;
      for (const auto& factor : factors) quantiles.push_back(quantiles_of(factor));
      return full_factorial(quantiles);
    }
    case DesignKind::latin_hypercube:
      return latin_hypercube(plan.points, k, seed);
    case DesignKind::maximin:
      return maximin_hypercube(plan.points, k, seed);
    case DesignKind::sobol:
      return sobol_points(plan.points, k, seed);
    case DesignKind::saltelli:
      return saltelli_points(sobol_points(plan.points, 2 * k, seed),
                             plan.second_order ? SecondOrder::yes : SecondOrder::no);
    default:
      return morris_points(plan.points, k, plan.levels, seed);
  }
}

/// The scenario's own values, then each factor's other ones: those of the first step of every
/// factor, then those of the second, and so on.
void one_at_a_time(Design& design, std::span<const FactorPlan> factors, const Scenario& base) {
  std::vector<double> own;
  std::vector<std::vector<double>> others;
  std::size_t most = 0;
  for (const auto& plan : factors) {
    own.push_back(value_in(plan.factor, base));
    others.emplace_back();
    for (const double quantile : quantiles_of(plan)) {
      const double value = value_at(plan.factor, quantile);
      if (value != own.back()) others.back().push_back(value);
    }
    most = std::max(most, others.back().size());
  }
  design.value = own;
  for (std::size_t step = 0; step < most; ++step) {
    for (std::size_t factor = 0; factor < factors.size(); ++factor) {
      if (step >= others[factor].size()) continue;
      auto point = own;
      point[factor] = others[factor][step];
      design.value.insert(design.value.end(), point.begin(), point.end());
    }
  }
  design.points = design.value.size() / factors.size();
  design.order = natural_order(design.points);
}

/// A range of few whole numbers can give one of them twice.
void check_repeats(std::span<const FactorPlan> factors, StudyFile file) {
  for (const auto& plan : factors) {
    double before = as_in_scenario;
    for (const double quantile : quantiles_of(plan)) {
      const double value = value_at(plan.factor, quantile);
      if (value == before) {
        file.add(plan.place, plan.factor.name + " takes the value " + to_text(value) +
                                 " twice (its range has too few whole numbers for " +
                                 std::to_string(plan.points) + " points). Give fewer points.");
        break;
      }
      before = value;
    }
  }
}

bool runs_in_natural_order(DesignKind kind) {
  return kind == DesignKind::sobol || kind == DesignKind::saltelli || kind == DesignKind::morris;
}

bool takes_values_one_by_one(DesignKind kind) {
  return kind == DesignKind::factorial || kind == DesignKind::one_at_a_time;
}

}  // namespace

Design build_design(const DesignPlan& plan, const std::vector<FactorPlan>& factors,
                    const Scenario& base, std::uint64_t seed, StudyFile file) {
  Design design;
  design.kind = plan.kind;
  design.second_order = plan.second_order;
  design.levels = plan.levels;
  const double expected = expected_points(plan, factors);
  if (expected > static_cast<double>(most_points)) {
    file.add(plan.place, "the design has " + to_text(expected) + " points (more than " +
                             std::to_string(most_points) +
                             " do not fit into memory). Give fewer values or points.");
    return design;
  }
  if (plan.kind == DesignKind::single) {
    design.points = 1;
    design.order = {0};
    return design;
  }
  if (takes_values_one_by_one(plan.kind)) check_repeats(factors, file);
  if (plan.kind == DesignKind::one_at_a_time) {
    one_at_a_time(design, factors, base);
    return design;
  }
  const auto points = unit_points(plan, factors, seed);
  design.points = points.size();
  design.base = plan.points;
  design.unit = points.value;
  for (std::size_t point = 0; point < points.size(); ++point) {
    for (std::size_t factor = 0; factor < factors.size(); ++factor) {
      design.value.push_back(value_at(factors[factor].factor, points[point][factor]));
    }
  }
  design.order = runs_in_natural_order(plan.kind) ? natural_order(points.size())
                                                  : spreading_order(points, seed);
  return design;
}

}  // namespace hansa
