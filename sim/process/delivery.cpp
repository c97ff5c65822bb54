#include "hansa/process/delivery.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {

std::size_t agenda_in_time(std::span<const Month> agreed, Month session, Month lead) {
  std::size_t counts = 0;
  for (std::size_t n = 1; n < agreed.size(); ++n) {
    if (agreed[n] <= session - lead) counts = n;
  }
  return counts;
}

bool passed_on(double transmission, Key network, Key forum, Step session, const KeyedDraw& draw) {
  if (transmission >= 1.0) return true;
  return bernoulli(draw.uniform(PairPurpose::transmission, session, network, forum), transmission);
}

}  // namespace hansa
