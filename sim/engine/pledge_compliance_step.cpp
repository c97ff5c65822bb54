/// \file   Place 10: cities and towns do what they pledged, and are checked.
#include <algorithm>
#include <cmath>

#include "hansa/engine/pledges.hpp"
#include "hansa/process/campaigns.hpp"
#include "hansa/process/pledge_delivery.hpp"
#include "hansa/random/distributions.hpp"

namespace hansa {
namespace {

enum Event : std::uint8_t { nothing = 0, held = 1, lapses = 2, seen_short = 4 };

/// 1 where whoever signed belongs to the network of the campaign, [pledges]. What outsiders do is
/// not known there: it neither binds members nor speaks for the network.
std::vector<std::uint8_t> insiders(const Simulation& sim) {
  const auto& pledges = sim.state.pledges;
  const auto& memberships = sim.state.memberships;
  std::vector<std::uint8_t> inside(pledges.rows.size());
  for_each(
      inside.size(),
      [&](std::size_t row) {
        const auto city = pledges.rows.city[row];
        const auto* networks = memberships.network.data();
        inside[row] = std::binary_search(networks + memberships.first[city],
                                         networks + memberships.first[city + 1],
                                         pledges.campaigns.network[pledges.rows.campaign[row]]);
      },
      sim.order);
  return inside;
}

/// Share that insiders whose pledges have not lapsed have delivered of a campaign, [campaigns].
std::vector<double> shares_delivered(const PledgesColumns& pledges,
                                     const std::vector<std::uint8_t>& inside) {
  std::vector<double> share(pledges.campaigns.size(), 0.0), stand(share.size(), 0.0);
  for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
    if (inside[row] == 0 || pledges.rows.status[row] == PledgeStatus::lapsed) continue;
    const auto c = pledges.rows.campaign[row];
    share[c] += pledges.rows.delivered[row] / pledges.campaigns.ambition[c];
    stand[c] += 1.0;
  }
  for (std::size_t c = 0; c < share.size(); ++c) {
    if (stand[c] > 0.0) share[c] /= stand[c];
  }
  return share;
}

/// One pledge in one step: what is delivered, then, perhaps, a review.
struct Review {
  const Simulation& sim;
  double chance;  ///< of a review

  std::uint8_t of(std::size_t row, PledgeStatus& status) const {
    const auto& rule = sim.parameters.pledges.delivery;
    const auto& pledges = sim.state.pledges;
    const Key city = sim.world.cities.key[pledges.rows.city[row]];
    const auto c = pledges.rows.campaign[row];
    const auto draws = [&](PairPurpose why) {
      return sim.draw.uniform(why, sim.state.step, city, pledges.campaigns.key[c]);
    };
    if (!bernoulli(draws(PairPurpose::pledge_review), chance)) return nothing;
    const bool reports = bernoulli(draws(PairPurpose::pledge_report), rule.report);
    status = reviewed(status, reports);
    if (status == PledgeStatus::lapsed) return lapses;
    if (!reports) return held;
    const bool falls_short = pledges.rows.delivered[row] < pledges.campaigns.ambition[c];
    const bool seen = falls_short && bernoulli(draws(PairPurpose::pledge_detected), rule.precision);
    return seen ? seen_short : nothing;
  }
};

void deliver(Simulation& sim, const std::vector<std::uint8_t>& inside) {
  auto& pledges = sim.state.pledges;
  const auto& rule = sim.parameters.pledges.delivery;
  const auto peers = shares_delivered(pledges, inside);
  const auto freedom = autonomy(sim);
  const Review review{sim, probability_of(PerYear{rule.review}, Years{sim.dt})};
  pledges.signs.resize(std::max(pledges.signs.size(), pledges.rows.size()));
  for_each(
      pledges.rows.size(),
      [&](std::size_t row) {
        pledges.signs[row] = nothing;
        auto& status = pledges.rows.status[row];
        if (status == PledgeStatus::lapsed) return;
        const auto c = pledges.rows.campaign[row];
        const auto city = pledges.rows.city[row];
        const double rate =
            preempted(sim, city, pledges.campaigns.issue[c])
                ? 0.0
                : delivery_rate(rule, capacity_of(sim, city), freedom[city], peers[c]);
        auto& delivered = pledges.rows.delivered[row];
        delivered = delivered_after(delivered, pledges.campaigns.ambition[c], rate, sim.dt);
        pledges.signs[row] = review.of(row, status);
      },
      sim.order);
}

void count_events(Simulation& sim) {
  const auto& pledges = sim.state.pledges;
  auto& tally = sim.tally.pledges;
  for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
    const auto event = pledges.signs[row];
    if (event == nothing) continue;
    tally.put_on_hold += event == held ? 1U : 0U;
    tally.lapsed += event == lapses ? 1U : 0U;
    if (event == seen_short) {
      const double ambition = pledges.campaigns.ambition[pledges.rows.campaign[row]];
      tally.shortfalls.push_back({pledges.rows.city[row], ambition - pledges.rows.delivered[row]});
    }
  }
  std::ranges::stable_sort(tally.shortfalls, {}, &Shortfall::city);
}

