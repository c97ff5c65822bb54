/// \file   [[twin]]: what changes beside a scenario whose values are known.
#include <algorithm>
#include <array>

#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/resolve.hpp"
#include "hansa/scenario/unknown_key.hpp"

namespace hansa {
namespace {

constexpr std::string_view letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
constexpr std::size_t longest_name = 40;

/// What twins have in common with their scenario, and why.
struct Shared {
  std::string_view key, why;
};
constexpr std::string_view same_numbers = "twins share the random numbers of their scenario";
constexpr std::string_view same_steps = "twins run step by step beside their scenario";
constexpr std::string_view same_agents =
    "twins have the cities, states, forums and issues of their scenario";
constexpr std::array shared{
    Shared{"seed", same_numbers},
    Shared{"replicate", same_numbers},
    Shared{"start", same_steps},
    Shared{"horizon", same_steps},
    Shared{"step", same_steps},
    Shared{"world.kind", same_agents},
    Shared{"world.folder", same_agents},
    Shared{"world.issues", same_agents},
    Shared{"world.synthetic.cities", same_agents},
    Shared{"world.synthetic.states", same_agents},
    Shared{"world.synthetic.forums", same_agents},
};

std::string_view why_shared(std::string_view key) {
  if (group_of(key) == "output") return "what is stored of twins does not depend on it";
  const auto found = std::ranges::find(shared, key, &Shared::key);
  return found == shared.end() ? std::string_view{} : found->why;
}

bool is_group(std::string_view path) {
  return std::ranges::any_of(parameter_groups(), [&](const ParameterGroup& group) {
    return !group.name.empty() && (group.name == path || table_of_group(group.name) == path);
  });
}

/// Reads one entry.
class TwinReader {
 public:
  TwinReader(const TwinEntry& entry, Resolution& to) : entry_{entry}, to_{to} {
    twin_.scenario = to.scenario;
    twin_.scenario.texts.clear();
    twin_.scenario.notes.clear();
    twin_.scenario.twins.clear();
    twin_.place = entry.path + ':' + std::to_string(entry.node.place.line);
  }

  void read() {
    const auto* table = entry_.node.as<NodeTable>();
    if (!table) {
      fault(entry_.node.place, "a twin is " + std::string{describe_type(entry_.node)} +
                                   " (must be a table). Begin it with [[twin]].");
      return;
    }
    read_name(*table);
    for (const auto& member : *table) {
      const auto& name = member.name;
      if (name == "name" || name == "calendar" || name == "calendar_from_scenario") continue;
      if (name == "set" && member.node.as<NodeTable>()) {
        for (const auto& each : *member.node.as<NodeTable>()) visit(each, "");
      } else {
        visit(member, "");
      }
    }
    read_calendar_of(*table);
    finish();
  }

 private:
  void fault(Place place, std::string message) {
    to_.faults.add(entry_.path, place, std::move(message));
  }

  void read_name(const NodeTable& table) {
    const auto* name = find_member(table, "name");
    if (!name) {
      fault(entry_.node.place,
            "a twin has no name (results could not tell it). Add name = "
            "\"muted\".");
      return;
    }
    const auto* text = name->node.as<std::string>();
    const auto place = name->node.place;
    if (!text) {
      fault(place, "the name of a twin is " + std::string{describe_type(name->node)} +
                       " (must be text, in quotes). Write name = \"muted\".");
      return;
    }
    const bool plain = !text->empty() && text->size() <= longest_name &&
                       text->find_first_not_of(letters) == text->npos;
    if (!plain) {
      fault(place, "a twin cannot be called \"" + *text +
                       "\" (results and tables bear the name). Use 1 to " +
                       std::to_string(longest_name) + " letters without accents, digits, _ or -.");
    } else if (std::ranges::find(to_.scenario.twins, *text, &TwinScenario::name) !=
               to_.scenario.twins.end()) {
      fault(place, "a second twin " + *text +
                       " (each needs a name of its own). Rename it, or leave out those of the "
                       "base: twins_from_base = false.");
    }
    twin_.name = *text;
  }

