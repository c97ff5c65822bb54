/// \file   Fields of calendar entries that a study can vary: "calendar.2.into".
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hansa/scenario/parameter_table.hpp"

namespace hansa {

/// A field of an entry: its date, or a value of its action.
struct CalendarField {
  std::string_view name;
  ActionKind kind{};
  bool any_kind{};   ///< the date: every entry has one
  ParameterRow row;  ///< kind, unit and range; set and get are empty
  void (*set)(CalendarEntry&, const Value&){};
  Value (*get)(const CalendarEntry&){};
};

struct CalendarKey {
  std::size_t entry{};  ///< counted from 0, in the order of the scenario
  std::string_view field;
};

/// The parts of "calendar.2.into" (entries count from 1); nothing when the key has no such form.
std::optional<CalendarKey> read_calendar_key(std::string_view key);

/// nullptr when an entry of this kind has no such field.
const CalendarField* find_calendar_field(std::string_view name, ActionKind kind);

/// Names of the fields of a kind: "date, into, member_dup".
std::string calendar_field_names(ActionKind kind);

}  // namespace hansa
