/// \file   How the rows of the parameter table are written; only sim/scenario includes this.
#pragma once
#include <concepts>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

#include "hansa/scenario/parameter_table.hpp"

/// Access to a field of Scenario, for `parameter`.
#define HANSA_FIELD(path) \
  [](auto& scenario) -> auto& { return scenario.path; }

namespace hansa {

constexpr double no_limit = std::numeric_limits<double>::infinity();

template <class Field>
constexpr ValueKind kind_of() {
  if constexpr (std::same_as<Field, bool>) return ValueKind::yes_no;
  if constexpr (std::same_as<Field, std::string>) return ValueKind::text;
  if constexpr (std::same_as<Field, double>) return ValueKind::number;
  if constexpr (std::same_as<Field, std::vector<std::string>>) return ValueKind::text_list;
  if constexpr (std::same_as<Field, PerIssue>) return ValueKind::per_issue;
  if constexpr (std::same_as<Field, std::vector<double>>) return ValueKind::number_list;
  return ValueKind::integer;
}

template <class Field>
void store(Field& field, const Value& value) {
  if constexpr (std::same_as<Field, PerIssue>) {
    field.value = std::get<std::vector<double>>(value);
  } else if constexpr (std::integral<Field> && !std::same_as<Field, bool>) {
    field = static_cast<Field>(std::get<std::int64_t>(value));
  } else {
    field = std::get<Field>(value);
  }
}

template <class Field>
Value load(const Field& field) {
  if constexpr (std::same_as<Field, PerIssue>) {
    return field.value;
  } else if constexpr (std::integral<Field> && !std::same_as<Field, bool>) {
    return static_cast<std::int64_t>(field);
  } else {
    return field;
  }
}

/// A row whose kind follows from the type of the field.
template <class Access>
ParameterRow parameter(ParameterRow row, Access) {
  using Field = std::remove_reference_t<decltype(Access{}(std::declval<Scenario&>()))>;
  row.kind = row.choices.empty() ? kind_of<Field>() : ValueKind::choice;
  row.set = [](Scenario& scenario, const Value& value) { store(Access{}(scenario), value); };
  row.get = [](const Scenario& scenario) { return load(Access{}(scenario)); };
  return row;
}

/// A share, a chance or a degree: from 0 to 1.
inline ParameterRow share(std::string_view key, double standard, std::string_view meaning,
                          std::string_view source) {
  return {.key = key,
          .unit = "1",
          .standard = standard,
          .least = 0,
          .most = 1,
          .meaning = meaning,
          .source = source};
}

/// A coefficient of a log hazard, 0 = off.
inline ParameterRow strength(std::string_view key, double standard, std::string_view meaning,
                             std::string_view source) {
  return {.key = key,
          .unit = "log hazard",
          .standard = standard,
          .least = 0,
          .most = 20,
          .meaning = meaning,
          .source = source};
}

using Rows = std::vector<ParameterRow>;

void add_run_rows(Rows& rows);
void add_world_rows(Rows& rows);
void add_synthetic_rows(Rows& rows);
void add_fragmentation_rows(Rows& rows);
void add_position_rows(Rows& rows);
void add_urbanisation_rows(Rows& rows);
void add_membership_rows(Rows& rows);
void add_network_rows(Rows& rows);
void add_attention_rows(Rows& rows);
void add_politics_rows(Rows& rows);
void add_regimes_rows(Rows& rows);
void add_ecology_rows(Rows& rows);
void add_recognition_rows(Rows& rows);
void add_pledges_rows(Rows& rows);
void add_standing_rows(Rows& rows);
void add_preemption_rows(Rows& rows);
void add_functions_rows(Rows& rows);
void add_voice_rows(Rows& rows);
void add_output_rows(Rows& rows);

}  // namespace hansa
