/// \file   Place 9, first part: cities and towns that did not sign at the table do so later.
#include <algorithm>
#include <cmath>

#include "hansa/engine/pledges.hpp"
#include "hansa/process/campaigns.hpp"
#include "hansa/process/pledge_spread.hpp"
#include "hansa/process/town_pools.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

/// What all open campaigns look at, as the step found it.
struct Signatures {
  std::vector<std::uint32_t> open;      ///< campaigns
  std::vector<std::uint32_t> slot;      ///< [campaigns] place in `open`
  std::vector<std::uint32_t> members;   ///< [networks]
  std::vector<double> cities_of_state;  ///< [states]
  std::vector<std::uint8_t> standing;   ///< [open x cities]; empty unless larger cities count
};

/// What a pledge counts for in the eyes of peers.
double success_weight(const SpreadParameters& rule, double delivered, double ambition) {
  return 1.0 - rule.success + rule.success * (delivered / ambition);
}

/// Fills sim.state.pledges.signed_in_state and .adopters.
Signatures count_signatures(Simulation& sim) {
  auto& pledges = sim.state.pledges;
  const auto& campaigns = pledges.campaigns;
  const auto& rule = sim.parameters.pledges.spread;
  const auto rows = rows_of(sim.state.memberships);
  Signatures of;
  of.slot.assign(campaigns.size(), 0);
  for (std::uint32_t c = 0; c < campaigns.size(); ++c) {
    if (campaigns.open[c] == 0) continue;
    of.slot[c] = static_cast<std::uint32_t>(of.open.size());
    of.open.push_back(c);
  }
  of.members.assign(sim.networks(), 0);
  for (const auto network : rows.network) ++of.members[network];
  of.cities_of_state.assign(sim.states(), 0.0);
  for (const auto state : sim.world.cities.state) of.cities_of_state[state] += 1.0;
  const bool larger = rule.imitation != 0.0;
  pledges.signed_in_state.assign(of.open.size() * sim.states(), 0.0);
  pledges.adopters.assign(of.open.size() * sim.networks(), 0.0);
  if (larger) of.standing.assign(of.open.size() * sim.cities(), 0);

  for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
    const auto campaign = pledges.rows.campaign[row];
    if (campaigns.open[campaign] == 0 || pledges.rows.status[row] != PledgeStatus::standing) {
      continue;
    }
    const std::size_t slot = of.slot[campaign];
    const std::size_t city = pledges.rows.city[row];
    pledges.signed_in_state[slot * sim.states() + sim.world.cities.state[city]] += 1.0;
    if (larger) of.standing[slot * sim.cities() + city] = 1;
    if (!(rule.peers > 0.0)) continue;
    const double weight =
        success_weight(rule, pledges.rows.delivered[row], campaigns.ambition[campaign]);
    for (auto edge = rows.first[city]; edge < rows.first[city + 1]; ++edge) {
      pledges.adopters[slot * sim.networks() + rows.network[edge]] += weight;
    }
  }
  for (std::size_t cell = 0; cell < pledges.signed_in_state.size(); ++cell) {
    const double cities = of.cities_of_state[cell % sim.states()];
    if (cities > 0.0) pledges.signed_in_state[cell] /= cities;
  }
  return of;
}

/// One open campaign in this step.
struct OpenCampaign {
  const Simulation& sim;
  const Signatures& of;
  std::uint32_t campaign{};
  std::size_t slot{};
  double ramp{};
  std::vector<double> most;  ///< chance that no city of a state exceeds, [states]
  std::vector<double> does;  ///< what each state delivers on the issue, [states]

