/// \file   [[calendar]]: interventions that the experimenter has planned.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/scenario/document.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/faults.hpp"

namespace hansa {

/// One value of an action: split = { into = 4 }.
struct ActionField {
  ParameterRow row;  ///< key, kind, range and meaning; set and get are empty
  bool needed{};
  void (*set)(CalendarEntry&, const Value&){};
};

struct CalendarAction {
  std::string_view name;
  ActionKind kind{};
  std::string_view meaning, example;
  std::vector<ActionField> fields;
};

/// The actions that a calendar may name; `describe calendar` prints them.
std::span<const CalendarAction> calendar_actions();

/// Why the calendar cannot set this parameter during a run, or "".
std::string why_fixed(const ParameterRow& row);

/// Entries of the list `calendar` of the file `path`, in its order; faults are added to `faults`.
std::vector<CalendarEntry> read_calendar(const Node& calendar, const std::string& path,
                                         Faults& faults);

/// Faults of a calendar that only the world can tell: networks that do not stand at that date.
/// A part of a split bears the name of the network and its number: uclg/1, uclg/2, ...
void check_calendar(const Scenario& scenario, const World& world);

}  // namespace hansa
