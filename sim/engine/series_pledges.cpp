/// \file   Series of pledges.
#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "hansa/engine/series.hpp"
#include "hansa/engine/town_pledges.hpp"

namespace hansa {
namespace {

double count_of(const Observed& o, PledgeStatus status) {
  return static_cast<double>(std::ranges::count(o.sim.state.pledges.rows.status, status));
}

/// Share of cities that stand by at least one pledge.
double participation(const Observed& o) {
  const auto& rows = o.sim.state.pledges.rows;
  std::vector<std::uint8_t> stands(o.sim.cities(), 0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.status[row] == PledgeStatus::standing) stands[rows.city[row]] = 1;
  }
  return static_cast<double>(std::ranges::count(stands, 1)) / static_cast<double>(o.sim.cities());
}

/// Mean over all pledges, lapsed ones included or left out; NaN without any.
template <class Value>
double mean_pledge(const Observed& o, bool lapsed_too, const Value& value) {
  const auto& rows = o.sim.state.pledges.rows;
  double total = 0.0, count = 0.0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (!lapsed_too && rows.status[row] == PledgeStatus::lapsed) continue;
    total += value(row);
    count += 1.0;
  }
  return count > 0.0 ? total / count : std::nan("");
}

double ambition(const Observed& o) {
  const auto& pledges = o.sim.state.pledges;
  return mean_pledge(o, false, [&](std::size_t row) {
    return pledges.campaigns.ambition[pledges.rows.campaign[row]];
  });
}

/// What lapsed pledges had delivered counts as nothing.
double delivered(const Observed& o) {
  const auto& pledges = o.sim.state.pledges;
  return mean_pledge(o, true, [&](std::size_t row) {
    if (pledges.rows.status[row] == PledgeStatus::lapsed) return 0.0;
    return pledges.rows.delivered[row] / pledges.campaigns.ambition[pledges.rows.campaign[row]];
  });
}

double towns(const Observed& o) {
  double total = 0.0;
  for (const auto joined : o.sim.state.pledges.campaigns.towns) total += joined;
  return total;
}

/// Share of them in the two states that have most; NaN without any.
double towns_of_two_states(const Observed& o) {
  auto joined = towns_by_state(o.sim.state.pledges.campaigns, o.sim.states());
  const double all = towns(o);
  std::ranges::sort(joined, std::greater{});
  const double two = std::accumulate(
      joined.begin(), joined.begin() + std::min<std::ptrdiff_t>(2, std::ssize(joined)), 0.0);
  return all > 0.0 ? two / all : std::nan("");
}

}  // namespace

std::span<const Series> pledges_series() {
  static constexpr std::array series_table{
      Series{{"campaigns_tabled", "1", "pledge campaigns that began in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.pledges.tabled); }},
      Series{{"campaigns_refused", "1", "pledges tabled in the step that nobody signed"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.pledges.refused); }},
      Series{{"campaigns_open", "1", "pledge campaigns that can be signed"},
             [](const Observed& o) {
               return static_cast<double>(
                   std::ranges::count(o.sim.state.pledges.campaigns.open, 1));
             }},
      Series{{"pledges", "1", "pledges of cities that stand"},
             [](const Observed& o) { return count_of(o, PledgeStatus::standing); }},
      Series{{"pledges_on_hold", "1", "pledges of cities on hold"},
             [](const Observed& o) { return count_of(o, PledgeStatus::on_hold); }},
      Series{{"pledges_lapsed", "1", "pledges of cities that have lapsed since the start"},
             [](const Observed& o) { return count_of(o, PledgeStatus::lapsed); }},
      Series{{"pledges_at_table", "1", "pledges signed in the step by members at the table"},
             [](const Observed& o) {
               return static_cast<double>(o.sim.tally.pledges.signed_at_table);
             }},
      Series{
          {"pledges_spread", "1",
           "pledges signed in the step by cities that were not at the "
           "table"},
          [](const Observed& o) { return static_cast<double>(o.sim.tally.pledges.signed_later); }},
      Series{{"pledge_participation", "1", "share of cities that stand by a pledge"},
             participation},
      Series{{"pledge_ambition", "1", "mean ambition of pledges that have not lapsed"}, ambition},
      Series{{"pledge_delivered", "1", "mean share delivered of all pledges, lapsed ones as 0"},
             delivered},
      Series{{"pledge_shortfalls", "1", "reviews of the step that saw a city fall short"},
             [](const Observed& o) {
               return static_cast<double>(o.sim.tally.pledges.shortfalls.size());
             }},
      Series{{"towns_pledged", "1", "pledges of towns below the threshold of the world"}, towns},
      Series{{"town_share_of_two", "1",
              "share of the pledges of towns that are in the two states with most of them"},
             towns_of_two_states},
      Series{{"town_joins", "1", "pledges that such towns signed in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.pledges.towns); }},
      Series{{"pledge_hazards_clipped", "1",
              "log hazards of signing that were clipped, of those that came to a decision"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.pledges.clipped); }},
  };
  return series_table;
}

}  // namespace hansa
