#include <vector>

#include "catch.hpp"
#include "hansa/process/boomerang.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("what a state refuses of its own cities reaches the others", "[boomerang][closed-form]") {
  const std::vector<std::uint32_t> member{0, 2, 3};
  const std::vector<double> stubborn{0.5, 1.0, 0.0, 1.0};
  const std::vector<Pressure> own{{0.4, 0.3}, {9.0, 9.0}, {0.2, 0.1}, {0.1, 0.02}};
  const auto abroad = pressure_from_abroad({0.5, member, stubborn, own});
  REQUIRE(abroad.size() == 3);
  // refused: .2 (asks .15) by 0, nothing by 2, .1 (asks .02) by 3; half of it goes to the two
  // others
  CHECK_THAT(abroad[0].attention, WithinRel(0.25 * 0.1, 1e-12));
  CHECK_THAT(abroad[1].attention, WithinRel(0.25 * 0.3, 1e-12));
  CHECK_THAT(abroad[2].attention, WithinRel(0.25 * 0.2, 1e-12));
  CHECK_THAT(abroad[0].pull, WithinRel(0.25 * 0.02, 1e-12));
  CHECK_THAT(abroad[1].pull, WithinRel(0.25 * 0.17, 1e-12));
  CHECK_THAT(abroad[2].pull, WithinRel(0.25 * 0.15, 1e-12));
  double total = 0.0;
  for (const auto& pressure : abroad) total += pressure.attention;
  CHECK_THAT(total, WithinRel(0.5 * 0.3, 1e-12));  // nothing is lost
}

TEST_CASE("nothing is thrown back where nothing is refused", "[boomerang][known-answer]") {
  const std::vector<Pressure> own{{0.4, 0.3}, {0.2, 0.1}};
  const std::vector<std::uint32_t> both{0, 1}, one{0};
  const std::vector<double> stubborn{0.5, 0.5}, yielding{0.0, 0.0};
  for (const auto& pressure : pressure_from_abroad({1.0, both, yielding, own})) {
    CHECK(pressure.attention == 0.0);
    CHECK(pressure.pull == 0.0);
  }
  for (const auto& pressure : pressure_from_abroad({0.0, both, stubborn, own})) {
    CHECK(pressure.attention == 0.0);
  }
  CHECK(pressure_from_abroad({1.0, one, stubborn, own})[0].attention == 0.0);  // nobody else
}
