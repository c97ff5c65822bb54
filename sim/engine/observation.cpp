/// \file   Place 14: what is stored of every step. One table names each series and says how it is
///         had; docs/results.md repeats it.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "hansa/engine/simulation.hpp"
#include "hansa/metrics/concentration.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/metrics/participation.hpp"
#include "hansa/metrics/staff_load.hpp"

namespace hansa {
namespace {

/// Indices that several series share, computed once a step.
struct Indices {
  std::vector<double> members, gross;  ///< of networks in force
  Duplication duplication;
  std::vector<std::uint8_t> accredited;
  double member_cities{}, load{}, access_pairs{}, open_pairs{};
};

struct Observed {
  const Simulation& sim;
  Indices of;
};

double sum(std::span<const double> values) {
  double total = 0.0;
  for (const double value : values) total += value;
  return total;
}

double mean(std::span<const double> values) {
  return values.empty() ? std::nan("") : sum(values) / static_cast<double>(values.size());
}

/// Sum of a quantity over this step's sessions.
template <class Value>
double over_sessions(const Simulation& sim, const Value& value) {
  double total = 0.0;
  for (const auto& session : sim.tally.sessions) total += static_cast<double>(value(session));
  return total;
}

/// Mean over the lines of this step's sessions; NaN without a session.
template <class Value>
double over_lines(const Simulation& sim, const Value& value) {
  double total = 0.0;
  double lines = 0.0;
  for (const auto& session : sim.tally.sessions) {
    for (const auto& line : session.lines) {
      total += value(line);
      lines += 1.0;
    }
  }
  return lines > 0.0 ? total / lines : std::nan("");
}

/// Mean over this step's sessions in which the quantity is known; NaN without any.
template <class Value>
double mean_over_sessions(const Simulation& sim, const Value& value) {
  double total = 0.0;
  double known = 0.0;
  for (const auto& session : sim.tally.sessions) {
    if (std::isnan(value(session))) continue;
    total += value(session);
    known += 1.0;
  }
  return known > 0.0 ? total / known : std::nan("");
}

struct Series {
  SeriesDefinition definition;
  double (*value)(const Observed&);
};

constexpr std::array series_table{
    Series{{"networks", "1", "networks in force"},
           [](const Observed& o) { return static_cast<double>(o.of.gross.size()); }},
    Series{{"networks_founded", "1", "networks founded in the step, parts of splits left out"},
           [](const Observed& o) { return static_cast<double>(o.sim.tally.founded); }},
    Series{{"networks_closed", "1", "networks closed in the step"},
           [](const Observed& o) { return static_cast<double>(o.sim.tally.closed); }},
    Series{{"memberships", "1", "memberships in force"},
           [](const Observed& o) { return static_cast<double>(o.sim.state.memberships.size()); }},
    Series{{"member_cities", "1", "cities with at least one membership"},
           [](const Observed& o) { return o.of.member_cities; }},
    Series{
        {"participation", "1", "share of cities with at least one membership"},
        [](const Observed& o) { return o.of.member_cities / static_cast<double>(o.sim.cities()); }},
    Series{{"memberships_per_member", "1", "mean memberships of cities that have any"},
           [](const Observed& o) {
             return static_cast<double>(o.sim.state.memberships.size()) / o.of.member_cities;
           }},
    Series{{"joins", "1", "memberships begun in the step, splits and mergers left out"},
           [](const Observed& o) { return static_cast<double>(o.sim.tally.joins); }},
    Series{{"exits", "1", "memberships ended in the step, splits and mergers left out"},
           [](const Observed& o) { return static_cast<double>(o.sim.tally.exits); }},
    Series{{"gross", "1", "what members bring to all networks, in all gross at the start"},
           [](const Observed& o) { return sum(o.of.gross) / o.sim.state.unit; }},
    Series{{"net", "1", "what all networks can spend, in all gross at the start"},
           [](const Observed& o) { return sum(o.sim.state.networks.net) / o.sim.state.unit; }},
    Series{{"effective_networks_members", "1",
            "effective number of networks of order 2 by members (inverse Herfindahl index)"},
           [](const Observed& o) { return effective_number_2(o.of.members); }},
    Series{{"effective_networks_resources", "1",
            "effective number of networks of order 2 by gross (inverse Herfindahl index)"},
           [](const Observed& o) { return effective_number_2(o.of.gross); }},
    Series{{"effective_networks_resources_1", "1",
            "effective number of networks of order 1 by gross (exponential of entropy)"},
           [](const Observed& o) { return effective_number_1(o.of.gross); }},
    Series{{"herfindahl", "1", "Herfindahl index of gross among networks"},
           [](const Observed& o) { return herfindahl(o.of.gross); }},
    Series{{"size_gini", "1", "Gini coefficient of gross among networks"},
           [](const Observed& o) { return gini(o.of.gross); }},
    Series{{"duplication", "1", "same issues for the same members, resource-weighted over pairs"},
           [](const Observed& o) { return o.of.duplication.both; }},
    Series{{"duplication_niche", "1", "same issues: resource-weighted mean cosine of niches"},
           [](const Observed& o) { return o.of.duplication.niche; }},
    Series{{"duplication_members", "1", "same members: resource-weighted mean cosine of money"},
           [](const Observed& o) { return o.of.duplication.members; }},
    Series{{"coverage", "1", "share of population in cities with an accredited network"},
           [](const Observed& o) {
             return coverage(rows_of(o.sim.state.memberships), o.sim.world.cities.population,
                             o.of.accredited);
           }},
    Series{{"access_share", "1", "share of pairs of network and forum with access"},
           [](const Observed& o) { return o.of.access_pairs / o.of.open_pairs; }},
    Series{{"staff_load", "1", "mean load of member cities' staff, as a share of its hours"},
           [](const Observed& o) { return o.of.load / o.of.member_cities; }},
    Series{{"city_ideal", "1", "mean ideal of cities over cities and issues"},
           [](const Observed& o) { return mean(o.sim.state.city_ideal); }},
    Series{{"state_ideal", "1", "mean ideal of states over states and issues"},
           [](const Observed& o) { return mean(o.sim.state.state_ideal); }},
    Series{{"text", "1", "mean ambition of the forums' texts over forums and issues"},
           [](const Observed& o) { return mean(o.sim.state.forum_text); }},
    Series{{"sessions", "1", "sessions held in the step"},
           [](const Observed& o) { return static_cast<double>(o.sim.tally.sessions.size()); }},
    Series{{"agreements", "1", "sessions of the step that adopted a text"},
           [](const Observed& o) {
             return over_sessions(o.sim, [](const auto& s) { return s.agreed; });
           }},
    Series{{"agreements_muted", "1", "the same sessions with cities muted: texts adopted"},
           [](const Observed& o) {
             return over_sessions(o.sim, [](const auto& s) { return s.agreed_muted; });
           }},
    Series{{"voice_numerator", "1", "sum over sessions of <x - x~, g - x~>, population weights"},
           [](const Observed& o) {
             return over_sessions(o.sim, [](const auto& s) { return s.voice_numerator[0]; });
           }},
    Series{{"voice_denominator", "1", "sum over sessions of |g - x~|^2, population weights"},
           [](const Observed& o) {
             return over_sessions(o.sim, [](const auto& s) { return s.voice_denominator[0]; });
           }},
    Series{{"attention", "1", "share of attention that networks win, mean over lines of sessions"},
           [](const Observed& o) {
             return over_lines(o.sim, [](const auto& line) { return line.attention; });
           }},
    Series{{"effective_networks_attention", "1",
            "effective number of networks of order 2 by attention, mean over sessions"},
           [](const Observed& o) {
             return mean_over_sessions(o.sim, [](const auto& s) { return s.voices; });
           }},
    Series{{"ask_entropy", "1",
            "how evenly asks spread over the lines of a forum (0 one line, 1 all alike), mean over "
            "sessions"},
           [](const Observed& o) {
             return mean_over_sessions(o.sim, [](const auto& s) { return s.ask_entropy; });
           }},
    Series{{"coherence", "1", "do those heard pull the same way, mean over lines of sessions"},
           [](const Observed& o) {
             return over_lines(o.sim, [](const auto& line) { return line.coherence; });
           }},
    Series{{"pressure", "1", "mean shift of states' ideals by lobbying, power-weighted"},
           [](const Observed& o) {
             return over_lines(o.sim, [](const auto& line) { return line.moved; });
           }},
    Series{{"hazards_clipped", "1", "log hazards of joining and leaving that were clipped"},
           [](const Observed& o) { return static_cast<double>(o.sim.tally.clipped); }},
};

Indices indices(const Simulation& sim) {
  const auto& networks = sim.state.networks;
  const auto rows = rows_of(sim.state.memberships);
  const auto& membership = sim.parameters.membership;
  Indices of;
  of.accredited.assign(networks.size(), 0);
  for (std::size_t n = 0; n < networks.size(); ++n) {
    if (!networks.alive[n]) continue;
    of.members.push_back(networks.members[n]);
    of.gross.push_back(networks.gross[n]);
    for (std::size_t f = 0; f < sim.forums(); ++f) {
      const bool enters = networks.access[n * sim.forums() + f] > 0;
      if (enters) of.accredited[n] = 1;
      of.access_pairs += enters ? 1.0 : 0.0;
      of.open_pairs += 1.0;
    }
  }
  of.duplication = duplication({sim.issues(), rows, sim.state.memberships.contribution,
                                networks.gross, networks.table.niche});
  for (std::size_t city = 0; city < sim.cities(); ++city) {
    if (rows.load(city) == 0) continue;
    of.member_cities += 1.0;
    const double hours = sim.hours[city];
    const double load = staff_load(rows, city, membership.coordination_load * membership.cost);
    if (hours > 0.0) of.load += load / hours;
  }
  return of;
}

}  // namespace

std::span<const SeriesDefinition> series_definitions() {
  static const auto definitions = [] {
    std::array<SeriesDefinition, series_table.size()> all;
    std::ranges::transform(series_table, all.begin(),
                           [](const Series& series) { return series.definition; });
    return all;
  }();
  return definitions;
}

void act_observation(Simulation& sim) {
  const Observed observed{sim, indices(sim)};
  sim.series.clear();
  for (const auto& series : series_table) sim.series.push_back(series.value(observed));
}

}  // namespace hansa
