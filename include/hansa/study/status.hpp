/// \file   How far a study is, read from its folder while others write to it.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "hansa/study/study_folder.hpp"
#include "hansa/study/work_list.hpp"

namespace hansa {

/// One log and the process that writes or wrote it.
struct WriterStatus {
  std::string name;  ///< of the log: share, host, process, start
  std::size_t threads{1};
  std::uint64_t finished{}, failed{};
  bool closed{};   ///< ended in good order
  bool at_work{};  ///< wrote, or showed that it is alive, within the last minute
};

struct StudyStatus {
  std::uint64_t total{}, finished{}, failed{};
  std::uint64_t running{};   ///< threads of the processes at work, at most what is missing
  double runs_per_second{};  ///< of the last five minutes; 0 when nobody is at work
  double seconds_left{};     ///< infinite when nobody is at work, 0 when all is done
  double mean_seconds{};     ///< that a run took; NaN before the first
  std::uint64_t skipped{};   ///< damaged or torn parts of logs [bytes]
  std::vector<WriterStatus> writers;
  std::map<std::string, std::uint64_t> failures;  ///< messages of failed runs, and how often

  std::uint64_t missing() const { return total - finished - failed; }
  std::string text() const;  ///< some lines for the user
};

StudyStatus status_of(const StudyFolder& folder, const WorkPlan& plan);

/// Logs of this share that another process seems to be writing just now.
std::vector<std::string> logs_at_work(const StudyFolder& folder, const Shard& shard);

}  // namespace hansa
