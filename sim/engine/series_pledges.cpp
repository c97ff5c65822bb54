/// \file   Series of pledges.
#include "hansa/engine/series.hpp"

namespace hansa {

std::span<const Series> pledges_series() { return {}; }

}  // namespace hansa
