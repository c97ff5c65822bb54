/// \file   Series of recognition.
#include <array>
#include <numeric>
#include <vector>

#include "hansa/engine/series.hpp"
#include "hansa/engine/session_parts.hpp"
#include "hansa/process/recognition.hpp"

namespace hansa {
namespace {

/// The forums' texts on the role of cities, [forums]; empty where no such line is negotiated.
std::vector<double> role_texts(const Simulation& sim) {
  std::vector<double> texts;
  const auto line = role_line(sim.world);
  if (!line) return texts;
  for (std::size_t f = 0; f < sim.forums(); ++f) {
    texts.push_back(sim.state.forum_text[f * sim.issues() + *line]);
  }
  return texts;
}

double lines_of_sessions(const Simulation& sim) {
  return over_sessions(sim, [](const auto& session) { return session.lines.size(); });
}

}  // namespace

std::span<const Series> recognition_series() {
  static constexpr std::array series_table{
      Series{
          {"invited_cities", "1", "cities that were heard by themselves, summed over sessions"},
          [](const Observed& o) { return static_cast<double>(o.sim.tally.recognition.invited); }},
      Series{{"attention_alone", "1",
              "share of attention that cities by themselves win, mean over lines of sessions"},
             [](const Observed& o) {
               return o.sim.tally.recognition.attention_alone / lines_of_sessions(o.sim);
             }},
      Series{{"asks_lost", "1", "networks whose asks were not passed on, summed over sessions"},
             [](const Observed& o) { return static_cast<double>(o.sim.tally.recognition.lost); }},
      Series{
          {"endorsements", "1", "sessions of the step whose secretariat endorsed a declaration"},
          [](const Observed& o) { return static_cast<double>(o.sim.tally.recognition.endorsed); }},
      Series{{"recognition", "1",
              "mean text on the role of cities over forums; missing without that line"},
             [](const Observed& o) { return mean(role_texts(o.sim)); }},
      Series{{"mentions", "1", "forums whose text mentions cities"},
             [](const Observed& o) {
               return static_cast<double>(
                   mentions(role_texts(o.sim), o.sim.parameters.recognition.mention));
             }},
      Series{{"control_clauses", "1", "forums whose text keeps states in control"},
             [](const Observed& o) {
               const auto& control = o.sim.state.recognition.control;
               return static_cast<double>(std::accumulate(control.begin(), control.end(), 0));
             }},
  };
  return series_table;
}

}  // namespace hansa
