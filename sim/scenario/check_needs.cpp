#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "hansa/base/contract.hpp"
#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/needs.hpp"
#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/csv.hpp"

namespace hansa {
namespace {

/// Whether a value is another than `off`; a list, whether any of it is.
bool differs(const Value& value, double off) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes != (off != 0.0);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    return static_cast<double>(*whole) != off;
  }
  if (const auto* number = std::get_if<double>(&value)) return *number != off;
  if (const auto* texts = std::get_if<std::vector<std::string>>(&value)) return !texts->empty();
  if (const auto* list = std::get_if<std::vector<double>>(&value)) {
    return std::ranges::any_of(*list, [&](double each) { return each != off; });
  }
  return false;
}

/// A scenario at one time, with the place of values that a calendar has set.
struct Settings {
  Scenario scenario;
  std::map<std::string, std::string, std::less<>> places;

  bool is(std::string_view key, double off) const {
    return !differs(find_parameter(key)->get(scenario), off);
  }

  /// Whether the key says something: a number that is not 0, a list that is not empty.
  bool says(std::string_view key) const {
    const auto value = find_parameter(key)->get(scenario);
    const auto* list = std::get_if<std::vector<double>>(&value);
    return list ? !list->empty() : differs(value, 0.0);
  }

  /// "mine.toml:12:3", or "default".
  std::string place(std::string_view key) const {
    if (const auto found = places.find(key); found != places.end()) return found->second;
    const auto found = std::ranges::find(scenario.resolved, key, &ResolvedValue::key);
    return found == scenario.resolved.end() ? "default" : found->origin;
  }

  void set(const CalendarEntry& entry) {
    for (const auto& [name, text] : entry.set) {
      const auto* row = find_parameter(name);
      row->set(scenario, std::get<Value>(convert_setting(*row, text)));
      places[std::string{row->key}] = entry.place;
    }
  }
};

/// What the tables of a world hold.
class Tables {
 public:
  Tables(const std::vector<TableText>& texts, const std::string& folder)
      : texts_{texts}, folder_{folder} {}

  bool has(const NeedSource& source) {
    const CsvTable& table = parsed(source.table);
    if (source.column.empty()) return table.rows() > 0;
    for (std::size_t column = 0; column < table.columns(); ++column) {
      const auto name = table.header[column].text;
      const bool meant =
          source.column.ends_with('_') ? name.starts_with(source.column) : name == source.column;
      if (meant && any_cell(table, column)) return true;
    }
    return false;
  }

  bool has_table(std::string_view name) const {
    return std::ranges::find(texts_, name, &TableText::name) != texts_.end();
  }

  /// "mine/states.csv: no column "federal"", or "mine: no table events.csv".
  std::string lack(const NeedSource& source) {
    const auto text = std::ranges::find(texts_, source.table, &TableText::name);
    if (text == texts_.end()) return folder_ + ": no table " + std::string{source.table};
    if (source.column.empty()) return text->path + ": no row";
    const CsvTable& table = parsed(source.table);
    const auto named = std::ranges::find(table.header, source.column, &CsvCell::text);
    return text->path +
           (named == table.header.end() ? ": no column \"" : ": nothing in column \"") +
           std::string{source.column} + (source.column.ends_with('_') ? "<issue>\"" : "\"");
  }

 private:
  static bool any_cell(const CsvTable& table, std::size_t column) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (!table.cell[row * table.columns() + column].text.empty()) return true;
    }
    return false;
  }

  const CsvTable& parsed(std::string_view name) {
    const auto known = parsed_.find(name);
    if (known != parsed_.end()) return known->second;
    const auto text = std::ranges::find(texts_, name, &TableText::name);
    Faults told_elsewhere;
    return parsed_
        .emplace(name, text == texts_.end() ? CsvTable{} : parse_csv(*text, told_elsewhere))
        .first->second;
  }

  const std::vector<TableText>& texts_;
  std::string folder_;
  std::map<std::string, CsvTable, std::less<>> parsed_;
};

/// Whether the scenario, and not only a default, asks for what has this need.
bool asked_for(const Need& need, const Settings& settings) {
  const auto given = [&](std::string_view key) { return settings.place(key) != "default"; };
  const auto on = [&](std::string_view key) { return !settings.is(key, 0.0); };
  if (settings.is(need.key, need.off) || !std::ranges::all_of(need.gates, on)) return false;
  return given(need.key) || (need.asked_by_gates && std::ranges::any_of(need.gates, given));
}

std::string setting_text(const Settings& settings, std::string_view key) {
  return std::string{key} + " = " + to_toml(find_parameter(key)->get(settings.scenario)) + " (" +
         settings.place(key) + ')';
}

/// "federal", or "change_<issue>", in quotes.
std::string quoted(std::string_view column) {
  return '"' + std::string{column} + (column.ends_with('_') ? "<issue>\"" : "\"");
}

/// "Add the column, or column "autonomy" of cities.csv, or ...".
std::string remedy(const Need& need, const Tables& tables) {
  const auto& first = need.sources.front();
  std::string text = first.column.empty()            ? "Add it"
                     : tables.has_table(first.table) ? "Add the column"
                                                     : "Add it with column " + quoted(first.column);
  for (std::size_t i = 1; i < need.sources.size(); ++i) {
    const auto& source = need.sources[i];
    text += source.table.empty()
                ? ", or set " + std::string{source.column} + " above 0"
                : ", or column " + quoted(source.column) + " of " + std::string{source.table};
  }
  return text + ", or switch " + std::string{need.name} + " off: " + std::string{need.key} + " = " +
         to_text(need.off) + '.';
}

std::string problem(const Need& need, const Settings& settings, Tables& tables) {
  if (!asked_for(need, settings)) return "";
  for (const auto& source : need.sources) {
    if (source.table.empty() ? settings.says(source.column) : tables.has(source)) return "";
  }
  std::string asks = setting_text(settings, need.key);
  if (settings.place(need.key) == "default")
    asks += " with " + setting_text(settings, need.gates[0]);
  return tables.lack(need.sources.front()) + ", which " + asks +
         " needs: " + std::string{need.why} + ". " + remedy(need, tables);
}

/// Each problem once, in the order of the list and of the calendar; of a twin what its scenario has
/// not as well.
void gather(const Settings& settings, const std::string& whose, Tables& tables,
            std::vector<std::string>& problems) {
  const auto told = [&](const std::string& text) {
    return std::ranges::find(problems, text) != problems.end();
  };
  for (const auto& need : needs()) {
    const auto found = problem(need, settings, tables);
    if (!found.empty() && !told(found) && !told(whose + found)) problems.push_back(whose + found);
  }
}

void visit(const Scenario& scenario, const std::string& whose, Tables& tables,
           std::vector<std::string>& problems) {
  Settings settings{scenario, {}};
  gather(settings, whose, tables, problems);
  for (const auto& entry : scenario.calendar) {
    if (entry.set.empty()) continue;
    settings.set(entry);
    gather(settings, whose, tables, problems);
  }
}

}  // namespace

void check_needs(const Scenario& scenario, const std::vector<TableText>& texts) {
  if (scenario.recipe.kind != "given") return;
  Tables tables{texts, scenario.recipe.folder};
  std::vector<std::string> problems;
  visit(scenario, "", tables, problems);
  for (const auto& twin : scenario.twins) {
    visit(twin.scenario, "twin " + twin.name + ": ", tables, problems);
  }
  std::string all;
  for (const auto& each : problems) all += (all.empty() ? "" : "\n") + each;
  require(all.empty(), all);
}

}  // namespace hansa
