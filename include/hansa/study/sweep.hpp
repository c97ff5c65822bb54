/// \file   Running what is missing of a study, on all cores of this machine.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "hansa/study/study_folder.hpp"
#include "hansa/study/work_list.hpp"

namespace hansa {

/// Executes one run and gives its record, or nothing when it was told to stop before its end. An
/// exception is a failed run. Each worker calls a copy of its own.
using RunOne = std::function<std::optional<std::vector<double>>(const StudyRun&, std::stop_token)>;

enum class Failed : std::uint8_t { keep, retry };

struct SweepOptions {
  std::size_t threads{1};
  Shard shard{};
  Failed failed{Failed::keep};
  std::chrono::milliseconds grace{5000};  ///< for runs under way when a stop is asked for
};

/// How far a sweep is. `safe` counts runs on the disk, those of earlier processes included.
struct SweepState {
  std::uint64_t total{}, safe{}, failed{};
  std::uint64_t now{};  ///< runs that this process has completed
  double seconds{};     ///< since the start of this process
};

/// What a sweep asks and tells while it runs, some times a second, from the calling thread.
struct SweepWatch {
  std::function<int()> stops_asked;  ///< 1: begin no more runs, 2: give up those under way
  std::function<void(const SweepState&)> tell;
};

enum class SweepEnd : std::uint8_t { complete, stopped, disk_failed };

struct SweepReport {
  SweepEnd end{};
  SweepState state;
  std::string problem;  ///< of the disk
  double busy{1.0};     ///< share of the workers' time spent in runs, [0, 1]
};

/// Throws InputError when a log belongs to another study, LogFailure when no log can be made.
SweepReport sweep(const StudyFolder& folder, const WorkPlan& plan, const RunOne& run_one,
                  const SweepOptions& options, const SweepWatch& watch);

/// Tells the list what the logs of its share know.
void report_known(const StudyFolder& folder, const Shard& shard, Failed failed, WorkList& list);

/// A record as bytes of a log, little endian, and back.
std::string_view as_bytes(const std::vector<double>& record);
std::vector<double> as_record(std::string_view bytes);

}  // namespace hansa
