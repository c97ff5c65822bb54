/// \file   Where a result goes, and telling the caller of the program about it.
#pragma once
#include <optional>
#include <string>

#include "hansa/scenario/scenario.hpp"

namespace hansa {

/// The file named by -o. A folder there, or none named, gets a new name: scenario-seed.h5, then
/// scenario-seed-2.h5, ... Without -o the folder is $HANSA_OUTPUT_DIR, or output/ when there is
/// one, or the working directory.
std::string result_path(const std::optional<std::string>& asked, const std::string& scenario_path,
                        const Scenario& scenario);

/// Writes the path into the file that $HANSA_RESULT_PATH_FILE names, if it does.
void tell_result_path(const std::string& path);

}  // namespace hansa
