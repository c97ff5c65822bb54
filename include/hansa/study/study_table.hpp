/// \file   The keys of a study file, as data: reading, `describe study` and docs/studies.md walk
/// it.
#pragma once
#include <span>
#include <string_view>

#include "hansa/scenario/parameter_table.hpp"

namespace hansa {

/// Rows with the keys "study.replicates", "adaptive.width", "design.points", "factor.range", ...:
/// the table of the file and the key in it. Lists of tables (factor, twin, option) and lists of
/// mixed values are described here too, but read by their own code; `set` and `get` are null.
std::span<const ParameterRow> study_table();

/// nullptr when there is no such key.
const ParameterRow* find_study_row(std::string_view key);

/// The table "design" of "design.points".
constexpr std::string_view table_of(std::string_view key) { return key.substr(0, key.find('.')); }

}  // namespace hansa
