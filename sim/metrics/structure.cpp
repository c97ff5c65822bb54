#include "hansa/metrics/structure.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "hansa/metrics/curveball.hpp"
#include "hansa/metrics/modularity.hpp"
#include "hansa/metrics/nestedness.hpp"

namespace hansa {

double z_score(double observed, std::span<const double> nulls) {
  const auto count = static_cast<double>(nulls.size());
  if (nulls.size() < 2) return std::nan("");
  double mean = 0.0;
  for (const double value : nulls) mean += value / count;
  double squares = 0.0;
  double largest = 0.0;
  for (const double value : nulls) {
    squares += (value - mean) * (value - mean);
    largest = std::max(largest, std::abs(value));
  }
  const double deviation = std::sqrt(squares / (count - 1.0));
  if (!(deviation > 1e-12 * largest)) return std::nan("");  // all alike but for rounding
  return (observed - mean) / deviation;
}

Structure structure(const Affiliation& observed, std::span<const Key> key, std::size_t nulls,
                    const KeyedDraw& draw, Step when) {
  const auto modules = find_modules(observed, key);
  Structure found{.nodf = nodf(observed).all,
                  .nodf_z = std::nan(""),
                  .modularity = modules.modularity,
                  .modularity_z = std::nan(""),
                  .modules = static_cast<double>(modules.count),
                  .largest_component = largest_component(observed)};
  if (nulls < 2 || observed.size() == 0) return found;
  auto random = observed;
  const auto trades = curveball_trades(observed);
  std::vector<double> nested, modular;
  for (std::size_t at = 0; at < nulls; ++at) {
    curveball(random, at == 0 ? trades : trades * 2 / 5, draw, when,
              key_of("null " + std::to_string(at)));
    nested.push_back(nodf(random).all);
    modular.push_back(find_modules(random, key).modularity);
  }
  found.nodf_z = z_score(found.nodf, nested);
  found.modularity_z = z_score(found.modularity, modular);
  return found;
}

}  // namespace hansa
