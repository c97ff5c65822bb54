// forums.csv: who meets when, by which rule, on what.
#include <algorithm>
#include <array>
#include <cmath>

#include "hansa/world/read_parts.hpp"

namespace hansa {
namespace {

struct Rule {
  std::string_view name;
  double heads, power;
};

/// Quotas of the named rules. Consensus: a few small states are overruled, a great power is not
/// [C].
constexpr std::array rules{Rule{"unanimity", 1.0, 1.0}, Rule{"consensus", 0.98, 0.95},
                           Rule{"two-thirds", 2.0 / 3.0, 2.0 / 3.0},
                           Rule{"power-majority", 0.0, 0.5}};
constexpr std::size_t consensus = 1;

std::vector<double> numbers_or(const TableReader& table, std::string_view column, double blank) {
  auto numbers = table.numbers(column);
  for (auto& number : numbers) {
    if (std::isnan(number)) number = blank;
  }
  return numbers;
}

std::vector<std::int32_t> wholes_or(const TableReader& table, std::string_view column,
                                    double blank) {
  std::vector<std::int32_t> wholes;
  for (const double number : numbers_or(table, column, blank)) {
    wholes.push_back(static_cast<std::int32_t>(number));
  }
  return wholes;
}

void read_rules(const TableReader& table, Forums& forums) {
  constexpr std::array<std::string_view, rules.size()> names{rules[0].name, rules[1].name,
                                                             rules[2].name, rules[3].name};
  forums.rule = table.texts("rule");
  forums.quota_heads = table.numbers("quota_heads");
  forums.quota_power = table.numbers("quota_power");
  for (std::size_t f = 0; f < table.rows(); ++f) {
    auto& name = forums.rule[f];
    if (name.empty()) name = rules[consensus].name;
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const Rule& candidate) { return candidate.name == name; });
    if (rule == rules.end()) {
      table.fault(f, "rule",
                  "rule '" + name +
                      "' is unknown (unanimity, consensus, two-thirds and power-majority are; "
                      "quota_heads and quota_power set any other quota). " +
                      did_you_mean(name, names, "Choose one of them."));
      continue;
    }
    if (std::isnan(forums.quota_heads[f])) forums.quota_heads[f] = rule->heads;
    if (std::isnan(forums.quota_power[f])) forums.quota_power[f] = rule->power;
  }
}

/// Members that a list of ids names; faults are told.
std::vector<std::uint32_t> listed_members(const TableReader& table, std::size_t f,
                                          std::string_view list, const IdIndex& states) {
  std::vector<std::uint32_t> members;
  while (!list.empty()) {
    const auto end = std::min(list.find(';'), list.size());
    auto id = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    while (!id.empty() && id.front() == ' ') id.remove_prefix(1);
    while (!id.empty() && id.back() == ' ') id.remove_suffix(1);
    if (id.empty()) continue;
    const auto row = states.row_of(id);
    if (row == no_row) {
      table.fault(f, "members", states.problem(id));
    } else if (std::find(members.begin(), members.end(), row) != members.end()) {
      table.fault(
          f, "members",
          "state '" + std::string{id} + "' is a member twice (each has one seat). Take one out.");
    } else {
      members.push_back(row);
    }
  }
  std::sort(members.begin(), members.end());
  return members;
}

std::vector<std::uint32_t> members_of(const TableReader& table, std::size_t f, const World& world) {
  const auto& label = world.forums.members_label[f];
  const auto& states = world.states;
  if (label != "all" && label != "un" && label != "g20") {
    return listed_members(table, f, label, IdIndex{"state", states.id});
  }
  std::vector<std::uint32_t> members;
  for (std::uint32_t s = 0; s < states.size(); ++s) {
    if (label == "all" || (label == "un" ? states.un_member[s] : states.g20_member[s]) == 1) {
      members.push_back(s);
    }
  }
  return members;
}

void read_members(const TableReader& table, World& world) {
  auto& forums = world.forums;
  forums.members_label =
      table.has("members") ? table.texts("members") : std::vector<std::string>(table.rows(), "all");
  forums.first_member = {0};
  for (std::size_t f = 0; f < table.rows(); ++f) {
    const auto members = members_of(table, f, world);
    if (members.empty()) {
      table.fault(f, "members",
                  "forum '" + forums.id[f] +
                      "' has no members (nobody could negotiate). Write un, g20, all, or ids of "
                      "states with ; between them.");
    }
    forums.member.insert(forums.member.end(), members.begin(), members.end());
    forums.first_member.push_back(static_cast<std::uint32_t>(forums.member.size()));
  }
}

void read_sessions(const TableReader& table, Forums& forums) {
  forums.first_session = table.dates("first");
  forums.last_session = table.dates("last");
  forums.every_years = wholes_or(table, "every_years", 1);
  forums.session_month = wholes_or(table, "month", 0);
  for (std::size_t f = 0; f < table.rows(); ++f) {
    const auto first = forums.first_session[f];
    auto& last = forums.last_session[f];
    if (last == unknown_month) last = no_month;
    if (first != unknown_month && last < first) {
      table.fault(f, "last",
                  "the last session is before the first (that is in " + month_text(first) +
                      ", so that none is held). Correct one of them.");
    }
    auto& month = forums.session_month[f];
    if (month == 0 && first != unknown_month) month = first % 12 + 1;
  }
}

}  // namespace

void read_forums(TableReader& table, World& world) {
  table.sort_by_id("forum");
  auto& forums = world.forums;
  forums.id = table.texts("forum");
  forums.name = names_or_ids(table, forums.id);
  forums.key = keys_of(forums.id);
  forums.weight = read_weights(table, "", world.issues);
  const auto issues = world.issue_count();
  for (std::size_t f = 0; f < table.rows(); ++f) {
    if (!std::isnan(forums.weight[f * issues])) continue;
    for (std::size_t k = 0; k < issues; ++k) {
      forums.weight[f * issues + k] = 1.0 / static_cast<double>(issues);
    }
  }
  read_rules(table, forums);
  read_members(table, world);
  read_sessions(table, forums);
  forums.city_access = table.texts("access");
  forums.family = table.texts("family");
  forums.obligation = numbers_or(table, "obligation", 0.0);
  forums.precision = numbers_or(table, "precision", 0.0);
  forums.delegation = numbers_or(table, "delegation", 0.0);
  forums.capacity = wholes_or(table, "capacity", static_cast<double>(issues));
  forums.lobby = numbers_or(table, "lobby", 0.0);
  forums.text = table.numbers("text_", world.issues);
}

}  // namespace hansa