/// What reputations follow: the share that each city delivers of all it pledged, lapsed pledges as
/// 0, and the shortfalls that were seen.
void tell_standing(Simulation& sim) {
  const auto& pledges = sim.state.pledges;
  auto& standing = sim.tally.standing;
  standing.detected.assign(sim.cities(), 0.0);
  standing.delivered.assign(sim.cities(), 0.0);
  std::vector<double> promised(sim.cities(), 0.0);
  for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
    const auto city = pledges.rows.city[row];
    promised[city] += pledges.campaigns.ambition[pledges.rows.campaign[row]];
    if (pledges.rows.status[row] == PledgeStatus::lapsed) continue;
    standing.delivered[city] += pledges.rows.delivered[row];
  }
  for (std::size_t city = 0; city < promised.size(); ++city) {
    standing.delivered[city] =
        promised[city] > 0.0 ? standing.delivered[city] / promised[city] : std::nan("");
  }
  for (const auto& shortfall : sim.tally.pledges.shortfalls) {
    standing.detected[shortfall.city] += shortfall.amount;
  }
}

/// Towns deliver as a city of their size whose state gives it all the autonomy it may have. [C]
void deliver_in_towns(Simulation& sim) {
  auto& campaigns = sim.state.pledges.campaigns;
  const auto& rule = sim.parameters.pledges;
  const double capacity = pledge_capacity(rule.campaign, town_population, false);
  for (std::size_t cell = 0; cell < campaigns.towns.size(); ++cell) {
    if (campaigns.towns[cell] == 0) continue;
    const double ambition = campaigns.ambition[cell / sim.states()];
    auto& delivered = campaigns.towns_delivered[cell];
    const double autonomy_of_towns = sim.world.states.decentralisation[cell % sim.states()];
    const double rate =
        delivery_rate(rule.delivery, capacity, autonomy_of_towns, delivered / ambition);
    delivered = delivered_after(delivered, ambition, rate, sim.dt);
  }
}

/// What cities of a state have delivered, for those who look at it from above.
void sum_by_state(Simulation& sim) {
  auto& pledges = sim.state.pledges;
  const auto issues = sim.issues();
  const auto& cities = sim.world.cities;
  pledges.by_city.assign(sim.cities() * issues, 0.0);
  for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
    if (pledges.rows.status[row] == PledgeStatus::lapsed) continue;
    const auto issue = pledges.campaigns.issue[pledges.rows.campaign[row]];
    auto& best = pledges.by_city[pledges.rows.city[row] * issues + issue];
    best = std::max(best, pledges.rows.delivered[row]);
  }
  std::vector<double> people(sim.states(), 0.0);
  pledges.delivered_by_state.assign(sim.states() * issues, 0.0);
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    const auto state = cities.state[city];
    people[state] += sim.state.settlement.population[city];
    for (std::size_t k = 0; k < issues; ++k) {
      pledges.delivered_by_state[state * issues + k] +=
          sim.state.settlement.population[city] * pledges.by_city[city * issues + k];
    }
  }
  for (std::size_t cell = 0; cell < pledges.delivered_by_state.size(); ++cell) {
    if (people[cell / issues] > 0.0) pledges.delivered_by_state[cell] /= people[cell / issues];
  }
}

void sum_by_network(Simulation& sim, const std::vector<std::uint8_t>& inside) {
  auto& pledges = sim.state.pledges;
  std::vector<double> promised(sim.networks(), 0.0);
  std::vector<std::uint8_t> stands(pledges.campaigns.size(), 0);
  pledges.delivered_share.assign(sim.networks(), 0.0);
  pledges.instruments.assign(sim.networks(), 0);
  for (std::size_t row = 0; row < pledges.rows.size(); ++row) {
    if (inside[row] == 0) continue;
    const auto c = pledges.rows.campaign[row];
    const auto network = pledges.campaigns.network[c];
    promised[network] += pledges.campaigns.ambition[c];
    if (pledges.rows.status[row] == PledgeStatus::lapsed) continue;
    pledges.delivered_share[network] += pledges.rows.delivered[row];
    if (pledges.rows.status[row] == PledgeStatus::standing) stands[c] = 1;
  }
  for (std::size_t n = 0; n < promised.size(); ++n) {
    if (promised[n] > 0.0) pledges.delivered_share[n] /= promised[n];
  }
  for (std::size_t c = 0; c < stands.size(); ++c) {
    if (stands[c] != 0) ++pledges.instruments[pledges.campaigns.network[c]];
  }
}

}  // namespace

void act_pledge_compliance(Simulation& sim) {
  if (sim.state.pledges.campaigns.size() == 0) return;
  const auto inside = insiders(sim);
  deliver(sim, inside);
  count_events(sim);
  if (sim.state.pledges.rows.size() > 0) tell_standing(sim);
  deliver_in_towns(sim);
  sum_by_state(sim);
  sum_by_network(sim, inside);
  sim.state.recognition.delivered_by_state = sim.state.pledges.delivered_by_state;
  sim.state.recognition.delivered_by_network = sim.state.pledges.delivered_share;
}

}  // namespace hansa
