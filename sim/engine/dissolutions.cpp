/// \file   Place 4: networks dissolve, donors leave.
#include "hansa/engine/ecology.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/process/dissolution.hpp"
#include "hansa/process/donor.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {

void lose_donor(Simulation& sim, std::uint32_t network) {
  auto& share = sim.state.networks.table.donor_share[network];
  if (!(share > 0.0)) return;
  sim.state.ecology.donor_loss[network] = share;
  share = 0.0;
  ++sim.tally.ecology.donors_left;
}

void act_donors(Simulation& sim) {
  const auto& rule = sim.parameters.ecology.donors;
  if (rule.leave <= 0.0) return;
  const auto& table = sim.state.networks.table;
  const double chance = donor_leaves(rule, Years{sim.dt});
  for (std::uint32_t n = 0; n < sim.networks(); ++n) {
    if (!sim.state.networks.alive[n] || !(table.donor_share[n] > 0.0)) continue;
    const double u = sim.draw.uniform(Purpose::donor_leaves, sim.state.step, table.key[n]);
    if (bernoulli(u, chance)) lose_donor(sim, n);
  }
}

void act_dissolutions(Simulation& sim) {
  const auto& rule = sim.parameters.ecology.dissolution;
  if (rule.rate <= 0.0) return;
  auto& networks = sim.state.networks;
  std::vector<std::uint32_t> members(networks.size(), 0);
  for (const auto network : sim.state.memberships.network) ++members[network];
  std::uint32_t died = 0;
  for (std::uint32_t n = 0; n < networks.size(); ++n) {
    if (!networks.alive[n] || networks.table.founded[n] >= sim.state.month) continue;
    const double age = static_cast<double>(sim.state.month - networks.table.founded[n]) / 12.0;
    const auto hazard = dissolution_rate(
        rule, {age, static_cast<double>(members[n]), sim.state.ecology.donor_loss[n]});
    sim.tally.clipped += hazard.clipped ? 1U : 0U;
    const double u = sim.draw.uniform(Purpose::dissolution, sim.state.step, networks.table.key[n]);
    if (!bernoulli(u, probability_of(PerYear{hazard.rate}, Years{sim.dt}))) continue;
    networks.table.closed[n] = sim.state.month;
    close_network(sim, n);
    ++died;
  }
  sim.tally.ecology.died += died;
  if (died > 0) leave_closed(sim);
}

}  // namespace hansa
