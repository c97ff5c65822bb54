/// \file   Regimes, ratifiers, reneging, capture, accountability, and what states deliver.
///         A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct PoliticsParameters {};

}  // namespace hansa
