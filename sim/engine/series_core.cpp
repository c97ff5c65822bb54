/// \file   Series that every run stores: networks, memberships, texts, voice.
#include <array>

#include "hansa/engine/series.hpp"
#include "hansa/metrics/concentration.hpp"
#include "hansa/metrics/membership_moments.hpp"
#include "hansa/metrics/participation.hpp"

namespace hansa {

std::span<const Series> core_series() {
  static constexpr std::array series_table{
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
      Series{{"participation", "1", "share of cities with at least one membership"},
             [](const Observed& o) {
               return o.of.member_cities / static_cast<double>(o.sim.cities());
             }},
      Series{{"memberships_per_member", "1", "mean memberships of cities that have any"},
             [](const Observed& o) {
               return static_cast<double>(o.sim.state.memberships.size()) / o.of.member_cities;
             }},
      Series{
          {"single_memberships", "1", "share of member cities that hold one membership alone"},
          [](const Observed& o) { return single_memberships(rows_of(o.sim.state.memberships)); }},
      Series{{"membership_elasticity", "1",
              "slope of log memberships on log population, member cities above 100,000"},
             [](const Observed& o) {
               return membership_elasticity(rows_of(o.sim.state.memberships),
                                            o.sim.state.settlement.population);
             }},
      Series{{"network_size_spread", "1",
              "standard deviation of the log number of members of networks in force"},
             [](const Observed& o) { return network_size_spread(o.of.members); }},
      Series{{"joins", "1", "memberships begun in the step, splits and mergers left out"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.joins); }},
      Series{{"exits", "1", "memberships ended in the step, splits and mergers left out"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.exits); }},
      Series{{"gross", "1",
              "what members and donors bring to all networks, in what members could bring at the "
              "start"},
             [](const Observed& o) { return sum(o.of.gross) / o.sim.state.unit; }},
      Series{{"net", "1", "what all networks can spend, in what members could bring at the start"},
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
               return coverage(rows_of(o.sim.state.memberships), o.sim.state.settlement.population,
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
      Series{
          {"attention", "1",
           "share of attention that networks and invited cities win, mean over lines of sessions"},
          [](const Observed& o) {
            return over_lines(o.sim, [](const auto& line) { return line.attention; });
          }},
      Series{{"effective_networks_attention", "1",
              "effective number of networks of order 2 by attention, mean over sessions"},
             [](const Observed& o) {
               return mean_over_sessions(o.sim, [](const auto& s) { return s.voices; });
             }},
      Series{
          {"ask_entropy", "1",
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
      Series{{"hazards_clipped", "1", "log hazards that were clipped to their bounds"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.clipped); }},
  };
  return series_table;
}

}  // namespace hansa
