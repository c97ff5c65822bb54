#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/access.hpp"
#include "process/belonging.hpp"

using namespace hansa;
using namespace hansa::test;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

struct Door {
  std::size_t networks;
  AccessParameters rule{.rate = 0.8, .threshold = 1.0, .expertise = 2.0, .population = 3.0};
  double dt{1.0};
  std::vector<Key> network_key, forum_key{key_of("unfccc"), key_of("wha")};
  std::vector<double> niche, represented, weight{1.0, 0.0, 0.6, 0.8};
  std::vector<double> need{1.0, 0.5}, openness{0.4, 0.1}, sovereignty{0.3, 0.9};
  std::vector<std::uint8_t> access, kept_out;
  std::vector<std::uint32_t> family;
  std::vector<double> delivered, recognised;

  explicit Door(std::size_t count)
      : networks{count}, niche(2 * count, 0.5), represented(count, 0.25), access(2 * count, 0) {
    for (std::size_t n = 0; n < count; ++n) {
      network_key.push_back(key_of("n" + std::to_string(n)));
    }
  }
  AccessView view() const {
    return {rule,   dt,          2,         2,          network_key, forum_key,
            niche,  represented, weight,    need,       openness,    sovereignty,
            access, family,      delivered, recognised, kept_out};
  }
};

}  // namespace

TEST_CASE("access is traded for expertise and population", "[access][closed-form]") {
  Door door{1};
  const double cosine = std::sqrt(0.5);  // of (.5, .5) and (1, 0)
  const double good = 2.0 * cosine + 3.0 * 0.25;
  CHECK_THAT(access_good(door.view(), 0, 0), WithinRel(good, 1e-12));
  const double log_odds = good + 0.4 - 0.3 - 1.0;
  CHECK_THAT(access_rate(door.view(), 0, 0), WithinRel(0.8 / (1.0 + std::exp(-log_odds)), 1e-12));

  const double other = 2.0 * (0.5 * 0.6 + 0.5 * 0.8) / std::sqrt(0.5) + 3.0 * 0.25;
  const double second = 0.5 * other + 0.1 - 0.9 - 1.0;
  CHECK_THAT(access_rate(door.view(), 0, 1), WithinRel(0.8 / (1.0 + std::exp(-second)), 1e-12));
  door.need.clear();
  const double needed = other + 0.1 - 0.9 - 1.0;
  CHECK_THAT(access_rate(door.view(), 0, 1), WithinRel(0.8 / (1.0 + std::exp(-needed)), 1e-12));
}

TEST_CASE("networks enter at the stated rate and one stage at a time", "[access][statistical]") {
  Door door{30'000};
  door.dt = GENERATE(1.0, 0.25);
  const auto found = static_cast<std::uint8_t>(GENERATE(Access::none, Access::consultative));
  std::fill(door.access.begin(), door.access.end(), found);
  const auto view = door.view();
  double entered = 0.0;
  for (std::size_t n = 0; n < door.networks; ++n) {
    const auto next = static_cast<int>(next_access(view, n, 0, Step{5}, KeyedDraw{7, 0}));
    CHECK((next == found || next == found + 1));
    entered += next - found;
  }
  const double chance = 1.0 - std::exp(-access_rate(view, 0, 0) * door.dt);
  // 4.9 sigma: false alarm 1e-6. Power: a rate 5 % off shows in a year, 8 % in a quarter.
  CHECK_THAT(entered,
             WithinAbs(30'000 * chance, 4.9 * std::sqrt(30'000 * chance * (1.0 - chance))));
}

TEST_CASE("rate zero lets nobody in and nobody loses a seat", "[access][known-answer]") {
  Door door{200};
  for (std::size_t n = 0; n < 100; ++n) door.access[2 * n] = 2;
  for (const double rate : {0.0, 12.0}) {
    door.rule.rate = rate;
    const auto view = door.view();
    for (std::size_t n = 0; n < 100; ++n) {
      CHECK(next_access(view, n, 0, Step{1}, KeyedDraw{7, 0}) == Access::seat);
    }
  }
  door.rule.rate = 0.0;
  CHECK(access_rate(door.view(), 150, 0) == 0.0);
  CHECK(next_access(door.view(), 150, 0, Step{1}, KeyedDraw{7, 0}) == Access::none);
}

TEST_CASE("sessions hear seats and as many as they have slots for", "[access][closed-form]") {
  Door door{4};
  door.rule.consultative_weight = 0.25;
  door.access = {2, 0, 1, 2, 2, 0, 2, 0};
  CHECK(hearing(door.view(), 0) == std::vector{1.0, 0.25, 1.0, 1.0});
  CHECK(hearing(door.view(), 1) == std::vector{0.0, 1.0, 0.0, 0.0});
  door.rule.slots = 3;
  CHECK(hearing(door.view(), 0) == std::vector{1.0, 0.25, 1.0, 1.0});
  door.rule.slots = 2;
  CHECK(hearing(door.view(), 0) == std::vector{1.0, 0.25, 1.0, 0.25});  // alike: by id
  door.represented = {0.1, 0.9, 0.2, 0.3};
  CHECK(hearing(door.view(), 0) == std::vector{0.25, 0.25, 1.0, 1.0});
}

