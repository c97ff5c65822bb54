#include <string>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/tables.hpp"

using namespace hansa;

namespace {

World with_towns(const std::string& towns) {
  auto recipe = standard_scenario().recipe;
  recipe.kind = "given";
  std::vector<TableText> tables{
      {"states.csv", "states.csv",
       "state,population,urban_percent\nA,1000000,60\nB,1000000,60\nC,10000,60\n"},
      {"cities.csv", "cities.csv", "city,state\na1,A\na2,A\nb1,B\nc1,C\n"}};
  if (!towns.empty()) {
    tables.push_back(
        {"towns_by_state.csv", "towns_by_state.csv", "state,municipalities\n" + towns});
  }
  return build_world(recipe, tables);
}

}  // namespace

TEST_CASE("towns are the municipalities that are no city", "[world][known-answer]") {
  // B: 600,000 people in towns / 12,000 = 50, less its city; C: 6,000 people are no town.
  for (const char* rest : {"", "B,\n"}) {
    const auto world = with_towns(std::string{"A,40\n"} + rest);
    CHECK(world.states.towns == std::vector<double>{38.0, 49.0, 0.0});
    CHECK((world.states.synthetic[1] & synthetic_attributes) != 0);
  }
  CHECK(with_towns("").states.towns == std::vector<double>{48.0, 49.0, 0.0});
  CHECK(with_towns("A,1\n").states.towns[0] == 0.0);
}

TEST_CASE("numbers of towns that cannot be are told", "[world][bad-input]") {
  CHECK_THROWS_AS(with_towns("A,3\nA,4\n"), InputError);
  CHECK_THROWS_AS(with_towns("Z,3\n"), InputError);
  CHECK_THROWS_AS(with_towns("A,-3\n"), InputError);
  CHECK_THROWS_AS(with_towns("A,2.5\n"), InputError);
}
