/// \file   What a run keeps of its pledges, and what one step counts.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/random/key.hpp"
#include "hansa/world/pledge_status.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// Pledge campaigns in the order in which they were tabled; rows are never reused.
struct CampaignColumns {
  std::vector<std::string> id;  ///< network, "@" and the step, or the given date
  std::vector<Key> key;
  std::vector<std::uint32_t> network;  ///< that runs it, or its first heir
  std::vector<std::uint32_t> issue;
  std::vector<Month> start, closes;  ///< closes = no_month: never
  std::vector<double> ambition;      ///< a, (0, 1]
  std::vector<std::uint8_t> open;
  std::vector<std::vector<std::uint64_t>> signatories;  ///< a bit a city; empty once closed
  std::vector<double> state_effect;                     ///< u_s, [campaigns x states]
  std::vector<std::uint32_t> towns;                     ///< that joined, [campaigns x states]
  std::vector<double> towns_delivered;                  ///< their mean, [campaigns x states]
  std::size_t size() const { return id.size(); }
};

/// What cities have signed, in the order in which they signed.
struct PledgeRows {
  std::vector<std::uint32_t> city, campaign;
  std::vector<double> delivered;  ///< [0, ambition of the campaign]
  std::vector<PledgeStatus> status;
  std::size_t size() const { return city.size(); }
};

/// Columns that live through the run. All are empty while nobody tabled a campaign.
struct PledgesColumns {
  CampaignColumns campaigns;
  PledgeRows rows;
  std::size_t next_given{};                ///< campaigns of the parameters tabled so far
  std::vector<double> delivered_by_state;  ///< by own cities, [states x issues], [0, 1]
  std::vector<double> delivered_share;     ///< of what was pledged, [networks], [0, 1]
  std::vector<std::uint32_t> instruments;  ///< campaigns with pledges that stand, [networks]
  // scratch, kept between steps
  std::vector<std::uint8_t> signs;         ///< [cities]
  std::vector<std::uint32_t> next_larger;  ///< the next larger city of the state, [cities]
  std::vector<double> signed_in_state;     ///< share of cities, [campaigns x states]
  std::vector<double> adopters;            ///< weighted by success, [open campaigns x networks]
  std::vector<double> by_city;             ///< [cities x issues]
};

/// A city that reported less than it had pledged, and was seen to.
struct Shortfall {
  std::uint32_t city{};
  double amount{};  ///< ambition less delivered, (0, 1]
};

/// Counts and sums of one step; cleared before the next.
struct PledgesTally {
  std::uint32_t tabled{}, refused{};  ///< campaigns launched; tabled without any signature
  std::uint32_t signed_at_table{}, signed_later{}, towns{}, put_on_hold{}, lapsed{};
  std::uint64_t clipped{};  ///< log hazards of those who came to decide, clipped to [-20, 3]
  std::vector<Shortfall> shortfalls;  ///< by city
};

}  // namespace hansa
