#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "hansa/negotiation/challenge.hpp"
#include "hansa/negotiation/condorcet_election.hpp"
#include "tables.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("challenges about car emissions 1994", "[negotiation][known-answer][verified]") {
  const auto table = shipped_table("negotiation_car_emissions_1994.csv").table;
  const ChallengeActors actors{table.position, table.salience, table.power};
  const auto rounds = challenge_rounds(actors, 8, ChallengeReading::program);
  const Subject subject{
      "Challenge: car emissions 1994",
      "Scholz, Calbert & Smith (2011), doi:10.1177/0951629811418142, read as their "
      "program; medians of an independent program"};
  verify(subject, "start, median", 7.0, rounds[0].median, 0.0);
  verify(subject, "start, mean", 7.389956, rounds[0].mean, 5e-7);
  const double medians[]{8.4159, 9.6109, 9.9620, 9.9620, 9.9620, 7.4720, 8.8246, 9.6711};
  const double printed_medians[]{8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6};
  const double printed_means[]{7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6};
  const auto least_move = challenge_rounds(actors, 8, ChallengeReading::least_move);
  const auto by_words = challenge_rounds(actors, 8, ChallengeReading::text);
  for (std::size_t r = 1; r <= 8; ++r) {
    const std::string round = "round " + std::to_string(r) + ", ";
    verify(subject, round + "median", medians[r - 1], rounds[r].median, 5e-5);
    // Print cuts or rounds to one digit: 9.962 stands as 9.9, 7.59 as 7.6.
    verify(subject, round + "mean in print", printed_means[r - 1], rounds[r].mean, 0.1);
    tell(subject, round + "median in print", printed_medians[r - 1], rounds[r].median,
         r == 2 ? "disagrees with print, as the independent program does; unexplained"
                : "print has one digit");
    tell(subject, round + "median in print, least move", printed_medians[r - 1],
         least_move[r].median, "another reading (ChallengeReading::least_move)");
    tell(subject, round + "median in print, by the words", printed_medians[r - 1],
         by_words[r].median, "another reading (ChallengeReading::text)");
  }
}

TEST_CASE("first turn of a probabilistic Condorcet election",
          "[negotiation][known-answer][verified]") {
  const auto table = table_from(
                         "actor,issue,position,salience,power\n"
                         "s1,x,10,80,100\ns2,x,40,50,80\ns3,x,70,60,60\ncities,x,95,90,30\n")
                         .table;
  const auto chances = election_chances(table, std::vector<double>{100.0});
  const Subject subject{"Condorcet election: three states and a city network",
                        "KTAB's spatial model of politics; Wise & Bankes (2015), arXiv:1505.02509"};
  verify(subject, "state at 10", 0.288877, chances[actor_at(table, "s1")], 5e-5);
  verify(subject, "state at 40", 0.406569, chances[actor_at(table, "s2")], 5e-5);
  verify(subject, "state at 70", 0.285525, chances[actor_at(table, "s3")], 5e-5);
  verify(subject, "network at 95", 0.019030, chances[actor_at(table, "cities")], 5e-5);
}

TEST_CASE("challenges among equals and alone change nothing", "[negotiation]") {
  const std::string head = "actor,issue,position,salience,power\n";
  const auto alone = table_from(head + "A,x,30,0.7,1\n").table;
  const auto equal = table_from(head + "A,x,30,0.7,1\nB,x,30,0.7,1\nC,x,30,0.7,1\n").table;
  for (const auto reading :
       {ChallengeReading::program, ChallengeReading::least_move, ChallengeReading::text}) {
    CHECK(challenge(alone, reading) == std::vector<double>{30.0});
    CHECK(challenge(equal, reading) == std::vector<double>{30.0});
  }
  CHECK_THAT(condorcet_election(alone)[0], Catch::Matchers::WithinAbs(30.0, 1e-9));
  CHECK_THAT(condorcet_election(equal)[0], Catch::Matchers::WithinAbs(30.0, 1e-9));
}

TEST_CASE("challenged positions stay among the first positions", "[negotiation]") {
  Chance chance{21};
  for (int trial = 0; trial < 50; ++trial) {
    const auto table = random_table(chance, 2 + chance.below(10), 1);
    const ChallengeActors actors{table.position, table.salience, table.power};
    const auto [least, most] = std::ranges::minmax(table.position);
    for (const auto reading :
         {ChallengeReading::program, ChallengeReading::least_move, ChallengeReading::text}) {
      for (const auto& round : challenge_rounds(actors, 6, reading)) {
        for (const double x : round.position) {
          CHECK(x >= least - 1e-9);
          CHECK(x <= most + 1e-9);
        }
      }
    }
  }
}

TEST_CASE("the scale of an issue is a power of ten", "[negotiation]") {
  const std::string head = "actor,issue,position,salience,power\n";
  const auto scale = [&](const std::string& position) {
    return issue_scale(table_from(head + "A,x," + position + ",1,1\n").table)[0];
  };
  CHECK(scale("100") == 100.0);
  CHECK(scale("10") == 10.0);
  CHECK(scale("10.5") == 100.0);
  CHECK(scale("1") == 1.0);
  CHECK(scale("0.3") == 1.0);
  CHECK(scale("0") == 1.0);
  CHECK(scale("-40") == 100.0);
}
