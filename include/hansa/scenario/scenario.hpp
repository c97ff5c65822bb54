/// \file   A scenario as the program understands it: checked, resolved, with the place of values.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hansa/world/parameters.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

struct SplitAction {
  std::string network;  ///< id, or "all"
  std::int64_t into{};
  double member_dup{}, niche_dup{};
  bool sorted{};         ///< parts ordered by type and message instead of at random
  bool inherit_access{true};  ///< every part, or the first alone
};

struct MergeAction {
  std::vector<std::string> networks;  ///< ids, or {"all"}
};

enum class ActionKind : std::uint8_t { split, merge };

/// One entry of [[calendar]].
struct CalendarEntry {
  Month month{};
  ActionKind kind{};
  SplitAction split;
  MergeAction merge;
  std::string place;  ///< file:line, for errors found while running
};

struct OutputPlan {
  double cities_every{}, networks_every{}, states_every{}, forums_every{};  ///< [years]; 0 = never
  bool memberships{};  ///< store joins and exits
};

/// A file that the scenario was read from (the scenario first, then its bases).
struct SourceText {
  std::string path, text;
};

/// Where one value came from; `explain` prints it, every result stores it.
struct ResolvedValue {
  std::string key, value, unit, origin;  ///< origin: "default", "file:line:column", "--set"
};

struct Scenario {
  std::string title, question;
  std::uint64_t seed{}, replicate{};
  Month start{};
  int months_per_step{3};
  std::int64_t years{};
  WorldRecipe recipe;
  Parameters parameters;
  std::vector<CalendarEntry> calendar;
  OutputPlan output;
  std::vector<SourceText> texts;
  std::vector<ResolvedValue> resolved;

  std::size_t steps() const {
    return static_cast<std::size_t>(years * 12 / months_per_step);
  }
  double dt() const { return months_per_step / 12.0; }  ///< [years]
};

/// One `--set key=value` of the command line.
struct Setting {
  std::string key, value;
};


/// Reads a scenario and its bases. Throws one InputError with all faults of the file, a line each.
Scenario read_scenario(const std::string& path, const std::vector<Setting>& settings = {});

/// The same from texts in memory (the first is the scenario; `base` is looked up by path).
Scenario read_scenario(const std::vector<SourceText>& texts,
                       const std::vector<Setting>& settings = {});

}  // namespace hansa
