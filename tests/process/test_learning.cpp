#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/process/learning.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const double silent = std::numeric_limits<double>::quiet_NaN();
constexpr LearningParameters textbook{.weight = 1.0, .networks = 0.0, .ties = 1.0};

/// Cities tied by a full table of weights, no networks.
struct Circle {
  std::size_t cities;
  LearningParameters rule{textbook};
  double dt{1.0};
  std::vector<std::uint32_t> first, target;
  std::vector<double> weight, first_ideal, ideal, anchor;
  Belonging nobody;

  Circle(std::vector<double> start, std::vector<double> table, bool itself = true)
      : cities{start.size()}, first{0}, first_ideal{start}, ideal{start}, nobody{cities, {}} {
    for (std::uint32_t i = 0; i < cities; ++i) {
      for (std::uint32_t j = 0; j < cities; ++j) {
        if (i == j && !itself) continue;
        target.push_back(j);
        weight.push_back(table[i * cities + j]);
      }
      first.push_back(static_cast<std::uint32_t>(target.size()));
    }
  }

  void step() {
    std::vector<double> next(cities);
    const LearningView view{.rule = rule,
                            .share = learning_share(rule, dt),
                            .issues = 1,
                            .memberships = nobody.rows(),
                            .message = {},
                            .first_tie = first,
                            .tie_target = target,
                            .tie_weight = weight,
                            .ideal = ideal,
                            .first_ideal = first_ideal,
                            .anchor = anchor};
    for (std::size_t i = cities; i-- > 0;) learn(view, i, std::span{next}.subspan(i, 1));
    ideal = next;
  }
  void run(int steps) {
    while (steps-- > 0) step();
  }
};

Circle equidistant(double bound) {
  std::vector<double> start;
  for (int i = 0; i <= 10; ++i) start.push_back(i / 10.0);
  Circle circle{start, std::vector<double>(121, 1.0), false};  // itself by default
  circle.rule.confidence = bound;
  return circle;
}

}  // namespace

TEST_CASE("DeGroot ends at the consensus of the left eigenvector", "[learning][known-answer]") {
  const std::vector<double> table{0.0, 0.5, 0.5, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0};
  const std::vector<double> influence{0.4, 0.4, 0.2};
  for (std::size_t i = 0; i < 3; ++i) {
    std::vector<double> start(3, 0.0);
    start[i] = 1.0;
    Circle circle{start, table};
    circle.step();
    for (std::size_t j = 0; j < 3; ++j) CHECK(circle.ideal[j] == table[j * 3 + i]);
    circle.run(200);
    for (const double belief : circle.ideal) CHECK_THAT(belief, WithinRel(influence[i], 1e-9));
  }
}

TEST_CASE("Friedkin and Johnsen end at the published limit", "[learning][known-answer]") {
  const std::vector<double> table{0.220, 0.120, 0.360, 0.300, 0.147, 0.215, 0.344, 0.294,
                                  0.0,   0.0,   1.0,   0.0,   0.090, 0.178, 0.446, 0.286};
  Circle circle{{0.25, 0.25, 0.75, 0.85}, table};
  for (std::size_t i = 0; i < 4; ++i) circle.anchor.push_back(table[5 * i]);
  circle.run(300);
  CHECK_THAT(circle.ideal[0], WithinAbs(0.600208, 5e-7));
  CHECK_THAT(circle.ideal[1], WithinAbs(0.599840, 5e-7));
  CHECK_THAT(circle.ideal[2], WithinAbs(0.75, 1e-12));
  CHECK_THAT(circle.ideal[3], WithinAbs(0.749862, 5e-7));
}

TEST_CASE("bounded confidence stops at the exact clusters", "[learning][known-answer]") {
  auto narrow = equidistant(0.15);
  narrow.run(6);
  const auto before = narrow.ideal;
  narrow.step();
  double moved = 0.0;
  for (std::size_t i = 0; i < 11; ++i) moved += std::abs(narrow.ideal[i] - before[i]);
  CHECK(moved > 1e-4);  // the seventh step still moves
  for (int more = 0; more < 2; ++more) {
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK_THAT(narrow.ideal[i], WithinRel(554021.0 / 2764800.0, 1e-9));
      CHECK_THAT(narrow.ideal[10 - i], WithinRel(2210779.0 / 2764800.0, 1e-9));
    }
    for (std::size_t i = 4; i < 7; ++i) CHECK_THAT(narrow.ideal[i], WithinRel(0.5, 1e-9));
    narrow.step();  // and the eighth does not
  }

  auto wide = equidistant(0.25);
  wide.run(8);
  for (const double belief : wide.ideal) CHECK_THAT(belief, WithinRel(0.5, 1e-9));
}

TEST_CASE("cities without a vote move the compromise of states", "[learning][known-answer]") {
  // states 0 to 2, cities 3 and 4; the self-weight holds one's first position, no diagonal
  const auto compromise = [](double w) {
    const double both = w / 2.0;
    const std::vector<double> table{0.0, 0.0, 0.0, both, both,  //
                                    0.0, 0.0, 0.0, w,    0.0,   //
                                    0.0, 0.0, 0.0, 0.0,  w,     //
                                    0.0, 0.0, 0.0, 0.0,  0.25,  //
                                    0.0, 0.0, 0.0, 0.5,  0.0};
    Circle circle{{0.20, 0.40, 0.70, 0.90, 1.00}, table};
    circle.anchor = {1.0 - w, 1.0 - w, 1.0 - w, 0.75, 0.5};
    circle.run(200);
    const std::vector<double> votes{4.0, 4.0, 2.0}, salience{0.5, 1.0, 1.0};
    double sum = 0.0, weight = 0.0;
    for (std::size_t s = 0; s < 3; ++s) {
      sum += votes[s] * salience[s] * circle.ideal[s];
      weight += votes[s] * salience[s];
    }
    return 100.0 * sum / weight;
  };
  CHECK_THAT(compromise(0.0), WithinRel(85.0 / 2.0, 1e-9));
  CHECK_THAT(compromise(0.1), WithinRel(2663.0 / 56.0, 1e-9));
  CHECK_THAT(compromise(0.3), WithinRel(3229.0 / 56.0, 1e-9));
  CHECK_THAT(compromise(0.5), WithinRel(3795.0 / 56.0, 1e-9));
}

