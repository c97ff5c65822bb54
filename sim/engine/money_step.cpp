/// \file   Place 5: what members bring, what networks can spend, and what they say.
#include <algorithm>
#include <cmath>
#include <vector>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/engine/standing.hpp"
#include "hansa/process/agenda.hpp"
#include "hansa/process/coordination.hpp"
#include "hansa/process/donor.hpp"
#include "hansa/process/money.hpp"

namespace hansa {
namespace {

MoneyView money_view(const Simulation& sim) {
  return {sim.parameters.money,
          sim.parameters.membership.coordination_load * collaboration_cost(sim),
          rows_of(sim.state.memberships), sim.state.standing.resources};
}

/// What donors pay comes on top of what members bring.
void add_donor_money(Simulation& sim) {
  const auto& rule = sim.parameters.ecology.donors;
  if (rule.money == 0.0) return;
  auto& networks = sim.state.networks;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    networks.gross[n] += donor_money(rule, networks.table.donor_share[n], networks.gross[n]);
  }
}

void add_ally_money(Simulation& sim) {
  const auto& rule = sim.parameters.ecology.allies;
  if (rule.networks == 0.0) return;
  auto& networks = sim.state.networks;
  double all = 0.0;
  for (const double gross : networks.gross) all += gross;
  for (std::size_t n = 0; n < networks.size(); ++n) {
    networks.net[n] += ally_money(rule, sim.state.unit, networks.gross[n], all);
  }
}

/// Inside a body alone: the others keep what they say.
void coordinate_body(const Simulation& sim, std::uint32_t label, std::span<double> message) {
  const auto& body = sim.state.ecology.body;
  const auto issues = sim.issues();
  std::vector<double> inside(message.begin(), message.end());
  for (std::size_t cell = 0; cell < inside.size(); ++cell) {
    if (body[cell / issues] != label) inside[cell] = std::nan("");
  }
  coordinate(sim.parameters.agenda, issues, sim.state.networks.gross, inside);
  for (std::size_t cell = 0; cell < inside.size(); ++cell) {
    if (body[cell / issues] == label) message[cell] = inside[cell];
  }
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
  add_donor_money(sim);
  std::ranges::fill(networks.members, 0U);
  for (const auto network : memberships.network) ++networks.members[network];
}

}  // namespace

void set_unit(Simulation& sim) {
  collect_contributions(sim);
  // The budgets of all members, before many memberships cost them: no division of the same cities
  // among other networks changes it, so lobbies and overheads weigh the same in every arm.
  const auto& resources = sim.world.cities.resources;
  const auto rows = rows_of(sim.state.memberships);
  double members = 0.0, all = 0.0;
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    all += resources[city];
    if (rows.load(city) > 0) members += resources[city];
  }
  sim.state.unit = sim.parameters.money.budget * (members > 0.0 ? members : all);
  auto& networks = sim.state.networks;
  std::ranges::fill(networks.overhead, sim.parameters.money.overhead * sim.state.unit);
  act_money(sim);
  act_agenda(sim);
}

void act_money(Simulation& sim) {
  collect_contributions(sim);
  bequeath_soft_power(sim);
  auto& networks = sim.state.networks;
  const auto paid = std::ranges::count_if(networks.gross, [](double gross) { return gross > 0.0; });
  const double cost = coordination_cost(sim.parameters.agenda, static_cast<std::size_t>(paid));
  for (std::size_t n = 0; n < networks.size(); ++n) {
    networks.net[n] = net_income(networks.gross[n], networks.overhead[n], cost * networks.gross[n]);
  }
  if (any_body(sim)) {  // those who speak as one pay for that; nobody else is coordinated
    const auto share = body_costs(sim);
    for (std::size_t n = 0; n < networks.size(); ++n) {
      networks.net[n] =
          net_income(networks.gross[n], networks.overhead[n], share[n] * networks.gross[n]);
    }
  }
  add_ally_money(sim);
}

void act_agenda(Simulation& sim) {
  auto& networks = sim.state.networks;
  const auto& cities = sim.world.cities;
  auto agenda = agree_agenda({sim.issues(), rows_of(sim.state.memberships),
                              sim.state.memberships.contribution, sim.state.standing.resources,
                              sim.state.city_ideal, cities.salience, networks.table.charter,
                              networks.table.donor_share, networks.table.donor_ideal});
  if (any_body(sim)) {
    for (const auto label : bodies(sim)) coordinate_body(sim, label, agenda.message);
  } else {
    coordinate(sim.parameters.agenda, sim.issues(), networks.gross, agenda.message);
  }
  networks.message = std::move(agenda.message);
  networks.salience = std::move(agenda.salience);
}

}  // namespace hansa
