/// \file   What a result says before the first step: root, scenario, parameters, schedule, world.
#pragma once
#include <string>
#include <vector>

#include "hansa/output/result_writer.hpp"
#include "hdf5_handle.hpp"

namespace hansa {

void write_root(hid_t file, const RunDescription& run);
void write_scenario(hid_t file, const RunDescription& run);
void write_parameters(hid_t file, const RunDescription& run);
void write_schedule(hid_t file, const RunDescription& run);
void write_world(hid_t file, const RunDescription& run);
void write_fragmentation(hid_t file, const RunDescription& run);
void write_provenance(hid_t file, const Provenance& provenance, double seconds);

/// Paths without the folders they all share: what a result stores must not depend on where the
/// scenario lay.
std::vector<std::string> paths_without_shared_folder(const std::vector<SourceText>& texts);

}  // namespace hansa
