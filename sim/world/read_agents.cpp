// states.csv and cities.csv.
#include <algorithm>
#include <cmath>

#include "hansa/world/read_parts.hpp"

namespace hansa {
namespace {

std::vector<std::uint8_t> flags_or(const TableReader& table, std::string_view column,
                                   std::uint8_t blank) {
  auto flags = table.flags(column);
  std::replace(flags.begin(), flags.end(), unknown_flag, blank);
  return flags;
}

}  // namespace

std::vector<std::string> names_or_ids(const TableReader& table,
                                      const std::vector<std::string>& id) {
  auto names = table.texts("name");
  for (std::size_t row = 0; row < names.size(); ++row) {
    if (names[row].empty()) names[row] = id[row];
  }
  return names;
}

std::vector<Key> keys_of(const std::vector<std::string>& id) {
  std::vector<Key> keys;
  keys.reserve(id.size());
  for (const auto& text : id) keys.push_back(key_of(text));
  return keys;
}

std::vector<double> read_weights(const TableReader& table, std::string_view prefix,
                                 const std::vector<std::string>& issues) {
  auto weights = table.numbers(prefix, issues);
  const auto width = issues.size();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    double* const first = weights.data() + row * width;
    double sum = 0.0;
    bool blank = true;
    for (std::size_t k = 0; k < width; ++k) {
      if (std::isnan(first[k])) continue;
      blank = false;
      sum += first[k];
    }
    if (blank) continue;
    if (!(sum > 0.0)) {
      table.fault(row, std::string{prefix} + issues[0],
                  "the weights of all issues are zero (somebody who cares for nothing takes no "
                  "part). Give one of them a weight, or leave all blank.");
      continue;
    }
    for (std::size_t k = 0; k < width; ++k) {
      if (std::isnan(first[k])) first[k] = 0.0;
      if (std::abs(sum - 1.0) > 1e-9) first[k] /= sum;
    }
  }
  return weights;
}

void read_states(TableReader& table, World& world) {
  table.sort_by_id("state");
  auto& states = world.states;
  states.id = table.texts("state");
  states.name = names_or_ids(table, states.id);
  states.key = keys_of(states.id);
  states.region = table.texts("region");
  states.subregion = table.texts("subregion");
  states.population = table.numbers("population");
  states.urban_percent = table.numbers("urban_percent");
  states.gdp = table.numbers("gdp_million_usd");
  states.electoral_democracy = table.numbers("electoral_democracy");
  states.unga_ideal_point = table.numbers("unga_ideal_point");
  states.government_effectiveness = table.numbers("government_effectiveness");
  states.un_member = flags_or(table, "un_member", 1);
  states.g20_member = flags_or(table, "g20_member", 0);
  states.federal = flags_or(table, "federal", 0);
  states.power = table.numbers("power");
  states.sovereignty = table.numbers("sovereignty");
  states.openness = table.numbers("openness");
  states.decentralisation = table.numbers("decentralisation");
  states.stubbornness = table.numbers("stubbornness");
  states.towns.assign(states.id.size(), std::nan(""));
  states.ideal = table.numbers("ideal_", world.issues);
  states.ratifier = table.numbers("ratifier_", world.issues);
  states.salience = read_weights(table, "salience_", world.issues);
  states.synthetic = table.synthetic();
}

void read_cities(TableReader& table, World& world) {
  table.sort_by_id("city");
  auto& cities = world.cities;
  cities.id = table.texts("city");
  cities.name = names_or_ids(table, cities.id);
  cities.key = keys_of(cities.id);
  cities.state = table.references("state", IdIndex{"state", world.states.id});
  cities.latitude = table.numbers("lat");
  cities.longitude = table.numbers("lon");
  cities.population = table.numbers("population");
  cities.capital = flags_or(table, "is_capital", 0);
  cities.office = table.flags("office");
  cities.type.clear();
  for (const double type : table.numbers("type")) {
    cities.type.push_back(std::isnan(type) ? unknown_flag : static_cast<std::uint8_t>(type));
  }
  cities.resources = table.numbers("resources");
  cities.autonomy = table.numbers("autonomy");
  cities.anchor = table.numbers("anchor");
  cities.ideal = table.numbers("ideal_", world.issues);
  cities.salience = read_weights(table, "salience_", world.issues);
  cities.synthetic = table.synthetic();
}

}  // namespace hansa
