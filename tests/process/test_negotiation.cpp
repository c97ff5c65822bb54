#include <cmath>
#include <random>
#include <vector>

#include "catch.hpp"
#include "hansa/process/negotiation.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// States that all want 0.6 on both issues of a forum whose text says 0.2.
struct Summit {
  explicit Summit(std::size_t states, const char* rule = "unanimity")
      : member(states),
        ideal(2 * states, 0.6),
        salience(2 * states, 0.5),
        power(states, 1.0),
        sovereignty(states, 1.0),
        decision{*named_rule(rule)} {
    for (std::size_t s = 0; s < states; ++s) member[s] = static_cast<std::uint32_t>(s);
  }
  SummitView view() const {
    return {member,   ideal,          ratifier,   gridlocked, salience,
            power,    sovereignty,    weight,     text,       hardness,
            capacity, least_progress, least_move, decision,   BargainingModel::winset};
  }
  void want(std::size_t state, double both) { ideal[2 * state] = ideal[2 * state + 1] = both; }

  std::vector<std::uint32_t> member;
  std::vector<double> ideal, ratifier;
  std::vector<std::uint8_t> gridlocked;
  std::vector<double> salience, power, sovereignty;
  std::vector<double> weight{0.5, 0.5}, text{0.2, 0.2};
  double hardness{};
  std::size_t capacity{2};
  double least_progress{}, least_move{};
  DecisionRule decision;
};

}  // namespace

TEST_CASE("equal states adopt what they want", "[negotiation][summit]") {
  const Summit summit{5};
  SummitTable table;
  propose(summit.view(), table);
  const auto outcome = settle(table, 0.0);
  CHECK(outcome.agreed);
  CHECK(outcome.reach == 1.0);
  CHECK_FALSE(outcome.held);
  CHECK_THAT(outcome.text(table, summit.text, 0), WithinRel(0.6, 1e-15));
  CHECK_THAT(table.length, WithinRel(0.4, 1e-14));
}

TEST_CASE("one state at the text freezes it under unanimity, soft or hard",
          "[negotiation][summit][known-answer]") {
  Summit summit{9};
  summit.want(3, 0.2);
  for (const double hardness : {0.0, 0.7}) {
    summit.hardness = hardness;
    SummitTable table;
    propose(summit.view(), table);
    const auto outcome = settle(table, 0.0);
    CHECK_FALSE(outcome.agreed);
    CHECK(outcome.reach == 0.0);
    CHECK(outcome.text(table, summit.text, 1) == 0.2);
    CHECK(table.limit[3] == 0.0);
    CHECK(outcome.pivotal(table, 3));
    CHECK(outcome.pivotal(table, 2) == (table.limit[2] == 0.0));
  }
}

TEST_CASE("slack lets the state at the text go a closed form along",
          "[negotiation][summit][known-answer]") {
  Summit summit{4};
  summit.want(0, 0.2);
  summit.sovereignty.assign(4, 0.1);
  const double slack = 0.006;
  const double A = 0.3 * 0.3;  // the mean ideal is .5, weights sum to 1
  SummitTable table;
  propose(summit.view(), table);
  auto outcome = settle(table, slack);
  CHECK_THAT(outcome.reach, WithinRel(std::sqrt(slack / A), 1e-13));
  CHECK(outcome.agreed);
  CHECK_THAT(outcome.text(table, summit.text, 0), WithinRel(0.2 + 0.3 * outcome.reach, 1e-13));

  summit.hardness = 0.5;
  const double c = 0.05;
  propose(summit.view(), table);
  outcome = settle(table, slack);
  CHECK_THAT(outcome.reach,
             WithinRel(2.0 * slack / (c + std::sqrt(c * c + 4.0 * A * slack)), 1e-13));
}

TEST_CASE("consensus overrules one of 193 equal states", "[negotiation][summit][known-answer]") {
  Summit summit{193, "consensus"};
  summit.want(77, 0.2);
  SummitTable table;
  propose(summit.view(), table);
  const auto outcome = settle(table, 0.0);
  CHECK(outcome.agreed);
  CHECK(outcome.reach == 1.0);
  CHECK(table.limit[77] == 0.0);
}

TEST_CASE("little progress or a small move is no agreement", "[negotiation][summit]") {
  Summit summit{4};
  summit.want(0, 0.2);
  SummitTable table;
  const double slack = 0.006;  // reach sqrt(.006 / .09) = .258, move .0775
  const auto agreed = [&](double least_progress, double least_move) {
    summit.least_progress = least_progress;
    summit.least_move = least_move;
    propose(summit.view(), table);
    return settle(table, slack).agreed;
  };
  CHECK(agreed(0.25, 0.077));
  CHECK_FALSE(agreed(0.26, 0.077));
  CHECK_FALSE(agreed(0.25, 0.078));
}

TEST_CASE("a proposal that changes nothing is no agreement", "[negotiation][summit]") {
  Summit summit{7};
  summit.ideal.assign(14, 0.2);
  SummitTable table;
  propose(summit.view(), table);
  CHECK(table.length == 0.0);
  CHECK_FALSE(settle(table, 0.1).agreed);
}

