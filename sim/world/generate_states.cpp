#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "hansa/base/contract.hpp"
#include "hansa/base/portable_math.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/generate_parts.hpp"
#include "hansa/world/network_rows.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

/// What a state draws; the ordinal of each draw.
enum class Trait : std::uint64_t {
  cities,
  income,
  democracy,
  alignment,
  effectiveness,
  urban,
  federal,
  latitude,
  longitude
};

constexpr std::array region_names{"North", "East", "South", "West", "Centre"};
constexpr double income_median = 10000.0, income_deviation = 1.0;  // [USD a head]
constexpr double size_deviation = 1.0;      // of the log number of a state's cities
constexpr double income_correlation = 0.6;  // with democracy and effectiveness
constexpr double federal_share = 0.2;
constexpr double city_spread = 3.0;  // sd of a city's distance from its state's centre [degrees]

struct StateDraw {
  KeyedDraw draw;
  Key state;
  double uniform(Trait trait) const {
    return draw.uniform(Purpose::state_attribute, Step{0}, state,
                        static_cast<std::uint64_t>(trait));
  }
  double normal(Trait trait) const { return standard_normal(uniform(trait)); }
  double correlated_with_income(Trait trait) const {
    const double rest = std::sqrt(1.0 - income_correlation * income_correlation);
    return income_correlation * normal(Trait::income) + rest * normal(trait);
  }
};

std::size_t digits_of(std::size_t number) { return std::to_string(number).size(); }

/// Cities of each state: one, and the rest by log-normal weights (largest remainders).
std::vector<std::size_t> cities_by_state(const World& world, const WorldRecipe& recipe) {
  const auto states = world.states.size();
  const auto rest = static_cast<std::size_t>(recipe.synthetic.cities) - states;
  std::vector<double> weight(states);
  for (std::size_t s = 0; s < states; ++s) {
    const StateDraw draw{{recipe.seed, recipe.replicate}, world.states.key[s]};
    weight[s] = portable::exp(size_deviation * draw.normal(Trait::cities));
  }
  const double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
  std::vector<std::size_t> cities(states);
  std::vector<std::pair<double, std::size_t>> remainder;
  std::size_t placed = 0;
  for (std::size_t s = 0; s < states; ++s) {
    const double share = static_cast<double>(rest) * weight[s] / sum;
    cities[s] = static_cast<std::size_t>(share);
    placed += cities[s]++;
    remainder.emplace_back(std::floor(share) - share, s);
  }
  std::sort(remainder.begin(), remainder.end());
  for (std::size_t n = 0; placed < rest; ++n, ++placed) ++cities[remainder[n % states].second];
  return cities;
}

/// Populations by rank, ranks in the order of the cities' draws.
std::vector<double> populations(const World& world, const WorldRecipe& recipe) {
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  std::vector<std::pair<double, std::uint32_t>> order(world.cities.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = {draw.uniform(Purpose::city_population, Step{0}, world.cities.key[i]), i};
  }
  std::sort(order.begin(), order.end());
  std::vector<double> population(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double size = recipe.synthetic.largest *
                        portable::pow(static_cast<double>(rank + 1), -recipe.synthetic.zipf);
    population[order[rank].second] = std::max(1.0, size);
  }
  return population;
}

/// What follows from the cities: capitals (the largest), populations and GDP of states, G20 seats.
void derive_from_cities(World& world, const WorldRecipe& recipe) {
  auto& states = world.states;
  auto& cities = world.cities;
  std::vector<std::uint32_t> largest(states.size(), no_row);
  states.population.assign(states.size(), 0.0);
  for (std::uint32_t i = 0; i < cities.size(); ++i) {
    auto& capital = largest[cities.state[i]];
    if (capital == no_row || cities.population[i] > cities.population[capital]) capital = i;
    states.population[cities.state[i]] += cities.population[i];
  }
  std::vector<std::pair<double, std::size_t>> by_gdp;
  for (std::size_t s = 0; s < states.size(); ++s) {
    const StateDraw draw{{recipe.seed, recipe.replicate}, states.key[s]};
    cities.capital[largest[s]] = 1;
    states.population[s] /= states.urban_percent[s] / 100.0;
    const double income =
        income_median * portable::exp(income_deviation * draw.normal(Trait::income));
    states.gdp.push_back(states.population[s] * income / 1e6);
    by_gdp.emplace_back(-states.gdp[s], s);
  }
  std::sort(by_gdp.begin(), by_gdp.end());
  const auto great =
      std::min<std::size_t>({20, std::max<std::size_t>(3, states.size() / 4), states.size()});
  for (std::size_t n = 0; n < great; ++n) states.g20_member[by_gdp[n].second] = 1;
}

}  // namespace

