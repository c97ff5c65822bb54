/// \file   A file of what a site wants of every job: cluster.toml.
#pragma once
#include <string>

#include "hansa/study/slurm_job.hpp"

namespace hansa {

/// Reads account, partition, qos, time, prologue (lines of shell), tasks, cpus. Throws one
/// InputError with all faults.
SlurmSite read_site(const std::string& text, const std::string& path);

}  // namespace hansa
