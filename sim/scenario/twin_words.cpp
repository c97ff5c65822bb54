#include "hansa/scenario/twin_words.hpp"

#include <algorithm>

namespace hansa {

bool same_calendar(const Scenario& scenario, const TwinScenario& twin) {
  return std::ranges::equal(twin.scenario.calendar, scenario.calendar, {}, &CalendarEntry::place,
                            &CalendarEntry::place);
}

std::string changes_in_words(const Scenario& scenario, const TwinScenario& twin) {
  std::string all;
  const auto add = [&](const std::string& words) { all += (all.empty() ? "" : ", ") + words; };
  for (const auto& key : twin.changed) {
    const auto found = std::ranges::find(twin.scenario.resolved, key, &ResolvedValue::key);
    if (found != twin.scenario.resolved.end()) add(key + " = " + found->value);
  }
  const auto& own = twin.scenario.calendar;
  if (!same_calendar(scenario, twin)) {
    add(std::to_string(own.size()) + (own.size() == 1 ? " intervention" : " interventions") +
        " instead of " + std::to_string(scenario.calendar.size()));
  }
  return all.empty() ? "nothing" : all;
}

}  // namespace hansa
