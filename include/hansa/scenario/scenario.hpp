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
  double sorted{};  ///< share of members placed by type and message, the rest at random, [0, 1]
  bool inherit_access{true};  ///< every part, or the first alone
};

struct MergeAction {
  std::vector<std::string> networks;  ///< ids, or {"all"}
};

struct FoundAction {
  std::string network;              ///< id
  std::vector<std::string> issues;  ///< its niche, in equal parts; empty = all
  std::vector<std::string> cities;  ///< ids of members
  double share{};                   ///< of all cities, drawn, that join besides, [0, 1]
  std::string region;               ///< name; empty = global
  bool seat{};                      ///< in every forum, from the start
};

struct MuteAction {
  std::vector<std::string> networks;  ///< ids, {"all"}, or {"cities"}: what they do to own states
  Month until{};                      ///< heard again from then on; 0 = never
};

/// What a state does in a forum, and for how long.
struct SeatAction {
  std::string state, forum;
  double years{};
};

struct RewireAction {
  std::int64_t trades{};  ///< per network
};

/// One `key = value`, of `--set` or of the calendar's `set`. A key of [parameters] may leave that
/// out.
struct Setting {
  std::string key, value;
};

enum class ActionKind : std::uint8_t {
  split,
  merge,
  found,
  close,
  peak_body,
  mute,
  withdraw,
  renege,
  donor_leaves,
  rewire,
  set
};

/// One entry of [[calendar]].
struct CalendarEntry {
  Month month{};
  ActionKind kind{};
  SplitAction split;
  MergeAction merge;
  FoundAction found;
  std::vector<std::string> networks;  ///< of close, peak_body, donor_leaves: ids, or {"all"}
  MuteAction mute;
  SeatAction withdraw;  ///< years 0: until it rejoins by its own rate
  SeatAction renege;    ///< years for which it renounces every new text too; 0: bound by the next
  RewireAction rewire;
  std::vector<Setting> set;
  std::string place;  ///< file:line:column, for errors found while running
};

struct OutputPlan {
  double cities_every{}, networks_every{}, states_every{}, forums_every{};  ///< [years]; 0 = never
  bool memberships{};                                                       ///< joins and exits
  double indices_every{};                                                   ///< [years]; 0 = never
  std::int64_t indices_nulls{};  ///< random matrices that an index is compared with
};

/// A file that the scenario was read from (the scenario first, then its bases). Paths are seen from
/// the folder of the scenario, so that they tell nothing about the machine.
struct SourceText {
  std::string path, text;
};

/// Where one value came from; `explain` prints it, every result stores it.
struct ResolvedValue {
  std::string key, value, unit, origin;  ///< origin: "default", "file:line:column", "--set"
};

struct TwinScenario;

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
  std::vector<ResolvedValue> resolved;  ///< in the order of the parameter table
  std::vector<std::string> notes;       ///< values that are set but have no effect, and the like
  std::vector<TwinScenario> twins;      ///< run beside it on the same random numbers

  std::size_t steps() const { return static_cast<std::size_t>(years * 12 / months_per_step); }
  double dt() const { return months_per_step / 12.0; }  ///< [years]
};

/// [[twin]]: the same history with something else changed. Cities, states, forums, dates and random
/// numbers are those of the scenario; a twin has no twins, texts and output plan of its own.
struct TwinScenario {
  std::string name;   ///< letters, digits, _ and -
  std::string place;  ///< file:line
  Scenario scenario;
  std::vector<std::string> changed;  ///< keys that it sets, in the order of the parameter table
};

/// Reads a scenario and its bases, settings last. Values of a file come before those of its base;
/// calendars add up unless the file says calendar_from_base = false. recipe.folder is seen from
/// the working directory. Throws one InputError with all faults, a line each.
Scenario read_scenario(const std::string& path, const std::vector<Setting>& settings = {});

/// The same from texts in memory (the first is the scenario; `base` is looked up by path). No
/// folder needs to exist: the tables are the caller's business.
Scenario read_scenario(const std::vector<SourceText>& texts,
                       const std::vector<Setting>& settings = {});

}  // namespace hansa
