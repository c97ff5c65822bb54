/// \file   What a run keeps of its politics, and what one step counts.
#pragma once

namespace hansa {

/// Columns that live through the run.
struct PoliticsColumns {};

/// Counts and sums of one step; cleared before the next.
struct PoliticsTally {};

}  // namespace hansa
