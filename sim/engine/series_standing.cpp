/// \file   Series of standing.
#include "hansa/engine/series.hpp"

namespace hansa {

std::span<const Series> standing_series() { return {}; }

}  // namespace hansa
