/// \file   Place 9, second part: secretariats table campaigns, and members sign at the table.
#include <algorithm>
#include <cmath>
#include <string>

#include "hansa/engine/pledges.hpp"
#include "hansa/process/campaigns.hpp"
#include "hansa/random/distributions.hpp"
#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

std::vector<std::uint32_t> members_of(const Simulation& sim, std::uint32_t network) {
  const auto& memberships = sim.state.memberships;
  std::vector<std::uint32_t> members;
  for (std::size_t row = 0; row < memberships.size(); ++row) {
    if (memberships.network[row] == network) members.push_back(memberships.city[row]);
  }
  return members;
}

CampaignTable table_of(const Simulation& sim, std::size_t issue,
                       const std::vector<std::uint32_t>& members) {
  std::vector<double> capacity;
  for (const auto city : members) capacity.push_back(capacity_of(sim, city));
  std::vector<double> expected;  // what is preempted now is expected to stay so
  if (!sim.state.standing.preempted.empty()) {
    for (const auto city : members) expected.push_back(preempted(sim, city, issue) ? 1.0 : 0.0);
  }
  return campaign_table({.rule = sim.parameters.pledges.campaign,
                         .issue = issue,
                         .issues = sim.issues(),
                         .member = members,
                         .ideal = sim.state.city_ideal,
                         .salience = sim.world.cities.salience,
                         .capacity = capacity,
                         .autonomy = autonomy(sim),
                         .preemption = expected});
}

/// The next larger city of each city's state; itself where there is none.
std::vector<std::uint32_t> next_larger_cities(const World& world) {
  const auto& cities = world.cities;
  std::vector<std::uint32_t> order(cities.size()), next(cities.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = next[i] = i;
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    if (cities.state[a] != cities.state[b]) return cities.state[a] < cities.state[b];
    return cities.population[a] > cities.population[b];
  });
  for (std::size_t place = 1; place < order.size(); ++place) {
    const auto larger = order[place - 1];
    if (cities.state[larger] == cities.state[order[place]]) next[order[place]] = larger;
  }
  return next;
}

struct Launch {
  std::uint32_t network{}, issue{};
  Month start{};
  double ambition{};
  std::string id;
};

std::uint32_t launch(Simulation& sim, const Launch& what) {
  auto& pledges = sim.state.pledges;
  auto& campaigns = pledges.campaigns;
  const auto row = static_cast<std::uint32_t>(campaigns.size());
  const auto& rule = sim.parameters.pledges;
  const double open = 12.0 * rule.campaign.open_years;
  campaigns.id.push_back(what.id);
  campaigns.key.push_back(key_of(what.id));
  campaigns.network.push_back(what.network);
  campaigns.issue.push_back(what.issue);
  campaigns.start.push_back(what.start);
  campaigns.closes.push_back(open > 0.0 ? what.start + static_cast<Month>(std::ceil(open))
                                        : no_month);
  campaigns.ambition.push_back(what.ambition);
  campaigns.open.push_back(1);
  campaigns.signatories.emplace_back((sim.cities() + 63) / 64, 0U);
  const auto effects = given_state_effects(sim);
  for (std::size_t s = 0; s < sim.states(); ++s) {
    const double u = sim.draw.uniform(PairPurpose::pledge_state, Step{0}, campaigns.key.back(),
                                      sim.world.states.key[s]);
    campaigns.state_effect.push_back(
        std::isnan(effects[s]) ? rule.spread.state_spread * standard_normal(u) : effects[s]);
  }
  campaigns.towns.resize(campaigns.size() * sim.states(), 0);
  campaigns.towns_delivered.resize(campaigns.size() * sim.states(), 0.0);
  if (pledges.next_larger.empty()) pledges.next_larger = next_larger_cities(sim.world);
  ++sim.tally.pledges.tabled;
  return row;
}

void sign_at_table(Simulation& sim, std::uint32_t campaign, const CampaignTable& table,
                   const std::vector<std::uint32_t>& members) {
  const auto signs =
      pledge_signatories(table.view(), sim.state.pledges.campaigns.ambition[campaign]);
  for (std::size_t m = 0; m < members.size(); ++m) {
    if (signs[m] == 0) continue;
    sign(sim, campaign, members[m]);
    ++sim.tally.pledges.signed_at_table;
  }
}

std::string campaign_id(const Simulation& sim, std::uint32_t network, std::size_t issue,
                        Month month) {
  return sim.state.networks.table.id[network] + "@" + sim.world.issues[issue] + "@" +
         month_text(month);
}

/// Campaigns of the parameters that fall into this step. They take place whoever signs.
void table_given(Simulation& sim) {
  auto& next = sim.state.pledges.next_given;
  if (next >= sim.parameters.pledges.campaign.given.size()) return;
  const auto given = given_campaigns(sim);
  for (; next < given.size() && given[next].month < sim.step_end(); ++next) {
    const auto& campaign = given[next];
    std::uint32_t network = campaign.network;
    while (sim.heirs[network].count > 0) network = sim.heirs[network].first;
    const auto members = members_of(sim, network);
    const auto table = table_of(sim, campaign.issue, members);
    const double ambition =
        campaign.ambition > 0.0
            ? campaign.ambition
            : chosen_pledge(table, sim.parameters.pledges.campaign.depth).ambition;
    const auto row = launch(
        sim, {network, campaign.issue, campaign.month, ambition,
              campaign_id(sim, campaign.network, campaign.issue, campaign.month) + "@given"});
    sign_at_table(sim, row, table, members);
  }
}

std::vector<std::uint8_t> networks_in_campaign(const Simulation& sim) {
  const auto& campaigns = sim.state.pledges.campaigns;
  std::vector<std::uint8_t> busy(sim.networks(), 0);
  for (std::size_t c = 0; c < campaigns.size(); ++c) {
    if (campaigns.open[c] != 0) busy[campaigns.network[c]] = 1;
  }
  return busy;
}

void table_by_chance(Simulation& sim) {
  const auto& rule = sim.parameters.pledges.campaign;
  if (!(rule.rate > 0.0)) return;
  const auto& networks = sim.state.networks;
  const auto busy = networks_in_campaign(sim);
  const double chance = probability_of(PerYear{rule.rate}, Years{sim.dt});
  const auto issues = sim.issues();
  for (std::uint32_t n = 0; n < networks.size(); ++n) {
    if (networks.alive[n] == 0 || busy[n] != 0) continue;
    const double u = sim.draw.uniform(Purpose::campaign, sim.state.step, networks.table.key[n]);
    if (!bernoulli(u, chance)) continue;
    const auto issue = campaign_issue({networks.table.niche.data() + n * issues, issues},
                                      {networks.salience.data() + n * issues, issues});
    if (!issue) continue;
    const auto members = members_of(sim, n);
    const auto table = table_of(sim, *issue, members);
    const auto chosen = chosen_pledge(table, rule.depth);
    if (chosen.signatories == 0) {
      ++sim.tally.pledges.refused;
      continue;
    }
    const auto row = launch(sim, {n, *issue, sim.step_end(), chosen.ambition,
                                  campaign_id(sim, n, *issue, sim.step_end())});
    sign_at_table(sim, row, table, members);
  }
}

}  // namespace

void table_campaigns(Simulation& sim) {
  table_given(sim);
  table_by_chance(sim);
}

}  // namespace hansa
