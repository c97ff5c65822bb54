#include <vector>

#include "catch.hpp"
#include "hansa/process/money.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr MoneyParameters one_percent{.budget = 0.01, .overhead = 0.0};

std::vector<double> contributions(const Belonging& belonging, const std::vector<double>& resources,
                                  double xi) {
  std::vector<double> contribution(belonging.city.size(), -1.0);
  const MoneyView view{one_percent, xi, belonging.rows(), resources};
  for (std::size_t city = resources.size(); city-- > 0;) contribute(view, city, contribution);
  return contribution;
}

}  // namespace

TEST_CASE("a city splits its budget by engagement and loses some to coordination",
          "[money][closed-form]") {
  const Belonging belonging{3, {{0, 0, 1.0}, {0, 1, 3.0}, {1, 1, 7.0}}};
  const auto paid = contributions(belonging, {200.0, 50.0, 10.0}, 0.5);
  REQUIRE(paid.size() == 3);
  CHECK_THAT(paid[0], WithinRel(2.0 * 0.25 / 1.5, 1e-12));  // one pair: 1/(1 + .5)
  CHECK_THAT(paid[1], WithinRel(2.0 * 0.75 / 1.5, 1e-12));
  CHECK_THAT(paid[2], WithinRel(0.5, 1e-12));  // alone: engagement does not matter

  std::vector<double> gross(3, 9.0);
  collect(belonging.rows(), paid, gross);
  CHECK(gross[0] == paid[0]);
  CHECK(gross[1] == paid[1] + paid[2]);
  CHECK(gross[2] == 0.0);
}

TEST_CASE("without coordination load a city brings its whole budget", "[money][closed-form]") {
  std::vector<Member> members;
  for (std::uint32_t n = 0; n < 40; ++n) members.push_back({0, n, 0.3 + n});
  double brought = 0.0;
  for (const double paid : contributions(Belonging{1, members}, {500.0}, 0.0)) brought += paid;
  CHECK_THAT(brought, WithinRel(5.0, 1e-12));
}

TEST_CASE("a split with all members in all parts conserves what they bring",
          "[money][known-answer]") {
  const Belonging whole{2, {{0, 0, 1.0}, {0, 1, 2.0}, {1, 0, 1.0}}};
  // network 0 becomes 0 and 2 with the same members and half the engagement each
  const Belonging parts{2, {{0, 0, 0.5}, {0, 1, 2.0}, {0, 2, 0.5}, {1, 0, 0.5}, {1, 2, 0.5}}};
  const std::vector<double> resources{30.0, 70.0};
  std::vector<double> before(2), after(3);
  collect(whole.rows(), contributions(whole, resources, 0.0), before);
  collect(parts.rows(), contributions(parts, resources, 0.0), after);
  CHECK(after[0] + after[2] == before[0]);
  CHECK(after[1] == before[1]);
}

TEST_CASE("overhead and coordination take what they cost and no more", "[money]") {
  CHECK(net_income(5.0, 2.0) == 3.0);
  CHECK(net_income(5.0, 2.0, 1.5) == 1.5);
  CHECK(net_income(5.0, 7.0) == 0.0);
}
