#include "catch.hpp"
#include "engine/series_of.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

/// Messages change: cities learn, and networks ask for one line alone.
Scenario changing() {
  auto scenario = neutral_scenario();
  scenario.recipe.equal_niches = false;
  scenario.parameters.agenda.asks = 1;
  scenario.parameters.learning = {.weight = 0.3, .networks = 1.0, .ties = 1.0};
  return scenario;
}

CalendarEntry split_in(const Scenario& scenario, Month after) {
  CalendarEntry entry;
  entry.month = scenario.start + after;
  entry.kind = ActionKind::split;
  entry.split = {"all", 2, 0.5, 0.5, false, true};
  return entry;
}

}  // namespace

TEST_CASE("a lead within the step changes nothing, a longer one does", "[engine][known-answer]") {
  auto scenario = changing();
  const auto now = voice_of(scenario).texts;
  scenario.parameters.agenda.lead = 1;  // sessions lie a month or more after their quarter began
  const auto within = voice_of(scenario).texts;
  scenario.parameters.agenda.lead = 24;
  const auto late = voice_of(scenario).texts;
  CHECK(within == now);
  CHECK(late != now);
}

TEST_CASE("messages that stay and ask for all lines may come at any time",
          "[engine][known-answer]") {
  auto scenario = neutral_scenario();
  const auto now = voice_of(scenario).texts;
  scenario.parameters.agenda.lead = 30;
  CHECK(voice_of(scenario).texts == now);
}

TEST_CASE("parts of a split are not heard before their asks have lain long enough",
          "[engine][scenario]") {
  auto scenario = changing();
  scenario.calendar = {split_in(scenario, 36)};
  const auto heard_in_year = [&](std::size_t year) {
    std::uint32_t heard = 0;
    run(scenario, build_world(scenario.recipe, {}), [&](const StepRecord& step) {
      for (const auto& session : step.sessions) {
        const auto after = static_cast<std::size_t>(session.month - scenario.start) / 12;
        if (after == year) heard += session.networks_heard;
      }
      return true;
    });
    return heard;
  };
  CHECK(heard_in_year(4) > 0);
  scenario.parameters.agenda.lead = 24;
  CHECK(heard_in_year(2) > 0);
  CHECK(heard_in_year(3) == 0);
  CHECK(heard_in_year(4) == 0);
  CHECK(heard_in_year(6) > 0);
}

TEST_CASE("what is not passed on moves nobody", "[engine][known-answer]") {
  auto scenario = changing();
  const auto world = build_world(scenario.recipe, {});
  scenario.parameters.agenda.transmission = 0.0;
  const auto silent = voice_of(scenario, world);
  CHECK(silent.numerator == 0.0);
  CHECK(total(series_of(scenario, world, "asks_lost")) > 0.0);
  scenario.parameters.agenda.transmission = 0.5;
  const double half = total(series_of(scenario, world, "attention"));
  scenario.parameters.agenda.transmission = 1.0;
  CHECK(total(series_of(scenario, world, "asks_lost")) == 0.0);
  CHECK(half < total(series_of(scenario, world, "attention")));
}

TEST_CASE("a secretariat that endorses raises what is heard", "[engine][scenario]") {
  auto scenario = changing();
  const auto world = build_world(scenario.recipe, {});
  const double plain = total(series_of(scenario, world, "attention"));
  auto& rule = scenario.parameters.attention;
  rule.endorse_chance = 1.0;
  CHECK(voice_of(scenario, world).texts == voice_of(changing(), world).texts);  // endorse 0: off
  rule.endorse = 2.0;
  CHECK(total(series_of(scenario, world, "attention")) > plain);
  CHECK(total(series_of(scenario, world, "endorsements")) ==
        total(series_of(scenario, world, "sessions")));
  rule.endorse_chance = 0.0;
  CHECK(voice_of(scenario, world).texts == voice_of(changing(), world).texts);
}
