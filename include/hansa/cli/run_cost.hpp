/// \file   What a run would cost, roughly, before it is made.
#pragma once
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

struct RunCost {
  double seconds{};  ///< on one core; within a factor of about 3 on machines of the 2020s [C]
  double memory{};   ///< [bytes]
  double output{};   ///< size of the result file [bytes]
};

RunCost estimate_cost(const Scenario& scenario, const World& world);

}  // namespace hansa
