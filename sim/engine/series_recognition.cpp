/// \file   Series of recognition.
#include "hansa/engine/series.hpp"

namespace hansa {

std::span<const Series> recognition_series() { return {}; }

}  // namespace hansa
