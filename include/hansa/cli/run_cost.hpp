/// \file   What a run would cost, roughly, before it is made.
#pragma once
#include <string>

#include "hansa/scenario/scenario.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

struct RunCost {
  double seconds{};  ///< on one core; within a factor of about 3 on machines of the 2020s [C]
  double memory{};   ///< [bytes]
  double output{};   ///< size of the result file [bytes]
};

RunCost estimate_cost(const Scenario& scenario, const World& world);

/// "3.2 MB", "410 kB".
std::string bytes_text(double bytes);

/// "0.4 s", "12 min".
std::string duration_text(double seconds);

}  // namespace hansa
