/// \file   How networks are born, merge, federate and die; donors and allies.
///         A value-initialised group is the exact off value (all zero).
#pragma once
#include <cstdint>

namespace hansa {

struct FoundingParameters {
  double rate{};       ///< founding: multiplies all foundings; 0 off
  double frame{};      ///< F: networks the world is meant to cover
  double level{};      ///< b0 [ln 1/year]
  double density{};    ///< b1, of N' = 56 N/F
  double crowding{};   ///< b2, of N'^2
  double event{};      ///< b_ev, in years of UN summits
  double resources{};  ///< b_res, of ln R; R = all gross, in all gross at the start
  double imitation{};  ///< chance to copy the niche of a network, [0, 1]
  double mirror{};     ///< chance to copy a forum's issues and calendar, [0, 1]
  std::int64_t founders{};
  double global_share{}, size_class_share{};
};

struct DissolutionParameters {
  double rate{};        ///< mu0 [1/year]; 0 off
  double age{};         ///< a
  double size{};        ///< b
  double donor_loss{};  ///< c
};

struct ConsolidationParameters {
  double rate{};       ///< of a pair that does the same for the same members [1/year]; 0 off
  double fit_value{};  ///< overhead (as a share of gross) that a unit of fit is worth
};

struct PeakParameters {
  double rate{};    ///< at which networks that would gain form or join a body [1/year]; 0 off
  double quorum{};  ///< share of the population that a body must represent, [0, 1]
};

struct DonorParameters {
  double money{};  ///< share of its weight in the message that a donor pays for, [0, 1]; 0 off
  double leave{};  ///< rate at which a donor leaves [1/year]; 0 off
};

struct AllyParameters {
  double networks{};  ///< to networks, by gross, in all gross at the start; 0 off
  double states{};    ///< to the lobby of each forum, in all gross at the start; 0 off
};

struct EcologyParameters {
  FoundingParameters founding;
  DissolutionParameters dissolution;
  ConsolidationParameters consolidation;
  PeakParameters peak;
  DonorParameters donors;
  AllyParameters allies;
};

}  // namespace hansa
