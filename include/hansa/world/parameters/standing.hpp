/// \file   Preemption and devolution at home; reputation, soft power and offices; Bull's functions.
///         A value-initialised group is the exact off value (all zero; functions 1).
#pragma once

namespace hansa {

/// What states take from cities, and give back (process/preemption.hpp, process/hostility.hpp).
struct PreemptionParameters {
  double strength{};          ///< multiplies the rate; 0 off
  double rate{};              ///< p0, for a city and an issue, when nothing speaks for it [1/year]
  double conflict{};          ///< p1, for each unit of ambition that a city is above its state
  double private_lobbying{};  ///< p2, while private actors have the state's ear
  double unified{};           ///< p3, where no gridlock holds the state back
  double home_rule{};         ///< p4, for a city that is wholly its own master
  double mediation{};         ///< of a city whose networks speak for it
  double unitary{};           ///< rate in a unitary state relative to a federal one, [0, 1]
  double hostility{};  ///< onset of spells in which private actors have the state's ear [1/year]
  double hostility_end{};   ///< [1/year]
  double autonomy_cut{};    ///< share of autonomy lost when all issues are preempted, [0, 1]
  double punitive{};        ///< chance that a preemption punishes, [0, 1]
  double transfers_cut{};   ///< share of resources that each punishment withholds, [0, 1)
  double repeal{};          ///< [1/year]
  double devolution{};      ///< r_a, at which autonomy moves to decentralisation [1/year]
  double decentralising{};  ///< share of what states still hold that they give away [1/year]
};

/// What becomes of a name: of a city, a network, a state (process/soft_power.hpp and others).
struct ReputationParameters {
  double memory{};       ///< at which reputation follows delivery [1/year]
  double loss{};         ///< share lost for a detected shortfall of 1
  double decay{};        ///< share of soft and hard power lost in a year, [0, 1]
  double instruments{};  ///< q1, soft power of an instrument held for a year
  double uptake{};       ///< q2, soft power of a session that took all that was asked
  double gain{};         ///< s_gain; 0 off
  double half{};         ///< S_half, of all networks together, > 0 where gain > 0
  bool effort{};         ///< whether soft power raises effort as well as visibility
  double legitimacy{};   ///< weight of legitimacy when forums let networks in; 0 off
  double office{};       ///< o0, offices adopted by a city of 100,000 [1/year]; 0 off
  double office_size{};  ///< o1, elasticity with respect to population
};

/// Bull's five functions of diplomacy, each in [0, 1]: 1 as the model describes, 0 off. They scale
/// other mechanisms, hence 1 where nothing is said: what is off stays off.
struct FunctionParameters {
  double communication{1.0};        ///< looks, and the cost of working together
  double negotiation{1.0};          ///< network pledges
  double information{1.0};          ///< learning
  double conflict_prevention{1.0};  ///< mediation before preemption, coordination
  double symbolism{1.0};            ///< norms, legitimacy
};

struct StandingParameters {
  PreemptionParameters preemption;
  ReputationParameters reputation;
  FunctionParameters functions;
};

}  // namespace hansa
