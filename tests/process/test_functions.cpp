#include "catch.hpp"
#include "hansa/process/functions.hpp"
#include "hansa/scenario/parameter_table.hpp"

using namespace hansa;

namespace {

/// Every default, with what the functions scale switched on.
Parameters given() {
  auto parameters = standard_parameters();
  parameters.learning.weight = 0.3;
  parameters.agenda.coordination = 0.7;
  parameters.standing.reputation.legitimacy = 1.1;
  parameters.pledges.campaign.rate = 0.2;
  parameters.pledges.campaign.given = {"a climate 1990"};
  parameters.pledges.campaign.norm = 0.4;
  parameters.pledges.campaign.conformity = 0.6;
  return parameters;
}

}  // namespace

TEST_CASE("at full strength the five functions change nothing", "[functions][known-answer]") {
  const auto before = given();
  const auto after = with_functions(before);
  CHECK(after.membership.search == before.membership.search);
  CHECK(after.membership.cost == before.membership.cost);
  CHECK(after.learning.weight == before.learning.weight);
  CHECK(after.agenda.coordination == before.agenda.coordination);
  CHECK(after.standing.preemption.mediation == before.standing.preemption.mediation);
  CHECK(after.standing.reputation.legitimacy == before.standing.reputation.legitimacy);
  CHECK(after.pledges.campaign.rate == before.pledges.campaign.rate);
  CHECK(after.pledges.campaign.given == before.pledges.campaign.given);
  CHECK(after.pledges.campaign.norm == before.pledges.campaign.norm);
  CHECK(after.pledges.campaign.conformity == before.pledges.campaign.conformity);
}

TEST_CASE("each function that is off switches off its own channels", "[functions][known-answer]") {
  auto parameters = given();
  parameters.standing.functions.communication = 0.0;
  auto scaled = with_functions(parameters);
  CHECK(scaled.membership.search == 0.0);
  CHECK(scaled.membership.cost == 2.0 * parameters.membership.cost);
  CHECK(scaled.learning.weight == parameters.learning.weight);

  parameters = given();
  parameters.standing.functions.negotiation = 0.0;
  scaled = with_functions(parameters);
  CHECK(scaled.pledges.campaign.rate == 0.0);
  CHECK(scaled.pledges.campaign.given.empty());
  CHECK(scaled.pledges.campaign.norm == 0.4);

  parameters = given();
  parameters.standing.functions.information = 0.0;
  scaled = with_functions(parameters);
  CHECK(scaled.learning.weight == 0.0);
  CHECK(scaled.membership.search == parameters.membership.search);

  parameters = given();
  parameters.standing.functions.conflict_prevention = 0.0;
  scaled = with_functions(parameters);
  CHECK(scaled.standing.preemption.mediation == 0.0);
  CHECK(scaled.agenda.coordination == 0.0);
  CHECK(scaled.standing.reputation.legitimacy == 1.1);

  parameters = given();
  parameters.standing.functions.symbolism = 0.5;
  scaled = with_functions(parameters);
  CHECK(scaled.standing.reputation.legitimacy == 0.55);
  CHECK(scaled.pledges.campaign.norm == 0.2);
  CHECK(scaled.pledges.campaign.conformity == 0.3);
  CHECK(scaled.pledges.campaign.rate == 0.2);
  CHECK(scaled.standing.preemption.mediation == parameters.standing.preemption.mediation);
}
