/// \file   How a stored series is written: one row with its name, unit, meaning, and how it is had.
///         Each group of mechanisms has its own table, sim/engine/series_<group>.cpp; only they and
///         observation.cpp include this file.
#pragma once
#include <cmath>
#include <span>
#include <vector>

#include "hansa/engine/simulation.hpp"
#include "hansa/metrics/duplication.hpp"
#include "hansa/metrics/structure.hpp"

namespace hansa {

/// Indices that several series share, computed once a step.
struct Indices {
  std::vector<double> members, gross;  ///< of networks in force
  Duplication duplication;
  std::vector<std::uint8_t> accredited;
  double member_cities{}, load{}, access_pairs{}, open_pairs{};
  // every output.indices_every years, NaN between
  Structure structure;
  double say_gini{}, cities_heeded{}, heed_gini{};
};

struct Observed {
  const Simulation& sim;
  Indices of;
};

inline double sum(std::span<const double> values) {
  double total = 0.0;
  for (const double value : values) total += value;
  return total;
}

inline double mean(std::span<const double> values) {
  return values.empty() ? std::nan("") : sum(values) / static_cast<double>(values.size());
}

/// Sum of a quantity over this step's sessions.
template <class Value>
inline double over_sessions(const Simulation& sim, const Value& value) {
  double total = 0.0;
  for (const auto& session : sim.tally.sessions) total += static_cast<double>(value(session));
  return total;
}

/// Mean over the lines of this step's sessions; NaN without a session.
template <class Value>
inline double over_lines(const Simulation& sim, const Value& value) {
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
inline double mean_over_sessions(const Simulation& sim, const Value& value) {
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

/// The tables, in the order in which they are stored.
std::span<const Series> core_series();
std::span<const Series> politics_series();
std::span<const Series> ecology_series();
std::span<const Series> recognition_series();
std::span<const Series> pledges_series();
std::span<const Series> standing_series();
std::span<const Series> indices_series();

}  // namespace hansa
