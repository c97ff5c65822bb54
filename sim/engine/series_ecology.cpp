/// \file   Series of ecology.
#include "hansa/engine/series.hpp"

namespace hansa {

std::span<const Series> ecology_series() { return {}; }

}  // namespace hansa
