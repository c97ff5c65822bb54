#include <algorithm>

#include "hansa/study/read_parts.hpp"

namespace hansa {

Option change_of(const TwinScenario& twin, const Scenario& scenario) {
  Option change;
  change.name = twin.name;
  for (const auto& key : twin.changed) {
    change.settings.push_back({key, find_parameter(key)->get(twin.scenario)});
  }
  const auto inside = [](const CalendarEntry& entry, const std::vector<CalendarEntry>& calendar) {
    return std::ranges::find(calendar, entry.place, &CalendarEntry::place) != calendar.end();
  };
  for (const auto& entry : twin.scenario.calendar) {
    if (!inside(entry, scenario.calendar)) change.calendar.push_back(entry);
  }
  change.calendar_from_scenario = std::ranges::all_of(
      scenario.calendar, [&](const auto& entry) { return inside(entry, twin.scenario.calendar); });
  return change;
}

}  // namespace hansa
