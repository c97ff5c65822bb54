#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/process/attention.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Networks with seats in all forums that ask for every line; each test changes what it is about.
struct Halls {
  AttentionParameters rule{.gamma = 1.0, .entry_cost = 0.0, .contest = ContestLevel::line};
  double unit{1.0};
  std::size_t issues{}, forums{};
  std::vector<double> net, niche, weight, hearing, lobby;
  std::vector<std::uint8_t> asks;

  Halls(std::size_t issue_count, std::vector<double> weights, std::vector<double> budgets)
      : issues{issue_count},
        forums{weights.size() / issue_count},
        net{std::move(budgets)},
        niche(net.size() * issues, 1.0 / static_cast<double>(issues)),
        weight{std::move(weights)},
        hearing(net.size() * forums, 1.0),
        lobby(forums, 1.0),
        asks(net.size() * forums * issues, 1) {}

  std::vector<double> effort() const {
    const auto stride = forums * issues;
    std::vector<double> spent(net.size() * stride, -1.0);
    const EffortView view{rule, unit, issues, forums, net, niche, weight, hearing, asks};
    for (std::size_t n = net.size(); n-- > 0;) {
      spend(view, n, std::span{spent}.subspan(n * stride, stride));
    }
    return spent;
  }

  std::vector<double> heard(std::size_t forum = 0) const {
    const auto spent = effort();
    return attention({rule, unit, issues, forums, forum, spent,
                      std::span{weight}.subspan(forum * issues, issues), lobby[forum]});
  }
};

double sum(const std::vector<double>& values) {
  double total = 0.0;
  for (const double value : values) total += value;
  return total;
}

/// A(N) of MODEL 8, known answer 2: N equal networks with total effort 1, overhead phi each.
double attention_of(double n, double gamma, double phi, double rival) {
  const double power = std::pow(n, 1.0 - gamma) * std::pow(1.0 - n * phi, gamma);
  return power / (power + std::pow(rival, gamma));
}

}  // namespace

TEST_CASE("attention of equal networks follows the closed form", "[attention][known-answer]") {
  for (const double gamma : {0.3, 0.7, 1.0, 1.6}) {
    for (const double phi : {0.0, 0.004, 0.02}) {
      for (const std::size_t n : {1U, 2U, 15U, 40U}) {
        const auto count = static_cast<double>(n);
        Halls halls{1, {1.0}, std::vector<double>(n, 1.0 / count - phi)};
        halls.rule.gamma = gamma;
        halls.lobby = {0.8};
        CHECK_THAT(sum(halls.heard()), WithinRel(attention_of(count, gamma, phi, 0.8), 1e-9));
      }
    }
  }
}

TEST_CASE("the best number of networks is the published one", "[attention][known-answer]") {
  constexpr double phi = 0.013;
  const auto best = [&](double gamma) {
    std::size_t leader = 0;
    double most = 0.0;
    for (std::size_t n = 1; static_cast<double>(n) * phi < 1.0; ++n) {
      Halls halls{1, {1.0}, std::vector<double>(n, 1.0 / static_cast<double>(n) - phi)};
      halls.rule.gamma = gamma;
      const double won = sum(halls.heard());
      if (won > most) {
        most = won;
        leader = n;
      }
    }
    return leader;
  };
  for (const double gamma : {0.25, 0.5, 0.8}) {
    const double exact = (1.0 - gamma) / phi;
    const double below = std::floor(exact), above = below + 1.0;
    const bool lower = attention_of(below, gamma, phi, 1.0) > attention_of(above, gamma, phi, 1.0);
    CHECK(best(gamma) == static_cast<std::size_t>(lower ? below : above));
  }
  CHECK(best(1.0) == 1);
  CHECK(best(1.5) == 1);
}

TEST_CASE("at gamma one without overhead the number does not matter", "[attention][known-answer]") {
  for (std::size_t n = 1; n <= 256; n *= 2) {
    const Halls halls{2, {0.5, 0.5}, std::vector<double>(n, 1.0 / static_cast<double>(n))};
    CHECK_THAT(sum(halls.heard()), WithinRel(2.0 * 0.5, 1e-12));
  }
}