  void visit(const Member& member, const std::string& prefix) {
    const auto path = prefix + member.name;
    if (const auto* row = find_parameter(path)) {
      take(*row, member);
    } else if (const auto* inner = member.node.as<NodeTable>()) {
      if (inner->empty() && path != "parameters" && !is_group(path)) {
        fault(member.place, "in a twin: " + unknown_setting(path));
      }
      for (const auto& each : *inner) visit(each, path + '.');
    } else if (is_group(path)) {
      fault(member.node.place, path + " is " + std::string{describe_type(member.node)} +
                                   " (must be a table). Write " + path + ".key = value.");
    } else {
      fault(member.place, "in a twin: " + unknown_setting(path));
    }
  }

  void take(const ParameterRow& row, const Member& member) {
    const auto why = why_shared(row.key);
    if (!why.empty()) {
      fault(member.place, "a twin cannot set " + std::string{row.key} + " (" + std::string{why} +
                              "). Set it above the twins, for all, or run a scenario of its own.");
      return;
    }
    auto result = convert_value(row, member.node);
    if (auto* misfit = std::get_if<Misfit>(&result)) {
      fault(member.node.place, std::move(misfit->problem));
      return;
    }
    row.set(twin_.scenario, std::get<Value>(result));
    check_issues(row, member.node.place);
    const Origin origin{entry_.source, entry_.path, member.node.place, false};
    auto& resolved = *std::ranges::find(twin_.scenario.resolved, row.key, &ResolvedValue::key);
    resolved.value = to_toml(row.get(twin_.scenario));
    resolved.origin = origin.text();
    set_.push_back(row.key);
  }

  void check_issues(const ParameterRow& row, Place place) {
    if (row.kind != ValueKind::per_issue) return;
    const auto issues = twin_.scenario.recipe.issues.size();
    const auto count = std::get<std::vector<double>>(row.get(twin_.scenario)).size();
    if (count == 1 || count == issues) return;
    fault(place, std::string{row.key} + " has " + std::to_string(count) + " numbers (" +
                     std::to_string(issues) + " issues). Give one number, or one per issue.");
  }

  bool keeps_calendar(const NodeTable& table) {
    bool kept = true;
    for (const char* key : {"calendar", "calendar_from_scenario"}) {
      const auto* given = find_member(table, key);
      if (!given || given->node.as<NodeList>()) continue;
      const auto* yes = given->node.as<bool>();
      if (yes) {
        kept = kept && *yes;
      } else {
        fault(given->node.place,
              std::string{key} + " of a twin is " + std::string{describe_type(given->node)} +
                  ". Write calendar = false (no interventions), [[twin.calendar]] (more of them), "
                  "or both with calendar_from_scenario = false.");
      }
    }
    return kept;
  }

  void read_calendar_of(const NodeTable& table) {
    auto& entries = twin_.scenario.calendar;
    if (!keeps_calendar(table)) entries.clear();
    const auto* own = find_member(table, "calendar");
    if (!own || !own->node.as<NodeList>()) return;
    const auto& scenario = twin_.scenario;
    const auto end = scenario.start + static_cast<Month>(12 * scenario.years);
    for (auto& entry : read_calendar(own->node, entry_.path, to_.faults)) {
      if (entry.month < scenario.start || entry.month >= end) {
        to_.faults.add(entry.place, {},
                       "the calendar's " + date_text(entry.month) + " lies outside the run (" +
                           date_text(scenario.start) + " to " + date_text(end - 1) +
                           "). Change the date, start or horizon.");
      }
      entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(entries, {}, &CalendarEntry::month);
  }

  void finish() {
    for (const auto& row : parameter_table()) {
      if (std::ranges::find(set_, row.key) != set_.end()) twin_.changed.emplace_back(row.key);
    }
    to_.scenario.twins.push_back(std::move(twin_));
  }

  const TwinEntry& entry_;
  Resolution& to_;
  TwinScenario twin_;
  std::vector<std::string_view> set_;
};

}  // namespace

void read_twins(Resolution& resolution) {
  for (const auto& entry : resolution.twins) TwinReader{entry, resolution}.read();
}

}  // namespace hansa
