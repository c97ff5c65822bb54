/// \file   One CSV table read by columns, with every fault told in its place.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/random/key.hpp"
#include "hansa/world/csv.hpp"
#include "hansa/world/schema.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

// What a blank cell reads as (numbers: NaN; texts: empty).
constexpr std::uint8_t unknown_flag = 255;
constexpr Month unknown_month = std::numeric_limits<Month>::min();
constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

/// The names that repeated columns bear.
struct ColumnNames {
  std::span<const std::string> issues, forums;
};

/// Ids of agents, sorted: where is the row of an id?
class IdIndex {
 public:
  IdIndex(std::string_view what, const std::vector<std::string>& sorted)
      : what_{what}, ids_{sorted} {}
  std::uint32_t row_of(std::string_view id) const;  ///< no_row when unknown
  std::string problem(std::string_view id) const;   ///< "state 'FRX' is unknown (...). Did ..."

 private:
  std::string_view what_;
  const std::vector<std::string>& ids_;
};

/// Columns come out in the order of the file, or of the ids once sort_by_id() was called.
class TableReader {
 public:
  TableReader(const CsvTable& csv, const TableRule& rule, const ColumnNames& names, Faults& faults);

  std::size_t rows() const { return order_.size(); }
  bool has(std::string_view column) const { return column_of(column) != no_column; }

  /// Sorts the rows by their ids and tells blank, repeated and clashing ones.
  void sort_by_id(std::string_view column);

  std::vector<std::string> texts(std::string_view column) const;
  std::vector<double> numbers(std::string_view column) const;
  /// Matrix [rows x names] of the columns prefix + name.
  std::vector<double> numbers(std::string_view prefix, std::span<const std::string> names) const;
  std::vector<std::uint8_t> flags(std::string_view column) const;
  std::vector<Month> dates(std::string_view column) const;
  /// Rows of the agents whose ids stand there; no_row for a blank or unknown one.
  std::vector<std::uint32_t> references(std::string_view column, const IdIndex& ids) const;
  /// Bits of SyntheticFlag named in column `synthetic`.
  std::vector<std::uint16_t> synthetic() const;

  std::string_view text(std::size_t row, std::string_view column) const;
  void fault(std::size_t row, std::string_view column, std::string message) const;
  void fault(std::string message) const;  ///< of the table as a whole

 private:
  static constexpr std::size_t no_column = static_cast<std::size_t>(-1);

  std::size_t column_of(std::string_view name) const;
  const CsvCell& cell(std::size_t row, std::size_t column) const;
  const ColumnRule& rule_of(std::string_view name) const;
  void check_columns(const ColumnNames& names);
  void check_required() const;
  double number_in(const CsvCell& cell, std::string_view name, const ColumnRule& rule) const;

  const CsvTable& csv_;
  const TableRule& rule_;
  Faults& faults_;
  std::vector<std::size_t> order_;
};

/// "Did you mean 'x'?", or `otherwise` when nothing known is near.
std::string did_you_mean(std::string_view name, std::span<const std::string_view> known,
                         std::string_view otherwise);

/// The month of "1995" (January), "1995-06" or "1995-06-30"; unknown_month when it is no date.
Month month_in(std::string_view text);

/// "1995-06".
std::string month_text(Month month);

/// Names of the flags that are set, with + between them, and back (false: an unknown name).
std::string synthetic_text(std::uint16_t flags);
bool read_synthetic(std::string_view text, std::uint16_t& flags);

}  // namespace hansa
