#include <algorithm>
#include <functional>
#include <limits>

#include "hansa/metrics/voice.hpp"

namespace hansa {
namespace {

double sum_of(std::span<const double> values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return sum;
}

/// The cap above which populations count as the cap, so that it is `share` of what then remains:
/// with j capped, cap = share (j cap + rest). 0: there are too few to keep any share that small.
double population_cap(std::span<const double> population, double share) {
  std::vector<double> falling(population.begin(), population.end());
  std::ranges::sort(falling, std::greater{});
  double rest = sum_of(falling);
  double cap = share * rest;
  for (std::size_t capped = 0; capped < falling.size(); ++capped) {
    if (falling[capped] <= cap) return cap;
    rest -= falling[capped];
    const double left = 1.0 - share * static_cast<double>(capped + 1);
    if (!(left > 0.0)) return 0.0;
    cap = share * rest / left;
  }
  return 0.0;
}

std::vector<double> by_population(const CityWeightView& view) {
  std::vector<double> weights(view.population.begin(), view.population.end());
  if (view.top_code == 0.0 || view.top_code >= 1.0) return weights;
  const double cap = population_cap(view.population, view.top_code);
  for (double& weight : weights) weight = cap > 0.0 ? std::min(weight, cap) : 1.0;
  return weights;
}

std::vector<double> by_region(const CityWeightView& view) {
  const std::size_t regions =
      view.region.empty() ? 0 : std::ranges::max(view.region) + std::size_t{1};
  std::vector<double> people(regions, 0.0);
  for (std::size_t city = 0; city < view.region.size(); ++city) {
    people[view.region[city]] += view.population[city];
  }
  std::vector<double> weights(view.region.size());
  for (std::size_t city = 0; city < weights.size(); ++city) {
    weights[city] = view.population[city] / people[view.region[city]];
  }
  return weights;
}

std::vector<double> unscaled(const CityWeightView& view, Weighting weighting) {
  switch (weighting) {
    case Weighting::population:
      return by_population(view);
    case Weighting::region:
      return by_region(view);
    case Weighting::resources:
      return {view.resources.begin(), view.resources.end()};
    case Weighting::one_city:
      break;
  }
  return std::vector<double>(view.population.size(), 1.0);
}

}  // namespace

std::vector<double> city_weights(const CityWeightView& view, Weighting weighting) {
  auto weights = unscaled(view, weighting);
  const double all = sum_of(weights);
  for (double& weight : weights) {
    weight = all > 0.0 ? weight / all : std::numeric_limits<double>::quiet_NaN();
  }
  return weights;
}

std::vector<double> ideal_text(std::span<const double> weights, std::span<const double> ideal,
                               std::size_t issues) {
  std::vector<double> text(issues, 0.0);
  for (std::size_t city = 0; city < weights.size(); ++city) {
    for (std::size_t issue = 0; issue < issues; ++issue) {
      text[issue] += weights[city] * ideal[city * issues + issue];
    }
  }
  return text;
}

}  // namespace hansa
