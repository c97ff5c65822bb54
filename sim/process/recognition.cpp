#include "hansa/process/recognition.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {

bool carries_clause(double control, Key forum, Step session, const KeyedDraw& draw) {
  if (control == 0.0) return false;
  return bernoulli(draw.uniform(Purpose::control_clause, session, forum), control);
}

std::vector<double> members_openness(const ConsentView& view, std::size_t networks) {
  std::vector<double> open(networks, 0.0);
  std::vector<double> paid(networks, 0.0);
  for (std::size_t row = 0; row < view.memberships.size(); ++row) {
    const auto network = view.memberships.network[row];
    const auto state = view.state[view.memberships.city[row]];
    open[network] += view.contribution[row] * view.openness[state];
    paid[network] += view.contribution[row];
  }
  for (std::size_t n = 0; n < networks; ++n) open[n] = paid[n] > 0.0 ? open[n] / paid[n] : 0.0;
  return open;
}

std::size_t mentions(std::span<const double> role_text, double mention) {
  std::size_t count = 0;
  for (const double text : role_text) count += text >= mention ? 1 : 0;
  return count;
}

}  // namespace hansa
