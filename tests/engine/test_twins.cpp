#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "engine/voice_of.hpp"
#include "hansa/scenario/scenario.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

const std::string lively = R"(format = 1
seed = 5
horizon = 8
[world]
kind = "synthetic"
lobby = 0.3
[parameters]
positions.gap = 0.2
membership.join = 0.01
membership.exit = 0.1
access.rate = 0.2
lobbying.own_cities = 0.1
[[calendar]]
date = "1988-04"
split = { network = "all", into = 2, member_dup = 0.3, niche_dup = 0.3 }
)";

Scenario with_twins(const std::string& twins, const std::vector<Setting>& settings = {}) {
  return read_scenario({{"s.toml", lively + twins}}, settings);
}

bool same_bits(double x, double y) {
  return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
}

/// Bits of everything a run reports of the scenario itself (twin = -1) or of a twin.
template <class Record>
std::uint64_t mix(std::uint64_t digest, const Record& record) {
  const auto add = [&](double value) {
    digest = (digest ^ std::bit_cast<std::uint64_t>(value)) * 0x100000001b3 + 1;
  };
  for (const double value : record.series) add(value);
  for (const double value : record.state.city_ideal) add(value);
  for (const double value : record.state.state_ideal) add(value);
  for (const double value : record.state.networks.gross) add(value);
  for (const auto& event : record.memberships) {
    add(event.city);
    add(event.network);
    add(event.change);
  }
  for (const auto& session : record.sessions) {
    add(session.slack);
    add(session.expected_numerator);
    for (const auto& line : session.lines) add(line.adopted);
  }
  return digest;
}

struct Digests {
  std::uint64_t base{};
  std::vector<std::uint64_t> twins;
};

Digests digests_of(const Scenario& scenario, Order order = Order::any) {
  Digests digests;
  digests.twins.resize(scenario.twins.size());
  const auto world = build_world(scenario.recipe, {});
  run(
      scenario, world,
      [&](const StepRecord& step) {
        digests.base = mix(digests.base, step);
        REQUIRE(step.twins.size() == scenario.twins.size());
        for (std::size_t t = 0; t < step.twins.size(); ++t) {
          digests.twins[t] = mix(digests.twins[t], step.twins[t]);
        }
        return true;
      },
      order);
  return digests;
}

template <class Look>
void watch(const Scenario& scenario, const Look& look) {
  run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
    look(step);
    return true;
  });
}

}  // namespace

TEST_CASE("a twin that changes nothing differs by exactly nothing",
          "[engine][known-answer][common-random-numbers]") {
  const auto digests = digests_of(with_twins("[[twin]]\nname = \"same\"\n"));
  CHECK(digests.twins[0] == digests.base);
}

TEST_CASE("twins change no bit of the scenario's own history", "[engine][determinism]") {
  const auto alone = digests_of(with_twins(""));
  const auto beside =
      digests_of(with_twins("[[twin]]\nname = \"muted\"\nvoice.muted = true\n"
                            "[[twin]]\nname = \"apart\"\ncalendar = false\n"
                            "fragmentation.networks = 40\n"));
  CHECK(beside.base == alone.base);
  CHECK(beside.twins[0] != alone.base);
  CHECK(beside.twins[1] != alone.base);
}

TEST_CASE("a twin is what a run of its own with the same settings is",
          "[engine][known-answer][common-random-numbers]") {
  const auto beside = digests_of(
      with_twins("[[twin]]\nname = \"gamma\"\nattention.gamma = 0.5\n"
                 "[[twin]]\nname = \"many\"\nfragmentation.networks = 40\nworld.lobby = 0.6\n"));
  CHECK(beside.twins[0] == digests_of(with_twins("", {{"attention.gamma", "0.5"}})).base);
  CHECK(
      beside.twins[1] ==
      digests_of(with_twins("", {{"fragmentation.networks", "40"}, {"world.lobby", "0.6"}})).base);
}

TEST_CASE("neither threads nor the order of visits change a bit of a twin",
          "[engine][determinism]") {
  const auto scenario = with_twins("[[twin]]\nname = \"muted\"\nvoice.muted = true\n");
  const auto parallel = digests_of(scenario);
  for (const auto order : {Order::ascending, Order::descending}) {
    const auto serial = digests_of(scenario, order);
    CHECK(serial.base == parallel.base);
    CHECK(serial.twins == parallel.twins);
  }
}

