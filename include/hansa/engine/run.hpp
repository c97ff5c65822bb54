/// \file   Running a scenario from its start to its horizon.
#pragma once
#include "hansa/engine/for_each.hpp"
#include "hansa/engine/record.hpp"
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Runs the scenario on `world`. Returns false when the observer stopped it.
/// Bits depend on the scenario, the world and the seed alone, never on threads or order.
bool run(const Scenario& scenario, const World& world, const Observer& observe,
         Order order = Order::any);

/// Limits the threads of every later run in this program; 0 = all cores.
void set_threads(int threads);

}  // namespace hansa
