/// \file   The result of one run as an HDF5 file that netCDF readers open. docs/results.md lists
///         every dataset.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "hansa/engine/record.hpp"
#include "hansa/engine/schedule.hpp"
#include "hansa/output/provenance.hpp"
#include "hansa/scenario/scenario.hpp"
#include "hansa/world/tables.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Version of the layout of result files. Readers refuse a newer one.
constexpr int result_format = 1;

/// Everything a result says about a run besides what the run reports step by step. Views: the
/// scenario, the world and the tables must outlive the writer.
struct RunDescription {
  const Scenario& scenario;
  const World& world;
  const std::vector<TableText>& tables;  ///< empty for a generated world
  std::span<const SeriesDefinition> series;
  std::span<const Process> schedule;
  Provenance provenance;
};

enum class Overwrite { refuse, replace };
enum class RunEnd { complete, interrupted };

/// Streams a run to disk: memory does not grow with the horizon. The file is written under a
/// temporary name in the folder of `path` and takes its name in finish(); without finish(), and
/// after any failure, nothing is left behind. Throws InputError when it cannot be written.
/// Equal runs give equal bytes in every dataset outside /provenance.
class ResultWriter {
 public:
  ResultWriter(const std::string& path, Overwrite overwrite, RunDescription description);
  ~ResultWriter();
  ResultWriter(const ResultWriter&) = delete;
  ResultWriter& operator=(const ResultWriter&) = delete;

  /// Records in the order of the run, that of the start first.
  void observe(const StepRecord& record);

  /// An interrupted run is a valid file too; its attribute `complete` is 0.
  void finish(RunEnd end);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace hansa