  OpenCampaign(const Simulation& run, const Signatures& signatures, std::uint32_t row)
      : sim{run}, of{signatures}, campaign{row}, slot{signatures.slot[row]} {
    const auto& rule = sim.parameters.pledges.spread;
    const auto& campaigns = sim.state.pledges.campaigns;
    const double age = (sim.state.month - campaigns.start[campaign]) / 12.0 + sim.dt / 2.0;
    ramp = campaign_ramp(rule, age);
    for (std::size_t s = 0; s < sim.states(); ++s) {
      most.push_back(reaches(s) ? chance_of(largest_hazard(rule, effect(s), ramp)) : 0.0);
      does.push_back(state_delivery(sim, s, issue()));
    }
  }

  /// A regional network campaigns in its region. [C]
  bool reaches(std::size_t s) const {
    const auto network = sim.state.pledges.campaigns.network[campaign];
    const auto region = sim.state.networks.table.region[network];
    if (region == region_global) return true;
    return sim.world.regions.holds[static_cast<std::size_t>(region) * sim.states() + s] != 0;
  }

  double chance_of(double hazard) const { return probability_of(PerYear{hazard}, Years{sim.dt}); }
  double effect(std::size_t s) const {
    return sim.state.pledges.campaigns.state_effect[campaign * sim.states() + s];
  }
  std::size_t issue() const { return sim.state.pledges.campaigns.issue[campaign]; }

  double peers(std::size_t city) const {
    const auto rows = rows_of(sim.state.memberships);
    double adopters = 0.0, members = 0.0;
    for (auto edge = rows.first[city]; edge < rows.first[city + 1]; ++edge) {
      adopters += sim.state.pledges.adopters[slot * sim.networks() + rows.network[edge]];
      members += of.members[rows.network[edge]];
    }
    return members > 0.0 ? adopters / members : 0.0;
  }

  SpreadReasons state_reasons(std::size_t s) const {
    return {.state = effect(s),
            .neighbours = sim.state.pledges.signed_in_state[slot * sim.states() + s],
            .gridlocked = gridlocked(sim, s) ? 1.0 : 0.0};
  }

  SpreadReasons reasons(std::size_t city) const {
    const auto& cities = sim.world.cities;
    const auto& rule = sim.parameters.pledges.spread;
    auto why = state_reasons(cities.state[city]);
    const auto larger = sim.state.pledges.next_larger[city];
    if (!of.standing.empty() && larger != city) {
      why.imitation = of.standing[slot * sim.cities() + larger];
    }
    why.mandate = preempted(sim, city, issue()) ? -1.0 : 0.0;
    why.capacity = capacity_of(sim, city);
    if (rule.gap != 0.0) {
      const double wants = sim.state.city_ideal[city * sim.issues() + issue()];
      why.gap = std::max(0.0, wants - does[cities.state[city]]);
    }
    if (rule.peers > 0.0) why.peers = peers(city);
    why.size = size_share(sim.state.settlement.population[city]);
    return why;
  }

  /// Bit 0: signs; bit 1: its log hazard was clipped.
  std::uint8_t decision(std::size_t city) const {
    const auto& campaigns = sim.state.pledges.campaigns;
    if (has_signed(campaigns, campaign, city)) return 0;
    const double u = sim.draw.uniform(PairPurpose::pledge_signs, sim.state.step,
                                      sim.world.cities.key[city], campaigns.key[campaign]);
    if (!bernoulli(u, most[sim.world.cities.state[city]])) return 0;
    const auto hazard = signing_hazard(sim.parameters.pledges.spread, reasons(city), ramp);
    const bool signs = bernoulli(u, chance_of(hazard.rate));
    return static_cast<std::uint8_t>((signs ? 1 : 0) + (hazard.clipped ? 2 : 0));
  }

  /// A town of a state: it looks at the towns and cities around it.
  SpreadReasons town_reasons(std::size_t s, double mean_ideal) const {
    const auto& rule = sim.parameters.pledges;
    const auto& campaigns = sim.state.pledges.campaigns;
    const auto cell = campaign * sim.states() + s;
    auto why = state_reasons(s);
    why.imitation = why.neighbours;
    why.capacity = pledge_capacity(rule.campaign, town_population, false);
    why.gap = std::max(0.0, mean_ideal - does[s]);
    why.peers =
        campaigns.towns[cell] / reachable_towns(sim, s) *
        success_weight(rule.spread, campaigns.towns_delivered[cell], campaigns.ambition[campaign]);
    why.size = size_share(town_population);
    return why;
  }
};

