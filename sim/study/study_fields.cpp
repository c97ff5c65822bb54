#include "hansa/study/study_fields.hpp"

#include <algorithm>
#include <array>

#include "hansa/base/contract.hpp"
#include "hansa/base/spelling.hpp"
#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/scenario_files.hpp"
#include "hansa/scenario/unknown_key.hpp"

namespace hansa {
namespace {

const NodeTable no_members;

std::vector<std::string_view> names_in(std::string_view table) {
  std::vector<std::string_view> names;
  for (const auto& row : study_table()) {
    if (table_of(row.key) == table) names.push_back(row.key.substr(table.size() + 1));
  }
  return names;
}

/// Keys that a study sets itself, or that have no effect in it.
bool is_of_the_study(std::string_view key) {
  constexpr std::array own{"title", "question", "seed", "replicate"};
  return std::ranges::find(own, key) != own.end() || group_of(key) == "output";
}

void walk_settings(const Node& node, const std::string& path, std::vector<CheckedSetting>& settings,
                   StudyFile file) {
  const auto* row = find_parameter(path);
  const auto* inner = node.as<NodeTable>();
  if (!row && inner && !inner->empty()) {
    for (const auto& member : *inner) {
      walk_settings(member.node, path + (path.empty() ? "" : ".") + member.name, settings, file);
    }
  } else if (!row) {
    file.add(node.place, unknown_setting(path));
  } else if (is_of_the_study(row->key)) {
    file.add(node.place, setting_refused(row->key));
  } else {
    auto result = convert_value(*row, node);
    if (auto* misfit = std::get_if<Misfit>(&result)) {
      file.add(node.place, std::move(misfit->problem));
    } else {
      auto& value = std::get<Value>(result);
      if (row->key == "world.folder") value = beside(file.folder, std::get<std::string>(value));
      settings.push_back({std::string{row->key}, std::move(value)});
    }
  }
}

}  // namespace

std::string setting_refused(std::string_view key) {
  if (!is_of_the_study(key)) return "";
  const bool drawn = key == "seed" || key == "replicate";
  return std::string{key} + " cannot be set here (" +
         (drawn ? "a study numbers its replicates itself" : "no result of a study depends on it") +
         ")." + (drawn ? " Give study.seed and study.replicates." : " Remove it.");
}

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known) {
  const auto nearest = nearest_name(name, known);
  return nearest.empty() ? "" : " Did you mean " + std::string{nearest} + "?";
}

std::string StudyFile::text(Place place) const {
  return path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

StudyFields::StudyFields(std::string_view table, const Node& node, StudyFile file)
    : table_{table}, members_{node.as<NodeTable>()}, place_{node.place}, file_{file} {
  if (!members_) {
    members_ = &no_members;
    file_.add(place_, table_ + " is " + std::string{describe_type(node)} +
                          " (must be a table). Write [" + table_ + "], then its values.");
  }
  const auto known = names_in(table_);
  for (const auto& member : *members_) {
    if (std::ranges::find(known, std::string_view{member.name}) != known.end()) continue;
    const auto hint = did_you_mean(member.name, known);
    file_.add(member.place, "unknown key " + table_ + '.' + member.name +
                                " (it would have no effect)." +
                                (hint.empty() ? " See `hansa describe study`." : hint));
  }
}

const Member* StudyFields::find(std::string_view name) const {
  return find_member(*members_, name);
}

const ParameterRow& StudyFields::row(std::string_view name) const {
  const auto* found = find_study_row(table_ + '.' + std::string{name});
  HANSA_EXPECT(found);
  return *found;
}

std::optional<Value> StudyFields::value(std::string_view name) const {
  const auto* member = find(name);
  if (!member) return std::nullopt;
  auto result = convert_value(row(name), member->node);
  if (auto* misfit = std::get_if<Misfit>(&result)) {
    file_.add(member->node.place, std::move(misfit->problem));
    return std::nullopt;
  }
  return std::get<Value>(std::move(result));
}

std::string StudyFields::text(std::string_view name) const {
  const auto found = value(name);
  return found ? std::get<std::string>(*found) : "";
}

std::size_t StudyFields::choice(std::string_view name) const {
  const auto& of = row(name);
  const auto found = value(name).value_or(of.standard);
  const auto at = std::ranges::find(of.choices, std::string_view{std::get<std::string>(found)});
  return static_cast<std::size_t>(at - of.choices.begin());
}

std::optional<std::int64_t> StudyFields::whole(std::string_view name) const {
  const auto found = value(name);
  return found ? std::optional{std::get<std::int64_t>(*found)} : std::nullopt;
}

std::optional<double> StudyFields::number(std::string_view name) const {
  const auto found = value(name);
  return found ? std::optional{std::get<double>(*found)} : std::nullopt;
}

void StudyFields::fault(std::string_view name, std::string message) const {
  const auto* member = find(name);
  file_.add(member ? member->node.place : place_, std::move(message));
}

void StudyFields::refuse(const std::vector<std::string_view>& names, const std::string& why) const {
  for (const auto name : names) {
    if (!has(name)) continue;
    fault(name, table_ + '.' + std::string{name} + " has no effect (" + why + "). Remove it.");
  }
}

std::vector<CheckedSetting> read_settings(const Node& node, StudyFile file) {
  std::vector<CheckedSetting> settings;
  if (!node.as<NodeTable>()) {
    file.add(node.place, "settings are " + std::string{describe_type(node)} +
                             " (must be a table). For example { attention.gamma = 2.0 }.");
  } else {
    walk_settings(node, "", settings, file);
  }
  return settings;
}

}  // namespace hansa
