/// \file   A result as CSV tables, for whoever has no HDF5.
#pragma once
#include <string>
#include <vector>

#include "hansa/output/result_writer.hpp"

namespace hansa {

/// Writes one CSV file a table of the result into `folder` (made when missing): series.csv,
/// sessions.csv, cities.csv, cities_over_time.csv, ... and the tables of the world under world/.
/// Rows of agents are named by their ids, dates are 1985-04-01, a missing number is empty.
/// Existing files are refused, all before any is written, unless `overwrite` says replace.
/// Returns the paths written.
std::vector<std::string> export_result(const std::string& path, const std::string& folder,
                                       Overwrite overwrite);

}  // namespace hansa
