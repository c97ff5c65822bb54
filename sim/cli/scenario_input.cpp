#include "hansa/cli/scenario_input.hpp"

#include "hansa/cli/command_list.hpp"
#include "hansa/engine/twins.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/needs.hpp"

namespace hansa {

std::vector<OptionSpec> scenario_options(std::vector<OptionSpec> more) {
  std::vector<OptionSpec> options{
      {"seed", '\0', "N", "Seed of all random numbers; instead of the scenario's.", false},
      {"set", '\0', "KEY=VALUE", "Any key of the scenario; may stand many times.", true}};
  options.insert(options.begin(), more.begin(), more.end());
  return options;
}

std::vector<Setting> settings_of(const Arguments& arguments) {
  std::vector<Setting> settings;
  for (const auto& text : arguments.values("set")) {
    const auto equals = text.find('=');
    if (equals == text.npos || equals == 0) {
      throw UsageError("--set " + text + " sets nothing. Write --set key=value.");
    }
    settings.push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  if (const auto seed = arguments.value("seed")) settings.push_back({"seed", *seed});
  return settings;
}

StartingWorld start_world(const Scenario& scenario) {
  StartingWorld start;
  if (scenario.recipe.kind != "synthetic") start.tables = read_world_folder(scenario.recipe.folder);
  check_needs(scenario, start.tables);
  start.world = build_world(scenario.recipe, start.tables);
  check_calendar(scenario, start.world);
  TwinWorlds{scenario, start.world, start.tables};  // checks theirs
  return start;
}

}  // namespace hansa
