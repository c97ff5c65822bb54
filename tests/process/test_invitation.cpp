#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "catch.hpp"
#include "hansa/process/invitation.hpp"

using namespace hansa;
using Catch::Matchers::WithinAbs;

namespace {

struct Hosts {
  std::vector<std::uint32_t> state;
  std::vector<Key> key;
  std::vector<double> openness{0.5, 0.25, 1.0};
  std::vector<std::uint32_t> member{0, 1};  // the third state has no seat
  double chance{0.4};

  explicit Hosts(std::size_t cities) {
    for (std::size_t i = 0; i < cities; ++i) {
      state.push_back(static_cast<std::uint32_t>(i % 3));
      key.push_back(key_of("city " + std::to_string(i)));
    }
  }
  std::vector<std::uint8_t> invited(Step session = Step{24'000}, Key forum = key_of("cop")) const {
    return invited_cities({chance, state, key, openness, member, forum}, session, KeyedDraw{3, 0});
  }
};

}  // namespace

TEST_CASE("states take cities along by their openness", "[invitation][statistical]") {
  const Hosts hosts{60'000};
  const auto invited = hosts.invited();
  std::vector<double> count(3, 0.0);
  for (std::size_t i = 0; i < invited.size(); ++i) count[hosts.state[i]] += invited[i];
  for (const std::size_t s : {0U, 1U}) {
    const double chance = 0.4 * hosts.openness[s];
    // 4.9 sigma: false alarm 1e-6 each. Power: a chance 8 % (12 %) off shows.
    CHECK_THAT(count[s],
               WithinAbs(20'000 * chance, 4.9 * std::sqrt(20'000 * chance * (1 - chance))));
  }
  CHECK(count[2] == 0.0);  // not at the table
}

TEST_CASE("each session and forum invites anew, and rows do not matter",
          "[invitation][determinism]") {
  Hosts hosts{3'000};
  const auto invited = hosts.invited();
  CHECK(hosts.invited() == invited);
  CHECK(hosts.invited(Step{24'012}) != invited);
  CHECK(hosts.invited(Step{24'000}, key_of("wha")) != invited);
  std::reverse(hosts.state.begin(), hosts.state.end());
  std::reverse(hosts.key.begin(), hosts.key.end());
  auto reversed = hosts.invited();
  std::reverse(reversed.begin(), reversed.end());
  CHECK(reversed == invited);
}

TEST_CASE("chance zero invites nobody and a higher one nobody less",
          "[invitation][known-answer][common-random-numbers]") {
  Hosts hosts{3'000};
  const auto some = hosts.invited();
  hosts.chance = 0.0;
  const auto none = hosts.invited();
  CHECK(std::accumulate(none.begin(), none.end(), 0) == 0);
  hosts.chance = 0.8;
  const auto more = hosts.invited();
  for (std::size_t i = 0; i < more.size(); ++i) CHECK(more[i] >= some[i]);
}

TEST_CASE("a city speaks with what it gave to no network", "[invitation][closed-form]") {
  CHECK(unspent_budget(0.01, 300.0, 0, 0.0) == 3.0);
  CHECK(unspent_budget(0.01, 300.0, 2, 0.0) == 0.0);
  CHECK(unspent_budget(0.01, 300.0, 2, 0.25) == 0.75);
  CHECK(unspent_budget(0.01, 300.0, 0, 1.0) == 3.0);
  CHECK_FALSE(consents(0.3, 0.3));
  CHECK(consents(0.31, 0.3));
}
