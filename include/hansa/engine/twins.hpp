/// \file   A scenario and its twins, step by step beside one another on the same random numbers.
#pragma once
#include <deque>
#include <span>
#include <vector>

#include "hansa/engine/simulation.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

/// Worlds of the twins. A twin whose recipe is that of the scenario has the scenario's own.
class TwinWorlds {
 public:
  /// Throws InputError where the calendar of a twin names networks that its world does not have.
  TwinWorlds(const Scenario&, const World& world, const std::vector<TableText>& tables);
  const World& operator[](std::size_t twin) const { return *of_twin_[twin]; }

 private:
  std::deque<World> own_;
  std::vector<const World*> of_twin_;
};

/// Voice of each session of the step against the twin's session of the same forum and month; NaN
/// without one, and before the twin is muted.
std::vector<LastingVoice> lasting_voice(const Simulation& base, const Simulation& muted);

/// The simulations of a run; the scenario's own is never influenced by the others.
class Lockstep {
 public:
  Lockstep(const Scenario&, const World&, const std::vector<TableText>& tables, Order);

  /// The series at the start.
  void begin();
  void step();
  bool observe(const Observer&);

 private:
  const TwinWorlds worlds_;
  Simulation base_;
  std::deque<Simulation> twins_;
  std::vector<std::vector<LastingVoice>> lasting_;  ///< [twins][sessions]
};

}  // namespace hansa
