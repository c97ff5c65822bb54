/// \file   One run of a study, by the model itself.
#pragma once
#include "hansa/study/sweep.hpp"

namespace hansa {

/// Builds the world, runs every arm and observes it; a worker keeps its last world for runs that
/// start from the same one. `study` must outlive the runner. Runs are single-threaded: this limits
/// the whole program to one thread a run.
RunOne study_runner(const Study& study);

}  // namespace hansa
