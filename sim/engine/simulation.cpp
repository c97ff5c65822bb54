#include "hansa/engine/simulation.hpp"

#include <algorithm>
#include <numeric>

#include "hansa/engine/politics.hpp"
#include "hansa/engine/settlement.hpp"
#include "hansa/process/access.hpp"
#include "hansa/process/functions.hpp"
#include "hansa/process/legitimacy.hpp"

namespace hansa {
namespace {

/// A row takes effect when the city has joined and the network exists.
Month effective_date(const World& world, std::uint32_t row) {
  const auto network = world.memberships.network[row];
  return std::max(world.memberships.joined[row], world.networks.founded[network]);
}

std::vector<std::uint32_t> rows_by_date(const World& world) {
  std::vector<std::uint32_t> rows(world.memberships.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return effective_date(world, row); });
  return rows;
}

/// What cities have that a forum needs, by its regime of city access. [C]
double need_of(const std::string& city_access) {
  if (city_access == "open") return 2.0;
  return city_access == "observer" ? 1.0 : 0.0;
}

/// What a run may change of cities and states, as the world gives it.
StandingColumns starting_standing(const World& world) {
  StandingColumns columns;
  columns.autonomy = columns.home_rule = world.cities.autonomy;
  columns.resources = world.cities.resources;
  columns.office = world.cities.office;
  columns.reputation.assign(world.cities.size(), 1.0);
  columns.hostile.assign(world.states.size(), 0);
  columns.hard_power.assign(world.states.size(), 0.0);
  columns.soft_power.assign(world.networks.size(), 0.0);
  columns.legitimacy.assign(world.networks.size(), 0.0);
  return columns;
}

}  // namespace

void StepTally::clear() {
  joins = exits = founded = closed = 0;
  clipped = 0;
  sessions.clear();
  memberships.clear();
  networks.clear();
  politics = {};
  ecology = {};
  recognition = {};
  pledges = {};
  standing = {};
}

Simulation::Simulation(const Scenario& given, const World& start, Order visiting)
    : scenario{given},
      world{start},
      order{visiting},
      draw{given.seed, given.replicate},
      dt{given.dt()},
      parameters{with_functions(given.parameters)},
      dated{rows_by_date(start)} {
  state.month = scenario.start;
  state.city_ideal = next_ideal = world.cities.ideal;
  state.state_ideal = world.states.ideal;
  state.networks.table = world.networks;
  state.standing = starting_standing(world);
  auto& networks = state.networks;
  const auto count = world.networks.size();
  for (std::size_t n = 0; n < count; ++n) {
    networks.alive.push_back(world.networks.founded[n] <= state.month &&
                             world.networks.closed[n] > state.month);
  }
  networks.members.assign(count, 0);
  for (auto* column : {&networks.gross, &networks.net, &networks.overhead}) {
    column->assign(count, 0.0);
  }
  networks.message.assign(count * issues(), 0.0);
  networks.access = world.networks.access;
  heirs.assign(count, {});
  state.ecology.mirrors.assign(count, every_forum);
  state.ecology.donor_loss.assign(count, 0.0);
  state.ecology.body.assign(count, no_body);
  state.ecology.muted_until.assign(count, 0);
  start_settlement(*this);
  measure_cities(*this);
  const auto& forums = world.forums;
  for (const auto& regime : forums.city_access) forum_need.push_back(need_of(regime));
  forum_openness = forum_means(forums.first_member, forums.member, world.states.openness);
  forum_sovereignty = forum_means(forums.first_member, forums.member, world.states.sovereignty);
  join_dated(*this, state.month + 1);
  set_unit(*this);
  represented = represented_population(rows_of(state.memberships), world.cities.population, count);
  state.standing.legitimacy = legitimacy(rows_of(state.memberships), represented);
  start_members(*this);
  start_texts(*this);
  start_regimes(*this);
  start_compliance(*this);
}

}  // namespace hansa
