#include "hansa/world/table_reader.hpp"

#include <algorithm>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

constexpr std::size_t most_suggestions = 30;  // looking for near names among many is slow

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }

/// Whether `rule` covers a column called `name`.
bool covers(const ColumnRule& rule, std::string_view name, const ColumnNames& names) {
  if (rule.repeat == Repeat::once) return rule.name == name;
  if (name.substr(0, rule.name.size()) != rule.name) return false;
  const auto& repeated = rule.repeat == Repeat::issue ? names.issues : names.forums;
  const auto rest = name.substr(rule.name.size());
  return std::find(repeated.begin(), repeated.end(), rest) != repeated.end();
}

std::vector<std::string> column_names(const TableRule& rule, const ColumnNames& names) {
  std::vector<std::string> known;
  for (const auto& column : rule.columns) {
    if (column.repeat == Repeat::once) known.emplace_back(column.name);
    if (column.repeat == Repeat::issue) {
      for (const auto& issue : names.issues) known.push_back(std::string{column.name} + issue);
    }
    if (column.repeat == Repeat::forum) {
      for (const auto& forum : names.forums) known.push_back(std::string{column.name} + forum);
    }
  }
  return known;
}

}  // namespace

TableReader::TableReader(const CsvTable& csv, const TableRule& rule, const ColumnNames& names,
                         Faults& faults)
    : csv_{csv}, rule_{rule}, faults_{faults}, order_(csv.rows()) {
  for (std::size_t row = 0; row < order_.size(); ++row) order_[row] = row;
  if (csv.header.empty()) return;
  check_columns(names);
  check_required();
}

void TableReader::check_columns(const ColumnNames& names) {
  for (const auto& [name, place] : csv_.header) {
    const auto known = [&, name = name](const ColumnRule& rule) {
      return covers(rule, name, names);
    };
    if (name.empty() || std::any_of(rule_.columns.begin(), rule_.columns.end(), known)) continue;
    const auto all = column_names(rule_, names);
    const std::vector<std::string_view> views(all.begin(), all.end());
    faults_.add(csv_.path, place,
                "column " + quoted(name) + " is unknown (" + std::string{rule_.name} +
                    " has no such column, and world.issues no such issue). " +
                    did_you_mean(name, views, "Take it out, or name the issue in world.issues."));
  }
}

void TableReader::check_required() const {
  for (const auto& rule : rule_.columns) {
    if (!rule.required) continue;
    if (!has(rule.name)) {
      fault("column " + quoted(rule.name) + " is missing (" + std::string{rule_.name} +
            " needs it). Add it: " + std::string{rule.meaning});
      continue;
    }
    for (std::size_t row = 0; row < rows(); ++row) {
      if (text(row, rule.name).empty()) {
        fault(row, rule.name,
              quoted(rule.name) +
                  " is blank (every row needs one). Fill it in, or take the row "
                  "out.");
      }
    }
  }
}

std::size_t TableReader::column_of(std::string_view name) const {
  for (std::size_t c = 0; c < csv_.columns(); ++c) {
    if (csv_.header[c].text == name) return c;
  }
  return no_column;
}

const CsvCell& TableReader::cell(std::size_t row, std::size_t column) const {
  return csv_.cell[order_[row] * csv_.columns() + column];
}

const ColumnRule& TableReader::rule_of(std::string_view name) const {
  const auto rule = std::find_if(rule_.columns.begin(), rule_.columns.end(),
                                 [&](const ColumnRule& r) { return r.name == name; });
  HANSA_EXPECT(rule != rule_.columns.end());
  return *rule;
}

