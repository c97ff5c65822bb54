#include "hansa/process/invitation.hpp"

#include "hansa/random/distributions.hpp"

namespace hansa {

std::vector<std::uint8_t> invited_cities(const InvitationView& view, Step session,
                                         const KeyedDraw& draw) {
  std::vector<double> chance(view.openness.size(), 0.0);
  for (const auto state : view.member) chance[state] = view.chance * view.openness[state];
  std::vector<std::uint8_t> invited(view.state.size(), 0);
  for (std::size_t city = 0; city < invited.size(); ++city) {
    const double open = chance[view.state[city]];
    if (open == 0.0) continue;
    const double u = draw.uniform(PairPurpose::invitation, session, view.key[city], view.forum);
    invited[city] = bernoulli(u, open) ? 1 : 0;
  }
  return invited;
}

}  // namespace hansa
