/// \file   What a study varies: a parameter, an entry of the calendar, or whole settings by name.
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
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

/// A key of the parameter table and a value that fits its kind and range.
struct CheckedSetting {
  std::string key;
  Value value;
};

/// Settings that a study gives a name: "reform", "no reform".
struct Option {
  std::string name;
  std::vector<CheckedSetting> settings;
  std::vector<CalendarEntry> calendar;  ///< added to the scenario's own
  bool calendar_from_scenario{true};    ///< false: the scenario's own entries are left out
};

struct Factor {
  std::string name;  ///< column of the results; the key where the study names none
  std::string key;   ///< of the parameter table, or "calendar.2.into"; "" = options
  std::string unit;
  Distribution distribution{};
  double least{}, most{}, mean{}, sd{};
  bool whole{};                 ///< numbers are rounded to the nearest whole one
  std::vector<Value> values;    ///< levels of a key
  std::vector<Option> options;  ///< levels without a key
  std::string place;            ///< file:line:column, for errors

  /// Number of levels; 0 for a range.
  std::size_t levels() const { return key.empty() ? options.size() : values.size(); }
};

/// A factor that keeps the value of the scenario, where its levels do not hold that value.
constexpr double as_in_scenario = std::numeric_limits<double>::quiet_NaN();

/// The value at the quantile `unit` in [0, 1]: of a range a number, else the index of a level.
double value_at(const Factor& factor, double unit);

/// A value as a number, a list of one too; as_in_scenario when it is none.
double number_in(const Value& value);

/// The value that the scenario itself has: a number, the index of a level, or as_in_scenario.
double value_in(const Factor& factor, const Scenario& scenario);

/// A value (see value_at) as tables and `--set` write it: "0.5", "line", "reform". `scenario` says
/// what as_in_scenario is; for options that is "scenario".
std::string value_text(const Factor& factor, double value, const Scenario& scenario);

/// Sets it; `complete` after the last one. Entries of the calendar are added at its end, none is
/// left out here.
void apply(const Factor& factor, double value, Scenario& scenario);
void apply(const Option& option, Scenario& scenario);

/// Sets seed and replicate.
void set_random_numbers(Scenario& scenario, std::uint64_t seed, std::uint64_t replicate);

/// Brings the calendar into the order of its dates and fills the recipe.
void complete(Scenario& scenario);

}  // namespace hansa
