#include <cmath>

#include "catch.hpp"
#include "hansa/process/urbanisation.hpp"

using namespace hansa;
using Catch::Matchers::WithinRel;

TEST_CASE("the rural share halves in ln 2 over the rate", "[urbanisation][closed-form]") {
  const double halved = std::log(2.0);  // rate times years
  CHECK_THAT(urban_share(0.5, halved), WithinRel(0.75, 1e-15));
  CHECK_THAT(urban_share(0.2, halved), WithinRel(0.6, 1e-15));
  CHECK_THAT(town_growth(0.5, halved), WithinRel(1.5, 1e-15));
  CHECK_THAT(town_growth(0.2, halved), WithinRel(3.0, 1e-15));
  CHECK_THAT(urban_share(0.3, 0.0), WithinRel(0.3, 1e-15));
}

TEST_CASE("two spells of urbanisation are one of both lengths", "[urbanisation][closed-form]") {
  const double between = urban_share(0.3, 0.2);
  CHECK_THAT(urban_share(between, 0.5), WithinRel(urban_share(0.3, 0.7), 1e-14));
  CHECK_THAT(town_growth(0.3, 0.2) * town_growth(between, 0.5),
             WithinRel(town_growth(0.3, 0.7), 1e-14));
}

TEST_CASE("states that are all town or have none stay as they are",
          "[urbanisation][known-answer]") {
  for (const double moved : {0.0, 0.3, 50.0}) {
    CHECK(urban_share(1.0, moved) == 1.0);
    CHECK(town_growth(1.0, moved) == 1.0);
    CHECK(urban_share(0.0, moved) == 0.0);
    CHECK(town_growth(0.0, moved) == 1.0);
  }
  CHECK(urban_share(0.4, 1e3) == 1.0);
}

TEST_CASE("resources grow by the power 0.72 of the people", "[urbanisation][closed-form]") {
  CHECK(resource_growth(1.0) == 1.0);
  CHECK_THAT(resource_growth(2.0), WithinRel(std::pow(2.0, 0.72), 1e-14));
}
