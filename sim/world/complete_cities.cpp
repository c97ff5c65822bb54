#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

constexpr double city_of_unknown_size = 100000.0;  // [persons]
constexpr double office_exponent = 0.5;            // of population, in the chance of an office
constexpr double least_autonomy = 0.5;             // share of what decentralisation allows

void fill_attributes(World& world, const WorldRecipe& recipe, std::size_t i) {
  auto& cities = world.cities;
  const auto s = cities.state[i];
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const auto uniform = [&](Purpose why) { return draw.uniform(why, Step{0}, cities.key[i]); };
  std::uint16_t drawn = 0;
  if (std::isnan(cities.population[i])) {
    cities.population[i] = city_of_unknown_size;
    drawn |= synthetic_indicator;
  }
  if (cities.type[i] == unknown_flag) {
    cities.type[i] = static_cast<std::uint8_t>(6.0 * uniform(Purpose::city_type));
    drawn |= synthetic_attributes;
  }
  if (cities.office[i] == unknown_flag) {
    const double chance =
        recipe.office_share * portable::pow(cities.population[i] / 1e6, office_exponent);
    cities.office[i] = bernoulli(uniform(Purpose::city_office), chance);
    drawn |= synthetic_attributes;
  }
  if (std::isnan(cities.autonomy[i])) {
    const double share = least_autonomy + (1.0 - least_autonomy) * uniform(Purpose::city_autonomy);
    cities.autonomy[i] = world.states.decentralisation[s] * share;
    drawn |= synthetic_attributes;
  }
  if (std::isnan(cities.resources[i])) {  // R ~ population^0.72 x income
    const double income = 1e6 * world.states.gdp[s] / world.states.population[s];
    cities.resources[i] =
        portable::pow(cities.population[i] / 1e5, resources_exponent) * (income / 1e4);
    drawn |= synthetic_resources;
  }
  cities.synthetic[i] |= drawn;
}

void fill_positions(World& world, const WorldRecipe& recipe, const std::vector<Key>& issue_key,
                    std::size_t i) {
  auto& cities = world.cities;
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const auto& positions = recipe.positions;
  const auto issues = world.issue_count();
  for (std::size_t k = 0; k < issues; ++k) {
    auto& theta = cities.ideal[i * issues + k];
    if (!std::isnan(theta)) continue;
    const double y = world.states.ideal[cities.state[i] * issues + k];
    const double u = draw.uniform(PairPurpose::city_ideal, Step{0}, cities.key[i], issue_key[k]);
    const double noise = positions.city_noise * standard_normal(u);
    theta = std::clamp(y + positions.gap[k] + noise, 0.0, 1.0);
    cities.synthetic[i] |= synthetic_position;
  }
  if (!std::isnan(cities.salience[i * issues])) return;
  std::vector<double> normal(issues);
  for (std::size_t k = 0; k < issues; ++k) {
    normal[k] = standard_normal(
        draw.uniform(PairPurpose::city_salience, Step{0}, cities.key[i], issue_key[k]));
  }
  draw_salience(&cities.salience[i * issues], normal, positions.salience_noise);
  cities.synthetic[i] |= synthetic_salience;
}

}  // namespace

void complete_cities(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  std::vector<Key> issue_key;
  for (const auto& issue : world.issues) issue_key.push_back(key_of(issue));
  for (std::size_t i = 0; i < world.cities.size(); ++i) {
    fill_attributes(world, recipe, i);
    fill_positions(world, recipe, issue_key, i);
  }
}

}  // namespace hansa
