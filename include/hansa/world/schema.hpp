/// \file   Which tables and columns a world folder may have: the one list that reading, checking
///         and the documentation walk.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hansa {

enum class ColumnKind : std::uint8_t {
  text,
  id,      ///< of the row's own agent
  number,  ///< in [least, most]
  whole,   ///< in [least, most]
  flag,    ///< 0 or 1
  date,    ///< 1995 (January), 1995-06 or 1995-06-30 (its month)
  names,   ///< several names with + or ; between them
  unread,  ///< known, checked for nothing, kept for the reader of the table
};

/// For what a column is repeated: `ideal_<issue>` stands for ideal_climate, ideal_health, ...
enum class Repeat : std::uint8_t { once, issue, forum };

struct ColumnRule {
  std::string_view name;  ///< the prefix of a repeated column
  ColumnKind kind{ColumnKind::text};
  std::string_view meaning;
  std::string_view unit{};
  double least{}, most{};
  bool above_least{false};  ///< least itself is out of range
  bool required{false};     ///< column and cells
  Repeat repeat{Repeat::once};
};

struct TableRule {
  std::string_view name;  ///< of the file
  std::string_view meaning;
  std::span<const ColumnRule> columns;
};

/// Every table a folder may hold, cities.csv and states.csv first (the only required ones).
std::span<const TableRule> table_rules();

/// All tables and columns as Markdown, for docs/worlds.md.
std::string describe_tables();

/// The rule of one table, which must be known.
const TableRule& table_rule(std::string_view name);

}  // namespace hansa
