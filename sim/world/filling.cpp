#include "hansa/world/filling.hpp"

#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

constexpr double look_exponent = 1.16;
constexpr double least_population = 1000.0;  // [persons]
constexpr double fit_strength = 1.0, type_strength = 1.0;
constexpr double size_class_strength = 1.0, size_class_width = 1.0;
constexpr Month date_of_tables = month_of(2018, 12);  // of sizes and lists without a date

}  // namespace

bool in_region(const World& world, std::int32_t region, std::size_t city) {
  if (region == region_global) return true;
  const auto row = static_cast<std::size_t>(region) * world.states.size();
  return world.regions.holds[row + world.cities.state[city]] == 1;
}

double look_weight(double population) {
  return population < least_population ? 0.0 : portable::pow(population / 1e5, look_exponent);
}

double most_attraction(const World& world, std::size_t network) {
  const auto issues = world.issue_count();
  const auto& networks = world.networks;
  double fit = 0.0;
  for (std::size_t k = 0; k < issues; ++k) {
    const double niche = networks.niche[network * issues + k];
    fit = std::max(fit, std::isnan(niche) ? 1.0 / static_cast<double>(issues) : niche);
  }
  double log_weight = fit_strength * fit;
  if (networks.type[network] != type_none) log_weight += type_strength;
  if (!std::isnan(networks.size_class_centre[network])) log_weight += size_class_strength;
  return portable::exp(log_weight);
}

double attraction(const World& world, std::size_t network, std::size_t city) {
  const auto issues = world.issue_count();
  const auto& networks = world.networks;
  double fit = 0.0;
  for (std::size_t k = 0; k < issues; ++k) {
    const double niche = networks.niche[network * issues + k];
    fit += world.cities.salience[city * issues + k] *
           (std::isnan(niche) ? 1.0 / static_cast<double>(issues) : niche);
  }
  double log_weight = fit_strength * fit;
  if (networks.type[network] == world.cities.type[city]) log_weight += type_strength;
  const double centre = networks.size_class_centre[network];
  if (!std::isnan(centre)) {
    const double off = (portable::log(world.cities.population[city]) - centre) / size_class_width;
    log_weight += size_class_strength - 0.5 * off * off;
  }
  return portable::exp(log_weight);
}

double filling_weight(const World& world, std::size_t network, std::size_t city) {
  if (!in_region(world, world.networks.region[network], city)) return 0.0;
  const double looks = look_weight(world.cities.population[city]);
  return looks > 0.0 ? looks * attraction(world, network, city) : 0.0;
}

double filling_size(const Draft& draft, const WorldRecipe& recipe, std::size_t network) {
  const double listed = draft.networks.listed_size[network];
  if (!std::isnan(listed)) return listed * recipe.fill_share;
  if (recipe.kind == "given") return 0.0;
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const double normal = standard_normal(
      draw.uniform(Purpose::network_size, Step{0}, draft.world.networks.key[network]));
  return recipe.synthetic.network_size * portable::exp(recipe.synthetic.network_size_sd * normal);
}

Month joining_date(const Draft& draft, const WorldRecipe& recipe, std::size_t network, Key city) {
  const auto& networks = draft.world.networks;
  const Month founded = networks.founded[network];
  if (recipe.kind == "given") return founded;
  Month last = draft.networks.listed_on[network];
  if (last == unknown_month) last = date_of_tables;
  if ((networks.synthetic[network] & synthetic_agent) != 0) last = recipe.start;
  last = std::max(founded, std::min(last, networks.closed[network] - 1));
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const double u = draw.uniform(PairPurpose::joining_date, Step{0}, networks.key[network], city);
  return founded + static_cast<Month>(u * static_cast<double>(last - founded + 1));
}

}  // namespace hansa
