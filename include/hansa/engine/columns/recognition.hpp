/// \file   What a run keeps of its recognition, and what one step counts.
#pragma once

namespace hansa {

/// Columns that live through the run.
struct RecognitionColumns {};

/// Counts and sums of one step; cleared before the next.
struct RecognitionTally {};

}  // namespace hansa
