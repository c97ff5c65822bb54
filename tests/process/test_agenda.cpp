#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hansa/process/agenda.hpp"
#include "hansa/process/coordination.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const double silent = std::numeric_limits<double>::quiet_NaN();

/// Two cities with 90 and 10 to spend, ideals 1 and 0 on the one issue, in network 0.
struct Pair {
  Belonging belonging{3, {{0, 0}, {1, 0}}};
  std::vector<double> contribution{0.9, 0.1}, resources{90.0, 10.0, 0.0};
  std::vector<double> ideal{1.0, 0.0, 0.5}, salience{1.0, 1.0, 1.0};
  std::vector<double> charter{1.0, 1.0}, donor_share{0.0, 0.0}, donor_ideal{silent, silent};

  Agenda agenda() const {
    return agree_agenda({1, belonging.rows(), contribution, resources, ideal, salience, charter,
                         donor_share, donor_ideal});
  }
};

}  // namespace

TEST_CASE("a charter weighs members between one city one vote and resources",
          "[agenda][closed-form]") {
  Pair pair;
  CHECK_THAT(pair.agenda().message[0], WithinRel(0.9, 1e-12));
  pair.charter[0] = 0.0;
  CHECK_THAT(pair.agenda().message[0], WithinRel(0.5, 1e-12));
  pair.charter[0] = 0.5;  // weights M / sqrt(R)
  const double first = 0.9 / std::sqrt(90.0), second = 0.1 / std::sqrt(10.0);
  CHECK_THAT(pair.agenda().message[0], WithinRel(first / (first + second), 1e-12));
}

TEST_CASE("the ends of the charter need no power", "[agenda]") {
  CHECK(charter_weight(0.3, 7.0, 1.0) == 0.3);
  CHECK(charter_weight(0.3, 7.0, 0.0) == 0.3 / 7.0);
  CHECK(charter_weight(0.0, 0.0, 0.0) == 0.0);
  CHECK(charter_weight(0.0, 0.0, 0.5) == 0.0);
}

TEST_CASE("a network without a paying member says nothing", "[agenda][known-answer]") {
  Pair pair;
  CHECK(std::isnan(pair.agenda().message[1]));  // no member at all
  CHECK(std::isnan(pair.agenda().salience[1]));
  pair.contribution = {0.0, 0.0};
  pair.resources = {0.0, 0.0, 0.0};
  pair.charter[0] = 0.0;
  pair.donor_share[0] = 0.5;
  pair.donor_ideal[0] = 0.7;
  CHECK(std::isnan(pair.agenda().message[0]));  // members that pay nothing, donor or not
}

TEST_CASE("a donor has its share of the message", "[agenda][closed-form]") {
  Pair pair;
  pair.donor_share[0] = 0.25;
  pair.donor_ideal[0] = 0.1;
  CHECK_THAT(pair.agenda().message[0], WithinRel(0.75 * 0.9 + 0.25 * 0.1, 1e-12));
  CHECK(pair.agenda().salience[0] == 1.0);  // donors have no salience
}

TEST_CASE("salience is the members mean with the weights of the message", "[agenda][closed-form]") {
  const Belonging belonging{2, {{0, 0}, {1, 0}}};
  const auto agenda =
      agree_agenda({2, belonging.rows(), std::vector{0.3, 0.1}, std::vector{3.0, 1.0},
                    std::vector{0.2, 0.4, 0.6, 0.8}, std::vector{0.5, 0.5, 0.1, 0.9},
                    std::vector{1.0}, std::vector{0.0}, std::vector{0.0, 0.0}});
  CHECK_THAT(agenda.message[0], WithinRel(0.75 * 0.2 + 0.25 * 0.6, 1e-12));
  CHECK_THAT(agenda.message[1], WithinRel(0.75 * 0.4 + 0.25 * 0.8, 1e-12));
  CHECK_THAT(agenda.salience[0], WithinRel(0.75 * 0.5 + 0.25 * 0.1, 1e-12));
  CHECK_THAT(agenda.salience[1], WithinRel(0.75 * 0.5 + 0.25 * 0.9, 1e-12));
}

TEST_CASE("coordination moves messages to their mean and off changes no bit",
          "[coordination][closed-form]") {
  const std::vector<double> said{0.1, 0.9, silent, silent, 0.5, 0.3}, gross{3.0, 5.0, 1.0};
  AgendaParameters rule;
  auto message = said;
  coordinate(rule, 2, gross, message);
  CHECK(message[0] == said[0]);
  CHECK(message[5] == said[5]);

  rule.coordination = 0.5;
  coordinate(rule, 2, gross, message);
  const double mean = (3.0 * 0.1 + 1.0 * 0.5) / 4.0;  // the silent one has no part in it
  CHECK_THAT(message[0], WithinRel(0.5 * 0.1 + 0.5 * mean, 1e-12));
  CHECK_THAT(message[4], WithinRel(0.5 * 0.5 + 0.5 * mean, 1e-12));
  CHECK(std::isnan(message[2]));

  rule.coordination = 1.0;
  message = said;
  coordinate(rule, 2, gross, message);
  CHECK(message[0] == message[4]);
  CHECK(message[1] == message[5]);
}

TEST_CASE("a split does not move the mean of the coordinated", "[coordination][known-answer]") {
  AgendaParameters rule;
  rule.coordination = 0.7;
  std::vector<double> whole{0.25, 0.75}, parts{0.25, 0.75, 0.75};
  coordinate(rule, 1, std::vector{1.0, 4.0}, whole);
  coordinate(rule, 1, std::vector{1.0, 2.0, 2.0}, parts);
  CHECK(parts[0] == whole[0]);
  CHECK(parts[2] == whole[1]);
}

TEST_CASE("coordination costs more among many", "[coordination][closed-form]") {
  AgendaParameters rule;
  rule.coordination_cost0 = 0.02;
  rule.coordination_cost1 = 0.001;
  rule.coordination_exponent = 1.5;
  CHECK(coordination_cost(rule, 16) == 0.0);
  rule.coordination = 0.5;
  CHECK_THAT(coordination_cost(rule, 16), WithinRel(0.5 * (0.02 + 0.064), 1e-12));
  CHECK(coordination_cost(rule, 0) == 0.0);
}
