#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/delivery.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;

TEST_CASE("a session hears the last agenda agreed in time", "[delivery][closed-form]") {
  const std::vector<Month> agreed{100, 103, 106, 109};
  CHECK(agenda_in_time(agreed, 110, 0) == 3);
  CHECK(agenda_in_time(agreed, 110, 1) == 3);
  CHECK(agenda_in_time(agreed, 110, 2) == 2);
  CHECK(agenda_in_time(agreed, 110, 4) == 2);
  CHECK(agenda_in_time(agreed, 110, 5) == 1);
  CHECK(agenda_in_time(agreed, 110, 10) == 0);
  CHECK(agenda_in_time(agreed, 110, 99) == 0);  // what stood at the start counts
}

TEST_CASE("asks are passed on at the stated chance", "[delivery][statistical]") {
  double passed = 0.0;
  const KeyedDraw draw{5, 0};
  for (std::uint32_t n = 0; n < 20'000; ++n) {
    const Key network = key_of("n" + std::to_string(n));
    const bool once = passed_on(0.7, network, key_of("g20"), Step{24'010}, draw);
    CHECK(passed_on(0.7, network, key_of("g20"), Step{24'010}, draw) == once);
    CHECK(passed_on(1.0, network, key_of("g20"), Step{24'010}, draw));
    CHECK_FALSE(passed_on(0.0, network, key_of("g20"), Step{24'010}, draw));
    passed += once ? 1.0 : 0.0;
  }
  // 4.9 sigma: false alarm 1e-6. Power: a chance 2.3 % off shows.
  CHECK_THAT(passed, WithinAbs(14'000.0, 4.9 * std::sqrt(20'000 * 0.21)));
}

TEST_CASE("what is passed on at a lower chance is passed on at a higher one",
          "[delivery][common-random-numbers]") {
  const KeyedDraw draw{5, 0};
  for (std::uint32_t n = 0; n < 2'000; ++n) {
    const Key network = key_of("n" + std::to_string(n));
    if (passed_on(0.3, network, key_of("g20"), Step{7}, draw)) {
      CHECK(passed_on(0.6, network, key_of("g20"), Step{7}, draw));
    }
  }
}
