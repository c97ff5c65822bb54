#include "hansa/scenario/calendar.hpp"

#include <algorithm>
#include <optional>

#include "hansa/base/spelling.hpp"
#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/unknown_key.hpp"

namespace hansa {
namespace {

std::string_view field_name(const ActionField& field) {
  return field.row.key.substr(field.row.key.find('.') + 1);
}

std::string in_a_list(const std::vector<std::string_view>& names) {
  std::string all;
  for (const auto name : names) all += (all.empty() ? "" : ", ") + std::string{name};
  return all;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known) {
  const auto nearest = nearest_name(name, known);
  return nearest.empty() ? "" : " Did you mean " + std::string{nearest} + "?";
}

/// Reads one entry; what is wrong with it goes to the list of faults.
class EntryReader {
 public:
  EntryReader(const std::string& path, Faults& faults) : path_{path}, faults_{faults} {}

  std::optional<CalendarEntry> read(const Node& node) {
    const auto* table = node.as<NodeTable>();
    if (!table) {
      fault(node.place, "an entry of the calendar is " + std::string{describe_type(node)} +
                            " (must be a table). Begin it with [[calendar]].");
      return std::nullopt;
    }
    set_place(node.place);
    read_date_of(*table, node.place);
    read_action_of(*table, node.place);
    return sound_ ? std::optional{entry_} : std::nullopt;
  }

 private:
  void set_place(Place place) {
    entry_.place = path_ + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
  }

  void fault(Place place, std::string message) {
    faults_.add(path_, place, std::move(message));
    sound_ = false;
  }

  std::optional<Value> value(const ParameterRow& row, const Node& node) {
    auto result = convert_value(row, node);
    if (auto* misfit = std::get_if<Misfit>(&result)) {
      fault(node.place, std::move(misfit->problem));
      return std::nullopt;
    }
    return std::get<Value>(std::move(result));
  }

  void read_date_of(const NodeTable& table, Place place) {
    const auto* date = find_member(table, "date");
    if (!date) {
      fault(place, "an entry of the calendar has no date. Add date = \"1995-06\".");
      return;
    }
    const ParameterRow row{.key = "date",
                           .unit = "",
                           .standard = std::string{"1995-06"},
                           .meaning = "",
                           .source = "",
                           .kind = ValueKind::date,
                           .page = "calendar"};
    if (const auto read = value(row, date->node)) {
      entry_.month = *read_date(std::get<std::string>(*read));
    }
  }

  void read_action_of(const NodeTable& table, Place place) {
    std::vector<std::string_view> names;
    for (const auto& action : calendar_actions()) names.push_back(action.name);
    std::size_t known = 0;
    bool odd = false;
    for (const auto& member : table) {
      if (member.name == "date") continue;
      const auto action = std::ranges::find(calendar_actions(), std::string_view{member.name},
                                            &CalendarAction::name);
      if (action == calendar_actions().end()) {
        auto suggestions = names;
        suggestions.push_back("date");
        fault(member.place, "unknown action " + member.name + " (the program can " +
                                in_a_list(names) + ")." + did_you_mean(member.name, suggestions));
        odd = true;
      } else if (++known > 1) {
        fault(member.place,
              "a second action in one entry (their order would be unclear). Give "
              "each its own [[calendar]].");
      } else {
        set_place(member.place);
        read_fields(*action, member);
      }
    }
    if (known == 0 && !odd) {
      fault(place, "an entry of the calendar does nothing. Add one of: " + in_a_list(names) + ".");
    }
  }

  void read_fields(const CalendarAction& action, const Member& member) {
    entry_.kind = action.kind;
    const auto* table = member.node.as<NodeTable>();
    if (!table) {
      fault(member.node.place,
            member.name + " is " + std::string{describe_type(member.node)} +
                " (must be a table). For example: " + std::string{action.example} + ".");
      return;
    }
    if (action.kind == ActionKind::set) return read_settings(*table, "", member.place);
    std::vector<std::string_view> names;
    for (const auto& field : action.fields) names.push_back(field_name(field));
    for (const auto& given : *table) {
      const auto at = std::ranges::find(names, std::string_view{given.name}) - names.begin();
      if (static_cast<std::size_t>(at) == names.size()) {
        fault(given.place, "unknown value " + member.name + '.' + given.name + " (" + member.name +
                               " takes " + in_a_list(names) + ")." +
                               did_you_mean(given.name, names));
        continue;
      }
      const auto& field = action.fields[static_cast<std::size_t>(at)];
      if (const auto read = value(field.row, given.node)) field.set(entry_, *read);
    }
    for (const auto& field : action.fields) {
      if (!field.needed || find_member(*table, field_name(field))) continue;
      fault(member.place, member.name + " does not say " + std::string{field_name(field)} +
                              ". For example: " + std::string{action.example} + ".");
    }
    check_merge(member);
    check_until(*table);
  }

  /// Keys of parameters: "attention.gamma" = 2, or attention = { gamma = 2 }.
  void read_settings(const NodeTable& table, const std::string& prefix, Place place) {
    if (table.empty()) {
      fault(place, "set names no key. For example: set = { attention.gamma = 0.5 }.");
    }
    for (const auto& given : table) {
      const auto key = prefix + given.name;
      const auto* row = find_parameter(key);
      const auto* inner = given.node.as<NodeTable>();
      if (!row && inner) {
        read_settings(*inner, key + '.', given.place);
      } else if (!row) {
        fault(given.place, unknown_setting(key));
      } else if (const auto why = why_fixed(*row); !why.empty()) {
        fault(given.place,
              key + " cannot be set during a run (" + why + "). Set it in the scenario.");
      } else if (const auto read = value(*row, given.node)) {
        entry_.set.push_back({std::string{row->key}, to_toml(*read)});
      }
    }
  }

  void check_until(const NodeTable& table) {
    const auto* until = find_member(table, "until");
    if (!until || entry_.kind != ActionKind::mute || entry_.mute.until == 0) return;
    if (entry_.mute.until > entry_.month) return;
    fault(until->place, "mute.until is " + date_text(entry_.mute.until) + " (it begins in " +
                            date_text(entry_.month) + "). Choose a later date.");
  }

  void check_merge(const Member& member) {
    const auto& networks = entry_.merge.networks;
    if (networks.size() == 1 && networks[0] != "all") {
      fault(member.place,
            "merge names one network (nothing to merge it with). Name two or more, "
            "or [\"all\"].");
    }
  }

  const std::string& path_;
  Faults& faults_;
  CalendarEntry entry_;
  bool sound_{true};
};

}  // namespace

std::string why_fixed(const ParameterRow& row) {
  if (row.key == "fragmentation.coordination") return "";
  if (!path_in_file(row.key).starts_with("parameters.")) {
    return "it describes the run and the world that it starts from";
  }
  if (group_of(row.key) == "positions") return "positions are drawn before the run";
  if (row.key == "summit.burn_in") return "those sessions are held before the run";
  return "";
}

std::vector<CalendarEntry> read_calendar(const Node& calendar, const std::string& path,
                                         Faults& faults) {
  std::vector<CalendarEntry> entries;
  const auto* list = calendar.as<NodeList>();
  if (!list) {
    faults.add(path, calendar.place,
               "calendar is " + std::string{describe_type(calendar)} +
                   " (must be a list of entries). Begin each with [[calendar]], in double "
                   "brackets.");
    return entries;
  }
  for (const auto& node : *list) {
    if (auto entry = EntryReader{path, faults}.read(node)) entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace hansa
