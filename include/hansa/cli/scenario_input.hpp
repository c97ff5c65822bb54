/// \file   From the arguments of a command to a scenario and its world.
#pragma once
#include <string>
#include <vector>

#include "hansa/cli/arguments.hpp"
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

/// --set and --seed, as settings in their order; --seed comes last.
std::vector<Setting> settings_of(const Arguments& arguments);

struct StartingWorld {
  std::vector<TableText> tables;  ///< empty for a generated world
  World world;
};

/// Reads or generates the world and checks the scenario, its calendar and its twins against it.
StartingWorld start_world(const Scenario& scenario);

}  // namespace hansa
