/// \file   Place 9: open campaigns spread, then secretariats table new ones.
#include "hansa/engine/pledges.hpp"

namespace hansa {
namespace {

/// Campaigns follow their network into its heirs; those whose time is over close.
void keep_campaigns(Simulation& sim) {
  auto& campaigns = sim.state.pledges.campaigns;
  for (std::size_t c = 0; c < campaigns.size(); ++c) {
    auto& network = campaigns.network[c];
    while (sim.heirs[network].count > 0) network = sim.heirs[network].first;
    if (campaigns.open[c] == 0 || campaigns.closes[c] > sim.state.month) continue;
    campaigns.open[c] = 0;
    campaigns.signatories[c] = {};
  }
}

}  // namespace

void act_pledges(Simulation& sim) {
  const auto& rule = sim.parameters.pledges;
  const bool nobody = sim.state.pledges.campaigns.size() == 0;
  if (nobody && !(rule.campaign.rate > 0.0) && rule.campaign.given.empty()) return;
  keep_campaigns(sim);
  spread_pledges(sim);
  table_campaigns(sim);
}

}  // namespace hansa