void spread_among_cities(Simulation& sim, const OpenCampaign& open) {
  auto& pledges = sim.state.pledges;
  pledges.signs.resize(sim.cities());
  for_each(
      sim.cities(), [&](std::size_t city) { pledges.signs[city] = open.decision(city); },
      sim.order);
  for (std::uint32_t city = 0; city < sim.cities(); ++city) {
    if (pledges.signs[city] == 0) continue;
    sim.tally.pledges.clipped += pledges.signs[city] >> 1U;
    if ((pledges.signs[city] & 1U) == 0) continue;
    sign(sim, open.campaign, city);
    ++sim.tally.pledges.signed_later;
  }
}

/// Whose draws the towns of a state share in a campaign.
Key pool_key(Key campaign, Key state) {
  return Key{static_cast<std::uint64_t>(campaign) * 0x9e3779b97f4a7c15 ^
             static_cast<std::uint64_t>(state)};
}

/// Mean ideal of the cities of each state on an issue; 0 without cities.
std::vector<double> mean_ideals(const Simulation& sim, const Signatures& of, std::size_t issue) {
  std::vector<double> mean(sim.states(), 0.0);
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    mean[sim.world.cities.state[city]] += sim.state.city_ideal[city * sim.issues() + issue];
  }
  for (std::size_t s = 0; s < mean.size(); ++s) {
    if (of.cities_of_state[s] > 0.0) mean[s] /= of.cities_of_state[s];
  }
  return mean;
}

void spread_among_towns(Simulation& sim, const OpenCampaign& open) {
  const auto& rule = sim.parameters.pledges;
  if (!(rule.pools.reach > 0.0)) return;
  auto& campaigns = sim.state.pledges.campaigns;
  const auto ideal = rule.spread.gap != 0.0 ? mean_ideals(sim, open.of, open.issue())
                                            : std::vector<double>(sim.states(), 0.0);
  for (std::size_t s = 0; s < sim.states(); ++s) {
    const auto cell = open.campaign * sim.states() + s;
    const auto reach = static_cast<std::uint64_t>(reachable_towns(sim, s));
    const std::uint64_t inside = campaigns.towns[cell];
    if (inside >= reach || !open.reaches(s)) continue;
    const auto hazard = signing_hazard(rule.spread, open.town_reasons(s, ideal[s]), open.ramp);
    sim.tally.pledges.clipped += hazard.clipped ? 1U : 0U;
    const auto joins =
        town_joins(rule.pools, reach - inside, open.chance_of(hazard.rate), sim.draw,
                   sim.state.step, pool_key(campaigns.key[open.campaign], sim.world.states.key[s]));
    if (joins == 0) continue;
    // those who come have delivered nothing yet
    campaigns.towns_delivered[cell] *=
        static_cast<double>(inside) / static_cast<double>(inside + joins);
    campaigns.towns[cell] = static_cast<std::uint32_t>(inside + joins);
    sim.tally.pledges.towns += static_cast<std::uint32_t>(joins);
  }
}

}  // namespace

void spread_pledges(Simulation& sim) {
  const auto& campaigns = sim.state.pledges.campaigns;
  if (!(sim.parameters.pledges.spread.strength > 0.0)) return;
  if (std::ranges::find(campaigns.open, 1) == campaigns.open.end()) return;
  const auto signatures = count_signatures(sim);
  for (const auto campaign : signatures.open) {
    const OpenCampaign open{sim, signatures, campaign};
    spread_among_cities(sim, open);
    spread_among_towns(sim, open);
  }
}

}  // namespace hansa
