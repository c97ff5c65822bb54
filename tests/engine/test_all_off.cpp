#include <bit>
#include <cmath>
#include <map>
#include <string>

#include "catch.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return std::ranges::equal(a, b, [](double x, double y) {
    return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
  });
}

/// Every mechanism at its off value. Numbers that only scale what is off stand at one; no summit
/// finds a move of the whole scale, so that no text is adopted.
Scenario all_off() {
  auto scenario = neutral_scenario();
  scenario.parameters = {};
  scenario.parameters.membership.cost = 1.0;
  scenario.parameters.attention.gamma = 1.0;
  scenario.parameters.summit.least_move = 1.0;
  return scenario;
}

}  // namespace

TEST_CASE("with everything off nothing happens", "[engine][known-answer][scenario]") {
  const auto scenario = all_off();
  RunState start;
  std::size_t steps = 0, sessions = 0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    const auto& now = step.state;
    if (steps++ == 0) start = now;
    sessions += step.sessions.size();
    CAPTURE(steps);
    CHECK(same_bits(now.city_ideal, start.city_ideal));
    CHECK(same_bits(now.state_ideal, start.state_ideal));
    CHECK(same_bits(now.forum_text, start.forum_text));
    CHECK(now.memberships.city == start.memberships.city);
    CHECK(now.memberships.network == start.memberships.network);
    CHECK(same_bits(now.memberships.engagement, start.memberships.engagement));
    CHECK(same_bits(now.memberships.contribution, start.memberships.contribution));
    CHECK(now.networks.alive == start.networks.alive);
    CHECK(now.networks.members == start.networks.members);
    CHECK(now.networks.access == start.networks.access);
    CHECK(same_bits(now.networks.net, start.networks.net));
    CHECK(same_bits(now.networks.message, start.networks.message));
    CHECK(step.memberships.empty() == (steps > 1));  // the start reports who is a member then
    CHECK(step.networks.empty());
    for (const auto& session : step.sessions) {
      CHECK_FALSE(session.agreed);
      for (const double numerator : session.voice_numerator) CHECK(numerator == 0.0);
    }
    return true;
  });
  CHECK(steps == 41);
  CHECK(sessions > 10);
}

TEST_CASE("with everything off but summits texts are those of the muted twin",
          "[engine][known-answer][scenario]") {
  auto scenario = all_off();
  scenario.parameters.summit.least_move = 0.0;
  std::size_t agreed = 0;
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    for (const auto& session : step.sessions) {
      agreed += session.agreed;
      CHECK(session.agreed == session.agreed_muted);
      for (const auto& line : session.lines) {
        CHECK(std::bit_cast<std::uint64_t>(line.adopted) ==
              std::bit_cast<std::uint64_t>(line.muted));
      }
    }
    return true;
  });
  CHECK(agreed > 0);
}
