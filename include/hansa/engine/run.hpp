/// \file   Running a scenario from its start to its horizon.
#pragma once
#include "hansa/engine/for_each.hpp"
#include "hansa/engine/record.hpp"
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/tables.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Runs the scenario on `world`, and its twins beside it, step by step. Returns false when the
/// observer stopped it. Bits depend on the scenario, the world and the seed alone, never on threads
/// or order; twins change none of the scenario's. `tables` are read only for twins that start from
/// another world than the scenario.
bool run(const Scenario& scenario, const World& world, const Observer& observe,
         Order order = Order::any, const std::vector<TableText>& tables = {});

/// Limits the threads of every later run in this program; 0 = all cores.
void set_threads(int threads);

}  // namespace hansa
