#include <numeric>
#include <vector>

#include "catch.hpp"
#include "hansa/negotiation/agreement_games.hpp"
#include "hansa/negotiation/cascade.hpp"
#include "hansa/negotiation/pledge.hpp"
#include "tables.hpp"
#include "verification.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// Members that sign once as many as their threshold do: interest 0, social(n) = n.
struct Crowd {
  explicit Crowd(std::vector<double> thresholds)
      : burden{std::move(thresholds)}, nothing(burden.size(), 0.0), others(burden.size()) {
    std::iota(others.begin(), others.end(), 0.0);
  }
  PledgeView view() const { return {nothing, nothing, burden, nothing, others, 0.0, 0.0}; }
  std::size_t size() const {
    const auto signs = pledge_signatories(view(), 1.0);
    return static_cast<std::size_t>(std::accumulate(signs.begin(), signs.end(), 0));
  }
  std::vector<double> burden, nothing, others;
};

std::vector<double> count_up(std::size_t n) {
  std::vector<double> numbers(n);
  std::iota(numbers.begin(), numbers.end(), 0.0);
  return numbers;
}

std::size_t only(const std::vector<std::size_t>& stable) {
  REQUIRE(stable.size() == 1);
  return stable.front();
}

}  // namespace

TEST_CASE("the pledge of a crowd is Granovetter's model", "[negotiation][known-answer][verified]") {
  const Subject subject{"Pledge: thresholds", "Granovetter (1978), doi:10.1086/226707"};
  auto thresholds = count_up(100);
  const auto check = [&](const std::string& what, double expected) {
    verify(subject, what + ", pledge", expected, static_cast<double>(Crowd{thresholds}.size()), 0);
    verify(subject, what + ", closed form", expected,
           static_cast<double>(threshold_cascade(thresholds)), 0);
  };
  check("thresholds 0 .. 99", 100);
  thresholds[1] = 2.0;
  check("the 1 becomes 2", 1);
  thresholds = count_up(100);
  thresholds[50] = 51.0;
  check("the 50 becomes 51", 50);
}

TEST_CASE("normal thresholds and diffusion", "[negotiation][known-answer][verified]") {
  const Subject normal{"Thresholds, normal with mean .25", "Granovetter (1978)"};
  verify(normal, "sd .12", 0.040211, normal_threshold_share(0.25, 0.12), 5e-7);
  verify(normal, "sd .2", 0.999911, normal_threshold_share(0.25, 0.2), 5e-7);
  double low = 0.12, high = 0.13;
  while (high - low > 1e-7) {
    const double middle = 0.5 * (low + high);
    (normal_threshold_share(0.25, middle) > 0.5 ? high : low) = middle;
  }
  verify(normal, "sd at the jump", 0.1222, low, 5e-5);
  verify(normal, "share before the jump", 0.062, normal_threshold_share(0.25, low), 1e-3);

  const Subject bass{"Diffusion", "Bass (1969), doi:10.1287/mnsc.15.5.215; p = .03, q = .38"};
  verify(bass, "F(1)", 0.03575816, bass_share(0.03, 0.38, 1), 5e-9);
  verify(bass, "F(5)", 0.33119864, bass_share(0.03, 0.38, 5), 5e-9);
  verify(bass, "F(10)", 0.81280322, bass_share(0.03, 0.38, 10), 5e-9);
  verify(bass, "F(20)", 0.99625941, bass_share(0.03, 0.38, 20), 5e-9);
  verify(bass, "100 agents, mean at 5", 0.32356, bass_expected_share_continuous(100, 0.03, 0.38, 5),
         5e-6);
  verify(bass, "100 agents, mean at 10", 0.79491,
         bass_expected_share_continuous(100, 0.03, 0.38, 10), 5e-6);
  verify(bass, "100 agents, dt 1/4, mean at 5", 0.30476,
         bass_expected_share(100, 0.03, 0.38, 0.25, 20), 5e-6);
  verify(bass, "100 agents, dt 1/4, mean at 10", 0.77556,
         bass_expected_share(100, 0.03, 0.38, 0.25, 40), 5e-6);
  verify(bass, "100 agents, dt 1/12, mean at 5", 0.31710,
         bass_expected_share(100, 0.03, 0.38, 1.0 / 12, 60), 5e-6);
  verify(bass, "100 agents, dt 1/12, mean at 10", 0.78854,
         bass_expected_share(100, 0.03, 0.38, 1.0 / 12, 120), 5e-6);

  const Subject watts{"Cascade window", "Watts (2002), doi:10.1073/pnas.082090499; threshold .18"};
  const auto window = watts_window(0.18);
  verify(watts, "least mean degree", 1.02070, window.low, 5e-6);
  verify(watts, "greatest mean degree", 5.76468, window.high, 5e-6);
}

TEST_CASE("linear agreements have the stable sizes of the literature",
          "[negotiation][known-answer][verified]") {
  const Subject subject{"Agreement: linear", "Barrett; stable size ceil(c/b)"};
  const struct {
    std::size_t players;
    double b, c;
    std::size_t size;
  } cases[]{{10, 1, 2.5, 3}, {20, 1, 7.2, 8}, {50, 0.3, 1, 4}, {100, 0.1, 2.45, 25}};
  for (const auto& [players, b, c, size] : cases) {
    verify(subject, "N = " + std::to_string(players), static_cast<double>(size),
           static_cast<double>(only(stable_signatories(linear_game(players, b, c)))), 0);
  }
}

