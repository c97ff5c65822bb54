/// \file   What a study would cost, from a pilot: runs of its own, timed.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "hansa/study/sweep.hpp"
#include "hansa/study/work_list.hpp"

namespace hansa {

/// The first runs of the balanced order, one after another on one core.
struct Pilot {
  std::uint64_t runs{}, failed{};
  double mean_seconds{};  ///< of a run
  double error{};         ///< standard error of the mean [s]; NaN for one run
  double most_seconds{};  ///< of the slowest
  double record{};        ///< length of an entry in a log [bytes]
  double base_memory{};   ///< of the program before the first run [bytes]
  double run_memory{};    ///< that one run at a time adds [bytes]
  std::string failure;    ///< message of the first that failed
};

/// Runs until `seconds` are over, at least one run and at most all that are planned.
Pilot time_pilot(const WorkPlan& plan, const RunOne& run_one, double seconds,
                 const std::function<int()>& stops_asked);

/// Where the study is to run.
struct Room {
  std::size_t cores{1};
  double memory{};  ///< of one machine, to spare [bytes]
  double disk{};    ///< free where the folder will be [bytes]
  double time{};    ///< limit on one job [s]; 0 = none
};

/// Memory and cores of this machine, disk at `folder` or where it would be made.
Room room_here(const std::string& folder);

struct Estimate {
  std::uint64_t runs{};                     ///< planned; where replicates adapt there may be more
  std::uint64_t most_runs{};                ///< as many as there can be
  double core_hours{}, core_hours_error{};  ///< for `runs`; 95 % half width
  double memory{};                          ///< on a machine with `cores` workers [bytes]
  double disk{};                            ///< logs and merged file, for most_runs [bytes]
  std::size_t cores{};                ///< workers that fit the memory, at most those of the room
  std::vector<std::string> refusals;  ///< why it cannot run there; empty = it can
  std::string text;                   ///< lines for the user

  double seconds(std::size_t on_cores) const;  ///< wall time, planned runs

  /// Jobs of `cores` workers within the room's limit of time, one after another.
  std::uint64_t jobs(const Room& room) const;
};

Estimate estimate(const WorkPlan& plan, const Pilot& pilot, const Room& room);

}  // namespace hansa
