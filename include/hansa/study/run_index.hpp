/// \file   Where each run of a study lies in its logs.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hansa/study/log_reader.hpp"
#include "hansa/study/study_folder.hpp"
#include "hansa/study/work_list.hpp"

namespace hansa {

/// 16 bytes a run. A run found twice must have the same bits both times: InputError names the run,
/// the two logs and the first column that differs.
class RunIndex {
 public:
  struct Place {
    std::uint64_t offset{};
    std::uint32_t log{};
    LogKind kind{};  ///< finished, failed, or 0: not there
  };

  /// Reads all logs of the folder.
  RunIndex(const StudyFolder& folder, const WorkPlan& plan);

  const Place& at(const StudyRun& run) const;
  const std::vector<std::string>& logs() const { return logs_; }

  /// Replicates that the results hold of a point: as many as it needs as far as known.
  std::uint64_t replicates(std::size_t point) const;

  /// Damaged or torn, in all logs [bytes].
  std::uint64_t skipped() const { return skipped_; }

 private:
  void enter(std::uint32_t log, const LogEntry& entry, std::uint64_t offset);
  std::string payload(const Place& place) const;

  const WorkPlan& plan_;
  std::vector<std::string> logs_;
  std::vector<std::vector<Place>> places_;  ///< [replicates][points]
  std::uint64_t skipped_{};
  mutable std::optional<LogReader> reader_;  ///< of the log read last by payload()
  mutable std::uint32_t reader_log_{};
};

}  // namespace hansa
