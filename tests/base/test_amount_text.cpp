#include <limits>

#include "catch.hpp"
#include "hansa/base/amount_text.hpp"

using namespace hansa;

TEST_CASE("durations are told in the unit that suits them", "[base]") {
  CHECK(duration_text(0.0) == "0.0 s");
  CHECK(duration_text(0.0123) == "12 ms");
  CHECK(duration_text(0.25) == "0.3 s");
  CHECK(duration_text(80) == "80 s");
  CHECK(duration_text(240) == "4.0 min");
  CHECK(duration_text(7200) == "2.0 h");
  CHECK(duration_text(300'000) == "3.5 days");
  CHECK(duration_text(std::numeric_limits<double>::infinity()) == "unknown");
}

TEST_CASE("sizes are told in the unit that suits them", "[base]") {
  CHECK(bytes_text(1500) == "1.5 kB");
  CHECK(bytes_text(20e6) == "20 MB");
  CHECK(bytes_text(3.21e9) == "3.2 GB");
}
