/// \file   What a run keeps of its standing, and what one step counts.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hansa {

/// Columns that live through the run.
struct StandingColumns {
  // What states leave to cities. [preemption]
  std::vector<double> autonomy;   ///< [cities], [0, 1], of home rule less what is preempted
  std::vector<double> home_rule;  ///< [cities], [0, 1], before preemption; moved by devolution
  std::vector<double> resources;  ///< R, [cities], of the world's less what is withheld
  std::vector<std::uint8_t> preempted;  ///< [cities x issues], enum Preemption; empty = none
  std::vector<std::uint8_t> hostile;    ///< [states], 1 in a spell of hostility

  // What is thought of cities and networks. [standing]
  std::vector<std::uint8_t> office;  ///< [cities], 1 = has an office of international affairs
  std::vector<double> reputation;    ///< [cities], [0, 1]; 1 at the start
  std::vector<double> soft_power;    ///< S, [networks], >= 0
  std::vector<double> hard_power;    ///< [states], >= 0
  std::vector<double> legitimacy;    ///< [networks], [0, 1]
};

/// Of one city on one issue.
enum class Preemption : std::uint8_t { none = 0, preempted = 1, punished = 2 };

/// Whether the state decides in place of the city: what the city delivers there is what its state
/// does. It may still ask for more: theta is its own.
inline bool is_preempted(const StandingColumns& columns, std::size_t city, std::size_t issue,
                         std::size_t issues) {
  return !columns.preempted.empty() && columns.preempted[city * issues + issue] != 0;
}

/// Counts and sums of one step; cleared before the next.
struct StandingTally {
  std::uint32_t preemptions{}, punished{}, repeals{}, offices{};
  std::vector<double> delivered;  ///< [cities] share of its pledges that a city delivers, [0, 1];
                                  ///< NaN without a pledge; empty = nobody pledged [compliance]
  std::vector<double> detected;   ///< [cities] shortfalls found out in the step, >= 0 [compliance]
  std::vector<double> uptake;     ///< [networks] of this step's sessions, >= 0 [summits]
};

}  // namespace hansa
