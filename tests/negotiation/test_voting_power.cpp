#include <cmath>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/concentration.hpp"
#include "hansa/negotiation/influence.hpp"
#include "hansa/negotiation/positional.hpp"
#include "hansa/negotiation/voting_power.hpp"
#include "tables.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("voting power in the United Nations Security Council",
          "[negotiation][known-answer][verified]") {
  std::vector<double> votes(15, 1.0);
  std::fill_n(votes.begin(), 5, 7.0);
  const auto power = voting_power(votes, 39.0);
  const Subject subject{"Voting power: UN Security Council",
                        "Shapley & Shubik (1954), doi:10.2307/1951053; Banzhaf (1965)"};
  REQUIRE(power.exact);
  verify(subject, "Shapley-Shubik, permanent member", 421.0 / 2145.0, power.shapley_shubik[0],
         1e-12);
  verify(subject, "Shapley-Shubik, other member", 4.0 / 2145.0, power.shapley_shubik[14], 1e-12);
  verify(subject, "Banzhaf swings, permanent member", 848.0, power.swings[0], 0.0);
  verify(subject, "Banzhaf swings, other member", 84.0, power.swings[14], 0.0);
  verify(subject, "Banzhaf swings, all", 5080.0,
         std::accumulate(power.swings.begin(), power.swings.end(), 0.0), 0.0);
  verify(subject, "Banzhaf index, permanent member", 848.0 / 5080.0, power.banzhaf[0], 1e-15);
}

TEST_CASE("voting power in the European Economic Community of 1958",
          "[negotiation][known-answer][verified]") {
  const auto power = voting_power(std::vector<double>{4, 4, 4, 2, 2, 1}, 12.0);
  const Subject subject{"Voting power: EEC 1958", "[12; 4,4,4,2,2,1], Shapley-Shubik"};
  verify(subject, "large states", 7.0 / 30.0, power.shapley_shubik[0], 1e-12);
  verify(subject, "middle states", 3.0 / 20.0, power.shapley_shubik[3], 1e-12);
  verify(subject, "Luxembourg", 0.0, power.shapley_shubik[5], 0.0);
}

TEST_CASE("dilution and consolidation of votes", "[negotiation][known-answer][verified]") {
  const Subject subject{"Voting power: dilution and consolidation", "by formula, Shapley-Shubik"};
  const auto of = [](const std::vector<double>& votes, double quota) {
    return voting_power(votes, quota).shapley_shubik;
  };
  verify(subject, "five networks [3; 1,1,1,1,1], each", 1.0 / 5.0, of({1, 1, 1, 1, 1}, 3)[2],
         1e-12);
  verify(subject, "two of five merge, the merged", 1.0 / 2.0, of({2, 1, 1, 1}, 3)[0], 1e-12);
  verify(subject, "four cities [6; 3,3,1,1,1,1], each", 1.0 / 10.0, of({3, 3, 1, 1, 1, 1}, 6)[5],
         1e-12);
  verify(subject, "all four merged", 1.0 / 3.0, of({3, 3, 4}, 6)[2], 1e-12);
}

TEST_CASE("concentration of shares", "[metrics][known-answer][verified]") {
  const Subject subject{"Concentration", "shares .5 .3 .2, by formula"};
  const std::vector<double> shares{0.5, 0.3, 0.2};
  verify(subject, "Herfindahl index", 0.38, herfindahl(shares), 1e-12);
  verify(subject, "effective number", 2.631579, effective_number_2(shares), 5e-7);
}

TEST_CASE("heads and power are counted apart", "[negotiation]") {
  // Two thirds of 3 heads and of 10 votes: 8 and 1 win, 8 alone does not.
  const auto power = voting_power(std::vector<double>{8, 1, 1}, DecisionRule{2.0 / 3, 2.0 / 3});
  CHECK(power.swings == std::vector<double>{3, 1, 1});
  CHECK_THAT(power.shapley_shubik[0], Catch::Matchers::WithinAbs(2.0 / 3.0, 1e-12));
}

TEST_CASE("sampled voting power agrees with the exact one", "[negotiation][statistical]") {
  // 21 actors of weight 1 and a majority: 1/21 each, standard error .0015 with 20,000 orders.
  // Bonferroni over 21: 4.6 sigma is a false alarm of 1e-4; a share off by 15 % would be seen.
  const std::vector<double> votes(21, 1.0);
  const auto power = voting_power(votes, DecisionRule{0.0, 0.5});
  CHECK_FALSE(power.exact);
  for (const double share : power.shapley_shubik) {
    CHECK_THAT(share, Catch::Matchers::WithinAbs(1.0 / 21.0, 4.6 * 0.0015));
  }
  CHECK(voting_power(votes, DecisionRule{0.0, 0.5}).shapley_shubik == power.shapley_shubik);
}

TEST_CASE("cities without a vote have influence", "[negotiation][known-answer][verified]") {
  const Subject subject{"Cities without a vote, with influence",
                        "Friedkin & Johnsen (1990), doi:10.1080/0022250X.1990.9990069, by formula"};
  const std::vector<double> votes{4, 4, 2, 0, 0};
  const auto power = voting_power(votes, 6.0);
  verify(subject, "Shapley-Shubik of a city", 0.0, power.shapley_shubik[3], 0.0);
  for (std::size_t state = 0; state < 3; ++state) {
    verify(subject, "Shapley-Shubik of state " + std::to_string(state + 1), 1.0 / 3.0,
           power.shapley_shubik[state], 1e-12);
  }
  const std::vector<double> first{20, 40, 70, 90, 100};
  const struct {
    double listening;
    const char* name;
    double outcome;
  } cases[]{{0.0, "0", 85.0 / 2},
            {0.1, ".1", 2663.0 / 56},
            {0.3, ".3", 3229.0 / 56},
            {0.5, ".5", 3795.0 / 56}};
  for (const auto& [w, name, outcome] : cases) {
    const std::vector<double> listening{0, 0, 0, w / 2, w / 2,  //
                                        0, 0, 0, w,     0,      //
                                        0, 0, 0, 0,     w,      //
                                        0, 0, 0, 0,     0.25,   //
                                        0, 0, 0, 0.5,   0};
    const auto x = influence_equilibrium(listening, first);
    auto table = empty_table({"s1", "s2", "s3"}, {"x"});
    table.position = {x[0], x[1], x[2]};
    table.salience = {0.5, 1.0, 1.0};
    table.power = {4.0, 4.0, 2.0};
    verify(subject, std::string{"compromise of the equilibrium, listening "} + name, outcome,
           compromise(table)[0], 1e-9);
  }
}
