#include <cmath>

#include "catch.hpp"
#include "hansa/negotiation/bargaining.hpp"
#include "hansa/negotiation/positional.hpp"
#include "tables.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const std::string head = "actor,issue,position,salience,power\n";

TableStakes settle(const NegotiationTable& table, const NegotiationTerms& terms,
                   const std::vector<double>& proposal) {
  return settle_table(table, terms, utility_of(table), proposal);
}

}  // namespace

TEST_CASE("limits on a table are twice the way to the ideal", "[negotiation][closed-form]") {
  // One issue of span 100 with the text at 0: without slack an ideal y goes to 2 y.
  const auto table = table_from(head + "A,x,20,1,1\nB,x,100,1,1\nC,x,60,1,1\n").table;
  const auto stakes = settle(table, {}, {80.0});
  CHECK_THAT(stakes.limit[actor_at(table, "A")], WithinRel(40.0 / 80.0, 1e-13));
  CHECK_THAT(stakes.limit[actor_at(table, "B")], WithinRel(200.0 / 80.0, 1e-13));
  CHECK_THAT(stakes.reach.limit, WithinRel(0.5, 1e-13));
  CHECK_THAT(stakes.accepting_heads, WithinRel(1.0, 1e-13));
}

TEST_CASE("hardness, side payments and ratifiers move limits", "[negotiation][closed-form]") {
  auto table = table_from(
                   "actor,issue,position,salience,power,sovereignty,ratifier\n"
                   "A,x,50,1,1,0.2,\nB,x,100,1,1,0,30\n")
                   .table;
  const auto a = actor_at(table, "A"), b = actor_at(table, "B");
  NegotiationTerms hard;
  hard.hardness = 0.5;
  // In spans: D = 1, A = 1, B = 2 x .5 - .1 = .9; B's ratifier wants .3: B = .6.
  auto stakes = settle(table, hard, {100.0});
  CHECK_THAT(stakes.limit[a], WithinRel(0.9, 1e-13));
  CHECK_THAT(stakes.limit[b], WithinRel(0.6, 1e-13));
  table.transfer[a] = 0.1;
  CHECK_THAT(settle(table, hard, {100.0}).limit[a], WithinRel(1.0, 1e-13));
}

TEST_CASE("a voluntary coalition trades reach against company", "[negotiation][closed-form]") {
  const auto table = table_from(head + "A,x,10,1,1\nB,x,50,1,1\nC,x,60,1,1\nD,x,5,1,1\n").table;
  NegotiationTerms coalition;
  coalition.voluntary = true;
  // Limits of the proposal 100: .2, 1, 1.2, .1. l x power: 1 x 2 beats .2 x 3 and .1 x 4.
  auto stakes = settle(table, coalition, {100.0});
  CHECK(stakes.reach.limit == 1.0);
  CHECK(stakes.accepting_power == 0.5);
  CHECK(stakes.agreed);
  // With a text that few want to leave for, the broad one wins: limits .2 / .5, ...
  auto shallow = table;
  shallow.power[actor_at(table, "A")] = 30.0;
  stakes = settle(shallow, coalition, {100.0});
  CHECK_THAT(stakes.reach.limit, WithinRel(0.2, 1e-13));
}

TEST_CASE("winset is the compromise cut to the reach", "[negotiation]") {
  Chance chance{41};
  for (int trial = 0; trial < 200; ++trial) {
    const auto table = random_table(chance, 2 + chance.below(6), 1 + chance.below(3));
    NegotiationTerms terms;
    terms.slack = 0.01;
    const auto result = bargain(table, terms, BargainingModel::winset);
    const auto whole = compromise(table);
    for (std::size_t k = 0; k < whole.size(); ++k) {
      const double expected =
          result.stakes.agreed
              ? table.status_quo[k] + result.stakes.reach.limit * (whole[k] - table.status_quo[k])
              : table.status_quo[k];
      CHECK(result.outcome[k] == expected);
    }
  }
}

TEST_CASE("somebody is pivotal whenever the proposal is cut", "[negotiation]") {
  Chance chance{42};
  int cut = 0;
  for (int trial = 0; trial < 300; ++trial) {
    const auto table = random_table(chance, 2 + chance.below(6), 1 + chance.below(3));
    NegotiationTerms terms;
    terms.rule = *named_rule("two-thirds");
    const auto result = bargain(table, terms, BargainingModel::winset);
    std::size_t pivotal = 0;
    for (std::size_t a = 0; a < table.actor_count(); ++a) pivotal += result.pivotal(a) ? 1U : 0U;
    CHECK((pivotal > 0) == (result.stakes.reach.limit < 1.0));
    cut += result.stakes.reach.limit < 1.0 ? 1 : 0;
  }
  CHECK(cut > 50);
}

TEST_CASE("one actor gets what it wants", "[negotiation]") {
  const auto table = table_from(head + "A,x,70,1,1\nA,y,20,0.5,1\n").table;
  for (const auto& [model, name, meaning] : bargaining_models()) {
    CAPTURE(name);
    const auto result = bargain(table, {}, model);
    CHECK_THAT(result.outcome[0], WithinAbs(70.0, 1e-6));
    CHECK_THAT(result.outcome[1], WithinAbs(20.0, 1e-6));
    CHECK(result.stakes.agreed);
  }
}

TEST_CASE("actors who all want the status quo keep it", "[negotiation]") {
  const auto table = table_from(head + "status_quo,x,40,,\nA,x,40,1,1\nB,x,40,1,2\n").table;
  for (const auto& [model, name, meaning] : bargaining_models()) {
    CAPTURE(name);
    const auto result = bargain(table, {}, model);
    CHECK_THAT(result.outcome[0], WithinAbs(40.0, 1e-12));
    CHECK_FALSE(result.stakes.agreed);
  }
}

TEST_CASE("models are found by name", "[negotiation]") {
  for (const auto& [model, name, meaning] : bargaining_models()) CHECK(named_model(name) == model);
  CHECK_FALSE(named_model("nsh").has_value());
}
