/// \file   Series of politics.
#include <algorithm>
#include <array>

#include "hansa/engine/series.hpp"

namespace hansa {
namespace {

double mean_of_flags(std::span<const std::uint8_t> flags) {
  if (flags.empty()) return 0.0;
  return static_cast<double>(std::ranges::count(flags, 1)) / static_cast<double>(flags.size());
}

double raised(std::span<const std::uint8_t> flags) {
  return static_cast<double>(std::ranges::count(flags, 1));
}

/// Share of all people who live in towns.
double urban_share_of(const Simulation& sim) {
  const auto& people = sim.world.states.population;
  double urban = 0.0;
  double all = 0.0;
  for (std::size_t s = 0; s < people.size(); ++s) {
    urban += people[s] * (sim.state.settlement.urban_percent[s] / 100.0);
    all += people[s];
  }
  return urban / all;
}

/// Mean over forums of the sum over lines of F times the power-weighted mean over members of
/// value(text, delivered).
template <class Value>
double over_bonds(const Simulation& sim, const Value& value) {
  const auto& forums = sim.world.forums;
  double total = 0.0;
  double counted = 0.0;
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    double sum_of_powers = 0.0;
    double forum = 0.0;
    for (auto at = forums.first_member[f]; at < forums.first_member[f + 1]; ++at) {
      const auto state = forums.member[at];
      const double power = sim.world.states.power[state];
      sum_of_powers += power;
      for (std::size_t k = 0; k < sim.issues(); ++k) {
        const auto line = f * sim.issues() + k;
        const double weight = forums.weight[line];
        if (!(weight > 0.0)) continue;
        const auto cell = state * sim.forums() * sim.issues() + line;
        forum +=
            power * weight * value(sim.state.forum_text[line], sim.state.politics.delivered[cell]);
      }
    }
    if (!(sum_of_powers > 0.0)) continue;
    total += forum / sum_of_powers;
    counted += 1.0;
  }
  return counted > 0.0 ? total / counted : std::nan("");
}

}  // namespace

std::span<const Series> politics_series() {
  static constexpr std::array series_table{
      Series{
          {"urban_share", "1", "share of people who live in towns, mean of states by population"},
          [](const Observed& o) { return urban_share_of(o.sim); }},
      Series{{"gridlocked_states", "1", "share of states in gridlock"},
             [](const Observed& o) { return mean_of_flags(o.sim.state.politics.gridlocked); }},
      Series{{"seats_left", "1", "seats in forums that their states have left"},
             [](const Observed& o) { return raised(o.sim.state.politics.left); }},
      Series{{"withdrawals", "1", "seats in forums that their states left in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.politics.left); }},
      Series{{"returns", "1", "seats in forums to which their states returned in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.politics.rejoined); }},
      Series{{"texts_renounced", "1", "texts that members renounced in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.politics.reneged); }},
      Series{{"texts_unheeded", "1", "texts that a member has renounced and that bind it no more"},
             [](const Observed& o) { return raised(o.sim.state.politics.reneged); }},
      Series{{"delivered", "1", "what states deliver on texts, power-weighted mean, over forums"},
             [](const Observed& o) {
               return over_bonds(o.sim, [](double, double delivered) { return delivered; });
             }},
      Series{{"shortfall", "1", "what states promise and do not deliver, power-weighted mean"},
             [](const Observed& o) {
               return over_bonds(o.sim, [](double text, double delivered) {
                 return std::max(0.0, text - delivered);
               });
             }},
      Series{{"shortfalls_detected", "1", "shortfalls of states detected in the step"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.politics.detected); }},
      Series{{"state_reputation", "1", "mean reputation of states, 1 = as at the start"},
             [](const Observed& o) { return mean(o.sim.state.politics.reputation); }},
      Series{{"delivered_voice_numerator", "1",
              "as voice_numerator, of what states deliver by the next session"},
             [](const Observed& o) {
               return over_sessions(o.sim, [](const auto& s) { return s.delivered_numerator[0]; });
             }},
      Series{{"delivered_voice_denominator", "1",
              "as voice_denominator, of what states deliver by the next session"},
             [](const Observed& o) {
               return over_sessions(o.sim,
                                    [](const auto& s) { return s.delivered_denominator[0]; });
             }}};
  return series_table;
}

}  // namespace hansa
