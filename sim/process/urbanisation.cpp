#include "hansa/process/urbanisation.hpp"

#include "hansa/base/portable_math.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

double urban_share(double first, double moved) {
  if (!(first > 0.0)) return 0.0;
  return 1.0 - (1.0 - first) * portable::exp(-moved);
}

double town_growth(double first, double moved) {
  return first > 0.0 ? urban_share(first, moved) / first : 1.0;
}

double resource_growth(double growth) { return portable::pow(growth, resources_exponent); }

}  // namespace hansa
