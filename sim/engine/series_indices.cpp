/// \file   Series of agreement with and without cities, and of what is sampled every
///         output.indices_every years.
#include <array>

#include "hansa/engine/series.hpp"
#include "hansa/metrics/concentration.hpp"

namespace hansa {
namespace {

/// Sums over the sessions in which just so many of the two twins adopt a text.
template <class Value>
double where_adopted(const Simulation& sim, int twins, const Value& value) {
  return over_sessions(sim, [&](const auto& session) {
    return session.agreed + session.agreed_muted == twins ? value(session) : 0.0;
  });
}

double numerator(const SessionRecord& session) { return session.voice_numerator[0]; }
double denominator(const SessionRecord& session) { return session.voice_denominator[0]; }

/// Over redraws of the slack; without them, by what happened.
double chance_gained(const Simulation& sim) {
  return mean_over_sessions(sim, [&](const auto& session) {
    if (sim.parameters.voice.draws > 0) {
      return session.agreement_chance - session.agreement_chance_muted;
    }
    return static_cast<double>(session.agreed) - static_cast<double>(session.agreed_muted);
  });
}

}  // namespace

std::span<const Series> indices_series() {
  static constexpr std::array series_table{
      Series{{"effective_networks_members_1", "1",
              "effective number of networks of order 1 by members (exponential of entropy)"},
             [](const Observed& o) { return effective_number_1(o.of.members); }},
      Series{{"effective_networks_attention_1", "1",
              "effective number of networks of order 1 by attention, mean over sessions"},
             [](const Observed& o) {
               return mean_over_sessions(o.sim, [](const auto& s) { return s.voices_1; });
             }},
      Series{
          {"voice_numerator_both", "1",
           "voice_numerator of the sessions that adopt a text with cities and with cities muted"},
          [](const Observed& o) { return where_adopted(o.sim, 2, numerator); }},
      Series{{"voice_denominator_both", "1", "voice_denominator of the same sessions"},
             [](const Observed& o) { return where_adopted(o.sim, 2, denominator); }},
      Series{{"voice_numerator_one", "1",
              "voice_numerator of the sessions that adopt a text in one of the two cases alone"},
             [](const Observed& o) { return where_adopted(o.sim, 1, numerator); }},
      Series{{"voice_denominator_one", "1", "voice_denominator of the same sessions"},
             [](const Observed& o) { return where_adopted(o.sim, 1, denominator); }},
      Series{{"expected_voice_numerator", "1",
              "sum over sessions of the mean numerator over redraws of the slack"},
             [](const Observed& o) {
               return over_sessions(o.sim, [](const auto& s) { return s.expected_numerator; });
             }},
      Series{{"expected_voice_denominator", "1",
              "sum over sessions of the mean denominator over redraws of the slack"},
             [](const Observed& o) {
               return over_sessions(o.sim, [](const auto& s) { return s.expected_denominator; });
             }},
      Series{
          {"agreement_gained", "1",
           "chance that a text is adopted minus the chance with cities muted, mean over sessions"},
          [](const Observed& o) { return chance_gained(o.sim); }},
      Series{{"say_gini", "1",
              "Gini over cities of the weight of each in what states heard since the last sample"},
             [](const Observed& o) { return o.of.say_gini; }},
      Series{{"cities_heeded", "1",
              "share of cities towards whose ideal texts moved since the last sample"},
             [](const Observed& o) { return o.of.cities_heeded; }},
      Series{{"heed_gini", "1",
              "Gini over cities of how far texts moved towards the ideal of each (away counts 0)"},
             [](const Observed& o) { return o.of.heed_gini; }},
      Series{{"nodf", "1", "nestedness of cities and networks, 0 to 100 (NODF)"},
             [](const Observed& o) { return o.of.structure.nodf; }},
      Series{{"nodf_z", "1", "nestedness against matrices with the same margins [deviations]"},
             [](const Observed& o) { return o.of.structure.nodf_z; }},
      Series{{"modularity", "1", "modularity of cities and networks (Barber), best modules found"},
             [](const Observed& o) { return o.of.structure.modularity; }},
      Series{
          {"modularity_z", "1", "modularity against matrices with the same margins [deviations]"},
          [](const Observed& o) { return o.of.structure.modularity_z; }},
      Series{{"modules", "1", "modules of cities and networks that were found"},
             [](const Observed& o) { return o.of.structure.modules; }},
      Series{{"largest_component", "1",
              "share of member cities in the largest part linked by shared networks"},
             [](const Observed& o) { return o.of.structure.largest_component; }},
  };
  return series_table;
}

}  // namespace hansa
