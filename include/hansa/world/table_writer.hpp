/// \file   A table of a world written by columns.
///
/// Numbers are the shortest text that reads back to the same bits; NaN is a blank cell.
#pragma once
#include <charconv>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "hansa/world/csv.hpp"
#include "hansa/world/table_reader.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {

inline void append_number(std::string& text, double number) {
  if (std::isnan(number)) return;
  char digits[32];
  text.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// Columns first, then the rows. Keeps references: what is written must outlive it.
class TableWriter {
 public:
  using Write = std::function<void(std::string&, std::size_t)>;

  void column(const std::string& name, Write write) {
    names_.push_back(name);
    writes_.push_back(std::move(write));
  }
  void texts(const std::string& name, const std::vector<std::string>& values) {
    column(name, [&](std::string& text, std::size_t row) { append_csv_cell(text, values[row]); });
  }
  template <class T>
  void numbers(const std::string& name, const std::vector<T>& values) {
    column(name, [&](std::string& text, std::size_t row) {
      append_number(text, static_cast<double>(values[row]));
    });
  }
  void matrix(const std::string& prefix, const std::vector<std::string>& issues,
              const std::vector<double>& values) {
    for (std::size_t k = 0; k < issues.size(); ++k) {
      column(prefix + issues[k], [&values, k, width = issues.size()](auto& text, std::size_t row) {
        append_number(text, values[row * width + k]);
      });
    }
  }
  void dates(const std::string& name, const std::vector<Month>& values) {
    column(name, [&](std::string& text, std::size_t row) {
      if (values[row] != no_month) text += month_text(values[row]);
    });
  }
  /// Ids of the rows that a column points at.
  void references(const std::string& name, const std::vector<std::uint32_t>& rows,
                  const std::vector<std::string>& ids) {
    column(name,
           [&](std::string& text, std::size_t row) { append_csv_cell(text, ids[rows[row]]); });
  }
  void synthetic(const std::vector<std::uint16_t>& flags) {
    column("synthetic",
           [&](std::string& text, std::size_t row) { text += synthetic_text(flags[row]); });
  }

  TableText table(const std::string& name, std::size_t rows) const {
    std::string text;
    for (std::size_t c = 0; c < names_.size(); ++c) {
      if (c > 0) text += ',';
      append_csv_cell(text, names_[c]);
    }
    text += '\n';
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t c = 0; c < writes_.size(); ++c) {
        if (c > 0) text += ',';
        writes_[c](text, row);
      }
      text += '\n';
    }
    return {name, name, std::move(text)};
  }

 private:
  std::vector<std::string> names_;
  std::vector<Write> writes_;
};

}  // namespace hansa
