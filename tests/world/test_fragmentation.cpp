#include <cmath>
#include <numeric>
#include <set>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/world/tables.hpp"
#include "recipes.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

World fragmented(const FragmentationParameters& asked) {
  auto recipe = base_recipe("synthetic");
  recipe.fragmentation = asked;
  return build_world(recipe, {});
}

const World& whole() {
  static const auto world = build_world(base_recipe("synthetic"), {});
  return world;
}

/// Budget that each network gets when every member spends its resources by engagement.
std::vector<double> gross(const World& world) {
  std::vector<double> engagement(world.cities.size(), 0.0), sum(world.networks.size(), 0.0);
  const auto& rows = world.memberships;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    engagement[rows.city[row]] += rows.engagement[row];
  }
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto city = rows.city[row];
    sum[rows.network[row]] +=
        world.cities.resources[city] * rows.engagement[row] / engagement[city];
  }
  return sum;
}

double total(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

std::set<std::uint32_t> members(const World& world) {
  return {world.memberships.city.begin(), world.memberships.city.end()};
}

}  // namespace

TEST_CASE("fragmentation keeps members, their resources and their engagement",
          "[world][closed-form]") {
  const auto before = gross(whole());
  for (const std::int64_t networks : {1, 2, 7, 64}) {
    for (const double dup : {0.0, 0.5, 1.0}) {
      const auto world = fragmented(
          {.networks = networks, .member_dup = dup, .niche_dup = 0.5, .size_inequality = 0.5});
      REQUIRE(world.networks.size() == static_cast<std::size_t>(networks));
      CHECK(members(world) == members(whole()));
      CHECK_THAT(total(gross(world)), WithinRel(total(before), 1e-12));
      CHECK_THAT(total(world.memberships.engagement),
                 WithinRel(total(whole().memberships.engagement), 1e-12));
    }
  }
}

TEST_CASE("equal parts hold equal resources when all are in all", "[world][closed-form]") {
  const auto world = fragmented({.networks = 8, .member_dup = 1.0});
  const auto parts = gross(world);
  for (const double part : parts) CHECK_THAT(part, WithinRel(total(parts) / 8, 1e-12));
  CHECK(world.memberships.size() == 8 * members(whole()).size());
}

TEST_CASE("niches of the parts follow the pool", "[world][known-answer]") {
  const auto before = gross(whole());
  std::vector<double> pool(6, 0.0);
  for (std::size_t n = 0; n < whole().networks.size(); ++n) {
    for (std::size_t k = 0; k < 6; ++k) {
      pool[k] += whole().networks.niche[n * 6 + k] * before[n] / total(before);
    }
  }
  const auto same = fragmented({.networks = 3, .niche_dup = 1.0});
  const auto apart = fragmented({.networks = 3, .niche_dup = 0.0});
  for (std::size_t k = 0; k < 6; ++k) {
    CHECK_THAT(same.networks.niche[k], WithinAbs(pool[k], 1e-12));
    CHECK(same.networks.niche[6 + k] == same.networks.niche[k]);
  }
  const auto largest = std::max_element(pool.begin(), pool.end()) - pool.begin();
  CHECK(apart.networks.niche[static_cast<std::size_t>(largest)] == 1.0);
  CHECK_THAT(total(apart.networks.niche), WithinAbs(3.0, 1e-12));
}

TEST_CASE("parts start with the world, with the best access of the pool", "[world]") {
  const auto world = fragmented({.networks = 4});
  const auto forums = world.forums.size();
  for (std::size_t f = 0; f < forums; ++f) {
    std::uint8_t best = 0;
    for (std::size_t n = 0; n < whole().networks.size(); ++n) {
      best = std::max(best, whole().networks.access[n * forums + f]);
    }
    for (std::size_t n = 0; n < 4; ++n) CHECK(world.networks.access[n * forums + f] == best);
  }
  for (const auto founded : world.networks.founded) CHECK(founded == month_of(1985));
  for (const auto joined : world.memberships.joined) CHECK(joined == month_of(1985));
  CHECK(world.applied.networks == 4);
  CHECK(whole().applied.networks == 0);
}

TEST_CASE("equal niches and full access hold in every world", "[world][known-answer]") {
  auto recipe = base_recipe("synthetic");
  recipe.equal_niches = recipe.all_access = true;
  recipe.fragmentation = {.networks = GENERATE(0, 5)};
  const auto world = build_world(recipe, {});
  for (const double share : world.networks.niche) CHECK(share == 1.0 / 6);
  for (const auto access : world.networks.access) CHECK(access == 2);
}

TEST_CASE("a world without networks cannot be fragmented", "[world]") {
  auto recipe = given_recipe();
  recipe.fragmentation.networks = 2;
  const std::vector<TableText> tables{{"cities.csv", "cities.csv", "city,state\na,S\n"},
                                      {"states.csv", "states.csv", "state\nS\n"}};
  CHECK_THROWS_AS(build_world(recipe, tables), InputError);
}
