// Columns of forums.csv and of the small tables.
#include <array>

#include "hansa/world/schema_columns.hpp"

namespace hansa {
namespace {

using enum ColumnKind;

constexpr ColumnRule share(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = number, .meaning = meaning, .unit = "1", .least = 0, .most = 1};
}

constexpr std::array forums{
    ColumnRule{.name = "forum", .kind = id, .meaning = "Its id.", .required = true},
    ColumnRule{.name = "name", .meaning = "As people write it; blank = the id."},
    ColumnRule{.name = "",
               .kind = number,
               .meaning = "Weight of an issue in the forum, in a column that bears the issue's "
                          "name; a row is scaled to sum 1. Without any: all alike.",
               .unit = "1",
               .least = 0,
               .most = 1e6,
               .repeat = Repeat::issue},
    ColumnRule{.name = "members", .meaning = "un, g20, all, or ids of states with ; between."},
    ColumnRule{.name = "rule",
               .meaning = "unanimity, consensus, two-thirds or power-majority; blank = consensus."},
    share("quota_heads", "Least share of members that must accept; blank = by the rule."),
    share("quota_power", "Least share of power that must accept; blank = by the rule."),
    share("obligation", "Of its texts; blank = 0."),
    share("precision", "Of its texts; blank = 0."),
    share("delegation", "Of its texts; blank = 0."),
    ColumnRule{.name = "first", .kind = date, .meaning = "First session; blank = start."},
    ColumnRule{.name = "last", .kind = date, .meaning = "Last session; blank = none."},
    ColumnRule{.name = "every_years",
               .kind = whole,
               .meaning = "Years between sessions; blank = 1.",
               .unit = "years",
               .least = 1,
               .most = 1000},
    ColumnRule{.name = "month",
               .kind = whole,
               .meaning = "Month of the sessions; blank = that of the first.",
               .unit = "1",
               .least = 1,
               .most = 12},
    ColumnRule{.name = "capacity",
               .kind = whole,
               .meaning = "Issue lines one session can move; blank = all.",
               .unit = "lines",
               .least = 0,
               .most = 1e6},
    ColumnRule{.name = "lobby",
               .kind = number,
               .meaning = "Effort of competing lobbies, all urban effort = 1; blank = 0.",
               .unit = "urban effort",
               .least = 0,
               .most = 1e9},
    ColumnRule{.name = "access", .meaning = "How it treats cities: none, observer, open, ..."},
    ColumnRule{.name = "family",
               .meaning = "Forums of one family share status (access.family); blank = alone."},
    ColumnRule{.name = "text_",
               .kind = number,
               .meaning = "Its text at the start; blank = from sessions without cities.",
               .unit = "ambition",
               .least = 0,
               .most = 1,
               .repeat = Repeat::issue}};

constexpr std::array ties{ColumnRule{.name = "city", .meaning = "Who watches.", .required = true},
                          ColumnRule{.name = "target", .meaning = "Whom.", .required = true},
                          ColumnRule{.name = "weight",
                                     .kind = number,
                                     .meaning = "How much; blank = 1; 0 to itself: not at all.",
                                     .unit = "1",
                                     .least = 0,
                                     .most = 1e9}};

constexpr std::array events{
    ColumnRule{.name = "date", .kind = date, .meaning = "When.", .required = true},
    ColumnRule{.name = "kind", .meaning = "COP, Habitat, G20, ...", .required = true},
    ColumnRule{.name = "event", .meaning = "Its name."},
    ColumnRule{.name = "city", .meaning = "Name of the place."},
    ColumnRule{.name = "state", .meaning = "Id of the state of the place."},
    ColumnRule{.name = "outcome", .kind = unread, .meaning = "For the reader."}};

constexpr std::array regions{
    ColumnRule{.name = "region", .meaning = "Name of the region.", .required = true},
    ColumnRule{.name = "state", .meaning = "Id of a state that lies in it.", .required = true}};

constexpr std::array series{
    ColumnRule{.name = "state", .meaning = "Id of the state.", .required = true},
    ColumnRule{.name = "year",
               .kind = date,
               .meaning = "A year stands for its middle, July.",
               .required = true},
    share("electoral_democracy", "Index of V-Dem."),
    ColumnRule{.name = "unga_ideal_point",
               .kind = number,
               .meaning = "Ideal point in votes of the UN General Assembly.",
               .unit = "index",
               .least = -100,
               .most = 100},
    ColumnRule{.name = "change_",
               .kind = number,
               .meaning = "Change of the ideal on an issue since the start; in place of indices.",
               .unit = "ambition",
               .least = -1,
               .most = 1,
               .repeat = Repeat::issue}};

constexpr std::array applied{
    ColumnRule{.name = "setting", .meaning = "Key of a scenario.", .required = true},
    ColumnRule{.name = "value",
               .kind = number,
               .meaning = "What it was when these tables were written.",
               .unit = "1",
               .least = 0,
               .most = 1e9,
               .required = true}};

constexpr std::array summit{
    ColumnRule{.name = "actor", .meaning = "Bloc of states.", .required = true},
    ColumnRule{.name = "issue", .meaning = "Line that it wants to see.", .required = true},
    ColumnRule{.name = "position",
               .kind = number,
               .meaning = "What it wants; 1 is the power of ten at or above the largest of all.",
               .unit = "1",
               .least = 0,
               .most = 1e6,
               .required = true},
    ColumnRule{.name = "salience",
               .kind = number,
               .meaning = "How much it cares.",
               .unit = "1",
               .least = 0,
               .most = 1e6,
               .required = true},
    ColumnRule{.name = "power",
               .kind = number,
               .meaning = "How much it counts, the same in all its rows.",
               .unit = "1",
               .least = 0,
               .most = 1e6,
               .required = true}};

constexpr std::array summit_states{
    ColumnRule{.name = "actor", .meaning = "Bloc of summit.csv.", .required = true},
    ColumnRule{.name = "state", .meaning = "Id of a state in it.", .required = true}};

}  // namespace

std::span<const ColumnRule> forum_columns() { return forums; }
std::span<const ColumnRule> tie_columns() { return ties; }
std::span<const ColumnRule> event_columns() { return events; }
std::span<const ColumnRule> region_columns() { return regions; }
std::span<const ColumnRule> series_columns() { return series; }
std::span<const ColumnRule> applied_columns() { return applied; }
std::span<const ColumnRule> summit_columns() { return summit; }
std::span<const ColumnRule> summit_state_columns() { return summit_states; }

}  // namespace hansa
