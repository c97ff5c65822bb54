/// \file   A secretariat tables a pledge, and members sign or do not.
///
/// Reads   members' ideals, salience, capacity, autonomy and expected preemption. Writes campaigns
///         and the pledges signed at the table.
/// Order   after the summits: campaigns answer to what these have just left undone.
/// Model   Signing ambition a on issue k is worth to member i of n, when m others sign,
///             a [A_i (2 theta_ik - a) + norm + conformity m/(n - 1) - cost/(capacity_i autonomy_i)
///                - preemption expected_i],            A_i = K w_ik,
///         and it signs when that is >= 0: up to a limit that grows with the norm and with the
///         share that signs (a fixed point, from nobody on) and falls with cost and preemption.
///         The secretariat tables the a, one of 1/20, 2/20 .. 1, with the largest a^omega x
///         participation, the more ambitious of equals. Its issue is the one with the largest
///         niche x members' salience. Capacity n/(n + half) of a population n, which an office of
///         international affairs doubles.
/// Source  Fixed point: Granovetter (1978), doi:10.1086/226707. Ambition against participation:
///         Barrett (2002), doi:10.1007/s101020100042. The sum, A, the grid and capacity: ours. [C]
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "hansa/negotiation/pledge.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

/// Capacity of a city, [0, 1].
double pledge_capacity(const CampaignParameters& rule, double population, bool office);

/// The issue of a network's campaigns; none without niche and members. Rows of one network.
std::optional<std::uint32_t> campaign_issue(std::span<const double> niche,
                                            std::span<const double> salience);

struct CampaignView {
  const CampaignParameters& rule;
  std::size_t issue{}, issues{};
  std::span<const std::uint32_t> member;  ///< rows of the cities inside
  std::span<const double> ideal;          ///< theta, [cities x issues]
  std::span<const double> salience;       ///< w, [cities x issues]
  std::span<const double> capacity;       ///< [members], [0, 1]
  std::span<const double> autonomy;       ///< [cities], [0, 1]
  std::span<const double> preemption;     ///< expected, [members], [0, 1]; empty: none
};

/// The table in the terms of negotiation/pledge.hpp.
struct CampaignTable {
  std::vector<double> interest, ideal, burden, preemption, social;
  double norm{};
  PledgeView view() const { return {interest, ideal, burden, preemption, social, norm, 0.0}; }
};
CampaignTable campaign_table(const CampaignView& view);

/// The ambition that the secretariat tables, and how many sign it.
TabledPledge chosen_pledge(const CampaignTable& table, double depth);

}  // namespace hansa
