/// \file   What a result says before the first step: root, scenario, parameters, schedule, world.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hansa/output/fragmentation.hpp"
#include "hansa/output/result_writer.hpp"
#include "hdf5_handle.hpp"

namespace hansa {

void write_root(hid_t file, const RunDescription& run);
void write_scenario(hid_t file, const RunDescription& run);
void write_parameters(hid_t file, const RunDescription& run);
void write_schedule(hid_t file, const RunDescription& run);
void write_world(hid_t file, const RunDescription& run);
void write_fragmentation(hid_t file, const std::vector<FragmentationValue>& values);
void write_provenance(hid_t file, const Provenance& provenance, double seconds);

/// A group of texts, each with the file it came from.
void write_sources(hid_t file, const std::string& name, std::string_view long_name,
                   const std::vector<SourceText>& texts);

}  // namespace hansa