void TableReader::sort_by_id(std::string_view column) {
  const auto c = column_of(column);
  if (c == no_column) return;
  const auto id = [&](std::size_t row) { return csv_.cell[row * csv_.columns() + c]; };
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::size_t a, std::size_t b) { return id(a).text < id(b).text; });
  std::vector<std::pair<Key, std::size_t>> keys;
  for (std::size_t row = 0; row < rows(); ++row) {
    const auto [text, place] = cell(row, c);
    if (text.find_first_of(";\n\r") != std::string_view::npos) {
      fault(row, column,
            "id " + quoted(text) +
                " holds ; or a line end (; stands between ids in "
                "lists). Choose another.");
    }
    if (row > 0 && !text.empty() && text == cell(row - 1, c).text) {
      fault(row, column,
            quoted(text) + " is listed twice (first in line " +
                std::to_string(cell(row - 1, c).place.line) + "). Take one row out or rename it.");
    } else {
      keys.emplace_back(key_of(text), row);
    }
  }
  std::sort(keys.begin(), keys.end());
  for (std::size_t n = 1; n < keys.size(); ++n) {
    if (keys[n].first != keys[n - 1].first) continue;
    fault(keys[n].second, column,
          "ids " + quoted(cell(keys[n - 1].second, c).text) + " and " +
              quoted(cell(keys[n].second, c).text) +
              " share one digest (their random numbers would be the same). Rename one.");
  }
}

std::string_view TableReader::text(std::size_t row, std::string_view column) const {
  const auto c = column_of(column);
  return c == no_column ? std::string_view{} : cell(row, c).text;
}

std::vector<std::string> TableReader::texts(std::string_view column) const {
  std::vector<std::string> values(rows());
  const auto c = column_of(column);
  for (std::size_t row = 0; c != no_column && row < rows(); ++row) values[row] = cell(row, c).text;
  return values;
}

std::vector<std::uint8_t> TableReader::flags(std::string_view column) const {
  std::vector<std::uint8_t> values(rows(), unknown_flag);
  for (std::size_t row = 0; has(column) && row < rows(); ++row) {
    const auto text = this->text(row, column);
    if (text == "0" || text == "1") {
      values[row] = text == "1";
    } else if (!text.empty()) {
      fault(row, column,
            quoted(column) + " is " + quoted(text) +
                " (it is 0 for no or 1 for yes). Write 0 or 1, or leave it blank.");
    }
  }
  return values;
}

std::vector<Month> TableReader::dates(std::string_view column) const {
  std::vector<Month> values(rows(), unknown_month);
  for (std::size_t row = 0; has(column) && row < rows(); ++row) {
    const auto text = this->text(row, column);
    if (text.empty()) continue;
    values[row] = month_in(text);
    if (values[row] == unknown_month) {
      fault(row, column,
            quoted(column) + " is " + quoted(text) +
                ", which is not a date of the years 1000 to 2999 (1995, 1995-06 and 1995-06-30 "
                "are read). Correct it, or leave it blank when it is unknown.");
    }
  }
  return values;
}

std::vector<std::uint32_t> TableReader::references(std::string_view column,
                                                   const IdIndex& ids) const {
  std::vector<std::uint32_t> values(rows(), no_row);
  const auto c = column_of(column);
  for (std::size_t row = 0; c != no_column && row < rows(); ++row) {
    const auto text = cell(row, c).text;
    if (text.empty()) continue;
    values[row] = ids.row_of(text);
    if (values[row] == no_row) {
      fault(row, column,
            faults_.size() < most_suggestions
                ? ids.problem(text)
                : quoted(text) + " is unknown (no table names it). Correct it.");
    }
  }
  return values;
}

std::vector<std::uint16_t> TableReader::synthetic() const {
  std::vector<std::uint16_t> values(rows(), 0);
  for (std::size_t row = 0; has("synthetic") && row < rows(); ++row) {
    if (!read_synthetic(text(row, "synthetic"), values[row])) {
      fault(row, "synthetic",
            quoted(text(row, "synthetic")) +
                " names no kind of synthetic value (agent, position, salience, resources, "
                "attributes, date, members, indicator with + between them are read). Correct it.");
    }
  }
  return values;
}

void TableReader::fault(std::size_t row, std::string_view column, std::string message) const {
  const auto c = column_of(column);
  const auto place = c == no_column ? Place{cell(row, 0).place.line, 1} : cell(row, c).place;
  faults_.add(csv_.path, place, std::move(message));
}

void TableReader::fault(std::string message) const {
  faults_.add(csv_.path, {1, 1}, std::move(message));
}

}  // namespace hansa