TEST_CASE("power and salience weigh the proposal, on the forum's issues",
          "[negotiation][summit][known-answer]") {
  Summit summit{2};
  summit.ideal = {1.0, 0.2, 0.5, 0.9};
  summit.salience = {0.25, 0.75, 1.0, 0.0};
  summit.power = {3.0, 1.0};
  SummitTable table;
  propose(summit.view(), table);
  // issue 0: (3 * .25 * 1 + 1 * 1 * .5) / (.75 + 1); issue 1: the second state does not care
  CHECK_THAT(table.proposal[0], WithinRel(1.25 / 1.75, 1e-14));
  CHECK_THAT(table.proposal[1], WithinRel(0.2, 1e-14));

  summit.weight = {1.0, 0.0};  // on one line each salience is 1
  propose(summit.view(), table);
  CHECK_THAT(table.proposal[0], WithinRel(3.5 / 4.0, 1e-14));
  CHECK(table.direction[1] == 0.0);
}

TEST_CASE("where nobody cares the status quo stands and nobody objects", "[negotiation][summit]") {
  Summit summit{3};
  summit.salience.assign(6, 0.0);
  SummitTable table;
  propose(summit.view(), table);
  CHECK(table.proposal == summit.text);
  CHECK_FALSE(settle(table, 0.0).agreed);
  CHECK(std::isinf(table.limit[1]));
}

TEST_CASE("a session moves the lines with most at stake", "[negotiation][summit]") {
  Summit summit{3};
  for (std::size_t s = 0; s < 3; ++s) summit.ideal[2 * s] = 0.5;  // issue 0 moves .3, issue 1 .4
  SummitTable table;
  summit.capacity = 1;
  propose(summit.view(), table);
  CHECK(table.direction[0] == 0.0);
  CHECK_THAT(table.direction[1], WithinRel(0.4, 1e-14));
  CHECK_THAT(table.proposal[0], WithinRel(0.5, 1e-14));  // tabled, but there is no room for it
  summit.ideal.assign(6, 0.6);
  propose(summit.view(), table);
  CHECK(table.direction[0] > 0.0);  // ties: the earlier issue
  CHECK(table.direction[1] == 0.0);
  summit.capacity = 0;
  propose(summit.view(), table);
  CHECK(table.length == 0.0);
}

TEST_CASE("a gridlocked state goes as far as its ratifier", "[negotiation][summit]") {
  Summit summit{3};
  summit.ratifier.assign(6, 0.9);
  summit.ratifier[0] = summit.ratifier[1] = 0.3;
  SummitTable table;
  const auto limit = [&] {
    propose(summit.view(), table);
    settle(table, 0.0);
    return table.limit[0];
  };
  CHECK_THAT(limit(), WithinRel(2.0, 1e-13));  // 2 <D, y - x0> / |D|^2
  summit.gridlocked = {1, 0, 0};
  CHECK_THAT(limit(), WithinRel(0.5, 1e-13));  // z lies a quarter of the way
  summit.ratifier[0] = summit.ratifier[1] = 0.9;
  CHECK_THAT(limit(), WithinRel(2.0, 1e-13));  // a keener ratifier binds nobody
}

TEST_CASE("another model writes the proposal, the rule stays", "[negotiation][summit]") {
  Summit summit{5};
  for (std::size_t s = 0; s < 5; ++s) summit.want(s, 0.2 + 0.15 * static_cast<double>(s));
  SummitTable table;
  auto view = summit.view();
  view.model = BargainingModel::median;
  propose(view, table);
  CHECK_THAT(table.proposal[0], WithinRel(0.5, 1e-14));
  CHECK(settle(table, 0.0).reach == 0.0);  // one state is at the text
  view.model = BargainingModel::nash;
  propose(view, table);
  CHECK(table.length == 0.0);  // nothing is better for all
  summit.want(0, 0.3);
  propose(view, table);
  CHECK(table.proposal[1] > 0.3);
  CHECK(settle(table, 0.0).reach == 1.0);
  summit.weight = {0.0, 1.0};  // off the forum's lines nothing moves, whatever the model
  for (const auto& [model, name, meaning] : bargaining_models()) {
    view = summit.view();
    view.model = model;
    propose(view, table);
    CAPTURE(name);
    CHECK(table.direction[0] == 0.0);
    CHECK(table.direction[1] > 0.0);
  }
}

TEST_CASE("rows that are not at the table change nothing", "[negotiation][summit]") {
  std::mt19937_64 engine{3};
  Summit all{6, "two-thirds"};
  for (auto& y : all.ideal) y = static_cast<double>(engine() >> 11) * 0x1.0p-53;
  Summit some{3, "two-thirds"};
  all.member = {1, 3, 4};
  for (std::size_t m = 0; m < 3; ++m) {
    for (std::size_t k = 0; k < 2; ++k) some.ideal[2 * m + k] = all.ideal[2 * all.member[m] + k];
  }
  SummitTable of_all, of_some;
  propose(all.view(), of_all);
  propose(some.view(), of_some);
  CHECK(of_all.proposal == of_some.proposal);
  CHECK(settle(of_all, 0.01).reach == settle(of_some, 0.01).reach);
  CHECK(of_all.limit == of_some.limit);
}

TEST_CASE("no reach is greater with less slack", "[negotiation][summit]") {
  std::mt19937_64 engine{4};
  SummitTable table;
  for (int trial = 0; trial < 500; ++trial) {
    Summit summit{7, "consensus"};
    for (auto& y : summit.ideal) y = static_cast<double>(engine() >> 11) * 0x1.0p-53;
    summit.hardness = 0.1;
    propose(summit.view(), table);
    double last = 0.0;
    for (const double slack : {0.0, 0.001, 0.01, 0.1, 1.0}) {
      const double reach = settle(table, slack).reach;
      CHECK(reach >= last);
      last = reach;
    }
  }
}
