/// \file   Running a scenario into a result file, and running a result file again.
#pragma once
#include <string>
#include <vector>

#include "hansa/engine/run.hpp"
#include "hansa/output/compare.hpp"
#include "hansa/output/result_writer.hpp"

namespace hansa {

/// Runs and stores. `watch` sees each record after it was stored (progress; false = Ctrl-C) and may
/// be empty. Returns how the run ended; an interrupted run is a valid file.
/// Throws InputError before the first step when `path` cannot be written.
RunEnd store_run(const Scenario&, const World&, const std::vector<TableText>&,
                 const std::string& path, Overwrite, const Provenance&, const Observer& watch = {});

/// Builds scenario and world from the file alone.
struct StoredRun {
  Scenario scenario;
  std::vector<TableText> tables;
  World world;
  std::size_t records{};  ///< stored: the start and each step done
};
StoredRun read_stored_run(const std::string& path);

/// Runs again what is stored in the file, as far as it went, and compares: `a` of a difference is
/// the file, `b` the new run. Nothing when `watch` stopped it.
std::optional<Comparison> reproduce(const std::string& path, const Observer& watch = {});

}  // namespace hansa
