#include <algorithm>
#include <array>
#include <set>

#include "hansa/base/contract.hpp"
#include "hansa/scenario/needs.hpp"
#include "hansa/study/calendar_field.hpp"
#include "hansa/study/read_parts.hpp"
#include "tables_on_disk.hpp"

namespace hansa {
namespace {

/// Whether points can run in a world whose tables are given.
bool may_be_given(const Study& study) {
  return study.base.recipe.kind == "given" ||
         std::ranges::find(study.factors, "world.kind", &Factor::key) != study.factors.end();
}

/// Whether the key switches on what needs tables of the world.
bool is_needy(const Factor& factor) {
  return std::ranges::any_of(needs(), [&](const Need& need) {
    return need.key == factor.key || std::ranges::find(need.gates, factor.key) != need.gates.end();
  });
}

/// What matters of a value of such a key: is it one at which a mechanism is off?
double as_switch(const Factor& factor, double value) {
  constexpr double on = 2.0;
  return factor.levels() > 0 || value == 0.0 || value == 1.0 ? value : on;
}

/// Whether the value must fit those of other keys. All others were checked one by one.
bool bears_on_others(const Factor& factor) {
  constexpr std::array<std::string_view, 6> keys{"start",      "horizon",      "step",
                                                 "world.kind", "world.folder", "world.issues"};
  if (factor.key.empty() || read_calendar_key(factor.key)) return true;
  const bool per_issue = find_parameter(factor.key)->kind == ValueKind::per_issue;
  return per_issue || std::ranges::find(keys, factor.key) != keys.end();
}

std::string settings_text(const Study& study, std::size_t point) {
  std::string text;
  for (const auto& [name, value] : settings_at(study, point)) {
    text += (text.empty() ? "" : ", ") + name + " = " + value;
  }
  return text.empty() ? "" : " (" + text + ")";
}

/// What is wrong with an arm of a point, or "".
std::string problem_of(const Study& study, std::size_t point, std::size_t arm, Folders folders,
                       TablesOnDisk& tables) {
  Resolution resolution;
  resolution.scenario = scenario_at(study, {point, 0}, arm);
  const Scenario scenario = resolution.scenario;
  try {
    finish(std::move(resolution), "", folders);
    const bool given = scenario.recipe.kind == "given" && folders == Folders::on_disk;
    if (given) check_needs(scenario, tables.of(scenario.recipe));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

void check_point(const Study& study, std::size_t point, Folders folders, TablesOnDisk& tables,
                 StudyFile file, Place place) {
  for (std::size_t arm = 0; arm < study.arms(); ++arm) {
    const auto problem = problem_of(study, point, arm, folders, tables);
    if (problem.empty()) continue;
    const auto twin = arm == 0 ? "" : " in its twin " + study.twins[arm - 1].name;
    file.add(place, "point " + std::to_string(point) + settings_text(study, point) +
                        " does not work" + twin + ": " + problem);
  }
}

}  // namespace

void check_points(const Study& study, Folders folders, StudyFile file, Place place) {
  std::vector<std::size_t> columns, switches;
  for (std::size_t f = 0; f < study.factors.size(); ++f) {
    if (bears_on_others(study.factors[f])) {
      columns.push_back(f);
    } else if (may_be_given(study) && is_needy(study.factors[f])) {
      switches.push_back(f);
    }
  }
  constexpr std::size_t most_faults = 5;  // one cause usually repeats itself
  std::set<std::vector<double>> seen;
  TablesOnDisk tables;
  for (std::size_t point = 0; point < study.points(); ++point) {
    std::vector<double> values;
    for (const auto column : columns) {
      const double value = study.design.value[point * study.factors.size() + column];
      values.push_back(value == value ? value : -1e300);  // NaN has no place in an order
    }
    for (const auto column : switches) {
      const double value = study.design.value[point * study.factors.size() + column];
      values.push_back(value == value ? as_switch(study.factors[column], value) : -1e300);
    }
    if (!seen.insert(values).second) continue;
    check_point(study, point, folders, tables, file, place);
    if (file.faults.size() >= most_faults) return;
  }
}

}  // namespace hansa
