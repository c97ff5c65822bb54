#include <algorithm>
#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/negotiation/session.hpp"
#include "tables.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;

namespace {

SessionRequest request_of(std::vector<BargainingModel> models, std::size_t draws = 0) {
  SessionRequest request;
  request.models = std::move(models);
  request.terms = default_terms();
  request.rule = read_rule("consensus");
  request.draws = draws;
  return request;
}

}  // namespace

TEST_CASE("draws stay within their spreads and mean the table", "[negotiation][statistical]") {
  const auto input = shipped_table("summit_copenhagen_2009.csv");
  const auto& table = input.table;
  const std::size_t draws = 2000;
  std::vector<double> mean(table.position.size(), 0.0);
  for (std::size_t d = 0; d < draws; ++d) {
    const auto drawn = drawn_table(input, KeyedDraw{3, d});
    for (std::size_t cell = 0; cell < mean.size(); ++cell) {
      if (std::isnan(table.position[cell])) continue;
      const double shift = drawn.position[cell] - table.position[cell];
      CHECK(std::abs(shift) <= input.spread.position[cell]);
      mean[cell] += shift / static_cast<double>(draws);
      const double share = drawn.salience[cell] / table.salience[cell];
      CHECK((share >= 0.9 - 1e-12 && share <= 1.1 + 1e-12));
    }
  }
  // Uniform on +-5 has sd 2.9, its mean over 2000 draws .065. 75 cells at 5.2 sigma: a false alarm
  // of 1.5e-5; a bias of .5 would be seen.
  for (const double m : mean) CHECK(std::abs(m) < 5.2 * 5.0 / std::sqrt(3.0 * 2000.0));
}

TEST_CASE("a draw belongs to its labels, not to rows", "[negotiation][common-random-numbers]") {
  const std::string head = "actor,issue,position,salience,power\n";
  const auto one = table_from(head + "A,x,10,1,1\nB,x,60,1,2\n");
  const auto more = table_from(head + "C,x,99,1,3\nB,x,60,1,2\nA,x,10,1,1\nA,y,4,1,1\n");
  const KeyedDraw draw{7, 5};
  const auto first = drawn_table(one, draw), second = drawn_table(more, draw);
  for (const auto* actor : {"A", "B"}) {
    const auto a = actor_at(first, actor), b = actor_at(second, actor);
    CHECK(first.position[first.at(a, 0)] == second.position[second.at(b, issue_at(second, "x"))]);
    CHECK(first.power[a] == second.power[b]);
  }
}

TEST_CASE("a session repeats to the bit and its draws surround the outcome",
          "[negotiation][determinism]") {
  const auto run = [] {
    return settle_session(shipped_table("summit_copenhagen_2009.csv"),
                          request_of({BargainingModel::compromise, BargainingModel::median}, 400));
  };
  const auto session = run();
  CHECK(run().models[0].draws.outcome == session.models[0].draws.outcome);
  const auto& m = session.models[0];
  REQUIRE(m.draws.outcome.size() == 400 * 7);
  for (std::size_t k = 0; k < 7; ++k) {
    std::vector<double> values;
    for (std::size_t d = 0; d < 400; ++d) values.push_back(m.draws.outcome[d * 7 + k]);
    CHECK(quantile(values, 0.05) < m.bargain.outcome[k]);
    CHECK(quantile(values, 0.95) > m.bargain.outcome[k]);
  }
}

TEST_CASE("quantiles are order statistics", "[negotiation]") {
  std::vector<double> values{5, 1, 4, 2, 3};
  CHECK(quantile(values, 0.0) == 1.0);
  CHECK(quantile(values, 0.2) == 1.0);
  CHECK(quantile(values, 0.5) == 3.0);
  CHECK(quantile(values, 0.95) == 5.0);
  CHECK(quantile(values, 1.0) == 5.0);
}

TEST_CASE("cities at the table move the compromise by what is listened to",
          "[negotiation][voice][closed-form]") {
  const std::string head = "actor,issue,position,salience,power\n";
  const auto input = table_from(head + "A,x,20,1,1\nB,x,60,1,1\nA,y,50,1,1\nB,y,50,1,1\n");
  const auto cities = table_from(head + "Oslo,x,80,1,1\nLima,x,100,1,1\n");
  auto voice = voice_of(cities, input.table, "cities.csv");
  voice.listening = 0.25;
  CHECK(voice.cities == 2);
  CHECK(voice.message[0] == 90.0);
  CHECK(std::isnan(voice.message[1]));
  const auto effect = voice_effect(input.table, {}, BargainingModel::compromise, voice);
  CHECK_THAT(effect.muted.outcome[0], WithinAbs(40.0, 1e-12));
  CHECK_THAT(effect.heard.outcome[0], WithinAbs(52.5, 1e-12));  // a quarter of the way to 90
  CHECK(effect.heard.outcome[1] == effect.muted.outcome[1]);
  CHECK_THAT(*effect.voice, WithinAbs(0.25, 1e-12));
  // Alone, B must move 1.2 to shift the compromise by 1 % of the span 60: .04 of its 30.
  REQUIRE(effect.persuasion.size() == 2);
  CHECK(input.table.actors[effect.persuasion[0].actor] == "A");  // 70 away: .0171
  CHECK_THAT(effect.persuasion[0].listening, WithinAbs(1.2 / 70.0, 1.0 / 4096.0));
  CHECK_THAT(effect.persuasion[1].listening, WithinAbs(1.2 / 30.0, 1.0 / 4096.0));
}

TEST_CASE("a voice that wants what is already there is missing", "[negotiation][voice]") {
  const std::string head = "actor,issue,position,salience,power\n";
  const auto input = table_from(head + "A,x,20,1,1\nB,x,60,1,1\n");
  const auto cities = table_from(head + "Oslo,x,40,1,1\n");
  const auto effect = voice_effect(input.table, {}, BargainingModel::compromise,
                                   voice_of(cities, input.table, "cities.csv"));
  CHECK_FALSE(effect.voice.has_value());
}

TEST_CASE("a muted table is heard the same", "[negotiation][voice][known-answer]") {
  const auto input = shipped_table("summit_copenhagen_2009.csv");
  const auto cities = table_from("actor,issue,position\nOslo,new_treaty,100\nOslo,control,80\n");
  auto voice = voice_of(cities, input.table, "cities.csv");
  voice.listening = 0.0;
  for (const auto& [model, name, meaning] : bargaining_models()) {
    const auto effect = voice_effect(input.table, default_terms(), model, voice);
    CHECK(effect.heard.outcome == effect.muted.outcome);
    CHECK(effect.voice.value_or(0.0) == 0.0);
  }
}

TEST_CASE("cities that speak to no issue of the table are told", "[negotiation][voice]") {
  const auto input = shipped_table("summit_copenhagen_2009.csv");
  const auto cities = table_from("actor,issue,position\nOslo,new_treat,100\n");
  try {
    voice_of(cities, input.table, "cities.csv");
    FAIL("accepted");
  } catch (const InputError& error) {
    CHECK(std::string{error.what()}.find("Did you mean 'new_treaty'?") != std::string::npos);
  }
}
