/// \file   CSV text as cells that know where they stand.
#pragma once
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/world/faults.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

struct CsvCell {
  std::string_view text;  ///< without quotes; blanks around an unquoted cell are cut off
  Place place;
};

/// A table with a header row; every row has as many cells as the header. Views point into the text
/// that was parsed and into `unescaped`: move, do not copy.
struct CsvTable {
  std::string path;
  std::vector<CsvCell> header;
  std::vector<CsvCell> cell;          ///< [rows x columns]
  std::deque<std::string> unescaped;  ///< cells in which quotes were doubled

  CsvTable() = default;
  CsvTable(CsvTable&&) = default;
  CsvTable& operator=(CsvTable&&) = default;

  std::size_t columns() const { return header.size(); }
  std::size_t rows() const { return header.empty() ? 0 : cell.size() / header.size(); }
};

/// Reads RFC 4180 text: quoted cells (which may hold commas, line ends and doubled quotes), LF or
/// CRLF, a byte order mark, UTF-8. Empty lines are skipped. Rows with faults are left out and told.
CsvTable parse_csv(const TableText& table, Faults& faults);

/// Appends a cell, quoted when it must be.
void append_csv_cell(std::string& text, std::string_view cell);

}  // namespace hansa
