/// \file   One more row for a table of a test world. Cells must not hold commas.
#pragma once
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace hansa::test {

inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream{line + ','};
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  return cells;
}

/// The first row of `table`, with the cells of some columns replaced.
inline std::string row_like(const std::string& table,
                            const std::map<std::string, std::string>& cells) {
  std::istringstream stream{table};
  std::string header, first;
  std::getline(stream, header);
  std::getline(stream, first);
  const auto columns = cells_of(header);
  auto row = cells_of(first);
  std::string text;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const auto found = cells.find(columns[column]);
    text += (column > 0 ? "," : "") + (found != cells.end() ? found->second : row[column]);
  }
  return text + "\n";
}

}  // namespace hansa::test
