#include <ostream>

#include "hansa/base/spelling.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/cli/parameter_page.hpp"
#include "hansa/cli/study_page.hpp"
#include "hansa/scenario/unknown_key.hpp"

namespace hansa {
namespace {

/// The one key whose last part is `name`, if there is just one.
const ParameterRow* by_last_part(std::string_view name) {
  const ParameterRow* found = nullptr;
  for (const auto& row : parameter_table()) {
    if (row.key.substr(row.key.rfind('.') + 1) != name) continue;
    if (found) return nullptr;
    found = &row;
  }
  return found;
}

std::string unknown_name(const std::string& name) {
  std::vector<std::string_view> groups{"calendar", "twin", "study", "series"};
  for (const auto& group : parameter_groups()) {
    if (!group.name.empty()) groups.push_back(group.name);
  }
  const auto group = nearest_name(name, groups);
  if (group.empty()) return unknown_setting(name);
  return "unknown key " + name + ". Did you mean " + std::string{group} + '?';
}

int describe(const Arguments& arguments, const Screen& screen) {
  if (arguments.has("markdown")) {
    const bool of_studies = !arguments.names.empty() && arguments.names[0] == "study";
    of_studies ? write_study_markdown(screen.out) : write_parameter_markdown(screen.out);
    return exit_ok;
  }
  if (arguments.names.empty()) {
    write_parameter_list(screen.out);
    return exit_ok;
  }
  std::string name = arguments.names[0];
  while (name.starts_with('[')) name = name.substr(1, name.find(']') - 1);
  if (name == "calendar") {
    write_calendar_actions(screen.out);
  } else if (name == "twin") {
    write_twins(screen.out);
  } else if (name == "study") {
    write_study_keys(screen.out);
  } else if (name == "series") {
    write_series(screen.out);
  } else if (const auto* row = find_parameter(name)) {
    write_parameter(screen.out, *row);
  } else if (name.starts_with("parameters.") &&
             write_parameter_group(screen.out, name.substr(name.find('.') + 1))) {
  } else if (!write_parameter_group(screen.out, name)) {
    const auto* by_name = by_last_part(name);
    if (!by_name) throw UsageError(unknown_name(name));
    write_parameter(screen.out, *by_name);
  }
  return exit_ok;
}

}  // namespace

Command describe_command() {
  return {"describe",
          "[KEY]",
          0,
          1,
          "Tells what a scenario can set: keys, units, ranges, defaults, meaning, source.",
          "Without a name it lists all keys. A name is a key, a group of keys, calendar, twin, "
          "study or series.",
          "hansa describe\nhansa describe attention\nhansa describe attention.gamma\n"
          "hansa describe calendar\nhansa describe study",
          {{"markdown", '\0', "", "All of it as a page of Markdown (docs/parameters.md).", false}},
          describe};
}

}  // namespace hansa
