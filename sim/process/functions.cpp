#include "hansa/process/functions.hpp"

namespace hansa {

Parameters with_functions(Parameters given) {
  const auto& strength = given.standing.functions;
  given.membership.search *= strength.communication;
  given.membership.cost *= 2.0 - strength.communication;
  given.pledges.campaign.rate *= strength.negotiation;
  if (strength.negotiation == 0.0) given.pledges.campaign.given.clear();
  given.learning.weight *= strength.information;
  given.standing.preemption.mediation *= strength.conflict_prevention;
  given.agenda.coordination *= strength.conflict_prevention;
  given.standing.reputation.legitimacy *= strength.symbolism;
  given.pledges.campaign.norm *= strength.symbolism;
  given.pledges.campaign.conformity *= strength.symbolism;
  return given;
}

}  // namespace hansa
