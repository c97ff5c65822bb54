/// \file   What a run keeps of its ecology, and what one step counts.
#pragma once

namespace hansa {

/// Columns that live through the run.
struct EcologyColumns {};

/// Counts and sums of one step; cleared before the next.
struct EcologyTally {};

}  // namespace hansa
