// Cells that hold numbers.
#include <charconv>
#include <cmath>

#include "hansa/world/table_reader.hpp"

namespace hansa {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }

std::string shortest(double number) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return {digits, end};
}

std::string range_of(const ColumnRule& rule) {
  const auto unit = rule.unit == "1" || rule.unit.empty() ? "" : " " + std::string{rule.unit};
  return (rule.above_least ? "above " + shortest(rule.least) + ", up to "
                           : "from " + shortest(rule.least) + " to ") +
         shortest(rule.most) + unit;
}

}  // namespace

double TableReader::number_in(const CsvCell& cell, std::string_view name,
                              const ColumnRule& rule) const {
  if (cell.text.empty()) return std::nan("");
  double number{};
  const auto end = cell.text.data() + cell.text.size();
  const auto read = std::from_chars(cell.text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) {
    faults_.add(csv_.path, cell.place,
                quoted(name) + " is " + quoted(cell.text) +
                    ", which is not a number (a plain number like 1234.5 is read). Correct it, or "
                    "leave it blank when it is unknown.");
    return std::nan("");
  }
  if (number < rule.least || number > rule.most || (rule.above_least && number == rule.least)) {
    const std::string_view why = number < 0.0 && rule.least == 0.0 ? "it cannot be negative: " : "";
    faults_.add(csv_.path, cell.place,
                quoted(name) + " is " + std::string{cell.text} + ", out of range (" +
                    std::string{why} + range_of(rule) +
                    "). Correct it, or leave it blank when it "
                    "is unknown.");
    return std::nan("");
  }
  if (rule.kind == ColumnKind::whole && number != std::floor(number)) {
    faults_.add(csv_.path, cell.place,
                quoted(name) + " is " + std::string{cell.text} +
                    ", not a whole number (it counts). Round it.");
    return std::nan("");
  }
  return number;
}

std::vector<double> TableReader::numbers(std::string_view column) const {
  std::vector<double> values(rows(), std::nan(""));
  const auto c = column_of(column);
  if (c == no_column) return values;
  const auto& rule = rule_of(column);
  for (std::size_t row = 0; row < rows(); ++row) {
    values[row] = number_in(cell(row, c), column, rule);
  }
  return values;
}

std::vector<double> TableReader::numbers(std::string_view prefix,
                                         std::span<const std::string> names) const {
  std::vector<double> values(rows() * names.size(), std::nan(""));
  const auto& rule = rule_of(prefix);
  for (std::size_t k = 0; k < names.size(); ++k) {
    const auto name = std::string{prefix} + names[k];
    const auto c = column_of(name);
    if (c == no_column) continue;
    for (std::size_t row = 0; row < rows(); ++row) {
      values[row * names.size() + k] = number_in(cell(row, c), name, rule);
    }
  }
  return values;
}

}  // namespace hansa
