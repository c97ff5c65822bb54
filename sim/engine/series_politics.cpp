/// \file   Series of politics.
#include "hansa/engine/series.hpp"

namespace hansa {

std::span<const Series> politics_series() { return {}; }

}  // namespace hansa
