#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "hansa/negotiation/cooperative.hpp"
#include "hansa/negotiation/pie.hpp"
#include "tables.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

const Subject pies{"Splitting a pie", "Nash (1950); Kalai & Smorodinsky (1975); by formula"};

/// A pie of 1: party i gets x_i and would have d_i without agreement.
BargainingProblem pie(const std::vector<double>& weight, const std::vector<double>& disagreement) {
  const std::size_t n = weight.size();
  BargainingProblem problem{{}, {}, weight, std::vector<double>(n, 0.0)};
  problem.surplus.variables = problem.constraint.variables = n;
  for (std::size_t i = 0; i < n; ++i) {
    problem.surplus.linear_of(problem.surplus.append(-disagreement[i]), i) = 1.0;
  }
  const auto budget = problem.constraint.append(1.0);
  for (std::size_t i = 0; i < n; ++i) problem.constraint.linear_of(budget, i) = -1.0;
  return problem;
}

/// Two utilities as the variables, both >= 0 without agreement.
BargainingProblem two_utilities() {
  BargainingProblem problem{{}, {}, {1.0, 1.0}, {0.0, 0.0}};
  problem.surplus.variables = problem.constraint.variables = 2;
  problem.surplus.linear_of(problem.surplus.append(0.0), 0) = 1.0;
  problem.surplus.linear_of(problem.surplus.append(0.0), 1) = 1.0;
  return problem;
}

}  // namespace

TEST_CASE("Nash splits of a pie, by formula and by search",
          "[negotiation][known-answer][verified]") {
  const struct {
    std::vector<double> weight, disagreement, share;
  } cases[]{{{0.25, 0.75}, {0.1, 0.3}, {0.25, 0.75}},
            {{0.6, 0.4}, {0.2, 0.05}, {0.65, 0.35}},
            {{0.4, 0.3, 0.2, 0.1}, {0.1, 0.05, 0.0, 0.05}, {0.42, 0.29, 0.16, 0.13}}};
  int number = 1;
  for (const auto& [weight, disagreement, share] : cases) {
    const auto formula = nash_split(weight, disagreement);
    const auto search = nash_agreement(pie(weight, disagreement));
    for (std::size_t i = 0; i < share.size(); ++i) {
      const auto what = "Nash pie " + std::to_string(number) + ", party " + std::to_string(i + 1);
      verify(pies, what + ", formula", share[i], formula[i], 1e-12);
      verify(pies, what + ", search", share[i], search[i], 1e-9);
    }
    ++number;
  }
}

TEST_CASE("a pie in which one party's utility is a root", "[negotiation][known-answer][verified]") {
  // u1 = x, u2 = sqrt(1 - x): u1 + u2^2 <= 1
  auto problem = two_utilities();
  const auto frontier = problem.constraint.append(1.0);
  problem.constraint.linear_of(frontier, 0) = -1.0;
  problem.constraint.quadratic_of(frontier, 1) = 1.0;
  verify(pies, "Nash, u2 = sqrt(1 - x)", 2.0 / 3.0, nash_agreement(problem)[0], 1e-9);
  verify(pies, "Kalai-Smorodinsky, u2 = sqrt(1 - x)", 0.6180339887,
         kalai_smorodinsky_agreement(problem)[0], 1e-9);
}

TEST_CASE("a polygon of utilities", "[negotiation][known-answer][verified]") {
  auto problem = two_utilities();  // (0,0) (1,0) (1,.7) (0,1)
  problem.constraint.linear_of(problem.constraint.append(1.0), 0) = -1.0;
  const auto edge = problem.constraint.append(1.0);
  problem.constraint.linear_of(edge, 0) = -0.3;
  problem.constraint.linear_of(edge, 1) = -1.0;
  const auto nash_point = nash_agreement(problem);
  verify(pies, "Nash, polygon, u1", 1.0, nash_point[0], 1e-9);
  verify(pies, "Nash, polygon, u2", 0.7, nash_point[1], 1e-9);
  const auto equal = kalai_smorodinsky_agreement(problem);
  verify(pies, "Kalai-Smorodinsky, polygon, u1", 0.7692307692, equal[0], 1e-9);
  verify(pies, "Kalai-Smorodinsky, polygon, u2", 0.7692307692, equal[1], 1e-9);
}

