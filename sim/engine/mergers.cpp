/// \file   Place 4: networks that do the same for the same members merge.
#include <algorithm>
#include <array>

#include "hansa/engine/ecology.hpp"
#include "hansa/engine/network_changes.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/process/merger.hpp"

namespace hansa {

void act_mergers(Simulation& sim) {
  const auto& rule = sim.parameters.ecology.consolidation;
  if (rule.rate <= 0.0) return;
  act_money(sim);  // what members bring after the step's joins and exits
  auto& networks = sim.state.networks;
  const auto rows = rows_of(sim.state.memberships);
  const auto& contribution = sim.state.memberships.contribution;
  const auto similarity = member_similarity(rows, contribution, sim.networks());
  const auto pairs = mergers({.rule = rule,
                              .issues = sim.issues(),
                              .memberships = rows,
                              .contribution = contribution,
                              .gross = networks.gross,
                              .overhead = networks.overhead,
                              .niche = networks.table.niche,
                              .salience = sim.world.cities.salience,
                              .similarity = similarity,
                              .key = networks.table.key},
                             Years{sim.dt}, sim.state.step, sim.draw);
  for (const auto& pair : pairs) {
    merge_networks(sim, std::array{pair.first, pair.second}, sim.state.month);
  }
  sim.tally.ecology.merged += static_cast<std::uint32_t>(pairs.size());
}

}  // namespace hansa
