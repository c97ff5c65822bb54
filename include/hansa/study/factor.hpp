/// \file   What a study varies: a parameter, an entry of the calendar, or whole settings by name.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/scenario/parameter_table.hpp"

namespace hansa {

enum class Distribution : std::uint8_t {
  levels,      ///< listed values or options, all alike
  uniform,     ///< on [least, most]
  loguniform,  ///< its logarithm is uniform on [ln least, ln most]; least > 0
  normal,      ///< mean and sd, truncated to [least, most]
  integer,     ///< whole numbers least .. most, all alike
};

/// Settings that a study gives a name: "reform", "no reform".
struct Option {
  std::string name;
  std::vector<Setting> settings;        ///< keys of the parameter table
  std::vector<CalendarEntry> calendar;  ///< added to the scenario's own
};

struct Factor {
  std::string name;  ///< column of the results; the key where the study names none
  std::string key;   ///< of the parameter table, or "calendar.2.into"; "" = options
  std::string unit;
  Distribution distribution{};
  double least{}, most{}, mean{}, sd{};
  std::vector<Value> values;    ///< levels of a key
  std::vector<Option> options;  ///< levels without a key
  std::string place;            ///< file:line:column, for errors

  /// Number of levels; 0 for a range.
  std::size_t levels() const { return key.empty() ? options.size() : values.size(); }
};

/// The value at the quantile `unit` in [0, 1]: of a range a number, else the index of a level.
double value_at(const Factor& factor, double unit);

/// A value (see value_at) as a scenario file or a table writes it: "0.5", "line", "reform".
std::string value_text(const Factor& factor, double value);

}  // namespace hansa
