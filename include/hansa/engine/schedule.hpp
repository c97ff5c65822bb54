/// \file   The order of a step, as data: printed by `hansa schedule`, stored in every result.
#pragma once
#include <span>
#include <string_view>

namespace hansa {

class Simulation;

/// One place in the step. `act` is null where no mechanism is built yet (docs/odd.md lists them).
struct Process {
  std::string_view name, reads, writes, why_here;
  void (*act)(Simulation&);
};

std::span<const Process> schedule();

}  // namespace hansa
