/// Money, agenda, asks, attention and lobbying in a row: what splitting must and must not change.
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/process/agenda.hpp"
#include "hansa/process/asks.hpp"
#include "hansa/process/attention.hpp"
#include "hansa/process/lobbying.hpp"
#include "hansa/process/money.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr std::size_t cities = 512, issues = 3;

/// One forum, seats for all, and the mechanisms that neutrality wants off.
struct Chain {
  std::vector<Member> members;
  std::vector<double> niche, charter;
  AgendaParameters agenda{};
  AttentionParameters contest{.gamma = 1.0, .entry_cost = 0.0, .contest = ContestLevel::line};
  LobbyingParameters lobby{.strength = 0.6};
  MoneyParameters money{.budget = 0.01, .overhead = 0.0};
  double unit{1.0};
  std::vector<double> weight{0.5, 0.3, 0.2}, text{0.2, 0.1, 0.3}, state{0.3, 0.25, 0.4};
  std::vector<double> resources, ideal, salience, attention_won;

  Chain() {
    Scatter scatter;
    for (const double share : scatter.column(cities)) resources.push_back(1.0 + 99.0 * share);
    ideal = scatter.column(cities * issues);
    salience = scatter.simplex(cities, issues);
  }

  void equal_networks(std::size_t n) {
    niche.assign(n * issues, 1.0 / static_cast<double>(issues));
    charter.assign(n, 1.0);
  }

  /// y' of a state on each line.
  std::vector<double> lobbied() {
    const Belonging belonging{cities, members};
    const auto rows = belonging.rows();
    const auto networks = charter.size();
    std::vector<double> contribution(rows.size()), gross(networks), net(networks);
    for (std::size_t i = 0; i < cities; ++i)
      contribute({money, 0.0, rows, resources}, i, contribution);
    collect(rows, contribution, gross);
    for (std::size_t n = 0; n < networks; ++n) net[n] = net_income(gross[n], 0.0);

    const std::vector<double> donors(networks, 0.0), donor_ideal(networks * issues, 0.0);
    const auto said = agree_agenda(
        {issues, rows, contribution, resources, ideal, salience, charter, donors, donor_ideal});
    std::vector<std::uint8_t> asks(networks * issues);
    choose_asks({agenda, issues, said.message, said.salience, niche, gross, text, weight}, asks,
                issues);
    const std::vector<double> hearing(networks, 1.0);
    std::vector<double> effort(networks * issues, 0.0);
    const EffortView budget{contest, unit, issues, 1, net, niche, weight, hearing, asks};
    for (std::size_t n = 0; n < networks; ++n) {
      spend(budget, n, std::span{effort}.subspan(n * issues, issues));
    }
    attention_won = attention({contest, unit, issues, 1, 0, effort, weight, 2.0});
    std::vector<double> moved;
    for (std::size_t k = 0; k < issues; ++k) {
      const auto heard = line_pressure({lobby, issues, attention_won, said.message, text, {}}, k);
      moved.push_back(lobbied_ideal(lobby, heard, {state[k], 0.1, std::nan("")}));
    }
    return moved;
  }
};

}  // namespace

TEST_CASE("at neutral settings the number of networks moves no state", "[chain][known-answer]") {
  Chain chain;
  std::vector<double> one;
  for (std::uint32_t n = 1; n <= 256; n = n < 8 ? n + 1 : n * 2) {
    chain.members.clear();
    for (std::uint32_t i = 0; i < cities; ++i) chain.members.push_back({i, i % n});
    chain.equal_networks(n);
    const auto moved = chain.lobbied();
    if (one.empty()) one = moved;
    for (std::size_t k = 0; k < issues; ++k) {
      CHECK_THAT(moved[k], WithinRel(one[k], 1e-12));
      CHECK(std::abs(moved[k] - chain.state[k]) > 0.01);
    }
  }
}

TEST_CASE("a split with the same members and niche changes nothing", "[chain][known-answer]") {
  Chain chain;
  chain.agenda.asks = GENERATE(0, 1, 2);
  Scatter scatter;
  for (std::uint32_t i = 0; i < cities; ++i) {
    for (std::uint32_t n = 0; n < 5; ++n) {
      if (scatter.next() < 0.3) chain.members.push_back({i, n, 0.5 + scatter.next()});
    }
  }
  chain.niche = scatter.simplex(5, issues);
  chain.charter = {1.0, 0.5, 0.0, 1.0, 0.3};
  const auto before = chain.lobbied();

  const auto whole = chain.members;
  for (const auto& member : whole) {  // network 1 becomes 1 and 5
    if (member.network == 1) chain.members.push_back({member.city, 5, member.engagement / 2.0});
  }
  for (auto& member : chain.members) {
    if (member.network == 1) member.engagement /= 2.0;
  }
  chain.charter.push_back(chain.charter[1]);
  for (std::size_t k = 0; k < issues; ++k) chain.niche.push_back(chain.niche[issues + k]);
  const auto after = chain.lobbied();
  for (std::size_t k = 0; k < issues; ++k) CHECK_THAT(after[k], WithinRel(before[k], 1e-12));

  chain.contest.gamma = 0.5;  // and it would not be so for many voices
  const auto many = chain.lobbied();
  double difference = 0.0;
  for (std::size_t k = 0; k < issues; ++k) difference += std::abs(many[k] - before[k]);
  CHECK(difference > 1e-3);
}

TEST_CASE("without resources nothing is heard and nobody moves", "[chain][known-answer]") {
  Chain chain;
  for (std::uint32_t i = 0; i < cities; ++i) chain.members.push_back({i, i % 4});
  chain.equal_networks(4);
  chain.charter[1] = 0.0;
  chain.resources.assign(cities, 0.0);
  CHECK(chain.lobbied() == chain.state);
  for (const double won : chain.attention_won) CHECK(won == 0.0);
}
