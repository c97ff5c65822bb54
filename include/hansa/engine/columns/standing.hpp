/// \file   What a run keeps of its standing, and what one step counts.
#pragma once

namespace hansa {

/// Columns that live through the run.
struct StandingColumns {};

/// Counts and sums of one step; cleared before the next.
struct StandingTally {};

}  // namespace hansa
