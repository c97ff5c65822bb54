/// \file   From logs to one file: the only place where a study becomes HDF5.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "hansa/output/study_writer.hpp"
#include "hansa/study/study_folder.hpp"
#include "hansa/study/work_list.hpp"

namespace hansa {

struct MergeReport {
  std::uint64_t finished{}, failed{}, missing{};
  std::uint64_t skipped{};  ///< damaged or torn parts of logs [bytes]
};

/// What a merge must know of a study besides its logs.
struct MergeTask {
  WorkPlan plan;
  StudyDescription description;
  std::size_t record_size{};                                      ///< [doubles]
  std::function<std::vector<double>(std::size_t point)> factors;  ///< a value a design column
};

/// `study` must outlive the task.
MergeTask merge_task(const StudyFolder& folder, const Study& study);

/// Writes `path` from the logs. The file depends on the runs alone: not on who did them, in which
/// order, how often. Throws InputError when two results of a run differ.
MergeReport merge(const StudyFolder& folder, const MergeTask& task, const std::string& path);

}  // namespace hansa
