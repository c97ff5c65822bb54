#include "hansa/world/schema.hpp"

#include <algorithm>
#include <array>

#include "hansa/base/contract.hpp"
#include "hansa/world/schema_columns.hpp"

namespace hansa {
namespace {

constexpr ColumnRule unread(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = ColumnKind::unread, .meaning = meaning};
}

constexpr std::array attendance{unread("network", "Network that met."),
                                unread("city", "City that came."),
                                unread("year", "Of the meeting.")};
constexpr std::array joins{unread("state", "State of the towns."), unread("year", "Of joining."),
                           unread("joins", "Towns that joined.")};
constexpr std::array joins_by_month{unread("month", "Of joining."),
                                    unread("joins", "Towns that joined.")};
constexpr std::array towns{
    ColumnRule{.name = "state", .meaning = "State.", .required = true},
    ColumnRule{.name = "municipalities",
               .kind = ColumnKind::whole,
               .meaning = "Number of its municipalities, those in cities.csv included; "
                          "blank or no row = one for 12,000 people in towns.",
               .unit = "municipalities",
               .least = 0,
               .most = 1e9}};

}  // namespace

std::span<const TableRule> table_rules() {
  static const std::array rules{
      TableRule{"cities.csv", "Cities.", city_columns()},
      TableRule{"states.csv", "States.", state_columns()},
      TableRule{"networks.csv", "Networks of cities; none without it.", network_columns()},
      TableRule{"memberships.csv", "Which city belongs to which network.", membership_columns()},
      TableRule{"forums.csv", "Forums where states negotiate; none without it.", forum_columns()},
      TableRule{"ties.csv", "Which city watches which other.", tie_columns()},
      TableRule{"events.csv", "What happened outside.", event_columns()},
      TableRule{"regions.csv", "Which states the regions of networks hold.", region_columns()},
      TableRule{"states_by_year.csv", "Change of states over the years.", series_columns()},
      TableRule{"applied.csv", "Settings that made these tables and are not applied again.",
                applied_columns()},
      TableRule{"summit.csv", "One issue in detail: what blocs of states want on its lines.",
                summit_columns()},
      TableRule{"summit_states.csv", "Which states those blocs hold.", summit_state_columns()},
      TableRule{"attendance.csv",
                "Who came to meetings: kept for comparison, no mechanism reads it.", attendance},
      TableRule{
          "covenant_joins_to_2013.csv",
          "Joins of the Covenant of Mayors as counted, to compare with (docs/covenant.md); no "
          "mechanism reads it.",
          joins},
      TableRule{"covenant_joins_by_month_to_2013.csv",
                "The same by month, to compare with (docs/covenant.md); no mechanism reads it.",
                joins_by_month},
      TableRule{"towns_by_state.csv",
                "Municipalities, the pools of towns that pledge campaigns reach.", towns}};
  return rules;
}

const TableRule& table_rule(std::string_view name) {
  const auto rules = table_rules();
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const TableRule& candidate) {
    return candidate.name == name;
  });
  HANSA_EXPECT(rule != rules.end());
  return *rule;
}

}  // namespace hansa
