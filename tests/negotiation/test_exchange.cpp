#include <algorithm>

#include "catch.hpp"
#include "hansa/negotiation/exchange.hpp"
#include "hansa/negotiation/positional.hpp"
#include "tables.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

TEST_CASE("the first round of exchanges at Copenhagen", "[negotiation][known-answer][verified]") {
  const auto table = shipped_table("summit_copenhagen_2009.csv").table;
  const auto trades = possible_trades(table);
  const Subject subject{"Exchange: Copenhagen 2009, first round",
                        "equal-gain exchange model, Stokman & Van Oosten"};
  verify(subject, "pairs that may trade", 437, static_cast<double>(trades.size()), 0.0);
  const auto nil = std::ranges::count_if(trades, [](const Trade& t) { return t.gain < 1e-9; });
  verify(subject, "of them with gain 0", 17, static_cast<double>(nil), 0.0);

  const auto best = *std::ranges::max_element(trades, {}, &Trade::gain);
  verify(subject, "best gain", 3.278817734, best.gain, 1e-9);
  verify(subject, "outcome of commitments moves", 18.285714286, best.demanded_move, 1e-9);
  verify(subject, "outcome of extra_funding moves", 18.916256158, best.yielded_move, 1e-9);
  CHECK(table.actors[best.first] == "USA");
  CHECK(table.actors[best.second] == "China and India");
  CHECK(table.issues[best.demanded] == "commitments");
  CHECK(table.issues[best.yielded] == "extra_funding");
}

TEST_CASE("two actors exchange two issues by hand", "[negotiation][known-answer][verified]") {
  const auto table = table_from(
                         "actor,issue,position,salience,power\n"
                         "1,a,0,10,1\n1,b,0,90,1\n2,a,100,60,1\n2,b,100,50,1\n")
                         .table;
  const Subject subject{"Exchange: two actors, two issues",
                        "Stokman & Van Oosten; saliences (10, 90) and (60, 50)"};
  const auto before = compromise(table);
  verify(subject, "O of the first issue", 600.0 / 7.0, before[0], 1e-12);
  verify(subject, "O of the second issue", 250.0 / 7.0, before[1], 1e-12);
  const auto after = exchange(table);
  REQUIRE(after.trades.size() == 1);
  verify(subject, "first issue after the trade", 100.0, after.outcome[0], 1e-12);
  verify(subject, "second issue after the trade", 200.0 / 7.0, after.outcome[1], 1e-12);
  verify(subject, "gain of each", 500.0, after.trades[0].gain, 1e-10);
}

TEST_CASE("votes and outcomes of an exchange belong together", "[negotiation]") {
  Chance chance{11};
  for (int trial = 0; trial < 100; ++trial) {
    auto table = random_table(chance, 2 + chance.below(8), 2 + chance.below(4));
    const auto result = exchange(table);
    CHECK(result.trades.size() < 5000);
    for (const auto& trade : result.trades) CHECK(trade.gain > 0.0);
    auto voted = table;
    voted.position = result.vote;
    const auto outcome = compromise(voted);
    for (std::size_t k = 0; k < outcome.size(); ++k) {
      CHECK_THAT(outcome[k], Catch::Matchers::WithinAbs(result.outcome[k], 1e-8));
    }
  }
}

TEST_CASE("an exchange never pushes a vote beyond all positions", "[negotiation]") {
  Chance chance{12};
  for (int trial = 0; trial < 100; ++trial) {
    const auto table = random_table(chance, 6, 3);
    const auto result = exchange(table);
    for (std::size_t a = 0; a < table.actor_count(); ++a) {
      for (std::size_t k = 0; k < table.issue_count(); ++k) {
        if (!table.takes_part(a, k)) continue;
        CHECK(result.vote[table.at(a, k)] >= -1e-9);
        CHECK(result.vote[table.at(a, k)] <= 100.0 + 1e-9);
      }
    }
  }
}

TEST_CASE("one actor or one issue has nothing to exchange", "[negotiation]") {
  Chance chance{13};
  const auto alone = random_table(chance, 1, 3);
  CHECK(exchange(alone).outcome == compromise(alone));
  const auto single = random_table(chance, 5, 1);
  CHECK(exchange(single).outcome == compromise(single));
}
