#include "catch.hpp"
#include "hansa/negotiation/positional.hpp"
#include "tables.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("compromise and median of Copenhagen 2009", "[negotiation][known-answer][verified]") {
  const auto table = shipped_table("summit_copenhagen_2009.csv").table;
  REQUIRE(table.actor_count() == 11);
  REQUIRE(table.issue_count() == 7);
  const auto mean = compromise(table);
  const auto median = weighted_median(table);
  const struct {
    const char* issue;
    double mean, median;
  } expected[]{
      {"new_treaty", 61.576271, 100},        {"developed_countries_2020_target", 58.144654, 70},
      {"domestic_reduction", 30.707395, 10}, {"measurement_reporting_verification", 52.235915, 70},
      {"commitments", 51.949891, 85},        {"control", 57.621448, 75},
      {"extra_funding", 64.620690, 90}};
  const Subject by_mean{"Compromise: Copenhagen 2009",
                        "expert data of Stokman's exchange model; O = sum c s x / sum c s"};
  const Subject by_median{"Median: Copenhagen 2009",
                          "the same table; lower median with weight c s"};
  for (const auto& [issue, o, m] : expected) {
    const auto k = issue_at(table, issue);
    verify(by_mean, issue, o, mean[k], 1e-6);
    verify(by_median, issue, m, median[k], 0.0);
  }
}

TEST_CASE("splitting an actor into clones leaves the compromise", "[negotiation][known-answer]") {
  const std::string head = "actor,issue,position,salience,power\n";
  const auto whole = table_from(head + "A,x,10,0.5,3\nB,x,60,0.8,2\nC,x,90,1,1\n").table;
  const auto split = table_from(head +
                                "A1,x,10,0.5,0.75\nA2,x,10,0.5,0.75\nA3,x,10,0.5,0.75\n"
                                "A4,x,10,0.5,0.75\nB,x,60,0.8,2\nC,x,90,1,1\n")
                         .table;
  const Subject subject{"Compromise: splitting an actor", "k clones with power c/k each"};
  verify(subject, "four clones", compromise(whole)[0], compromise(split)[0], 1e-12);
  verify(subject, "whole", (3 * 0.5 * 10 + 2 * 0.8 * 60 + 90) / (1.5 + 1.6 + 1),
         compromise(whole)[0], 1e-12);
}

TEST_CASE("power-weighted median and mean by hand", "[negotiation][known-answer]") {
  const auto table = table_from(
                         "actor,issue,position,salience,power\n"
                         "A,x,0,1,1\nB,x,50,1,2\nC,x,100,1,3\n")
                         .table;
  CHECK(weighted_median(table)[0] == 50.0);  // exactly half of the weight lies at or below 50
  CHECK_THAT(compromise(table)[0], Catch::Matchers::WithinRel(400.0 / 6.0, 1e-14));
}

TEST_CASE("where nobody cares the status quo is the outcome", "[negotiation]") {
  const auto input = table_from(
      "actor,issue,position,salience,power\n"
      "status_quo,x,7,,\nA,x,20,0,1\nB,x,50,0,2\nA,y,20,1,1\nB,y,,,2\n");
  CHECK(compromise(input.table) == std::vector<double>{7.0, 20.0});
  CHECK(weighted_median(input.table) == std::vector<double>{7.0, 20.0});
}
