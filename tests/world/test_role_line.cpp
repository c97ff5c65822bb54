#include <cmath>

#include "catch.hpp"
#include "columns.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/world/role_line.hpp"
#include "recipes.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

WorldRecipe with_role(double weight) {
  auto recipe = base_recipe("synthetic");
  recipe.role = {.weight = weight,
                 .niche = 0.1,
                 .city_ideal = 0.7,
                 .city_salience = 0.2,
                 .state_salience = 0.05};
  return recipe;
}

}  // namespace

TEST_CASE("weight zero adds no line", "[world][known-answer]") {
  const auto plain = build_world(base_recipe("synthetic"), {});
  const auto world = build_world(with_role(0.0), {});
  CHECK(differing_columns(world, plain).empty());
  CHECK(world.issues.size() == 6);
}

TEST_CASE("the role of cities is one more line of the stated weights", "[world][closed-form]") {
  const auto plain = build_world(base_recipe("synthetic"), {});
  const auto world = build_world(with_role(0.25), {});
  REQUIRE(world.issues.size() == 7);
  CHECK(world.issues.back() == role_of_cities);
  for (std::size_t f = 0; f < world.forums.size(); ++f) {
    CHECK(world.forums.weight[7 * f + 6] == 0.25);
    CHECK(world.forums.weight[7 * f + 2] == 0.75 * plain.forums.weight[6 * f + 2]);
    const bool held_all = plain.forums.capacity[f] >= 6;
    CHECK(world.forums.capacity[f] == plain.forums.capacity[f] + (held_all ? 1 : 0));
  }
  double noise = 0.0;
  for (std::size_t i = 0; i < world.cities.size(); ++i) {
    CHECK(world.cities.ideal[7 * i + 3] == plain.cities.ideal[6 * i + 3]);
    CHECK(world.cities.salience[7 * i + 6] == 0.2);
    double sum = 0.0;
    for (std::size_t k = 0; k < 7; ++k) sum += world.cities.salience[7 * i + k];
    CHECK_THAT(sum, WithinRel(1.0, 1e-12));
    noise += (world.cities.ideal[7 * i + 6] - 0.7) / static_cast<double>(world.cities.size());
  }
  CHECK_THAT(noise, WithinAbs(0.0, 4.9 * 0.15 / std::sqrt(200.0)));  // false alarm 1e-6
  for (std::size_t s = 0; s < world.states.size(); ++s) {
    const double ideal = world.states.openness[s] / (1.0 + world.states.sovereignty[s]);
    CHECK_THAT(world.states.ideal[7 * s + 6], WithinRel(ideal, 1e-12));
    CHECK(world.states.ratifier[7 * s + 6] == world.states.ideal[7 * s + 6]);
    CHECK(world.states.salience[7 * s + 6] == 0.05);
  }
  for (std::size_t n = 0; n < world.networks.size(); ++n) {
    CHECK(world.networks.niche[7 * n + 6] == 0.1);
    CHECK(world.networks.donor_ideal[7 * n + 6] == 0.7);
  }
}

TEST_CASE("a written world keeps the line and never gets a second", "[world][determinism]") {
  const auto world = build_world(with_role(0.25), {});
  const auto tables = write_world(world);
  auto recipe = with_role(0.25);
  recipe.kind = "given";
  const auto again = build_world(recipe, tables);
  CHECK(differing_columns(again, world).empty());
  CHECK(again.issues == world.issues);
  recipe.role.weight = 0.5;
  CHECK_THROWS_WITH(build_world(recipe, tables), ContainsSubstring("Set it to that"));
}

TEST_CASE("an issue of that name is refused", "[world][known-answer]") {
  auto recipe = with_role(0.25);
  recipe.issues.back() = role_of_cities;
  CHECK_THROWS_AS(build_world(recipe, {}), InputError);
}
