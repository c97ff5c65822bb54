/// \file   Pledges, as other processes see them, and what pledges see of other processes.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hansa/engine/simulation.hpp"

namespace hansa {

void act_pledges(Simulation&);
void act_pledge_compliance(Simulation&);

/// What the cities of a state have delivered of their pledges on an issue: the best of each city,
/// weighted by population, cities without a pledge as 0. [0, 1]
double delivered_by_own_cities(const Simulation&, std::size_t state, std::size_t issue);

/// Share of what its members have pledged in the network's campaigns that is delivered; 0 without
/// any. [0, 1]
double delivered_in_network(const Simulation&, std::size_t network);

/// Campaigns of the network in which pledges of its members stand.
std::uint32_t instruments_of(const Simulation&, std::size_t network);

/// A campaign of `pledges.campaigns`.
struct GivenCampaign {
  std::uint32_t network{}, issue{};
  Month month{};
  double ambition{};  ///< 0: the secretariat chooses
};

/// Those of the parameters, by date. Throws InputError with every entry that cannot be read.
std::vector<GivenCampaign> given_campaigns(const Simulation&);

/// u_s that `pledges.state_effects` names, NaN where it names none, [states]. Throws likewise.
std::vector<double> given_state_effects(const Simulation&);

/// Where a city's pledge in an open campaign is noted.
inline bool has_signed(const CampaignColumns& campaigns, std::size_t campaign, std::size_t city) {
  return (campaigns.signatories[campaign][city / 64] >> (city % 64) & 1U) != 0;
}
void sign(Simulation&, std::uint32_t campaign, std::uint32_t city);

/// The steps of act_pledges.
void spread_pledges(Simulation&);
void table_campaigns(Simulation&);

/// A town of the pools, as a city. [C]
constexpr double town_population = 12'000.0;

/// Towns of a state that campaigns can reach.
double reachable_towns(const Simulation&, std::size_t state);

/// Capacity of a city for pledges, [0, 1].
double capacity_of(const Simulation&, std::size_t city);

// What other mechanisms say; where they are off, what that means.

/// How far the state delivers on an issue, [0, 1]: its texts, weighted as the forums weigh the
/// issue; its ideal where states' delivery is not followed. [C]
double state_delivery(const Simulation&, std::size_t state, std::size_t issue);

bool gridlocked(const Simulation&, std::size_t state);

/// Whether the state decides on an issue in place of the city.
bool preempted(const Simulation&, std::size_t city, std::size_t issue);

/// Autonomy of cities, [cities].
std::span<const double> autonomy(const Simulation&);

}  // namespace hansa
