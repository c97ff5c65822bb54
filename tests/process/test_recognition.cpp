#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/process/recognition.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("texts carry clauses at the stated chance", "[recognition][statistical]") {
  double clauses = 0.0;
  for (std::uint32_t session = 0; session < 20'000; ++session) {
    const bool once = carries_clause(0.6, key_of("compacts"), Step{session}, KeyedDraw{5, 0});
    CHECK(carries_clause(0.6, key_of("compacts"), Step{session}, KeyedDraw{5, 0}) == once);
    CHECK_FALSE(carries_clause(0.0, key_of("compacts"), Step{session}, KeyedDraw{5, 0}));
    clauses += once ? 1.0 : 0.0;
  }
  // 4.9 sigma: false alarm 1e-6. Power: a chance 3 % off shows.
  CHECK_THAT(clauses, WithinAbs(12'000.0, 4.9 * std::sqrt(20'000 * 0.24)));
}

TEST_CASE("a network is as open as the states of those who pay", "[recognition][closed-form]") {
  const Belonging belonging{3, {{0, 0}, {1, 0}, {2, 0}, {2, 1}}};
  const std::vector<double> contribution{1.0, 3.0, 0.0, 0.0}, openness{0.2, 0.8};
  const std::vector<std::uint32_t> state{0, 1, 1};
  const auto open = members_openness({belonging.rows(), contribution, state, openness}, 3);
  CHECK_THAT(open[0], WithinRel((0.2 + 3.0 * 0.8) / 4.0, 1e-12));
  CHECK(open[1] == 0.0);
  CHECK(open[2] == 0.0);
}

TEST_CASE("a text mentions cities from a stated ambition on", "[recognition][closed-form]") {
  const std::vector<double> texts{0.0, 0.1, 0.09, 0.8};
  CHECK(mentions(texts, 0.1) == 2);
  CHECK(mentions({}, 0.1) == 0);
}
