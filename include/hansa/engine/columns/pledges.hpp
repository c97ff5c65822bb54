/// \file   What a run keeps of its pledges, and what one step counts.
#pragma once

namespace hansa {

/// Columns that live through the run.
struct PledgesColumns {};

/// Counts and sums of one step; cleared before the next.
struct PledgesTally {};

}  // namespace hansa
