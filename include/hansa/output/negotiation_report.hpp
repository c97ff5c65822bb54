/// \file   What a settled table says to the reader at the terminal, and to the next program.
#pragma once
#include <string>

#include "hansa/negotiation/session.hpp"
#include "hansa/output/result_writer.hpp"

namespace hansa {

/// Outcomes side by side, who accepts how far, who is pivotal, distances, voting power, draws,
/// voice.
std::string negotiation_report(const Session& session, const std::string& path);

/// One row a number: model,about,name,quantity,value.
std::string negotiation_csv(const Session& session);

/// By the end of the path: .csv is negotiation_csv(), .h5 and .nc are HDF5 that netCDF readers open
/// (docs/negotiation.md lists the datasets). Throws InputError when it cannot be written.
void write_negotiation(const Session& session, const std::string& path, Overwrite overwrite);

}  // namespace hansa
