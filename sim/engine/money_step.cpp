/// \file   Place 5: what members bring, what networks can spend, and what they say.
#include <algorithm>

#include "hansa/engine/simulation.hpp"
#include "hansa/process/agenda.hpp"
#include "hansa/process/coordination.hpp"
#include "hansa/process/money.hpp"

namespace hansa {
namespace {

MoneyView money_view(const Simulation& sim) {
  const auto& membership = sim.parameters.membership;
  return {sim.parameters.money, membership.coordination_load * membership.cost,
          rows_of(sim.state.memberships), sim.world.cities.resources};
}

/// Contributions, gross and members; both need the memberships alone.
void collect_contributions(Simulation& sim) {
  auto& memberships = sim.state.memberships;
  auto& networks = sim.state.networks;
  const auto view = money_view(sim);
  for_each(
      sim.cities(), [&](std::size_t city) { contribute(view, city, memberships.contribution); },
      sim.order);
  collect(view.memberships, memberships.contribution, networks.gross);
  std::ranges::fill(networks.members, 0U);
  for (const auto network : memberships.network) ++networks.members[network];
}

}  // namespace

void set_unit(Simulation& sim) {
  collect_contributions(sim);
  auto& networks = sim.state.networks;
  double gross = 0.0;
  for (const double amount : networks.gross) gross += amount;
  if (gross <= 0.0) {  // nobody is a member yet: what all cities could spend
    for (const double resources : sim.world.cities.resources) gross += resources;
    gross *= sim.parameters.money.budget;
  }
  sim.state.unit = gross;
  std::ranges::fill(networks.overhead, sim.parameters.money.overhead * sim.state.unit);
  act_money(sim);
  act_agenda(sim);
}

void act_money(Simulation& sim) {
  collect_contributions(sim);
  auto& networks = sim.state.networks;
  const auto paid = std::ranges::count_if(networks.gross, [](double gross) { return gross > 0.0; });
  const double cost = coordination_cost(sim.parameters.agenda, static_cast<std::size_t>(paid));
  for (std::size_t n = 0; n < networks.size(); ++n) {
    networks.net[n] = net_income(networks.gross[n], networks.overhead[n], cost * networks.gross[n]);
  }
}

void act_agenda(Simulation& sim) {
  auto& networks = sim.state.networks;
  const auto& cities = sim.world.cities;
  auto agenda = agree_agenda({sim.issues(), rows_of(sim.state.memberships),
                              sim.state.memberships.contribution, cities.resources,
                              sim.state.city_ideal, cities.salience, networks.table.charter,
                              networks.table.donor_share, networks.table.donor_ideal});
  coordinate(sim.parameters.agenda, sim.issues(), networks.gross, agenda.message);
  networks.message = std::move(agenda.message);
  networks.salience = std::move(agenda.salience);
}

}  // namespace hansa