void generate_states(World& world, const WorldRecipe& recipe) {
  auto& states = world.states;
  const auto count = static_cast<std::size_t>(recipe.synthetic.states);
  const auto issues = world.issue_count();
  const auto regions = std::clamp<std::size_t>(count / 4, 1, region_names.size());
  for (std::size_t s = 0; s < count; ++s) {
    states.id.push_back("s" + padded(s + 1, std::max<std::size_t>(2, digits_of(count))));
    states.name.push_back("State " + std::to_string(s + 1));
    states.key.push_back(key_of(states.id.back()));
    states.region.emplace_back(region_names[s % regions]);
    states.subregion.push_back(states.region.back());
    const StateDraw draw{{recipe.seed, recipe.replicate}, states.key.back()};
    states.urban_percent.push_back(30.0 + 60.0 * draw.uniform(Trait::urban));
    states.electoral_democracy.push_back(
        portable::normal_cdf(draw.correlated_with_income(Trait::democracy)));
    states.unga_ideal_point.push_back(draw.normal(Trait::alignment));
    states.government_effectiveness.push_back(draw.correlated_with_income(Trait::effectiveness));
    states.federal.push_back(draw.uniform(Trait::federal) < federal_share);
  }
  states.un_member.assign(count, 1);
  states.g20_member.assign(count, 0);
  for (auto* blank : {&states.power, &states.sovereignty, &states.openness,
                      &states.decentralisation, &states.stubbornness, &states.towns}) {
    blank->assign(count, std::nan(""));
  }
  for (auto* blank : {&states.ideal, &states.ratifier, &states.salience}) {
    blank->assign(count * issues, std::nan(""));
  }
  states.synthetic.assign(count, synthetic_agent | synthetic_indicator);

  auto& table = world.regions;
  for (std::size_t r = 0; r < regions; ++r) table.name.emplace_back(region_names[r]);
  std::sort(table.name.begin(), table.name.end());
  for (const auto& name : table.name) {
    for (std::size_t s = 0; s < count; ++s) table.holds.push_back(states.region[s] == name);
  }
}

void generate_cities(World& world, const WorldRecipe& recipe) {
  const auto count = recipe.synthetic.cities;
  require(recipe.synthetic.states >= 1 && count >= recipe.synthetic.states,
          "world.synthetic.cities is " + std::to_string(count) + " and world.synthetic.states " +
              std::to_string(recipe.synthetic.states) +
              " (every state has a city). Ask for more cities or fewer states.");
  auto& cities = world.cities;
  const auto by_state = cities_by_state(world, recipe);
  const auto digits =
      std::max<std::size_t>(5, digits_of(*std::max_element(by_state.begin(), by_state.end())));
  const KeyedDraw keyed{recipe.seed, recipe.replicate};
  const auto size = static_cast<std::size_t>(count);
  for (auto* text : {&cities.id, &cities.name}) text->reserve(size);
  for (std::uint32_t s = 0; s < world.states.size(); ++s) {
    const StateDraw state{keyed, world.states.key[s]};
    const double latitude = -45.0 + 100.0 * state.uniform(Trait::latitude);
    const double longitude = -170.0 + 340.0 * state.uniform(Trait::longitude);
    for (std::size_t n = 1; n <= by_state[s]; ++n) {
      cities.id.push_back(world.states.id[s] + "-city-" + padded(n, digits));
      cities.name.push_back(cities.id.back());
      const Key key = key_of(cities.id.back());
      const auto place = [&](std::uint64_t ordinal) {
        const double u = keyed.uniform(Purpose::city_place, Step{0}, key, ordinal);
        return std::clamp(city_spread * standard_normal(u), -10.0, 10.0);
      };
      cities.key.push_back(key);
      cities.state.push_back(s);
      cities.latitude.push_back(latitude + place(0));
      cities.longitude.push_back(longitude + place(1));
    }
  }
  cities.population = populations(world, recipe);
  cities.capital.assign(size, 0);
  cities.office.assign(size, unknown_flag);
  cities.type.assign(size, unknown_flag);
  cities.resources.assign(size, std::nan(""));
  cities.autonomy.assign(size, std::nan(""));
  cities.anchor.assign(size, std::nan(""));
  cities.ideal.assign(size * world.issue_count(), std::nan(""));
  cities.salience.assign(size * world.issue_count(), std::nan(""));
  cities.synthetic.assign(size, synthetic_agent | synthetic_indicator);
  world.ties.first.assign(size + 1, 0);
  derive_from_cities(world, recipe);
}

}  // namespace hansa
