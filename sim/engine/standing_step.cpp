/// \file   Place 13: what is thought of cities, networks and states after this step.
#include <cmath>
#include <vector>

#include "hansa/engine/simulation.hpp"
#include "hansa/engine/standing.hpp"
#include "hansa/metrics/staff_load.hpp"
#include "hansa/process/legitimacy.hpp"
#include "hansa/process/offices.hpp"
#include "hansa/process/reputation.hpp"
#include "hansa/process/soft_power.hpp"

namespace hansa {
namespace {

double entry(const std::vector<double>& column, std::size_t row, double otherwise) {
  return row < column.size() ? column[row] : otherwise;
}

void move_reputations(Simulation& sim) {
  const auto& rule = sim.parameters.standing.reputation;
  const auto& tally = sim.tally.standing;
  if (tally.delivered.empty()) return;
  auto& reputation = sim.state.standing.reputation;
  for_each(
      sim.cities(),
      [&](std::size_t city) {
        reputation[city] = next_reputation(rule, sim.dt, reputation[city],
                                           entry(tally.delivered, city, std::nan("")),
                                           entry(tally.detected, city, 0.0));
      },
      sim.order);
}

void move_soft_power(Simulation& sim) {
  const auto& rule = sim.parameters.standing.reputation;
  auto& stock = sim.state.standing.soft_power;
  stock.resize(sim.networks(), 0.0);
  const auto& instruments = sim.state.pledges.instruments;
  for (std::size_t n = 0; n < stock.size(); ++n) {
    const double held = n < instruments.size() ? static_cast<double>(instruments[n]) : 0.0;
    stock[n] =
        soft_power_after(rule, sim.dt, stock[n], held, entry(sim.tally.standing.uptake, n, 0.0));
  }
}

/// A treaty gives its members hard power of its hardness, by power.
void move_hard_power(Simulation& sim) {
  const auto& rule = sim.parameters.standing.reputation;
  auto& stock = sim.state.standing.hard_power;
  const double kept = kept_share(rule.decay, sim.dt);
  for (double& power : stock) power *= kept;
  for (const auto& session : sim.tally.sessions) {
    const auto summit = summit_view(sim, session.forum, sim.state.state_ideal);
    if (!session.agreed || summit.hardness <= 0.0) continue;
    double all = 0.0;
    for (const auto s : summit.member) all += summit.power[s];
    if (!(all > 0.0)) continue;
    for (const auto s : summit.member) {
      stock[s] += rule.uptake * summit.hardness * (summit.power[s] / all);
    }
  }
}

void open_offices(Simulation& sim) {
  const auto& rule = sim.parameters.standing.reputation;
  if (rule.office <= 0.0) return;
  const auto& cities = sim.world.cities;
  auto& office = sim.state.standing.office;
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    if (office[city]) continue;
    std::uint32_t clipped = 0;
    office[city] = opens_office(rule, sim.dt, sim.state.settlement.population[city],
                                cities.key[city], sim.state.step, sim.draw, clipped)
                       ? 1
                       : 0;
    sim.tally.clipped += clipped;
    if (!office[city]) continue;
    ++sim.tally.standing.offices;
    sim.hours[city] =
        staff_hours(sim.parameters.membership, sim.state.settlement.population[city], 1);
  }
}

/// r: share of all gross of each network, [networks]; 0 without any.
std::vector<double> gross_shares(const Simulation& sim) {
  auto share = sim.state.networks.gross;
  double all = 0.0;
  for (const double gross : share) all += gross;
  for (double& gross : share) gross = all > 0.0 ? gross / all : 0.0;
  return share;
}

}  // namespace

void act_standing(Simulation& sim) {
  move_reputations(sim);
  move_soft_power(sim);
  move_hard_power(sim);
  sim.state.standing.legitimacy = legitimacy(rows_of(sim.state.memberships), sim.represented);
  open_offices(sim);
}

std::vector<double> network_gains(const Simulation& sim) {
  const auto& stock = sim.state.standing.soft_power;
  auto gain = gross_shares(sim);
  for (std::size_t n = 0; n < gain.size(); ++n) {
    gain[n] =
        soft_power_standing(sim.parameters.standing.reputation, entry(stock, n, 0.0), gain[n]);
  }
  return gain;
}

std::vector<double> visible_networks(const Simulation& sim) {
  auto visibility = sim.state.networks.table.visibility;
  const double most = sim.parameters.standing.reputation.gain;
  if (most == 0.0) return visibility;
  const auto gain = network_gains(sim);
  for (std::size_t n = 0; n < gain.size(); ++n) visibility[n] *= 1.0 + most * gain[n];
  return visibility;
}

std::vector<double> effort_budgets(const Simulation& sim) {
  auto budget = sim.state.networks.net;
  const auto& rule = sim.parameters.standing.reputation;
  if (!rule.effort || rule.gain == 0.0) return budget;
  auto gain = network_gains(sim);
  for (double& factor : gain) factor = 1.0 + rule.gain * factor;
  rescale_efforts(gain, budget);
  return budget;
}

void credit_uptake(Simulation& sim, const SessionRecord& record) {
  if (!record.agreed) return;
  const auto issues = sim.issues();
  const auto weight = sim.line(sim.world.forums.weight, record.forum);
  double weights = 0.0;
  for (const double f : weight) weights += f;
  auto& credit = sim.tally.standing.uptake;
  credit.resize(sim.networks(), 0.0);
  for (const auto& line : record.lines) {
    double heard = 0.0;
    for (std::size_t n = 0; n < credit.size(); ++n) heard += sim.attention[n * issues + line.issue];
    if (!(heard > 0.0)) continue;
    for (std::size_t n = 0; n < credit.size(); ++n) {
      const auto cell = n * issues + line.issue;
      const double share = sim.attention[cell] / heard;
      if (!(share > 0.0)) continue;  // no message (NaN) without a paying member
      credit[n] += weight[line.issue] / weights * share *
                   line_uptake(line.before, line.adopted, sim.speakers.message[cell]);
    }
  }
}

void bequeath_soft_power(Simulation& sim) {
  auto& stock = sim.state.standing.soft_power;
  stock.resize(sim.networks(), 0.0);
  const auto& gross = sim.state.networks.gross;
  for (std::size_t row = 0; row < stock.size(); ++row) {
    const auto heirs = sim.heirs[row];
    if (heirs.count == 0 || stock[row] == 0.0) continue;
    double all = 0.0;
    for (auto heir = heirs.first; heir < heirs.first + heirs.count; ++heir) all += gross[heir];
    for (auto heir = heirs.first; heir < heirs.first + heirs.count; ++heir) {
      stock[heir] += stock[row] * (all > 0.0 ? gross[heir] / all : 1.0 / heirs.count);
    }
    stock[row] = 0.0;
  }
}

}  // namespace hansa
