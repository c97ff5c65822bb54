/// \file   Recipes that tests start from.
#pragma once
#include <string>

#include "hansa/world/parameters.hpp"

namespace hansa::test {

inline WorldRecipe base_recipe(const std::string& kind) {
  WorldRecipe recipe;
  recipe.kind = kind;
  recipe.issues = {"climate", "migration", "health", "sustainable", "peace", "culture"};
  recipe.seed = 1;
  recipe.start = month_of(1985);
  recipe.end = month_of(2025);
  recipe.fill_share = 0.5;
  recipe.office_share = 0.5;
  recipe.sovereignty = 0.33;
  recipe.openness = 0.5;
  recipe.stubbornness = 0.2;
  recipe.ratifier_distance = 0.1;
  recipe.charter = 0.5;
  recipe.visibility_sd = 0.84;
  recipe.lobby = 1.0;
  recipe.positions.democracy.value = {0.2};
  recipe.positions.alignment.value = {0.2};
  recipe.positions.income.value = {0.2};
  recipe.positions.urban.value = {0.1};
  recipe.positions.state_noise.value = {0.5};
  recipe.positions.city_noise = 0.15;
  recipe.positions.salience_noise = 0.5;
  recipe.synthetic = {.cities = 200,
                      .states = 20,
                      .networks = 12,
                      .forums = 3,
                      .zipf = 1.0,
                      .largest = 2e7,
                      .network_size = 30,
                      .network_size_sd = 1.0,
                      .global_share = 0.35,
                      .size_class_share = 0.1};
  return recipe;
}

inline WorldRecipe observed_recipe() {
  auto recipe = base_recipe("observed");
  recipe.complete_networks_to = 60;
  return recipe;
}

inline WorldRecipe given_recipe(std::vector<std::string> issues = {"climate"}) {
  auto recipe = base_recipe("given");
  recipe.issues = std::move(issues);
  return recipe;
}

}  // namespace hansa::test
