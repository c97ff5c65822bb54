#include "hansa/metrics/coherence.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace hansa {

double coherence(std::span<const double> attention, std::span<const double> message, double text) {
  double heard = 0.0;
  double sum = 0.0;
  double square = 0.0;
  double first = 0.0;
  bool alike = true;  // equal messages give exactly 1, whatever rounding does to the sums
  for (std::size_t network = 0; network < attention.size(); ++network) {
    const double a = attention[network];
    if (!(a > 0.0)) continue;
    const double change = message[network] - text;
    if (heard == 0.0) first = change;
    alike = alike && change == first;
    heard += a;
    sum += a * change;
    square += a * change * change;
  }
  const double scale = heard * square;
  if (alike || !(scale > 0.0)) return 1.0;
  return std::min(1.0, (sum < 0.0 ? -sum : sum) / std::sqrt(scale));
}

}  // namespace hansa
