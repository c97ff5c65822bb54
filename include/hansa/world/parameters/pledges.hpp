/// \file   Pledge campaigns: who signs, how pledges spread, and what is delivered.
///         A value-initialised group is the exact off value (all zero).
#pragma once
#include <string>
#include <vector>

namespace hansa {

/// What a secretariat tables, and who signs at the table.
struct CampaignParameters {
  double rate{};  ///< of a network without an open campaign [1/year]; 0 off
  std::vector<std::string>
      given;               ///< "network issue date [ambition]", beside or instead of the rate
  double depth{};          ///< omega: ambition against participation
  double norm{};           ///< what signing is worth whoever else signs [utility]
  double conformity{};     ///< what it is worth more when all others sign [utility]
  double cost{};           ///< of one unit of ambition at full capacity and autonomy [utility]
  double preemption{};     ///< of one unit of ambition where preemption is certain [utility]
  double capacity_half{};  ///< population at half capacity [persons]; 0: capacity 1
  double open_years{};     ///< how long others may sign [years]; 0 = for ever
};

/// How pledges spread to those who did not sign at the table.
struct SpreadParameters {
  double strength{};                       ///< multiplies the hazard; 0 off
  double base{};                           ///< d0, log of a hazard in 1/year
  double state_spread{};                   ///< sd of u_s
  std::vector<std::string> state_effects;  ///< "state u_s" instead of a draw
  double neighbours{}, imitation{}, mandate{}, capacity{}, gap{}, gridlock{};  ///< d's
  double peers{};                                                              ///< q_peer [1/year]
  double success{};  ///< weight of what is delivered in what counts as adopted, [0, 1]
  double size{};     ///< how much more large cities learn and less they imitate, [0, 1]
  double ramp{};     ///< [years]; 0: full hazard from the start
};

/// Towns below the world's threshold, as counts per state.
struct PoolParameters {
  double reach{};       ///< share of the towns that campaigns can reach, [0, 1]; 0 off
  double batched{};     ///< share of expected joins that comes in batches, [0, 1]; 0 off
  double batch_size{};  ///< mean towns in a batch, >= 1
};

/// How what was pledged is done, and checked.
struct DeliveryParameters {
  double base{}, hardness{}, detection{};          ///< r0, r1, r2 [1/year]
  double obligation{}, precision{}, delegation{};  ///< o, p, d of a pledge, [0, 1]
  double peers{};   ///< how much the soft part follows what co-signatories deliver
  double review{};  ///< [1/year]; 0: nobody checks
  double report{};  ///< chance that a city reports at a review, [0, 1]
};

struct PledgeParameters {
  CampaignParameters campaign;
  SpreadParameters spread;
  PoolParameters pools;
  DeliveryParameters delivery;
};

}  // namespace hansa
