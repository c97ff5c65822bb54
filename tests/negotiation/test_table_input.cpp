#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/negotiation/positional.hpp"
#include "hansa/negotiation/rule_text.hpp"
#include "tables.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

/// What the reader says of a table that it refuses.
std::string refusal(const std::string& text) {
  try {
    table_from(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

bool says(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos;
}

bool noted(const NegotiationInput& input, const std::string& part) {
  for (const auto& note : input.notes) {
    if (says(note, part)) return true;
  }
  return false;
}

std::string rule_refusal(const std::string& text) {
  try {
    read_rule(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("somebody else's table is read at the first try", "[negotiation][input]") {
  // Own order and names of columns, quotes, blanks, a column of remarks.
  const auto input = table_from(
      "Capability,Remark,Position,Issue,Country,Salience\n"
      "0.6,\"loud, but brief\",80,tax,\"Korea, Republic of\",0.9\n"
      "0.6,,,trade,\"Korea, Republic of\",\n"
      ",,20,tax,Peru,\n"
      "0.3,asked,40,trade,Peru,0.5\n");
  const auto& table = input.table;
  REQUIRE(table.actor_count() == 2);
  REQUIRE(table.issues == std::vector<std::string>{"tax", "trade"});
  const auto korea = actor_at(table, "Korea, Republic of");
  const auto peru = actor_at(table, "Peru");
  CHECK(table.power[peru] == 0.3);  // once an actor is enough
  CHECK_FALSE(table.takes_part(korea, 1));
  CHECK(table.salience[table.at(korea, 1)] == 0.0);
  CHECK(table.salience[table.at(peru, 0)] == 0.9);  // the mean of those given on the issue
  CHECK(noted(input, "read as power"));
  CHECK(noted(input, "read as actor"));
  CHECK(noted(input, "'Remark' is not used"));
  CHECK(noted(input, "1 of 4 positions are missing"));
  CHECK(noted(input, "1 saliences are blank"));
  CHECK(input.actors_as_written == std::vector<std::string>{"Korea, Republic of", "Peru"});
}

TEST_CASE("semicolons, tabs and decimal commas are read", "[negotiation][input]") {
  const auto commas =
      table_from("actor,issue,position,salience,power\nA,x,1.5,0.25,2\nB,x,3,1,1\n");
  const auto semicolons =
      table_from("actor;issue;position;salience;power\nA;x;1,5;0,25;2\nB;x;3;1;1\n");
  const auto tabs =
      table_from("actor\tissue\tposition\tsalience\tpower\nA\tx\t1.5\t0.25\t2\nB\tx\t3\t1\t1\n");
  CHECK(semicolons.table.position == commas.table.position);
  CHECK(semicolons.table.salience == commas.table.salience);
  CHECK(tabs.table.position == commas.table.position);
  const auto name = table_from("actor;position\nOther, small;1\nB;2\n");
  CHECK(actor_at(name.table, "Other, small") < 2);
}

TEST_CASE("a bare table of positions is enough", "[negotiation][input]") {
  const auto input = table_from("actor,position\nA,10\nB,40\nC,100\n");
  CHECK_THAT(compromise(input.table)[0], WithinAbs(50.0, 1e-12));
  CHECK(noted(input, "no salience"));
  CHECK(noted(input, "no power"));
  CHECK(noted(input, "one issue"));
}

TEST_CASE("the status quo is a row, a flag or nothing", "[negotiation][input]") {
  auto input = table_from(
      "actor,issue,position,salience,power\nstatus_quo,x,30,,\nA,x,10,1,1\nA,y,50,1,1\n");
  CHECK(input.table.status_quo == std::vector<double>{30.0, 0.0});
  CHECK(input.table.actor_count() == 1);
  set_status_quo(input.table, "y=5,x=6.5");
  CHECK(input.table.status_quo == std::vector<double>{6.5, 5.0});
  set_status_quo(input.table, "7");
  CHECK(input.table.status_quo == std::vector<double>{7.0, 7.0});
  CHECK_THROWS_AS(set_status_quo(input.table, "z=1"), InputError);
  CHECK_THROWS_AS(set_status_quo(input.table, "x=much"), InputError);
  CHECK_THROWS_AS(set_status_quo(input.table, ""), InputError);
}

TEST_CASE("spreads are five of a hundred and a tenth unless columns say otherwise",
          "[negotiation][input]") {
  const auto input = table_from(
      "actor,issue,position,salience,power,position_spread,salience_spread,power_spread\n"
      "A,x,100,1,1,,,\nB,x,40,1,2,12,0,0.5\nB,y,0.3,1,2,,,\n");
  const auto& table = input.table;
  const auto a = actor_at(table, "A"), b = actor_at(table, "B");
  CHECK_THAT(input.spread.position[table.at(a, 0)], WithinAbs(5.0, 1e-12));
  CHECK(input.spread.salience[table.at(a, 0)] == 0.1);
  CHECK(input.spread.power[a] == 0.1);
  CHECK(input.spread.position[table.at(b, 0)] == 12.0);
  CHECK(input.spread.salience[table.at(b, 0)] == 0.0);
  CHECK(input.spread.power[b] == 0.5);
  CHECK_THAT(input.spread.position[table.at(b, 1)], WithinAbs(0.05, 1e-12));  // scale 1
}

TEST_CASE("every fault of a table is told in its place", "[negotiation][input]") {
  const auto message = refusal(
      "actor,issue,position,salience,power\n"
      "A,x,ten,1,1\n"
      "A,x,20,1,1\n"
      "B,x,30,-1,1\n"
      ",x,30,1,1\n"
      "C,x,nan,1,1\n"
      "B,y,30,1,2\n");
  CHECK(says(message, "table.csv:2:5: 'ten' is not a number"));
  CHECK(says(message, "table.csv:3:1: 'A' has a second row on 'x' (the first is on line 2)"));
  CHECK(says(message, "table.csv:4:8: salience of 'B' is negative"));
  CHECK(says(message, "table.csv:5:1: the row names no actor"));
  CHECK(says(message, "table.csv:6:5: 'nan' is not a number"));
}

TEST_CASE("contradictions and tables without use are refused", "[negotiation][input]") {
  const std::string head = "actor,issue,position,salience,power\n";
  CHECK(says(refusal(head + "A,x,1,1,1\nA,y,1,1,2\n"), "power of 'A' differs from line 2"));
  CHECK(says(refusal(head + "A,x,1,1,1\nB,x,1,1,\n"), "'B' has no power on any of its rows"));
  CHECK(says(refusal(head + "A,x,1,1,0\nB,x,1,1,0\n"), "nobody has power"));
  CHECK(says(refusal(head), "the table has no actors"));
  CHECK(says(refusal(""), "the table is empty"));
  CHECK(says(refusal("actor,isue,position\nA,x,1\n"), "Did you mean 'issue'?"));
  CHECK(says(refusal("issue,salience\nx,1\n"), "column 'actor' is missing"));
  CHECK(says(refusal("issue,salience\nx,1\n"), "column 'position' is missing"));
  CHECK(says(refusal("actor,position,salience_spread\nA,1,10\n"), "a spread above 1"));
  CHECK(says(refusal("actor,position\nA,\"0,5\"\n"), "with a decimal point"));
}

TEST_CASE("what nobody cares for is noted", "[negotiation][input]") {
  const auto input =
      table_from("actor,issue,position,salience,power\nA,x,1,0,1\nB,x,2,0,1\nA,y,1,1,1\nB,y,,,1\n");
  CHECK(noted(input, "Nobody with power cares for 'x'"));
  CHECK(noted(input, "'B' cares for nothing"));
}

TEST_CASE("rules are read as they are written", "[negotiation][input]") {
  CHECK(read_rule("consensus").rule.heads == 0.98);
  CHECK(read_rule("coalition").voluntary);
  CHECK(read_rule("heads=2/3").rule.heads == 2.0 / 3.0);
  CHECK(read_rule("heads=2/3").rule.power == 0.0);
  const auto both = read_rule("power=55%,heads=0.15").rule;
  CHECK_THAT(both.power, WithinAbs(0.55, 1e-15));
  CHECK(both.heads == 0.15);
  CHECK(says(rule_refusal("consensu"), "Did you mean 'consensus'?"));
  CHECK(says(rule_refusal("heads=1.2"), "nobody can satisfy"));
  CHECK(says(rule_refusal("heads=60"), "55 % is 0.55"));
  CHECK(says(rule_refusal("power=-0.1"), "negative"));
  CHECK(says(rule_refusal("heads=most"), "is no share"));
  CHECK(says(rule_refusal("heads=0"), "nobody needs to agree"));
  CHECK(says(rule_refusal("votes=0.5"), "is no rule"));
  CHECK(says(rule_refusal(""), "is no rule"));
}
