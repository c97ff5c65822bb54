#include <algorithm>
#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/cli/scenario_input.hpp"
#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/scenario/twin_words.hpp"

namespace hansa {
namespace {

constexpr std::size_t origin_column = 72;

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 1, width), ' ');
  return text;
}

std::string in_a_row(const std::vector<std::string>& ids) {
  std::string all;
  for (const auto& id : ids) all += (all.empty() ? "" : ", ") + id;
  return all;
}

std::string action_text(const CalendarEntry& entry) {
  switch (entry.kind) {
    case ActionKind::split:
      return "split " + entry.split.network + " into " + std::to_string(entry.split.into);
    case ActionKind::merge:
      return "merge " + in_a_row(entry.merge.networks);
    case ActionKind::found:
      return "found " + entry.found.network;
    case ActionKind::close:
      return "close " + in_a_row(entry.networks);
    case ActionKind::peak_body:
      return "peak body of " + in_a_row(entry.networks);
    case ActionKind::mute:
      return "mute " + in_a_row(entry.mute.networks) +
             (entry.mute.until > 0 ? " until " + date_text(entry.mute.until) : "");
    case ActionKind::withdraw:
      return entry.withdraw.state + " withdraws from " + entry.withdraw.forum;
    case ActionKind::renege:
      return entry.renege.state + " renounces the text of " + entry.renege.forum +
             (entry.renege.years > 0.0
                  ? ", and new ones for " + to_text(entry.renege.years) + " years"
                  : "");
    case ActionKind::donor_leaves:
      return "donors leave " + in_a_row(entry.networks);
    case ActionKind::rewire:
      return "rewire memberships";
    case ActionKind::set:
      break;
  }
  std::string all;
  for (const auto& setting : entry.set) {
    all += (all.empty() ? "set " : ", ") + setting.key + " = " + setting.value;
  }
  return all;
}

void print_value(std::ostream& out, const std::string& key, const ResolvedValue& value) {
  const auto unit = value.unit == "1" ? "" : value.unit;
  auto line = padded(padded(key, 34) + value.value, 48) + unit;
  if (line.size() >= origin_column) line += '\n' + std::string(origin_column - 1, ' ');
  out << padded(line, origin_column) << value.origin << '\n';
}

void print_calendar(std::ostream& out, const std::string& head,
                    const std::vector<CalendarEntry>& calendar) {
  for (const auto& entry : calendar) {
    out << padded(padded(head + date_text(entry.month), 34) + action_text(entry), origin_column)
        << entry.place << '\n';
  }
}

/// What the twin has of its own, the calendar where it is another than the scenario's.
void print_twin(std::ostream& out, const Scenario& scenario, const TwinScenario& twin) {
  out << padded(padded("twin " + twin.name, 34) + changes_in_words(scenario, twin), origin_column)
      << twin.place << '\n';
  for (const auto& key : twin.changed) {
    const auto& resolved = twin.scenario.resolved;
    const auto value = std::ranges::find(resolved, key, &ResolvedValue::key);
    if (value != resolved.end()) print_value(out, "  " + key, *value);
  }
  if (!same_calendar(scenario, twin)) print_calendar(out, "  calendar ", twin.scenario.calendar);
}

int explain(const Arguments& arguments, const Screen& screen) {
  const auto scenario = read_scenario(arguments.names[0], settings_of(arguments));
  const bool changed_only = arguments.has("changed");
  for (const auto& value : scenario.resolved) {
    if (changed_only && value.origin == "default") continue;
    print_value(screen.out, value.key, value);
  }
  print_calendar(screen.out, "calendar ", scenario.calendar);
  for (const auto& twin : scenario.twins) print_twin(screen.out, scenario, twin);
  for (const auto& note : scenario.notes) screen.err << "note: " << note << '\n';
  return exit_ok;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "SCENARIO",
          1,
          1,
          "Prints every value that a scenario comes to, its unit, and where it was set.",
          "The last column says default, file:line:column, or --set. Nothing is run.",
          "hansa explain scenarios/observed.toml\n"
          "hansa explain scenarios/proliferation.toml --changed --set attention.gamma=0.5",
          scenario_options({{"changed", '\0', "", "Only what differs from the defaults.", false}}),
          explain};
}

}  // namespace hansa
