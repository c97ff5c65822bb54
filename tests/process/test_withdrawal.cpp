#include <cmath>
#include <string>

#include "catch.hpp"
#include "hansa/process/withdrawal.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

const KeyedDraw draw{9, 0};
const Key forum = key_of("forum");
constexpr int states = 40000;

Key state(int number) { return key_of("state-" + std::to_string(number)); }

/// 5 standard errors: a false alarm once in 1.7 million; a difference of 0.015 would be seen.
void check_share(int count, double expected) {
  const double share = count / static_cast<double>(states);
  CHECK(std::abs(share - expected) < 5.0 * std::sqrt(expected * (1.0 - expected) / states));
}

}  // namespace

TEST_CASE("states leave and rejoin forums at their rates", "[withdrawal][statistical]") {
  int left = 0;
  int returned = 0;
  for (int s = 0; s < states; ++s) {
    const auto next = [&](bool outside) {
      return outside_next(PerYear{0.2}, PerYear{1.5}, outside, Years{0.5}, state(s), forum, Step{2},
                          draw);
    };
    left += next(false);
    returned += !next(true);
  }
  check_share(left, 1.0 - std::exp(-0.1));
  check_share(returned, 1.0 - std::exp(-0.75));
}

TEST_CASE("states renounce texts in proportion to hardness", "[withdrawal][statistical]") {
  int hard = 0;
  int soft = 0;
  for (int s = 0; s < states; ++s) {
    hard += reneges(PerYear{1.0}, 0.4, Years{0.5}, state(s), forum, Step{1}, draw);
    soft += reneges(PerYear{1.0}, 0.0, Years{0.5}, state(s), forum, Step{1}, draw);
  }
  check_share(hard, 1.0 - std::exp(-0.2));
  CHECK(soft == 0);
}

TEST_CASE("rates of 0 move no state", "[withdrawal][known-answer]") {
  for (int s = 0; s < 1000; ++s) {
    for (const bool outside : {false, true}) {
      CHECK(outside_next(PerYear{0}, PerYear{0}, outside, Years{9}, state(s), forum, Step{0},
                         draw) == outside);
    }
    CHECK_FALSE(reneges(PerYear{0}, 1.0, Years{9}, state(s), forum, Step{0}, draw));
  }
}

TEST_CASE("a network is backed by the money of cities whose state has stayed",
          "[withdrawal][closed-form]") {
  // cities 0, 1 of state 0, city 2 of state 1; network 2 has no members
  const Belonging members{3, {{0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 1}}};
  const std::vector<double> contribution{1.0, 4.0, 2.0, 2.0, 3.0};  // (0,0) (0,1) (1,0) (1,1) (2,0)
  const std::vector<std::uint32_t> city_state{0, 0, 1};
  const auto share = [&](std::vector<std::uint8_t> outside) {
    return backed_share({members.rows(), contribution, city_state, outside}, 3);
  };
  const auto without_0 = share({1, 0});
  CHECK_THAT(without_0[0], WithinAbs(0.5, 1e-15));
  CHECK(without_0[1] == 0.0);
  CHECK(without_0[2] == 1.0);
  const auto without_1 = share({0, 1});
  CHECK_THAT(without_1[0], WithinAbs(0.5, 1e-15));
  CHECK(without_1[1] == 1.0);
  CHECK(share({0, 0}) == std::vector<double>{1.0, 1.0, 1.0});
}
