#include "hansa/engine/simulation.hpp"

#include <algorithm>
#include <numeric>

#include "hansa/engine/politics.hpp"
#include "hansa/metrics/comparable_cities.hpp"
#include "hansa/metrics/staff_load.hpp"
#include "hansa/metrics/voice.hpp"
#include "hansa/process/access.hpp"
#include "hansa/process/functions.hpp"
#include "hansa/process/legitimacy.hpp"
#include "hansa/process/membership.hpp"

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

std::vector<std::uint32_t> region_of_cities(const World& world) {
  std::vector<std::string> known;
  std::vector<std::uint32_t> of_state, of_city;
  for (const auto& region : world.states.region) {
    const auto place = std::ranges::find(known, region) - known.begin();
    of_state.push_back(static_cast<std::uint32_t>(place));
    if (of_state.back() == known.size()) known.push_back(region);
  }
  for (const auto state : world.cities.state) of_city.push_back(of_state[state]);
  return of_city;
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
      search{search_rates(parameters.membership, start.cities.population)},
      hours{staff_hours(parameters.membership, start.cities.population, start.cities.office)},
      comparable{
          comparable_groups(start.states.region, start.cities.state, start.cities.population)},
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
  const auto region = region_of_cities(world);
  for (std::size_t w = 0; w < weightings; ++w) {
    city_weight[w] = city_weights(
        {world.cities.population, world.cities.resources, region, parameters.voice.top_code},
        static_cast<Weighting>(w));
  }
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
