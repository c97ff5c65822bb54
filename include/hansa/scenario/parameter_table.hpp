/// \file   The one table of what a scenario can set.
///
/// Key, unit, default, range, meaning and source of a value are written in sim/scenario/table_*.cpp
/// and nowhere else. Reading TOML, `--set`, range checks, `describe`, `explain`, docs/parameters.md
/// and the results file all walk this table.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hansa/scenario/scenario.hpp"

namespace hansa {

enum class ValueKind : std::uint8_t {
  number,
  integer,
  yes_no,
  text,
  choice,       ///< one of ParameterRow::choices
  date,         ///< 1985 or "1985-06"
  text_list,    ///< ["climate", "health"]
  per_issue,    ///< one number for all issues, or one for each
  number_list,  ///< any number of numbers
};
std::string_view kind_name(ValueKind kind);

/// A value as a scenario file writes it; a choice or a date is text.
using Value = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>,
                           std::vector<double>>;

struct ParameterRow {
  std::string_view key;    ///< "attention.gamma", "world.kind", "seed"
  std::string_view unit;   ///< "1" = unit free, "" = no quantity
  Value standard;          ///< default
  double least{}, most{};  ///< range of a quantity, both ends allowed
  std::size_t length{};    ///< of a list that is not empty; 0 = any
  std::vector<std::string_view> choices{};
  std::string_view meaning;  ///< one sentence
  std::string_view source;   ///< [E] established or [C] our own choice, and the reference
  ValueKind kind{};
  void (*set)(Scenario&, const Value&){};  ///< the value must fit kind and range
  Value (*get)(const Scenario&){};
  std::string_view page{};  ///< of `hansa describe`, for what is no key of a scenario
};

/// All rows, by group, in the order in which users read them.
std::span<const ParameterRow> parameter_table();

/// nullptr when there is no such key. Takes "parameters.attention.gamma" as well.
const ParameterRow* find_parameter(std::string_view key);

/// Keys with a common first part: "attention" holds attention.gamma. The group "" holds seed etc.
struct ParameterGroup {
  std::string_view name, meaning;
};
std::span<const ParameterGroup> parameter_groups();

/// "attention" of "attention.gamma", "world.synthetic" of "world.synthetic.cities", "" of "seed".
std::string_view group_of(std::string_view key);

/// Where a scenario file keeps the key: "parameters.attention.gamma", "world.kind", "seed".
std::string path_in_file(std::string_view key);

/// The table of a scenario file that holds a group: "parameters.attention", "world".
std::string table_of_group(std::string_view group);

/// The value as TOML: 0.5, true, "line", ["a", "b"]. Numbers are the shortest that read back alike.
std::string to_toml(const Value& value);
std::string to_text(double number);

/// Range or choices in words: "0 to 1", "line | forum".
std::string range_text(const ParameterRow& row);

/// Fills recipe.seed, .replicate, .start and .end from the scenario's own.
void complete_recipe(Scenario& scenario);

/// Every default, as if read from an empty scenario file.
Scenario standard_scenario();
Parameters standard_parameters();

}  // namespace hansa
