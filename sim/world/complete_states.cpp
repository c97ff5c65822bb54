#include <algorithm>
#include <cmath>

#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/complete.hpp"
#include "hansa/world/positions.hpp"

namespace hansa {
namespace {

/// Median of the known values (the mean of the middle two); NaN of none.
double median(std::vector<double> known) {
  if (known.empty()) return std::nan("");
  std::sort(known.begin(), known.end());
  const auto middle = known.size() / 2;
  return known.size() % 2 == 1 ? known[middle] : 0.5 * (known[middle - 1] + known[middle]);
}

/// Fills blanks with the median of the subregion, else the region, else all reference states,
/// else `fallback`, and flags them.
void fill_with_medians(std::vector<double>& column, States& states,
                       const std::vector<std::uint8_t>& reference, double fallback) {
  const auto known_where = [&](const auto& agrees) {
    std::vector<double> known;
    for (std::size_t s = 0; s < column.size(); ++s) {
      if (reference[s] == 1 && !std::isnan(column[s]) && agrees(s)) known.push_back(column[s]);
    }
    return median(std::move(known));
  };
  auto filled = column;
  for (std::size_t s = 0; s < column.size(); ++s) {
    if (!std::isnan(column[s])) continue;
    states.synthetic[s] |= synthetic_indicator;
    filled[s] =
        known_where([&](std::size_t t) { return states.subregion[t] == states.subregion[s]; });
    if (std::isnan(filled[s])) {
      filled[s] = known_where([&](std::size_t t) { return states.region[t] == states.region[s]; });
    }
    if (std::isnan(filled[s])) filled[s] = known_where([](std::size_t) { return true; });
    if (std::isnan(filled[s])) filled[s] = fallback;
  }
  column = std::move(filled);
}

/// Where no state's population is known: twice that of its cities in the table, at least 1.
void fill_unknown_populations(World& world) {
  auto& states = world.states;
  const auto unknown = [](double population) { return std::isnan(population); };
  if (!std::all_of(states.population.begin(), states.population.end(), unknown)) return;
  constexpr double city_of_unknown_size = 100000.0;
  states.population.assign(states.size(), 0.0);
  for (std::size_t i = 0; i < world.cities.size(); ++i) {
    const double population = world.cities.population[i];
    states.population[world.cities.state[i]] +=
        2.0 * (std::isnan(population) ? city_of_unknown_size : population);
  }
  for (std::size_t s = 0; s < states.size(); ++s) {
    states.population[s] = std::max(states.population[s], 1.0);
    states.synthetic[s] |= synthetic_indicator;
  }
}

void fill_indicators(World& world, const std::vector<std::uint8_t>& reference) {
  auto& states = world.states;
  fill_unknown_populations(world);
  fill_with_medians(states.population, states, reference, 1e6);
  fill_with_medians(states.urban_percent, states, reference, 50.0);
  fill_with_medians(states.electoral_democracy, states, reference, 0.5);
  fill_with_medians(states.unga_ideal_point, states, reference, 0.0);
  fill_with_medians(states.government_effectiveness, states, reference, 0.0);

  std::vector<double> per_head(states.size());  // [million USD], the world's mean of 2018 if none
  for (std::size_t s = 0; s < states.size(); ++s) {
    per_head[s] = states.gdp[s] / states.population[s];
  }
  fill_with_medians(per_head, states, reference, 0.01);
  for (std::size_t s = 0; s < states.size(); ++s) {
    if (std::isnan(states.gdp[s])) states.gdp[s] = per_head[s] * states.population[s];
  }
}

/// pi = half the GDP share + half the population share, shares of the reference states' sums.
void fill_power(States& states, const std::vector<std::uint8_t>& reference) {
  double gdp = 0.0, population = 0.0;
  for (std::size_t s = 0; s < states.size(); ++s) {
    if (reference[s] == 0) continue;
    gdp += states.gdp[s];
    population += states.population[s];
  }
  for (std::size_t s = 0; s < states.size(); ++s) {
    if (!std::isnan(states.power[s])) continue;
    states.power[s] = gdp > 0.0 && population > 0.0
                          ? 0.5 * states.gdp[s] / gdp + 0.5 * states.population[s] / population
                          : 1.0;
    states.synthetic[s] |= synthetic_resources;
  }
}

void fill_attributes(States& states, const WorldRecipe& recipe) {
  const auto fill = [&](std::vector<double>& column, std::size_t s, double value) {
    if (!std::isnan(column[s])) return;
    column[s] = value;
    states.synthetic[s] |= synthetic_attributes;
  };
  for (std::size_t s = 0; s < states.size(); ++s) {
    const double effectiveness = states.government_effectiveness[s];
    fill(states.sovereignty, s, recipe.sovereignty);
    fill(states.openness, s, recipe.openness * states.electoral_democracy[s]);
    fill(states.stubbornness, s, recipe.stubbornness);
    fill(states.decentralisation, s,
         std::clamp(0.35 + 0.25 * states.federal[s] + 0.1 * effectiveness, 0.05, 1.0));
  }
}

/// Municipalities that are no city of the world; one for 12,000 people in towns where no number is
/// given. [C]
void fill_towns(World& world) {
  constexpr double people_in_towns = 12'000.0;
  auto& states = world.states;
  std::vector<double> cities(states.size(), 0.0);
  for (const auto state : world.cities.state) cities[state] += 1.0;
  for (std::size_t s = 0; s < states.size(); ++s) {
    double& towns = states.towns[s];
    if (std::isnan(towns)) {
      towns =
          std::floor(states.population[s] * (states.urban_percent[s] / 100.0) / people_in_towns);
      states.synthetic[s] |= synthetic_attributes;
    }
    towns = std::max(0.0, towns - cities[s]);
  }
}

void fill_positions(World& world, const WorldRecipe& recipe) {
  auto& states = world.states;
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  const auto model = position_model(world, recipe.positions);
  const auto income = log_income(states);
  const auto issues = world.issue_count();
  for (std::size_t s = 0; s < states.size(); ++s) {
    std::vector<double> normal(issues);
    for (std::size_t k = 0; k < issues; ++k) {
      const Key issue = key_of(world.issues[k]);
      const auto normal_of = [&](PairPurpose why) {
        return standard_normal(draw.uniform(why, Step{0}, states.key[s], issue));
      };
      auto& y = states.ideal[s * issues + k];
      if (std::isnan(y)) {
        y = model.ideal(k, states.electoral_democracy[s], states.unga_ideal_point[s], income[s],
                        states.urban_percent[s], normal_of(PairPurpose::state_ideal));
        states.synthetic[s] |= synthetic_position;
      }
      auto& z = states.ratifier[s * issues + k];
      if (std::isnan(z)) {
        const double distance = recipe.ratifier_distance * normal_of(PairPurpose::state_ratifier);
        z = std::clamp(y + distance, 0.0, 1.0);
        states.synthetic[s] |= synthetic_position;
      }
      normal[k] = normal_of(PairPurpose::state_salience);
    }
    if (std::isnan(states.salience[s * issues])) {
      draw_salience(&states.salience[s * issues], normal, recipe.positions.salience_noise);
      states.synthetic[s] |= synthetic_salience;
    }
  }
}

}  // namespace

void draw_salience(double* row, const std::vector<double>& normal, double noise) {
  double sum = 0.0;
  for (std::size_t k = 0; k < normal.size(); ++k) {
    row[k] = portable::exp(noise * normal[k]);
    sum += row[k];
  }
  for (std::size_t k = 0; k < normal.size(); ++k) row[k] /= sum;
}

void complete_states(Draft& draft, const WorldRecipe& recipe) {
  auto& world = draft.world;
  const auto reference = reference_states(world);
  fill_indicators(world, reference);
  fill_power(world.states, reference);
  fill_attributes(world.states, recipe);
  fill_towns(world);
  fill_positions(world, recipe);
}

}  // namespace hansa