TEST_CASE("what draws nothing changes no draw of a twin", "[engine][common-random-numbers]") {
  // Capacity of texts draws nothing: who joins what, and the luck of sessions, stay.
  const auto scenario = with_twins("[[twin]]\nname = \"short\"\nworld.capacity = 1\n");
  std::size_t joins = 0, texts_apart = 0;
  watch(scenario, [&](const StepRecord& step) {
    const auto& twin = step.twins[0];
    REQUIRE(twin.memberships.size() == step.memberships.size());
    for (std::size_t i = 0; i < step.memberships.size(); ++i) {
      CHECK(twin.memberships[i].city == step.memberships[i].city);
      CHECK(twin.memberships[i].network == step.memberships[i].network);
      ++joins;
    }
    REQUIRE(twin.sessions.size() == step.sessions.size());
    for (std::size_t i = 0; i < step.sessions.size(); ++i) {
      CHECK(same_bits(twin.sessions[i].slack, step.sessions[i].slack));
      texts_apart += twin.sessions[i].lines[0].adopted != step.sessions[i].lines[0].adopted;
    }
  });
  CHECK(joins > 100);
  CHECK(texts_apart > 0);
}

TEST_CASE("muted cities move no state: the voice of their sessions is exactly zero",
          "[engine][known-answer]") {
  const auto scenario =
      with_twins("[[twin]]\nname = \"muted\"\nvoice.muted = true\nvoice.muted_from = 1989\n");
  std::size_t silent = 0;
  double spoken = 0.0;
  watch(scenario, [&](const StepRecord& step) {
    for (const auto& session : step.twins[0].sessions) {
      const double sum =
          std::abs(session.voice_numerator[0]) + std::abs(session.expected_numerator);
      if (session.month < month_of(1989)) {
        spoken += sum;
        continue;
      }
      ++silent;
      CHECK(sum == 0.0);
      CHECK(session.networks_heard == 0);
      for (const auto& line : session.lines) {
        CHECK(line.adopted == line.muted);
        CHECK(line.moved == 0.0);
      }
    }
  });
  CHECK(silent > 2);
  CHECK(spoken > 0.0);
}

TEST_CASE("lasting voice begins when the twin falls silent, as the voice of that session",
          "[engine][known-answer]") {
  const auto scenario =
      with_twins("[[twin]]\nname = \"muted\"\nvoice.muted = true\nvoice.muted_from = 1987\n");
  bool met_by_any = false;  // states remember what earlier sessions of any forum did
  std::size_t first = 0;
  double later = 0.0;
  watch(scenario, [&](const StepRecord& step) {
    REQUIRE(step.twins[0].lasting.size() == step.sessions.size());
    for (std::size_t s = 0; s < step.sessions.size(); ++s) {
      const auto& session = step.sessions[s];
      const auto& lasting = step.twins[0].lasting[s];
      for (std::size_t line = 0; line < session.lines.size(); ++line) {
        CHECK(lasting.lines[line].muted == step.twins[0].sessions[s].lines[line].adopted);
      }
      if (session.month < month_of(1987)) {
        for (std::size_t w = 0; w < weightings; ++w) CHECK(std::isnan(lasting.numerator[w]));
        for (std::size_t line = 0; line < session.lines.size(); ++line) {
          CHECK(lasting.lines[line].muted == session.lines[line].adopted);
        }
        continue;
      }
      if (!met_by_any) {
        met_by_any = true;
        ++first;
        for (std::size_t w = 0; w < weightings; ++w) {
          CHECK(lasting.numerator[w] == session.voice_numerator[w]);
          CHECK(lasting.denominator[w] == session.voice_denominator[w]);
        }
      } else {
        later += std::abs(lasting.numerator[0] - session.voice_numerator[0]);
      }
    }
  });
  CHECK(first == 1);
  CHECK(later > 0.0);
}

TEST_CASE("lines of lasting voice add up to their session", "[engine][closed-form]") {
  watch(with_twins("[[twin]]\nname = \"muted\"\nvoice.muted = true\n"), [](const StepRecord& step) {
    for (const auto& lasting : step.twins[0].lasting) {
      for (std::size_t w = 0; w < weightings; ++w) {
        double numerator = 0.0, denominator = 0.0;
        for (const auto& line : lasting.lines) {
          numerator += line.numerator[w];
          denominator += line.denominator[w];
        }
        CHECK(numerator == lasting.numerator[w]);
        CHECK(denominator == lasting.denominator[w]);
      }
    }
  });
}

TEST_CASE("a twin that is not muted has no lasting voice", "[engine]") {
  watch(with_twins("[[twin]]\nname = \"gamma\"\nattention.gamma = 2\n"),
        [](const StepRecord& step) { CHECK(step.twins[0].lasting.empty()); });
}

TEST_CASE("an observer can stop a run with twins", "[engine]") {
  const auto scenario = with_twins("[[twin]]\nname = \"same\"\n");
  int records = 0;
  const bool whole = run(scenario, build_world(scenario.recipe, {}),
                         [&](const StepRecord&) { return ++records < 3; });
  CHECK_FALSE(whole);
  CHECK(records == 3);
}
