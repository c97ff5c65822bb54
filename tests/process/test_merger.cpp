#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/process/merger.hpp"
#include "hansa/random/distributions.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Two networks with the same two members, a third with none of them; two issues.
struct Three {
  test::Belonging belonging{3, {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 2}}};
  std::vector<double> contribution{1, 3, 1, 3, 5};
  std::vector<double> gross{2, 6, 5}, overhead{0.4, 0.4, 0.4};
  std::vector<double> niche{1, 0, 0.5, 0.5, 1, 0};
  std::vector<double> salience{0.8, 0.2, 0.8, 0.2, 1, 0};
  std::vector<double> similarity = member_similarity(belonging.rows(), contribution, 3);
  std::vector<Key> key{key_of("a"), key_of("b"), key_of("c")};
  MergerView view(double rate, double fit_value) const {
    return {{rate, fit_value}, 2,     belonging.rows(), contribution, gross,
            overhead,          niche, salience,         similarity,   key};
  }
};

}  // namespace

TEST_CASE("what members of merging networks lose of fit is weighted by their money",
          "[merger][closed-form]") {
  const Three three;
  // merged niche (2 x (1,0) + 6 x (.5,.5))/8 = (.625, .375); fit .8 x .625 + .2 x .375 = .575
  const double loss = (2 * (0.8 - 0.575) + 6 * (0.5 - 0.575)) / 8;
  CHECK_THAT(fit_loss(three.view(1, 1), 0, 1), WithinAbs(loss, 1e-14));
  CHECK_THAT(fit_loss(three.view(1, 1), 1, 0), WithinAbs(loss, 1e-14));
}

TEST_CASE("a merger pays when one overhead is worth the loss of fit", "[merger][closed-form]") {
  Three three;
  three.salience = {1, 0, 1, 0, 1, 0};  // loss (2 x (1 - .625) + 6 x (.5 - .625))/8 = 0
  CHECK_THAT(fit_loss(three.view(1, 1), 0, 1), WithinAbs(0.0, 1e-15));
  three.niche = {1, 0, 0, 1, 1, 0};  // merged (.25, .75): loss (2 x .75 + 6 x (0 - .25))/8 = 0
  three.salience = {0.5, 0.5, 0.5, 0.5, 1, 0};
  three.contribution = {2, 3, 0, 3, 5};
  three.salience = {1, 0, 0, 1, 1, 0};  // 0 cares for the first: 2 x .75 + 3 x -.25; 1: 3 x .25
  const double loss = (2 * 0.75 - 3 * 0.25 + 3 * 0.25) / 8;
  CHECK_THAT(fit_loss(three.view(1, 1), 0, 1), WithinAbs(loss, 1e-14));
  const double balance = 0.4 / 8 / loss;
  CHECK(merger_pays(three.view(1, balance * 0.999), 0, 1));
  CHECK_FALSE(merger_pays(three.view(1, balance * 1.001), 0, 1));
}

TEST_CASE("networks of equal niches that cost nothing save nothing by merging",
          "[merger][known-answer]") {
  // The loss is 0 whatever they have; a loss of -1e-17 would make it pay, as rounding has it.
  Three three;
  three.niche = {0.7, 0.3, 0.7, 0.3, 1, 0};
  three.overhead = {0, 0, 0};
  for (int i = 1; i <= 100; ++i) {
    three.gross = {0.1 * i, 1.0 / i, 1};
    CHECK(fit_loss(three.view(1, 1), 0, 1) == 0.0);
    CHECK_FALSE(merger_pays(three.view(1, 0.05), 0, 1));
  }
}

TEST_CASE("networks merge at the rate of their overlap, each once", "[merger][closed-form]") {
  const Three three;
  CHECK_THAT(merger_rate(three.view(2, 1), 0, 1), WithinRel(2.0 / std::sqrt(2.0), 1e-13));
  CHECK(merger_rate(three.view(2, 1), 0, 2) == 0.0);  // no common member
  const KeyedDraw draw{1, 0};
  CHECK(mergers(three.view(0, 0.1), Years{1}, Step{0}, draw).empty());
  const auto sure = mergers(three.view(1e6, 0.1), Years{1}, Step{0}, draw);
  REQUIRE(sure.size() == 1);
  CHECK(sure[0].first == 0);
  CHECK(sure[0].second == 1);
}

TEST_CASE("the share of pairs that merge in a step is that of their rate",
          "[merger][statistical]") {
  // 4000 steps, chance 1 - exp(-.4 x .7071 x .5) = .1319; 4 standard errors .021. False alarm 6 in
  // 100,000; a rate off by a quarter (.029) is seen with chance .9.
  const Three three;
  const KeyedDraw draw{5, 0};
  double merged = 0.0;
  for (std::uint32_t step = 0; step < 4000; ++step) {
    merged += static_cast<double>(
        mergers(three.view(0.4, 0.1), Years{0.5}, static_cast<Step>(step), draw).size());
  }
  const double chance = 1.0 - std::exp(-0.4 / std::sqrt(2.0) * 0.5);
  CHECK(std::abs(merged / 4000 - chance) < 4 * std::sqrt(chance * (1 - chance) / 4000));
}
