#include "hansa/world/role_line.hpp"

#include <algorithm>
#include <string>

#include "hansa/base/contract.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

/// Puts one more column at the end of a matrix [rows x issues]; the others are multiplied.
template <class Added>
void append_column(std::vector<double>& matrix, std::size_t issues, double others,
                   const Added& added) {
  std::vector<double> wider;
  wider.reserve(matrix.size() / issues * (issues + 1));
  for (std::size_t row = 0; row < matrix.size() / issues; ++row) {
    for (std::size_t k = 0; k < issues; ++k) wider.push_back(others * matrix[row * issues + k]);
    wider.push_back(added(row));
  }
  matrix = std::move(wider);
}

void add_to_states(States& states, const RoleLineParameters& role, std::size_t issues) {
  const auto ideal = [&](std::size_t s) {
    return std::clamp(states.openness[s] / (1.0 + states.sovereignty[s]), 0.0, 1.0);
  };
  append_column(states.ideal, issues, 1.0, ideal);
  append_column(states.ratifier, issues, 1.0, ideal);
  append_column(states.salience, issues, 1.0 - role.state_salience,
                [&](std::size_t) { return role.state_salience; });
  for (auto& flag : states.synthetic) flag |= synthetic_position | synthetic_salience;
}

void add_to_cities(Cities& cities, const WorldRecipe& recipe, std::size_t issues) {
  const KeyedDraw draw{recipe.seed, recipe.replicate};
  append_column(cities.ideal, issues, 1.0, [&](std::size_t i) {
    const double u =
        draw.uniform(PairPurpose::city_ideal, Step{0}, cities.key[i], key_of(role_of_cities));
    const double noise = recipe.positions.city_noise * standard_normal(u);
    return std::clamp(recipe.role.city_ideal + noise, 0.0, 1.0);
  });
  append_column(cities.salience, issues, 1.0 - recipe.role.city_salience,
                [&](std::size_t) { return recipe.role.city_salience; });
  for (auto& flag : cities.synthetic) flag |= synthetic_position | synthetic_salience;
}

void add_to_forums(Forums& forums, double weight, std::size_t issues) {
  append_column(forums.weight, issues, 1.0 - weight, [&](std::size_t) { return weight; });
  const auto text = forums.text;
  append_column(forums.text, issues, 1.0, [&](std::size_t f) {
    const bool given = text[f * issues] == text[f * issues];
    return given ? 0.0 : text[f * issues];
  });
  for (auto& capacity : forums.capacity) {
    if (static_cast<std::size_t>(capacity) >= issues) capacity += 1;
  }
}

}  // namespace

void add_role_line(World& world, const WorldRecipe& recipe) {
  const double weight = recipe.role.weight;
  auto& applied = world.applied.role;
  if (applied > 0.0) {
    require(weight == applied, "recognition.weight is " + std::to_string(weight) +
                                   ", but these tables were written with " +
                                   std::to_string(applied) +
                                   " (the line on the role of cities is in them). Set it to that.");
    return;
  }
  if (weight == 0.0) return;
  const std::string name{role_of_cities};
  require(std::ranges::find(world.issues, name) == world.issues.end(),
          "an issue is named " + name +
              " (recognition.weight adds one of that name). Rename it, or set "
              "recognition.weight to 0.");
  const auto issues = world.issue_count();
  add_to_states(world.states, recipe.role, issues);
  add_to_cities(world.cities, recipe, issues);
  append_column(world.networks.niche, issues, 1.0 - recipe.role.niche,
                [&](std::size_t) { return recipe.role.niche; });
  append_column(world.networks.donor_ideal, issues, 1.0,
                [&](std::size_t) { return recipe.role.city_ideal; });
  add_to_forums(world.forums, weight, issues);
  append_column(world.drift.change, issues, 1.0, [](std::size_t) { return 0.0; });
  world.issues.push_back(name);
  applied = weight;
}

std::vector<std::string> issues_of_tables(const WorldRecipe& recipe,
                                          const std::vector<TableText>& tables) {
  auto issues = recipe.issues;
  const bool holds_line = std::ranges::any_of(tables, [](const TableText& table) {
    return table.name == "applied.csv" &&
           table.text.find("recognition.weight,") != std::string::npos;
  });
  const std::string name{role_of_cities};
  if (holds_line && std::ranges::find(issues, name) == issues.end()) issues.push_back(name);
  return issues;
}

}  // namespace hansa