TEST_CASE("alternating offers and gridlock", "[negotiation][known-answer][verified]") {
  const Subject offers{"Alternating offers", "Rubinstein (1982), doi:10.2307/1912531"};
  verify(offers, "(.9, .9)", 0.5263157895, rubinstein_share(0.9, 0.9), 1e-10);
  verify(offers, "(.9, .8)", 0.7142857143, rubinstein_share(0.9, 0.8), 1e-10);
  const Subject gridlock{"Gridlock interval", "Krehbiel (1998); ideals 0 .25 .5 .75 1"};
  const std::vector<double> ideals{0.75, 0.0, 1.0, 0.5, 0.25};
  const double low[]{0.5, 0.25, 0.0}, high[]{0.5, 0.75, 1.0};
  for (std::size_t quota = 3; quota <= 5; ++quota) {
    const auto interval = gridlock_interval(ideals, quota);
    const auto what = "quota " + std::to_string(quota);
    verify(gridlock, what + ", from", low[quota - 3], interval.low, 0.0);
    verify(gridlock, what + ", to", high[quota - 3], interval.high, 0.0);
  }
}

TEST_CASE("Nash on one issue is where the weighted pulls balance", "[negotiation][closed-form]") {
  // Two actors at 40 and 100, text at 0: surplus y^2 - (x - y)^2 = x (2 y - x). The sum of
  // power x ln surplus is stationary where sum power (1/x - 1/(2 y - x)) = 0.
  const auto table = table_from(
                         "actor,issue,position,salience,power\n"
                         "A,x,40,1,2\nB,x,100,1,1\n")
                         .table;
  const double x = nash(table, {})[0];
  CHECK(x > 40.0);
  CHECK(x < 80.0);
  CHECK_THAT(2.0 * (1.0 / x - 1.0 / (80.0 - x)) + (1.0 / x - 1.0 / (200.0 - x)),
             Catch::Matchers::WithinAbs(0.0, 1e-9));
}

TEST_CASE("Kalai-Smorodinsky on one issue gives equal shares of the hopes",
          "[negotiation][closed-form]") {
  const auto table = table_from(
                         "actor,issue,position,salience,power\n"
                         "A,x,40,1,2\nB,x,100,1,1\n")
                         .table;
  const double x = kalai_smorodinsky(table, {})[0];
  const auto surplus = [&](double ideal, double text) { return text * (2.0 * ideal - text); };
  // A could have its ideal; B at most 80, beyond which A would rather have nothing.
  CHECK_THAT(surplus(40.0, x) / surplus(40.0, 40.0),
             Catch::Matchers::WithinRel(surplus(100.0, x) / surplus(100.0, 80.0), 1e-8));
}

TEST_CASE("an actor at the status quo leaves nothing to bargain for", "[negotiation]") {
  const auto table = table_from(
                         "actor,issue,position,salience,power\nstatus_quo,x,20,,\n"
                         "A,x,20,1,1\nB,x,100,1,9\n")
                         .table;
  CHECK(nash(table, {}) == table.status_quo);
  CHECK(kalai_smorodinsky(table, {}) == table.status_quo);
  NegotiationTerms generous;
  generous.slack = 0.01;  // of squared spans: 80 wide, so up to 28
  CHECK(nash(table, generous)[0] > 20.0);
  CHECK(nash(table, generous)[0] < 28.0 + 1e-9);
}

TEST_CASE("a ratifier binds the cooperative models", "[negotiation]") {
  const auto text = [](const std::string& z) {
    return table_from("actor,issue,position,salience,power,ratifier\nA,x,60,1,1," + z +
                      "\nB,x,100,1,1,\n")
        .table;
  };
  CHECK(nash(text(""), {})[0] > 60.0);
  CHECK_THAT(nash(text("25"), {})[0],
             Catch::Matchers::WithinRel(50.0, 1e-7));  // twice the way to 25
  CHECK(kalai_smorodinsky(text("25"), {})[0] <= 50.0 + 1e-6);
}

TEST_CASE("hardness can be paid for", "[negotiation]") {
  auto table = table_from(
                   "actor,issue,position,salience,power,sovereignty,payment\n"
                   "A,x,50,1,1,0.3,\nB,x,100,1,1,0,\n")
                   .table;
  NegotiationTerms hard;
  hard.hardness = 1.0;
  CHECK(nash(table, hard) == table.status_quo);  // A gains .25 at most, the text costs it .3
  table.transfer[actor_at(table, "A")] = 0.2;
  table.transfer[actor_at(table, "B")] = -0.2;
  CHECK(nash(table, hard)[0] > 20.0);
}
