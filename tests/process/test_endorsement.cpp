#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/endorsement.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;

namespace {

/// Two forums, three issues, two speakers.
std::vector<double> efforts() {
  return {9.0, 9.0, 9.0, 1.0, 2.0, 0.0,   // the first: elsewhere, then in the forum
          9.0, 9.0, 9.0, 2.0, 1.5, 0.0};  // the second
}

}  // namespace

TEST_CASE("the declaration is the line most money is behind", "[endorsement][closed-form]") {
  auto effort = efforts();
  CHECK(declared_line({3, 2, 1, effort}) == 1U);  // 3.5 against 3
  effort[10] = 1.0;
  CHECK(declared_line({3, 2, 1, effort}) == 0U);  // 3 each: the earlier
  std::vector<double> nothing(12, 0.0);
  CHECK_FALSE(declared_line({3, 2, 1, nothing}).has_value());
}

TEST_CASE("endorsement raises the efforts behind the declaration alone",
          "[endorsement][closed-form]") {
  auto effort = efforts();
  endorse_line({3, 2, 1, effort}, 1, 0.5);
  auto expected = efforts();
  expected[4] = 3.0;
  expected[10] = 2.25;
  CHECK(effort == expected);
  endorse_line({3, 2, 1, effort}, 1, 0.0);
  CHECK(effort == expected);
}

TEST_CASE("secretariats endorse at the stated chance", "[endorsement][statistical]") {
  double endorsed = 0.0;
  for (std::uint32_t session = 0; session < 20'000; ++session) {
    const bool once = endorses(0.3, key_of("cop"), Step{session}, KeyedDraw{5, 0});
    CHECK(endorses(0.3, key_of("cop"), Step{session}, KeyedDraw{5, 0}) == once);
    CHECK_FALSE(endorses(0.0, key_of("cop"), Step{session}, KeyedDraw{5, 0}));
    CHECK(endorses(1.0, key_of("cop"), Step{session}, KeyedDraw{5, 0}));
    endorsed += once ? 1.0 : 0.0;
  }
  // 4.9 sigma: false alarm 1e-6. Power: a chance 5 % off shows.
  CHECK_THAT(endorsed, WithinAbs(6'000.0, 4.9 * std::sqrt(20'000 * 0.21)));
}
