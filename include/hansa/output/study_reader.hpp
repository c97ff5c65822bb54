/// \file   A merged study read back: its inputs and its table of runs.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/output/study_writer.hpp"

namespace hansa {

/// What `hansa merge` wrote. Columns are in the order of the study, a value a run; yearly outputs
/// are left in the file.
struct MergedStudy {
  std::string path, title;
  std::string design;             ///< kind: "morris"
  std::string version;            ///< of the program that made the runs
  std::vector<SourceText> texts;  ///< the study first
  std::uint64_t points{}, missing{}, failed{};
  std::vector<std::uint64_t> point;  ///< of each run
  std::vector<std::vector<double>> factors, outputs;
};

/// Throws InputError when `path` is no merged study.
MergedStudy read_merged_study(const std::string& path);

}  // namespace hansa
