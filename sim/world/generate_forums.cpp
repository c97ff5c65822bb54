#include <algorithm>
#include <array>
#include <cmath>

#include "hansa/world/generate_parts.hpp"
#include "hansa/world/network_rows.hpp"

namespace hansa {
namespace {

/// One kind of forum. Quotas as the named rules of forums.csv; lobby: all urban effort = 1.
struct ForumKind {
  const char *name, *members, *rule, *city_access;
  double quota_heads, quota_power, obligation, precision, delegation;
  double focus;  ///< weight of its own issue; the rest is shared alike
  std::int32_t every_years, month, capacity;
  double lobby;
};

constexpr double third = 1.0 / 3.0;
constexpr std::array kinds{
    ForumKind{"Treaty conference", "un", "two-thirds", "observer", 2 * third, 2 * third, .5, .5, .3,
              1, 1, 12, 1, 3},
    ForumKind{"General assembly", "un", "consensus", "observer", .98, .95, 0, .2, 0, 0, 1, 9, 2, 2},
    ForumKind{"Great powers", "g20", "unanimity", "none", 1, 1, 0, .3, 0, .4, 1, 11, 3, 3},
    ForumKind{"World conference", "un", "two-thirds", "open", 2 * third, 2 * third, 0, .3, 0, .7, 4,
              6, 3, 1},
    ForumKind{"Agency", "un", "consensus", "observer", .98, .95, .2, .3, .2, 1, 2, 5, 1, 2}};

void append_members(World& world, const ForumKind& kind) {
  auto& forums = world.forums;
  const bool everybody = std::string_view{kind.members} == "un";
  for (std::uint32_t s = 0; s < world.states.size(); ++s) {
    if (everybody || world.states.g20_member[s] == 1) forums.member.push_back(s);
  }
  forums.first_member.push_back(static_cast<std::uint32_t>(forums.member.size()));
}

}  // namespace

void generate_forums(World& world, const WorldRecipe& recipe) {
  auto& forums = world.forums;
  const auto issues = world.issue_count();
  const auto count = static_cast<std::size_t>(std::max<std::int64_t>(0, recipe.synthetic.forums));
  const auto digits = std::max<std::size_t>(2, std::to_string(count).size());
  forums.first_member = {0};
  for (std::size_t f = 0; f < count; ++f) {
    const auto& kind = kinds[f % kinds.size()];
    const auto own_issue = f % issues;
    forums.id.push_back("forum-" + padded(f + 1, digits));
    forums.name.push_back(kind.name + (" " + std::to_string(f + 1)));
    forums.key.push_back(key_of(forums.id.back()));
    forums.rule.emplace_back(kind.rule);
    forums.members_label.emplace_back(kind.members);
    forums.city_access.emplace_back(kind.city_access);
    const bool of_family =
        std::string_view{kind.members} == "un" && std::string_view{kind.city_access} != "none";
    forums.family.emplace_back(of_family ? kind.members : "");
    const double focus = issues == 1 ? 1.0 : kind.focus;
    for (std::size_t k = 0; k < issues; ++k) {
      forums.weight.push_back(focus * (k == own_issue ? 1.0 : 0.0) +
                              (1.0 - focus) / static_cast<double>(issues));
    }
    append_members(world, kind);
    forums.quota_heads.push_back(kind.quota_heads);
    forums.quota_power.push_back(kind.quota_power);
    forums.obligation.push_back(kind.obligation);
    forums.precision.push_back(kind.precision);
    forums.delegation.push_back(kind.delegation);
    forums.first_session.push_back(recipe.start);
    forums.last_session.push_back(no_month);
    forums.every_years.push_back(kind.every_years);
    forums.session_month.push_back(kind.month);
    forums.capacity.push_back(std::min(kind.capacity, static_cast<std::int32_t>(issues)));
    forums.lobby.push_back(kind.lobby);
  }
  forums.text.assign(count * issues, std::nan(""));
}

}  // namespace hansa
