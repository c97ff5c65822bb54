/// \file   Place 3: dated memberships, then the cities' own decisions.
#include "hansa/engine/ecology.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/engine/standing.hpp"
#include "hansa/process/membership.hpp"

namespace hansa {

MembershipView membership_view(const Simulation& sim, const MembershipParameters& rule,
                               const LookTable& looks, const PeerCounts& peers) {
  const auto& cities = sim.world.cities;
  const auto& standing = sim.state.standing;
  const auto& networks = sim.state.networks;
  return {
      .rule = rule,
      .dt = sim.dt,
      .issues = sim.issues(),
      .states = sim.states(),
      .memberships = rows_of(sim.state.memberships),
      .cities = {cities.key, sim.search, sim.hours, sim.state.settlement.population,
                 standing.resources, cities.salience, cities.type, standing.office, cities.state,
                 sim.comparable, standing.hostile},
      .networks = {networks.table.key, networks.table.niche, networks.table.region,
                   networks.table.type, networks.table.size_class_centre},
      .holds = sim.world.regions.holds,
      .looks = looks,
      .peers = peers,
      .dues = 1.0,
  };
}

void act_membership(Simulation& sim) {
  join_dated(sim, sim.step_end());
  auto rule = sim.parameters.membership;
  if (rule.join <= 0.0 && rule.exit <= 0.0) return;
  rule.cost = collaboration_cost(sim);

  const auto& networks = sim.state.networks;
  const auto rows = rows_of(sim.state.memberships);
  std::vector<std::uint32_t> members(networks.size(), 0);
  for (const auto network : rows.network) ++members[network];
  const auto looks = look_table(rule, networks.alive, members, visible_networks(sim));
  const auto peers = count_peers(rows, sim.comparable, networks.size());
  const auto gain = rule.exit_gain != 0.0 ? network_gains(sim) : std::vector<double>{};
  auto view = membership_view(sim, rule, looks, peers);
  view.networks.gain = gain;
  sim.changes.resize(sim.cities());
  for_each(
      sim.cities(),
      [&](std::size_t city) {
        sim.changes[city] = membership_change(view, city, sim.state.step, sim.draw);
      },
      sim.order);

  sim.leaves.assign(rows.size(), 0);
  for (std::uint32_t city = 0; city < sim.cities(); ++city) {
    const auto& change = sim.changes[city];
    for (const auto row : change.exits) sim.leaves[row] = 1;
    for (const auto network : change.joins) sim.joins.push_back({city, network, 1.0});
    sim.tally.clipped += change.clipped;
  }
  for (const auto leaves : sim.leaves) sim.tally.exits += leaves;
  sim.tally.joins += change_memberships(sim);
}

}  // namespace hansa
