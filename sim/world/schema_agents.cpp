// Columns of cities.csv and states.csv. Blank cells are completed (and flagged) unless required.
#include <array>

#include "hansa/world/schema_columns.hpp"

namespace hansa {
namespace {

using enum ColumnKind;

constexpr ColumnRule ideal{.name = "ideal_",
                           .kind = number,
                           .meaning = "Ambition it would like best on an issue; 0 = no text.",
                           .unit = "ambition",
                           .least = 0,
                           .most = 1,
                           .repeat = Repeat::issue};
constexpr ColumnRule salience{.name = "salience_",
                              .kind = number,
                              .meaning = "Weight it gives to an issue; a row is scaled to sum 1.",
                              .unit = "1",
                              .least = 0,
                              .most = 1e6,
                              .repeat = Repeat::issue};
constexpr ColumnRule synthetic{
    .name = "synthetic",
    .kind = names,
    .meaning =
        "What of this row is not data: agent, position, salience, resources, attributes, "
        "date, members, indicator."};
constexpr ColumnRule population{.name = "population",
                                .kind = number,
                                .meaning = "Inhabitants.",
                                .unit = "persons",
                                .least = 0,
                                .most = 1e10,
                                .above_least = true};

constexpr ColumnRule share(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = number, .meaning = meaning, .unit = "1", .least = 0, .most = 1};
}

constexpr ColumnRule index(std::string_view name, std::string_view meaning, double bound) {
  return {.name = name,
          .kind = number,
          .meaning = meaning,
          .unit = "index",
          .least = -bound,
          .most = bound};
}

constexpr ColumnRule amount(std::string_view name, std::string_view meaning,
                            std::string_view unit) {
  return {.name = name, .kind = number, .meaning = meaning, .unit = unit, .least = 0, .most = 1e15};
}

constexpr std::array cities{
    ColumnRule{.name = "city", .kind = id, .meaning = "Its id.", .required = true},
    ColumnRule{.name = "name", .meaning = "As people write it; blank = the id."},
    ColumnRule{.name = "state", .meaning = "Id of its state.", .required = true},
    ColumnRule{.name = "lat",
               .kind = number,
               .meaning = "Latitude.",
               .unit = "degrees",
               .least = -90,
               .most = 90},
    ColumnRule{.name = "lon",
               .kind = number,
               .meaning = "Longitude.",
               .unit = "degrees",
               .least = -180,
               .most = 180},
    population,
    ColumnRule{.name = "is_capital", .kind = flag, .meaning = "Capital of its state."},
    ColumnRule{.name = "office", .kind = flag, .meaning = "Has an office of foreign affairs."},
    ColumnRule{.name = "type",
               .kind = whole,
               .meaning = "City type, one of six.",
               .unit = "1",
               .least = 0,
               .most = 5},
    amount("resources", "What it can spend; only ratios matter.", "1"),
    share("autonomy", "What its state lets it decide."),
    share("anchor", "Weight of its first ideal in learning; blank: learning.anchor."),
    ideal,
    salience,
    synthetic};

constexpr std::array states{
    ColumnRule{.name = "state", .kind = id, .meaning = "Its id.", .required = true},
    ColumnRule{.name = "name", .meaning = "As people write it; blank = the id."},
    ColumnRule{.name = "region", .meaning = "Continent."},
    ColumnRule{.name = "subregion", .meaning = "Part of it; medians fill blanks within it."},
    ColumnRule{.name = "un_member", .kind = flag, .meaning = "In forums of `un`; blank = yes."},
    ColumnRule{.name = "g20_member", .kind = flag, .meaning = "In forums of `g20`; blank = no."},
    ColumnRule{.name = "federal", .kind = flag, .meaning = "Federal; blank = no."},
    population,
    ColumnRule{.name = "urban_percent",
               .kind = number,
               .meaning = "Share of people in towns.",
               .unit = "percent",
               .least = 0,
               .most = 100},
    ColumnRule{.name = "gdp_million_usd",
               .kind = number,
               .meaning = "Gross domestic product.",
               .unit = "million USD",
               .least = 0,
               .most = 1e12,
               .above_least = true},
    index("government_effectiveness", "Governance indicator of the World Bank.", 10),
    ColumnRule{
        .name = "voice_accountability",
        .kind = unread,
        .meaning = "Governance indicator of the World Bank; for the reader, nothing uses it."},
    share("electoral_democracy", "Index of V-Dem."),
    index("unga_ideal_point", "Ideal point in votes of the UN General Assembly.", 100),
    ColumnRule{.name = "vote_compact_migration_2018",
               .kind = unread,
               .meaning = "Vote on the compact of 2018; for the reader, nothing uses it."},
    ColumnRule{.name = "vote_compact_refugees_2018",
               .kind = unread,
               .meaning = "Vote on the compact of 2018; for the reader, nothing uses it."},
    amount("power", "Weight in negotiations; blank = mean share of GDP and population.", "1"),
    amount("sovereignty", "Cost of one unit of hardness.", "utility"),
    share("openness", "To cities."),
    share("decentralisation", "Caps the autonomy of its cities."),
    share("stubbornness", "Share of lobbying that does not move it."),
    ideal,
    ColumnRule{.name = "ratifier_",
               .kind = number,
               .meaning = "Ideal of whoever ratifies at home.",
               .unit = "ambition",
               .least = 0,
               .most = 1,
               .repeat = Repeat::issue},
    salience,
    synthetic};

}  // namespace

std::span<const ColumnRule> city_columns() { return cities; }
std::span<const ColumnRule> state_columns() { return states; }

}  // namespace hansa
