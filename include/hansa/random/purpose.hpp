/// \file   What a draw is for. Never renumber, never reuse: results depend on the values.
#pragma once
#include <cstdint>

namespace hansa {

/// What an agent draws alone. 0x01.. world, 0x02.. membership, 0x03.. calendar, 0x04.. access,
/// 0x05.. summits, 0x06.. tables, 0x07.. regimes and compliance, 0x08.. ecology, 0x09.. recognition,
/// 0x0A.. pledges, 0x0B.. preemption and standing, 0x0C.. indices, 0x10.. designs of studies.
enum class Purpose : std::uint32_t {
  // the starting world
  city_population = 0x0101,
  city_type = 0x0102,
  city_office = 0x0103,
  city_autonomy = 0x0104,
  city_place = 0x0107,
  state_attribute = 0x0111,
  network_visibility = 0x0121,
  network_size = 0x0122,
  network_niche = 0x0123,
  network_region = 0x0124,
  network_founded = 0x0125,
  network_type = 0x0126,
  network_size_class = 0x0127,
  network_donor = 0x0128,
  network_status = 0x0129,
  network_member = 0x012A,
  // membership
  looks = 0x0201,
  look_network = 0x0202,
  look_join = 0x0203,
  // access
  access_gain = 0x0401,
  // summits
  summit_slack = 0x0501,
  // ecology
  foundings = 0x0801,      ///< how many
  founder = 0x0802,        ///< city, numbered by founding: who takes the lead
  imitation = 0x0803,      ///< network: mirror, copy, or least-served demand
  imitated = 0x0804,       ///< network: whose niche
  dissolution = 0x0805,    ///< network
  donor_leaves = 0x0806,   ///< network
  peak_body = 0x0807,      ///< whether networks meet to form one
  // recognition
  endorsement = 0x0901,     ///< forum, session: does its secretariat take up the declaration
  control_clause = 0x0902,  ///< forum, session: does the text keep states in control
  // tables of actors
  voting_power = 0x0601,
  table_power = 0x0602,   ///< actor
  table_slack = 0x0603,
  // regimes and compliance
  regime_start = 0x0701,  ///< state
  regime = 0x0702,        ///< state
  // indices: who names the rewiring
  null_pair = 0x0C01,   ///< trade: which networks
  null_trade = 0x0C02,  ///< decision: which of the two has the city
  // pledges
  campaign = 0x0A01,         ///< network: does it table a campaign
  town_joins = 0x0A11,       ///< campaign and state: towns that join alone
  town_batches = 0x0A12,     ///< campaign and state: number of batches
  town_batch_size = 0x0A13,  ///< batch: its size
  // preemption and standing
  hostility = 0x0B01,   ///< state: a spell begins or ends
  office = 0x0B02,      ///< city: adopts an office
  // designs of studies: who is the number of the factor
  design_slice = 0x1001,       ///< point: its slice of a Latin hypercube
  design_place = 0x1002,       ///< point: its place in the slice
  design_swap = 0x1003,        ///< trial: which factor, which two points
  design_scramble = 0x1004,    ///< node of the binary tree: do its halves change places
  design_tail = 0x1005,        ///< node: place below the last scrambled bit
  design_start = 0x1006,       ///< trajectory: starting level
  design_direction = 0x1007,   ///< trajectory: up or down
  design_turn = 0x1008,        ///< trajectory: whose turn
  design_order = 0x1009,       ///< point: when it is run
  design_bootstrap = 0x100A,   ///< resample: which block
};

/// What one agent draws about another; not symmetric.
enum class PairPurpose : std::uint32_t {
  city_ideal = 0x0101,      ///< city, issue
  city_salience = 0x0102,   ///< city, issue
  state_ideal = 0x0103,     ///< state, issue
  state_salience = 0x0104,  ///< state, issue
  state_ratifier = 0x0105,  ///< state, issue
  donor_ideal = 0x0106,     ///< network, issue
  fill_member = 0x0111,     ///< network, city: who fills a network without member rows
  joining_date = 0x0112,    ///< network, city: blank joining date
  exit = 0x0201,            ///< city, network
  split_duplicate = 0x0301, ///< city, split: does the member join all parts
  split_heir = 0x0302,      ///< city, network: which part a later member joins
  split_place = 0x0303,     ///< city, split: place in the row that fills the parts
  split_sorted = 0x0304,    ///< city, split: placed by type and message, or at random
  access = 0x0401,          ///< network, forum
  merger = 0x0801,          ///< network, network: the lesser key first
  founding_member = 0x0802, ///< city, network
  family_access = 0x0901,  ///< network, forum: does a status in the family hold here
  invitation = 0x0902,     ///< city, forum
  transmission = 0x0903,   ///< network, forum: is what it tabled passed on
  pledge_state = 0x0A01,    ///< campaign, state: u_s
  pledge_signs = 0x0A02,    ///< city, campaign: does it sign after the table
  pledge_review = 0x0A03,   ///< city, campaign: is it reviewed
  pledge_report = 0x0A04,   ///< city, campaign: does it report
  pledge_detected = 0x0A05, ///< city, campaign: is a shortfall seen
  preempt = 0x0B01,         ///< city, issue
  repeal = 0x0B02,          ///< city, issue
  punish = 0x0B03,          ///< city, issue: is a preemption punitive
  table_position = 0x0601,  ///< actor, issue
  table_salience = 0x0602,  ///< actor, issue
  leave_forum = 0x0701,     ///< state, forum: leaves, or rejoins
  renege = 0x0702,          ///< state, forum
  shortfall = 0x0703,       ///< state, forum: is a shortfall detected
};

}  // namespace hansa
