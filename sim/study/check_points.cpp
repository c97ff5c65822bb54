#include <algorithm>
#include <array>
#include <set>

#include "hansa/base/contract.hpp"
#include "hansa/study/calendar_field.hpp"
#include "hansa/study/read_parts.hpp"

namespace hansa {
namespace {

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
std::string problem_of(const Study& study, std::size_t point, std::size_t arm, Folders folders) {
  Resolution resolution;
  resolution.scenario = scenario_at(study, {point, 0}, arm);
  try {
    finish(std::move(resolution), "", folders);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

void check_point(const Study& study, std::size_t point, Folders folders, StudyFile file,
                 Place place) {
  for (std::size_t arm = 0; arm < study.arms(); ++arm) {
    const auto problem = problem_of(study, point, arm, folders);
    if (problem.empty()) continue;
    const auto twin = arm == 0 ? "" : " in its twin " + study.twins[arm - 1].name;
    file.add(place, "point " + std::to_string(point) + settings_text(study, point) +
                        " does not work" + twin + ": " + problem);
  }
}

}  // namespace

void check_points(const Study& study, Folders folders, StudyFile file, Place place) {
  std::vector<std::size_t> columns;
  for (std::size_t f = 0; f < study.factors.size(); ++f) {
    if (bears_on_others(study.factors[f])) columns.push_back(f);
  }
  constexpr std::size_t most_faults = 5;  // one cause usually repeats itself
  std::set<std::vector<double>> seen;
  for (std::size_t point = 0; point < study.points(); ++point) {
    std::vector<double> values;
    for (const auto column : columns) {
      const double value = study.design.value[point * study.factors.size() + column];
      values.push_back(value == value ? value : -1e300);  // NaN has no place in an order
    }
    if (!seen.insert(values).second) continue;
    check_point(study, point, folders, file, place);
    if (file.faults.size() >= most_faults) return;
  }
}

}  // namespace hansa