TEST_CASE("a table tie to itself replaces the weight one", "[learning]") {
  Circle without{{0.0, 1.0}, {0.0, 3.0, 3.0, 0.0}, false};
  without.step();
  CHECK(without.ideal == std::vector{0.75, 0.25});  // (1 x own + 3 x other) / 4
  Circle with{{0.0, 1.0}, {5.0, 3.0, 3.0, 0.0}};
  with.step();
  CHECK(with.ideal == std::vector{0.375, 0.0});
}

TEST_CASE("learning for a year in one step or in many is the same", "[learning][closed-form]") {
  const LearningParameters rule{.weight = 0.36};
  CHECK(learning_share(rule, 1.0) == 0.36);
  CHECK_THAT(learning_share(rule, 0.5), WithinRel(0.2, 1e-12));
  CHECK_THAT(learning_share(rule, 0.25), WithinRel(1.0 - std::pow(0.64, 0.25), 1e-12));
  CHECK(learning_share({}, 0.25) == 0.0);
  CHECK(learning_share(textbook, 0.25) == 1.0);

  // a fixed goal: city 0 sees city 1, which sees itself alone
  Circle year{{0.1, 0.8}, {0.0, 1.0, 0.0, 1.0}};
  year.rule.weight = 0.36;
  auto quarters = year;
  quarters.dt = 0.25;
  year.step();
  quarters.run(4);
  CHECK_THAT(quarters.ideal[0], WithinRel(year.ideal[0], 1e-12));
}

TEST_CASE("weight zero leaves ideals alone to the bit", "[learning][known-answer]") {
  Circle circle{{0.1, 0.8}, {0.5, 0.5, 0.5, 0.5}};
  circle.rule.weight = 0.0;
  circle.rule.anchor = 0.5;
  circle.first_ideal = {0.9, 0.9};
  circle.step();
  CHECK(circle.ideal == std::vector{0.1, 0.8});
}

namespace {

/// City 0 in networks 0 and 1 (messages on two issues), tied to city 1.
struct Member2 {
  Belonging belonging{2, {{0, 0, 3.0}, {0, 1, 1.0}}};
  LearningParameters rule{.weight = 1.0, .networks = 2.0, .ties = 5.0};
  std::vector<double> message{0.6, 0.4, 0.2, 0.8}, ideal{0.5, 0.5, 0.9, 0.1}, anchor{};
  std::vector<std::uint32_t> first{0, 1, 1}, target{1};
  std::vector<double> weight{0.4};

  std::vector<double> learned(std::size_t city) const {
    std::vector<double> next(2);
    learn({rule, 1.0, 2, belonging.rows(), message, first, target, weight, ideal, ideal, anchor},
          city, next);
    return next;
  }
};

}  // namespace

TEST_CASE("a city hears its networks by engagement and its ties by weight",
          "[learning][closed-form]") {
  Member2 city;
  // weights: 2 x 3, 2 x 1, 5 x .4; itself not, since networks are heard
  CHECK_THAT(city.learned(0)[0], WithinRel((6.0 * 0.6 + 2.0 * 0.2 + 2.0 * 0.9) / 10.0, 1e-12));
  CHECK_THAT(city.learned(0)[1], WithinRel((6.0 * 0.4 + 2.0 * 0.8 + 2.0 * 0.1) / 10.0, 1e-12));
  CHECK(city.learned(1) == std::vector{0.9, 0.1});  // sees nobody: stays
  city.message[2] = city.message[3] = silent;
  CHECK_THAT(city.learned(0)[0], WithinRel((6.0 * 0.6 + 2.0 * 0.9) / 8.0, 1e-12));
}

TEST_CASE("what is too far away is not heard", "[learning][closed-form]") {
  Member2 city;
  // root mean square distances: network 0 .1, network 1 .3, city 1 .4
  city.rule.confidence = 0.35;
  CHECK_THAT(city.learned(0)[0], WithinRel((6.0 * 0.6 + 2.0 * 0.2) / 8.0, 1e-12));
  city.rule.confidence = 0.2;
  CHECK_THAT(city.learned(0)[0], WithinRel(0.6, 1e-12));
  city.rule.confidence = 0.05;
  CHECK(city.learned(0) == std::vector{0.5, 0.5});
}

TEST_CASE("the anchor of the table overrules the common one", "[learning]") {
  Member2 city;
  city.rule = {.weight = 1.0, .networks = 1.0, .anchor = 0.5};
  const double seen = (3.0 * 0.6 + 1.0 * 0.2) / 4.0;
  CHECK_THAT(city.learned(0)[0], WithinRel(0.5 * seen + 0.5 * 0.5, 1e-12));
  city.anchor = {silent, 1.0};
  CHECK_THAT(city.learned(0)[0], WithinRel(0.5 * seen + 0.5 * 0.5, 1e-12));
  city.anchor = {0.25, 1.0};
  CHECK_THAT(city.learned(0)[0], WithinRel(0.75 * seen + 0.25 * 0.5, 1e-12));
}