TEST_CASE("representation counts the people of member cities alone", "[access][closed-form]") {
  const std::vector<double> population{10.0, 30.0, 60.0, 1.0};
  const Belonging belonging{4, {{0, 0}, {1, 0}, {1, 1}, {2, 1}}};
  const auto share = represented_population(belonging.rows(), population, 3);
  CHECK_THAT(share[0], WithinRel(0.4, 1e-12));
  CHECK_THAT(share[1], WithinRel(0.9, 1e-12));
  CHECK(share[2] == 0.0);

  const Belonging without_hamlet{3, {{0, 0}, {1, 0}, {1, 1}, {2, 1}}};
  CHECK(represented_population(without_hamlet.rows(), std::vector{10.0, 30.0, 60.0}, 3) == share);
}

TEST_CASE("forums are the mean of their members", "[access][closed-form]") {
  const std::vector<std::uint32_t> first{0, 2, 2, 3}, member{0, 2, 1};
  const std::vector<double> openness{0.2, 0.5, 0.6};
  const auto mean = forum_means(first, member, openness);
  CHECK_THAT(mean[0], WithinRel(0.4, 1e-12));
  CHECK(mean[1] == 0.0);
  CHECK(mean[2] == 0.5);
}

TEST_CASE("delivered pledges and a text on cities open doors", "[access][closed-form]") {
  Door door{2};
  const auto plain = access_good(door.view(), 0, 0);
  door.delivered = {0.5, 0.0};
  CHECK(access_good(door.view(), 0, 0) == plain);  // weight 0: off
  door.rule.delivered = 1.5;
  CHECK_THAT(access_good(door.view(), 0, 0), WithinRel(plain + 0.75, 1e-12));
  CHECK(access_good(door.view(), 1, 0) == plain);

  const auto log_odds = [&] {
    const double rate = access_rate(door.view(), 1, 1) / door.rule.rate;
    return std::log(rate / (1.0 - rate));
  };
  const double before = log_odds();
  door.recognised = {0.0, 1.2};
  CHECK_THAT(log_odds() - before, WithinAbs(1.2, 1e-12));
}

TEST_CASE("a clause lets in nobody whom it keeps out, and takes no seat away",
          "[access][known-answer]") {
  Door door{200};
  door.rule = {.rate = 12.0, .threshold = -20.0};  // everybody enters at once
  for (std::size_t n = 0; n < 200; n += 2) door.access[2 * n] = 1;
  door.kept_out.assign(400, 0);
  for (std::size_t n = 0; n < 100; ++n) door.kept_out[2 * n] = 1;
  for (std::size_t n = 0; n < 200; ++n) {
    const auto found = static_cast<Access>(door.access[2 * n]);
    const auto next = next_access(door.view(), n, 0, Step{1}, KeyedDraw{7, 0});
    CHECK((n < 100 ? next == found : next > found));
  }
}

TEST_CASE("a status holds in its family at the stated yearly chance", "[access][statistical]") {
  Door door{30'000};
  door.rule = {.family = 0.4};  // nobody is let in by the forum itself
  door.dt = GENERATE(1.0, 0.25);
  for (std::size_t n = 0; n < door.networks; ++n) door.access[2 * n + 1] = 2;
  const auto entered = [&] {
    double count = 0.0;
    for (std::size_t n = 0; n < door.networks; ++n) {
      const auto next = next_access(door.view(), n, 0, Step{5}, KeyedDraw{7, 0});
      CHECK((next == Access::none || next == Access::seat));
      count += next == Access::seat ? 1.0 : 0.0;
    }
    return count;
  };
  CHECK(entered() == 0.0);  // no families named
  door.family = {0, 1};
  CHECK(entered() == 0.0);  // each alone
  door.family = {0, 0};
  const double chance = 1.0 - std::pow(0.6, door.dt);
  // 4.9 sigma: false alarm 1e-6. Power: a chance 4 % off shows in a year, 8 % in a quarter.
  CHECK_THAT(entered(),
             WithinAbs(30'000 * chance, 4.9 * std::sqrt(30'000 * chance * (1 - chance))));
  door.rule.family = 1.0;
  CHECK(entered() == 30'000.0);
}

TEST_CASE("a family changes nobody's own way in", "[access][common-random-numbers]") {
  Door door{2'000};
  for (std::size_t n = 0; n < 2'000; n += 3) door.access[2 * n + 1] = 1;
  std::vector<Access> before;
  for (std::size_t n = 0; n < 2'000; ++n) {
    before.push_back(next_access(door.view(), n, 0, Step{2}, KeyedDraw{7, 0}));
  }
  door.rule.family = 0.5;
  door.family = {0, 0};
  std::size_t shared = 0;
  for (std::size_t n = 0; n < 2'000; ++n) {
    const auto next = next_access(door.view(), n, 0, Step{2}, KeyedDraw{7, 0});
    CHECK(next >= before[n]);
    if (n % 3 != 0) CHECK(next == before[n]);
    shared += next > before[n] ? 1 : 0;
  }
  CHECK(shared > 100);
}
