#include <algorithm>
#include <charconv>

#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/scenario_files.hpp"
#include "hansa/study/calendar_field.hpp"
#include "hansa/study/read_parts.hpp"
#include "hansa/world/csv.hpp"

namespace hansa {
namespace {

/// A cell as `--set` would read it; plain numbers take a short cut.
std::variant<Value, Misfit> convert_cell(const ParameterRow& row, const CsvCell& cell) {
  const auto* const end = cell.text.data() + cell.text.size();
  std::int64_t whole{};
  if (const auto read = std::from_chars(cell.text.data(), end, whole);
      read.ec == std::errc{} && read.ptr == end) {
    return convert_value(row, {whole, cell.place});
  }
  double number{};
  if (const auto read = std::from_chars(cell.text.data(), end, number);
      read.ec == std::errc{} && read.ptr == end) {
    return convert_value(row, {number, cell.place});
  }
  return convert_setting(row, std::string{cell.text});
}

/// Turns the cells of a CSV file into the values of factors.
class CsvReader {
 public:
  CsvReader(const CsvTable& table, std::vector<FactorPlan>& factors, const Scenario& base,
            StudyFile file)
      : table_{table}, factors_{factors}, base_{base}, file_{file} {}

  Design read() {
    if (factors_.empty()) {
      make_factors();
    } else {
      find_columns();
    }
    Design design;
    design.kind = DesignKind::csv;
    if (columns_.size() != factors_.size()) return design;
    design.points = table_.rows();
    design.base = design.points;
    design.order = natural_order(design.points);
    design.value.resize(design.points * factors_.size());
    for (std::size_t factor = 0; factor < factors_.size(); ++factor) {
      for (std::size_t row = 0; row < design.points; ++row) {
        design.value[row * factors_.size() + factor] = read_cell(
            factors_[factor].factor, table_.cell[row * table_.columns() + columns_[factor]]);
      }
      set_ends(design, factor);
    }
    return design;
  }

 private:
  /// Every column is a key.
  void make_factors() {
    for (std::size_t column = 0; column < table_.columns(); ++column) {
      const auto& cell = table_.header[column];
      std::string problem;
      const auto* row = find_varying(std::string{cell.text}, base_, problem);
      if (!row) {
        file_.add(cell.place, problem);
        continue;
      }
      FactorPlan plan;
      plan.place = cell.place;
      plan.factor.name = cell.text;
      plan.factor.key = read_calendar_key(cell.text) ? cell.text : row->key;
      plan.factor.unit = row->unit;
      plan.factor.place = file_.text(cell.place);
      const auto same = [&](const FactorPlan& other) {
        return other.factor.key == plan.factor.key;
      };
      if (std::ranges::any_of(factors_, same)) {
        file_.add(cell.place, "a second column for " + plan.factor.key + ". Remove one.");
        continue;
      }
      factors_.push_back(std::move(plan));
      columns_.push_back(column);
    }
    if (factors_.size() < table_.columns()) columns_.clear();
  }

  std::vector<std::string_view> names() const {
    std::vector<std::string_view> all;
    for (const auto& plan : factors_) all.push_back(plan.factor.name);
    return all;
  }

  void find_columns() {
    const auto known = names();
    for (const auto& cell : table_.header) {
      if (std::ranges::find(known, cell.text) != known.end()) continue;
      file_.add(cell.place, "column " + std::string{cell.text} +
                                " belongs to no factor (the study has such for its columns "
                                "alone)." +
                                did_you_mean(cell.text, known));
    }
    for (const auto name : known) {
      const auto found = std::ranges::find(table_.header, name, &CsvCell::text);
      if (found == table_.header.end()) {
        file_.add({1, 1}, "no column " + std::string{name} +
                              " (the study has a factor of this name). Add the column, or "
                              "remove the factor.");
      } else {
        columns_.push_back(static_cast<std::size_t>(found - table_.header.begin()));
      }
    }
  }

  double read_cell(Factor& factor, const CsvCell& cell) {
    if (factor.key.empty()) return read_option_name(factor, cell);
    std::string problem;
    const auto& row = *find_varying(factor.key, base_, problem);
    if (cell.text.empty()) {
      file_.add(cell.place, factor.name +
                                " is blank (every point needs all its values). Fill "
                                "the cell.");
      return as_in_scenario;
    }
    auto result = convert_cell(row, cell);
    if (auto* misfit = std::get_if<Misfit>(&result)) {
      file_.add(cell.place, std::move(misfit->problem));
      return as_in_scenario;
    }
    auto& value = std::get<Value>(result);
    if (factor.key == "world.folder") value = beside(file_.folder, std::get<std::string>(value));
    if (row.kind == ValueKind::number) return std::get<double>(value);
    if (row.kind == ValueKind::integer) return static_cast<double>(std::get<std::int64_t>(value));
    auto found = std::ranges::find(factor.values, value);
    if (found == factor.values.end()) found = factor.values.insert(found, value);
    return static_cast<double>(found - factor.values.begin());
  }

  double read_option_name(const Factor& factor, const CsvCell& cell) {
    const auto found = std::ranges::find(factor.options, cell.text, &Option::name);
    if (found != factor.options.end()) return static_cast<double>(found - factor.options.begin());
    std::vector<std::string_view> known;
    for (const auto& option : factor.options) known.push_back(option.name);
    file_.add(cell.place, factor.name + " has no option " + std::string{cell.text} + '.' +
                              did_you_mean(cell.text, known));
    return as_in_scenario;
  }

  /// A factor of numbers has no levels: its range is that of the column.
  void set_ends(const Design& design, std::size_t column) {
    auto& factor = factors_[column].factor;
    if (factor.levels() > 0 || design.points == 0) return;
    factor.distribution = Distribution::uniform;
    factor.least = factor.most = design.value[column];
    for (std::size_t row = 0; row < design.points; ++row) {
      const double value = design.value[row * factors_.size() + column];
      factor.least = std::min(factor.least, value);
      factor.most = std::max(factor.most, value);
    }
  }

  const CsvTable& table_;
  std::vector<FactorPlan>& factors_;
  const Scenario& base_;
  StudyFile file_;
  std::vector<std::size_t> columns_;  ///< [factors]
};

}  // namespace

Design read_csv_design(const std::string& text, std::vector<FactorPlan>& factors,
                       const Scenario& base, StudyFile file) {
  const auto before = file.faults.size();
  const TableText source{file.path, file.path, text};  // the table holds views of it
  const auto table = parse_csv(source, file.faults);
  if (file.faults.size() > before) return {};
  if (table.rows() == 0) {
    file.add({1, 1},
             "the design is empty (a header and a row for each point are needed). Add rows.");
    return {};
  }
  auto design = CsvReader{table, factors, base, file}.read();
  if (design.points > most_points) {
    file.add({1, 1}, "the design has more than " + std::to_string(most_points) +
                         " points. Give fewer rows.");
  }
  return design;
}

}  // namespace hansa
