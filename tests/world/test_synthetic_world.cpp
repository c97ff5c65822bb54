#include <algorithm>
#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "columns.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/world/tables.hpp"
#include "recipes.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

WorldRecipe sized(std::int64_t cities, std::int64_t states, std::int64_t networks) {
  auto recipe = base_recipe("synthetic");
  recipe.synthetic.cities = cities;
  recipe.synthetic.states = states;
  recipe.synthetic.networks = networks;
  return recipe;
}

}  // namespace

TEST_CASE("populations follow the rank-size rule", "[world][known-answer]") {
  auto recipe = sized(500, 20, 5);
  recipe.synthetic.zipf = 0.8;
  recipe.synthetic.largest = 1e7;
  auto population = build_world(recipe, {}).cities.population;
  std::sort(population.rbegin(), population.rend());
  REQUIRE(population.size() == 500);
  for (std::size_t rank = 1; rank <= 500; ++rank) {
    CHECK_THAT(population[rank - 1], WithinRel(1e7 * std::pow(double(rank), -0.8), 1e-12));
  }
}

TEST_CASE("every state has a city and one capital, and everything is flagged", "[world]") {
  const auto world = build_world(sized(30, 25, 3), {});
  std::vector<int> cities(25, 0), capitals(25, 0);
  for (std::size_t i = 0; i < 30; ++i) {
    ++cities[world.cities.state[i]];
    capitals[world.cities.state[i]] += world.cities.capital[i];
    CHECK((world.cities.synthetic[i] & synthetic_agent) != 0);
  }
  for (std::size_t s = 0; s < 25; ++s) {
    CHECK(cities[s] >= 1);
    CHECK(capitals[s] == 1);
  }
  CHECK(std::is_sorted(world.cities.id.begin(), world.cities.id.end()));
  CHECK(world.cities.id[0] == "s01-city-00001");
  CHECK_THROWS_AS(build_world(sized(10, 20, 3), {}), InputError);
}

TEST_CASE("network sizes are log-normal about the median asked for", "[world][statistical]") {
  auto recipe = sized(20000, 40, 400);
  recipe.synthetic.global_share = 1.0;
  recipe.synthetic.network_size = 40;
  recipe.synthetic.network_size_sd = 0.8;
  const auto world = build_world(recipe, {});
  std::vector<double> size(400, 0.0);
  for (const auto network : world.memberships.network) size[network] += 1.0;
  double mean = 0.0, squares = 0.0;
  for (const double members : size) mean += std::log(members) / 400;
  for (const double members : size) squares += std::pow(std::log(members) - mean, 2) / 399;
  // standard errors .04 and .028: false alarm 1e-4 each; sees a median 20 % off
  CHECK_THAT(mean, WithinAbs(std::log(40.0), 0.16));
  CHECK_THAT(std::sqrt(squares), WithinAbs(0.8, 0.11));
}

TEST_CASE("members are drawn by looks, fit and region", "[world][statistical]") {
  const auto world = build_world(sized(2000, 40, 60), {});
  double small = 0.0, large = 0.0, fit_in = 0.0, fit_out = 0.0, rows = 0.0;
  for (std::size_t i = 0; i < world.cities.size(); ++i) {
    (world.cities.population[i] > 1e5 ? large : small) += 1.0;
  }
  double small_members = 0.0, large_members = 0.0;
  for (std::size_t row = 0; row < world.memberships.size(); ++row) {
    const auto city = world.memberships.city[row];
    const auto n = world.memberships.network[row];
    (world.cities.population[city] > 1e5 ? large_members : small_members) += 1.0;
    const auto region = world.networks.region[n];
    if (region != region_global) {
      const auto cell = static_cast<std::size_t>(region) * 40 + world.cities.state[city];
      if (world.regions.holds[cell] == 0) FAIL("a member lies outside its network's region");
    }
    rows += 1.0;
    for (std::size_t k = 0; k < 6; ++k) {
      const double f = world.networks.niche[n * 6 + k];
      fit_in += f * world.cities.salience[city * 6 + k];
      fit_out += f / 6.0;
    }
  }
  CHECK(large_members / large > 3.0 * small_members / small);
  CHECK(fit_in / rows > fit_out / rows);  // several standard errors: members care more
}

TEST_CASE("a larger world keeps the attributes of a state that stays", "[world][determinism]") {
  const auto small = build_world(sized(200, 20, 12), {});
  const auto again = build_world(sized(200, 20, 12), {});
  CHECK(differing_columns(small, again).empty());
  const auto large = build_world(sized(400, 20, 12), {});
  CHECK(large.states.electoral_democracy == small.states.electoral_democracy);
  CHECK(large.states.urban_percent == small.states.urban_percent);
}

TEST_CASE("the teaching world has hard and soft forums and networks with members", "[world]") {
  const auto world = build_world(base_recipe("synthetic"), {});
  REQUIRE(world.forums.size() == 3);
  CHECK(world.forums.obligation[0] > 0.0);
  CHECK(world.forums.obligation[1] == 0.0);
  CHECK(world.networks.size() == 12);
  std::vector<int> members(12, 0);
  for (const auto network : world.memberships.network) ++members[network];
  CHECK(*std::min_element(members.begin(), members.end()) >= 2);
  const double heard =
      std::accumulate(world.networks.access.begin(), world.networks.access.end(), 0.0);
  CHECK(heard > 0.0);
  // states differ: voice needs somebody to move and somebody who blocks
  const auto [least, most] =
      std::minmax_element(world.states.ideal.begin(), world.states.ideal.end());
  CHECK(*most - *least > 0.5);
}
