/// \file   The order of a step, as data: printed by `hansa schedule`, stored in every result.
#pragma once
#include <span>
#include <string_view>

namespace hansa {

class Simulation;

/// One row of the step table. `act` is null where no mechanism is built yet (docs/odd.md lists
/// them); the place is kept, so that a later mechanism changes no order.
struct Process {
  int place;  ///< 1..14; rows that share a place run in the order of the table
  std::string_view name, reads, writes, why_here;
  void (*act)(Simulation&);
};

std::span<const Process> schedule();

}  // namespace hansa