TEST_CASE("three sign when costs are quadratic", "[negotiation][known-answer][verified]") {
  const Subject subject{"Agreement: linear benefit, quadratic cost",
                        "Carraro & Siniscalco (1993), doi:10.1016/0047-2727(93)90037-T"};
  Chance chance{31};
  for (int trial = 0; trial < 200; ++trial) {
    const std::size_t players = 3 + chance.below(60);
    const double b = 0.01 + 5.0 * chance.unit(), c = 0.01 + 5.0 * chance.unit();
    CHECK(stable_signatories(quadratic_cost_game(players, b, c)) == std::vector<std::size_t>{3});
  }
  const auto game = quadratic_cost_game(10, 1, 1);
  verify(subject, "N = 10, b = c = 1: signatories", 3,
         static_cast<double>(only(stable_signatories(game))), 0);
  verify(subject, "pay-off inside at 3", 11.5, game.at(3).inside, 0);
  verify(subject, "pay-off outside at 3", 15.5, game.at(3).outside, 0);
  verify(subject, "total at 3", 16, total_effort(game, 3), 0);
  verify(subject, "total when nobody signs", 10, total_effort(game, 0), 0);
  verify(subject, "total when all sign", 100, total_effort(game, 10), 0);
}

TEST_CASE("leading signatories", "[negotiation][known-answer][verified]") {
  const Subject subject{"Agreement: leading signatories",
                        "Barrett (1994), doi:10.1093/oxfordjournals.oep.a042140; N = 10, a = 100, "
                        "b = 1"};
  const struct {
    double c;
    const char* name;
    double size;
  } cases[]{{0.01, ".01", 10}, {0.05, ".05", 8}, {0.25, ".25", 4},
            {0.5, ".5", 3},    {1, "1", 3},      {5, "5", 2}};
  for (const auto& [c, name, size] : cases) {
    verify(subject, std::string{"signatories at c = "} + name, size,
           static_cast<double>(only(stable_signatories(leading_signatories_game(10, 100, 1, c)))),
           0);
  }
  const auto game = leading_signatories_game(10, 100, 1, 0.25);
  verify(subject, "c = .25, 4 sign: effort inside", 8.909, game.at(4).inside_effort, 5e-4);
  verify(subject, "effort outside", 7.572, game.at(4).outside_effort, 5e-4);
  verify(subject, "pay-off inside", 472.160, game.at(4).inside, 5e-4);
  verify(subject, "pay-off outside", 474.913, game.at(4).outside, 5e-4);
  verify(subject, "total", 81.069, total_effort(game, 4), 5e-4);
}

TEST_CASE("broad but shallow, clauses and clubs", "[negotiation][known-answer][verified]") {
  const Subject shallow{"Agreement: broad but shallow",
                        "idea Barrett (2002), doi:10.1007/s101020100042, by formula"};
  const struct {
    std::size_t players;
    double share;
  } shares[]{{4, 0.7965351654}, {10, 0.3515549442}, {100, 0.0371049412}};
  const auto all_sign = [](std::size_t players, double share) {
    const auto stable = stable_signatories(quadratic_cost_game(players, 1, 1, share));
    return std::find(stable.begin(), stable.end(), players) != stable.end();
  };
  for (const auto& [players, share] : shares) {
    const auto what = "largest share, N = " + std::to_string(players);
    verify(shallow, what + ", formula", share, largest_shallow_share(players), 5e-11);
    double low = 0.5 * share, high = 1.0;  // the same by trying which shares all sign
    while (high - low > 1e-11) {
      const double middle = 0.5 * (low + high);
      (all_sign(players, middle) ? low : high) = middle;
    }
    verify(shallow, what + ", by trial", share, low, 1e-9);
  }
  const double share = largest_shallow_share(10);
  verify(shallow, "N = 10: abatement, shallow", 35.155494,
         total_effort(quadratic_cost_game(10, 1, 1, share), 10), 5e-7);

  const Subject clause{"Agreement: minimum participation", "second case with N = 10, by formula"};
  const std::size_t clauses[]{2, 3, 4, 5, 7, 10}, signatories[]{3, 3, 4, 5, 7, 10};
  for (std::size_t i = 0; i < 6; ++i) {
    const auto game = quadratic_cost_game(10, 1, 1, 1, clauses[i]);
    verify(clause, "clause " + std::to_string(clauses[i]), static_cast<double>(signatories[i]),
           static_cast<double>(only(stable_signatories(game))), 0);
  }
  const Subject club{"Club with a penalty",
                     "N = 8, dues 2.5, outsiders lose the number of members"};
  const auto stable = stable_signatories(penalty_club(8, 2.5));
  REQUIRE(stable.size() == 2);
  verify(club, "one stable size", 0, static_cast<double>(stable[0]), 0);
  verify(club, "the other", 8, static_cast<double>(stable[1]), 0);
}

TEST_CASE("the secretariat trades breadth against depth", "[negotiation]") {
  // Members with ideals .1 .. 1 and no company effect sign a <= 2 theta.
  std::vector<double> ideal, one(10, 1.0), nothing(10, 0.0), ambitions;
  for (int i = 1; i <= 10; ++i) ideal.push_back(0.1 * i);
  for (int i = 1; i <= 40; ++i) ambitions.push_back(0.05 * i);
  const PledgeView view{one, ideal, nothing, nothing, nothing, 0.0, 1e-9};
  CHECK(table_pledge(view, ambitions, 0.0).signatories == 10);
  CHECK(table_pledge(view, ambitions, 0.01).ambition == 0.2);
  const auto even = table_pledge(view, ambitions, 0.9);
  CHECK(even.signatories == 6);  // a^.9 (11 - 5 a) on the steps
  CHECK_THAT(even.ambition, Catch::Matchers::WithinAbs(1.0, 1e-12));
  CHECK(table_pledge(view, ambitions, 50.0).signatories == 1);
}
