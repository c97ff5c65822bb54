/// \file   What mechanisms need of the tables of a given world.
///
/// A blank cell is completed by rule (docs/worlds.md). But where a scenario switches a mechanism on
/// and a given world has nothing at all for it, the mechanism would do nothing, or the same
/// everywhere, and nobody would be told. So that is an error, before the first step.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "hansa/scenario/scenario.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

/// Where it can come from.
struct NeedSource {
  std::string_view table;   ///< "states.csv"; "" = a setting: `column` is a key that is not 0
  std::string_view column;  ///< "" = the table itself; "change_" = change_<issue> of any issue
};

struct Need {
  std::string_view key;                   ///< "preemption.strength"
  double off{};                           ///< value at which the mechanism needs nothing
  std::string_view name;                  ///< of the mechanism: "preemption"
  std::vector<NeedSource> sources;        ///< one of them will do; the first is named first
  std::string_view why;                   ///< what it is needed for
  std::vector<std::string_view> gates{};  ///< keys without which the mechanism does nothing either
  /// Whether setting a gate asks for it; else the key itself must be set, not left at its default.
  bool asked_by_gates{true};
};

/// All of them.
std::span<const Need> needs();

/// Throws InputError with what the tables of a given world lack, a line each: for the scenario as
/// it starts, after each `set` of its calendar, and for its twins. Other worlds lack nothing: an
/// observed one is completed by rule, a synthetic one is made whole.
void check_needs(const Scenario& scenario, const std::vector<TableText>& tables);

}  // namespace hansa
