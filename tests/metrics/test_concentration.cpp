#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/concentration.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("concentration of shares 5 3 2", "[concentration][known-answer]") {
  const std::vector<double> amounts{5.0, 3.0, 2.0};  // not yet shares
  CHECK_THAT(herfindahl(amounts), WithinRel(0.38, 1e-12));
  CHECK_THAT(effective_number_2(amounts), WithinAbs(2.631579, 5e-7));
  const double nats = -(0.5 * std::log(0.5) + 0.3 * std::log(0.3) + 0.2 * std::log(0.2));
  CHECK_THAT(entropy(amounts), WithinRel(nats, 1e-12));
  CHECK_THAT(effective_number_1(amounts), WithinRel(std::exp(nats), 1e-12));
  CHECK_THAT(evenness(amounts), WithinRel(nats / std::log(3.0), 1e-12));
  // pairs of different amounts: (2 + 3 + 1) of means, over n^2 times the mean 10/3
  CHECK_THAT(gini(amounts), WithinRel((2.0 + 3.0 + 1.0) / (9.0 * 10.0 / 3.0), 1e-12));
}

TEST_CASE("n equal amounts count as n", "[concentration][closed-form]") {
  for (const std::size_t n : {1U, 2U, 7U, 300U}) {
    const std::vector<double> equal(n, 0.125);
    const auto count = static_cast<double>(n);
    CHECK_THAT(effective_number_1(equal), WithinRel(count, 1e-12));
    CHECK_THAT(effective_number_2(equal), WithinRel(count, 1e-12));
    CHECK_THAT(gini(equal), WithinAbs(0.0, 1e-12));
  }
}

TEST_CASE("an amount of zero adds nobody", "[concentration][closed-form]") {
  const std::vector<double> with{0.0, 5.0, 0.0, 3.0, 2.0};
  const std::vector<double> without{5.0, 3.0, 2.0};
  CHECK(herfindahl(with) == herfindahl(without));
  CHECK(effective_number_1(with) == effective_number_1(without));
  CHECK_THAT(gini(std::vector{0.0, 0.0, 0.0, 8.0}), WithinRel(0.75, 1e-12));  // 1 - 1/n
}

TEST_CASE("concentration of nothing is missing", "[concentration]") {
  for (const auto& nothing : {std::vector<double>{}, std::vector{0.0, 0.0}}) {
    CHECK(std::isnan(herfindahl(nothing)));
    CHECK(std::isnan(effective_number_1(nothing)));
    CHECK(std::isnan(effective_number_2(nothing)));
    CHECK(std::isnan(gini(nothing)));
  }
  CHECK(std::isnan(evenness(std::vector{1.0})));
}
