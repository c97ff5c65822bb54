#include <cmath>
#include <vector>

#include "catch.hpp"
#include "hansa/process/peak_body.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// N networks of equal means, of which each spends `overhead` on itself; all money 1.
struct Equals {
  std::vector<double> net, gross;
  std::vector<std::uint8_t> candidate;
  Equals(std::size_t n, double overhead)
      : net(n, 1.0 / static_cast<double>(n) - overhead),
        gross(n, 1.0 / static_cast<double>(n)),
        candidate(n, 1) {}
  PeakView view(double gamma, double lobby, double cost0 = 0.0, double cost1 = 0.0,
                double exponent = 1.0) const {
    return {gamma, lobby, cost0, cost1, exponent, net, gross, candidate};
  }
};

std::size_t size_of(const std::vector<std::uint8_t>& inside) {
  std::size_t members = 0;
  for (const auto one : inside) members += one;
  return members;
}

/// Attention of N equal networks together. [known answer 2]
double together(double n, double overhead, double gamma, double lobby) {
  const double won = std::pow(n, 1 - gamma) * std::pow(1 - n * overhead, gamma);
  return won / (won + std::pow(lobby, gamma));
}

}  // namespace

TEST_CASE("what a peak body wins is the contest of its joint means", "[peak][known-answer]") {
  for (const double gamma : {0.5, 1.0, 2.0}) {
    for (const std::size_t n : {2UL, 5UL, 20UL}) {
      const Equals equals{n, 0.01};
      const auto size = static_cast<double>(n);
      const auto gain = peak_gain(equals.view(gamma, 0.3), equals.candidate);
      // alone each has 1/N of A(N, phi); together they are one network with overhead N phi
      const double expected =
          (together(1, size * 0.01, gamma, 0.3) - together(size, 0.01, gamma, 0.3)) / size;
      CHECK_THAT(gain[0], WithinAbs(expected, 1e-14));
    }
  }
}

TEST_CASE("a peak body forms when its gain exceeds its cost, and not before",
          "[peak][closed-form]") {
  const Equals equals{2, 0.0};
  const double gain = (together(1, 0, 2, 0.5) - together(2, 0, 2, 0.5)) / 2;
  REQUIRE(gain > 0.05);
  CHECK(size_of(willing_members(equals.view(2.0, 0.5, gain * 0.999))) == 2);
  CHECK(size_of(willing_members(equals.view(2.0, 0.5, gain * 1.001))) == 0);
  // c1 n^rho: 2^2 = 4
  CHECK(size_of(willing_members(equals.view(2.0, 0.5, 0.0, gain * 0.249, 2.0))) == 2);
  CHECK(size_of(willing_members(equals.view(2.0, 0.5, 0.0, gain * 0.251, 2.0))) == 0);
}

TEST_CASE("as many join as find it worth their while", "[peak][closed-form]") {
  // n of 30 equals together win (n/30)^2/((n/30)^2 + (30 - n)/900 + E^2), each an nth of that; one
  // by one they leave until that exceeds what each wins alone by more than the cost.
  const Equals equals{30, 0.0};
  const double lobby = 0.1, cost = 0.03;
  const auto gain = [&](double n) {
    const double joint = n * n / 900;
    return joint / (joint + (30 - n) / 900 + lobby * lobby) / n -
           1.0 / 900 / (30.0 / 900 + lobby * lobby);
  };
  std::size_t expected = 30;
  while (expected > 1 && gain(static_cast<double>(expected)) <= cost) --expected;
  REQUIRE(expected > 2);
  REQUIRE(expected < 30);
  CHECK(size_of(willing_members(equals.view(2.0, lobby, cost))) == expected);
}

TEST_CASE("no body pays where many voices are heard", "[peak][closed-form]") {
  for (const double gamma : {0.5, 1.0}) {
    const Equals equals{6, 0.01};
    for (const auto inside : willing_members(equals.view(gamma, 0.3, 1e-12))) CHECK(inside == 0);
  }
}

TEST_CASE("a network that would lose stays outside and the others form the body",
          "[peak][closed-form]") {
  // Four of 1 and one of 40: at gamma 2 the rich one is heard anyway; the poor gain together.
  const std::vector<double> money{1, 1, 1, 1, 40};
  const std::vector<std::uint8_t> candidate(5, 1);
  const PeakView view{2.0, 4.0, 0.001, 0.0, 1.0, money, money, candidate};
  const auto inside = willing_members(view);
  const auto gain = peak_gain(view, inside);
  std::size_t members = 0;
  for (std::size_t n = 0; n < 5; ++n) {
    if (inside[n]) CHECK(gain[n] > 0.001);
    members += inside[n];
  }
  CHECK(members >= 2);
  const std::vector<std::uint8_t> nobody(5, 0);
  const PeakView closed{2.0, 4.0, 0.001, 0.0, 1.0, money, money, nobody};
  CHECK(willing_members(closed) == nobody);
}

TEST_CASE("a body speaks through its richest member, with one budget and the best access",
          "[peak][closed-form]") {
  const double none = std::nan("");
  std::vector<double> message{0.2, 0.4, 0.8, 1.0, 0.5, 0.5, none, none};
  std::vector<double> salience{1, 0, 0, 1, 0.5, 0.5, none, none};
  std::vector<double> niche{1, 0, 0.5, 0.5, 0.5, 0.5, 1, 0};
  std::vector<double> net{1, 2, 5, 0}, gross{1, 3, 5, 0};
  std::vector<std::uint8_t> access{2, 0, 0, 1, 1, 1, 2, 2};
  const std::vector<std::uint32_t> body{7, 7, 0, 7};
  const auto lead = speak_as_one({2, 2, message, salience, niche, net, gross, access}, body, 7);
  REQUIRE(lead == 1);
  CHECK_THAT(message[2], WithinRel((0.2 + 3 * 0.8) / 4, 1e-14));
  CHECK_THAT(message[3], WithinRel((0.4 + 3 * 1.0) / 4, 1e-14));
  CHECK_THAT(salience[2], WithinRel(0.25, 1e-14));
  CHECK_THAT(niche[2], WithinRel((1 + 3 * 0.5) / 4, 1e-14));
  CHECK(net[1] == 3.0);
  CHECK(gross[1] == 4.0);
  CHECK(access == std::vector<std::uint8_t>{0, 0, 2, 1, 1, 1, 0, 0});
  CHECK(net[0] == 0.0);
  CHECK(std::isnan(message[0]));
  CHECK(message[4] == 0.5);  // outside: as before
  CHECK(net[2] == 5.0);
  CHECK(speak_as_one({2, 2, message, salience, niche, net, gross, access}, body, 9) == -1);
}