TEST_CASE("a budget goes to accessible lines by niche and forum weight",
          "[attention][closed-form]") {
  Halls halls{2, {0.75, 0.25, 0.5, 0.5, 0.0, 1.0}, {8.0}};
  halls.niche = {0.4, 0.6};
  // s: .3 .15 | .2 .3 | 0 .6, in all 1.55
  const auto all = halls.effort();
  CHECK_THAT(all[0], WithinRel(8.0 * 0.30 / 1.55, 1e-12));
  CHECK_THAT(all[3], WithinRel(8.0 * 0.30 / 1.55, 1e-12));
  CHECK(all[4] == 0.0);
  CHECK_THAT(sum(all), WithinRel(8.0, 1e-12));

  halls.hearing[1] = 0.0;  // no access to the second forum: all goes to the others
  halls.asks[0] = 0;       // and no ask on the first line: .15, 0, .6
  const auto some = halls.effort();
  CHECK(some[0] == 0.0);
  CHECK(some[2] == 0.0);
  CHECK_THAT(some[1], WithinRel(8.0 * 0.15 / 0.75, 1e-12));
  CHECK_THAT(some[5], WithinRel(8.0 * 0.60 / 0.75, 1e-12));

  halls.hearing[2] = 0.25;  // consultative: a quarter of the effort counts
  CHECK_THAT(halls.effort()[5], WithinRel(0.25 * 8.0 * 0.60 / 0.75, 1e-12));
}

TEST_CASE("forums that do not repay the entry cost are not entered", "[attention][closed-form]") {
  Halls halls{1, {1.0, 1.0}, {10.0, 1.0, 0.1}};
  halls.weight = {0.8, 0.2};
  halls.unit = 2.0;
  halls.rule.entry_cost = 0.25;  // .5 a forum
  const auto spent = halls.effort();
  CHECK_THAT(spent[0], WithinRel(9.0 * 0.8, 1e-12));  // both: 8 and 2 exceed .5
  CHECK_THAT(spent[1], WithinRel(9.0 * 0.2, 1e-12));
  CHECK_THAT(spent[2], WithinRel(0.5 * 0.8, 1e-12));  // .8 does, .2 does not
  CHECK(spent[3] == 0.0);
  CHECK(spent[4] == 0.0);
  CHECK(spent[5] == 0.0);
}

TEST_CASE("attention on a line is the Tullock share", "[attention][closed-form]") {
  Halls halls{2, {0.75, 0.25}, {3.0, 1.0, 0.0}};
  halls.unit = 2.0;
  halls.lobby = {0.5};  // rivals .75 and .25 in money
  halls.rule.gamma = 2.0;
  halls.niche = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
  const auto heard = halls.heard();
  const double all = 2.25 * 2.25 + 0.75 * 0.75 + 0.75 * 0.75;
  CHECK_THAT(heard[0], WithinRel(2.25 * 2.25 / all, 1e-9));
  CHECK_THAT(heard[2], WithinRel(0.75 * 0.75 / all, 1e-9));
  CHECK_THAT(heard[1], WithinRel(heard[0], 1e-9));  // both lines alike
  CHECK(heard[4] == 0.0);
}

TEST_CASE("nobody is heard who spends nothing and nothing is divided by zero", "[attention]") {
  Halls halls{1, {1.0}, {0.0, 0.0}};
  CHECK(halls.heard() == std::vector{0.0, 0.0});
  halls.lobby = {0.0};
  CHECK(halls.heard() == std::vector{0.0, 0.0});
  halls.net = {2.0, 0.0};
  CHECK(halls.heard() == std::vector{1.0, 0.0});
  halls.asks = {0, 0};
  CHECK(halls.heard() == std::vector{0.0, 0.0});
}

TEST_CASE("large and small money do not overflow the contest", "[attention]") {
  for (const double scale : {1e-200, 1e200}) {
    Halls halls{1, {1.0}, {3.0 * scale, 1.0 * scale}};
    halls.unit = scale;
    halls.rule.gamma = 4.0;
    const auto heard = halls.heard();
    CHECK_THAT(heard[0], WithinRel(81.0 / 83.0, 1e-9));
    CHECK_THAT(heard[1], WithinRel(1.0 / 83.0, 1e-9));
  }
}

TEST_CASE("a contest of whole forums gives each line the share of the forum",
          "[attention][closed-form]") {
  Halls halls{2, {0.5, 0.5}, {3.0, 1.0}};
  halls.rule.contest = ContestLevel::forum;
  halls.niche = {1.0, 0.0, 0.5, 0.5};
  halls.lobby = {4.0};
  const auto heard = halls.heard();
  CHECK_THAT(heard[0], WithinRel(3.0 / 8.0, 1e-12));
  CHECK(heard[1] == 0.0);  // does not work on that line
  CHECK_THAT(heard[2], WithinRel(1.0 / 8.0, 1e-12));
  CHECK_THAT(heard[3], WithinRel(1.0 / 8.0, 1e-12));
}

TEST_CASE("equal niches make both contests the same", "[attention][closed-form]") {
  Halls halls{3, {0.2, 0.3, 0.5}, {3.0, 1.0, 0.2}};
  const auto by_line = halls.heard();
  halls.rule.contest = ContestLevel::forum;
  const auto by_forum = halls.heard();
  for (std::size_t cell = 0; cell < by_line.size(); ++cell) {
    CHECK_THAT(by_forum[cell], WithinRel(by_line[cell], 1e-12));
  }
}
