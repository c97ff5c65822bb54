#include <cmath>

#include "catch.hpp"
#include "engine/voice_of.hpp"

using namespace hansa;
using namespace hansa::test;

namespace {

Scenario splitting(double member_dup, double niche_dup, double gamma) {
  auto scenario = neutral_scenario();
  scenario.recipe.equal_niches = false;
  scenario.parameters.attention.gamma = gamma;
  CalendarEntry entry;
  entry.month = scenario.start + 12;
  entry.kind = ActionKind::split;
  entry.split = {"all", 2, member_dup, niche_dup, false, true};
  scenario.calendar = {entry};
  return scenario;
}

}  // namespace

TEST_CASE("splitting networks into twins with the same members changes nothing",
          "[engine][known-answer][scenario]") {
  auto whole = splitting(1.0, 1.0, 1.0);
  const auto split = voice_of(whole);
  whole.calendar.clear();
  const auto kept = voice_of(whole);
  REQUIRE(split.texts.size() == kept.texts.size());
  for (std::size_t cell = 0; cell < kept.texts.size(); ++cell) {
    CHECK_THAT(split.texts[cell], Catch::Matchers::WithinAbs(kept.texts[cell], 1e-10));
  }
  CHECK_THAT(split.voice(), Catch::Matchers::WithinRel(kept.voice(), 1e-9));
}

TEST_CASE("splitting into networks that care for different issues changes texts",
          "[engine][scenario]") {
  auto whole = splitting(0.0, 0.0, 0.5);
  const auto split = voice_of(whole);
  whole.calendar.clear();
  CHECK(split.texts != voice_of(whole).texts);
}

TEST_CASE("merging what was split undoes the split", "[engine][closed-form][scenario]") {
  auto scenario = splitting(0.4, 1.0, 2.0);  // gamma 2: a split that stands would cost voice
  const auto split = scenario.calendar.front();
  CalendarEntry merge;
  merge.month = split.month;
  merge.kind = ActionKind::merge;
  merge.merge.networks = {"all"};
  scenario.calendar = {merge};
  const auto merged = voice_of(scenario);
  scenario.calendar = {split, merge};
  const auto undone = voice_of(scenario);
  CHECK_THAT(undone.voice(), Catch::Matchers::WithinRel(merged.voice(), 1e-9));
  scenario.calendar = {split};
  CHECK(std::abs(voice_of(scenario).voice() - merged.voice()) > 0.01 * merged.voice());
}
