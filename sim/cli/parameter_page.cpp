#include "hansa/cli/parameter_page.hpp"

#include <algorithm>
#include <ostream>

#include "hansa/cli/help.hpp"
#include "hansa/scenario/calendar.hpp"

namespace hansa {
namespace {

constexpr std::size_t key_width = 34;

std::string_view unit_text(const ParameterRow& row) { return row.unit == "1" ? "" : row.unit; }

/// "attention.gamma   1.0   Decisiveness ..." with the meaning hanging.
void write_line(std::ostream& out, const ParameterRow& row) {
  auto head = "  " + std::string{row.key};
  head.resize(std::max(head.size() + 1, key_width), ' ');
  head += to_toml(row.standard);
  if (!unit_text(row).empty()) head += ' ' + std::string{unit_text(row)};
  out << head << '\n' << wrapped(row.meaning, 6);
}

template <class Visit>
void for_each_row(std::string_view group, const Visit& visit) {
  for (const auto& row : parameter_table()) {
    if (group_of(row.key) == group) visit(row);
  }
}

std::string heading(const ParameterGroup& group) {
  return group.name.empty() ? "above the first table" : '[' + table_of_group(group.name) + ']';
}

std::string_view last_part(std::string_view key) { return key.substr(key.rfind('.') + 1); }

}  // namespace

void write_parameter_list(std::ostream& out) {
  out << "What a scenario can set, with its default. `hansa describe KEY` tells all about one "
         "key,\n"
         "`hansa describe GROUP` tells a group, `hansa describe calendar` the interventions.\n";
  for (const auto& group : parameter_groups()) {
    out << '\n' << heading(group) << "  " << group.meaning << '\n';
    for_each_row(group.name, [&](const ParameterRow& row) {
      auto name = "  " + std::string{row.key};
      name.resize(std::max(name.size() + 1, key_width), ' ');
      out << name << to_toml(row.standard)
          << (unit_text(row).empty() ? "" : ' ' + std::string{unit_text(row)}) << '\n';
    });
  }
}

bool write_parameter_group(std::ostream& out, std::string_view name) {
  bool found = false;
  for (const auto& group : parameter_groups()) {
    const bool inside = group.name == name || (!name.empty() && group.name.starts_with(name) &&
                                               group.name[name.size()] == '.');
    if (!inside) continue;
    out << (found ? "\n" : "") << heading(group) << "  " << group.meaning << '\n';
    for_each_row(group.name, [&](const ParameterRow& row) { write_line(out, row); });
    found = true;
  }
  return found;
}

void write_parameter(std::ostream& out, const ParameterRow& row) {
  const auto table = table_of_group(group_of(row.key));
  out << row.key << "\n\n" << wrapped(row.meaning, 2) << '\n';
  out << "  kind      " << kind_name(row.kind) << '\n';
  if (!row.unit.empty()) out << "  unit      " << (row.unit == "1" ? "none" : row.unit) << '\n';
  if (!range_text(row).empty()) out << "  range     " << range_text(row) << '\n';
  out << "  default   " << to_toml(row.standard) << '\n';
  if (!row.source.empty()) {
    const auto source = wrapped(row.source, 12);
    out << "  source    " << source.substr(12);
  }
  out << "\nin a file:\n";
  if (table.empty()) {
    out << "  " << row.key << " = " << to_toml(row.standard) << "   # above the first [table]\n";
  } else {
    out << "  [" << table << "]\n  " << last_part(row.key) << " = " << to_toml(row.standard)
        << '\n';
  }
  out << "on the command line:\n  --set " << row.key << "=VALUE\n";
}

void write_calendar_actions(std::ostream& out) {
  out << "[[calendar]]  Interventions, each with a date and one action:\n\n"
         "  [[calendar]]\n  date = \"1995-06\"   # or 1995\n";
  for (const auto& action : calendar_actions()) {
    out << "  " << action.example << "\n\n" << wrapped(action.meaning, 2);
    for (const auto& field : action.fields) {
      const auto name = std::string{last_part(field.row.key)};
      const auto range = range_text(field.row);
      out << "    " << name << (range.empty() ? "" : " (" + range + ")") << ", "
          << (field.needed ? "needed" : "default " + to_toml(field.row.standard)) << '\n'
          << wrapped(field.row.meaning, 8);
    }
    if (&action != &calendar_actions().back()) out << "\n  [[calendar]]\n  date = 2001\n";
  }
  out << "\nParts of a split are called by number: uclg/1, uclg/2, ... A variant's calendar adds "
         "to\n"
         "that of its base, unless it says calendar_from_base = false.\n";
}

void write_twins(std::ostream& out) {
  out << "[[twin]]  The same history with something else changed, on the same random numbers:\n\n"
         "  [[twin]]\n  name = \"muted\"        # letters, digits, _ or -\n"
         "  voice.muted = true    # any keys of the scenario, or [twin.parameters.voice]\n\n"
         "  [[twin]]\n  name = \"no_split\"\n"
         "  calendar = false      # none of the scenario's interventions\n\n"
         "  [[twin]]\n  name = \"merger\"\n"
         "  [[twin.calendar]]     # one more; calendar_from_scenario = false leaves out the "
         "others\n"
         "  date = 2001\n  merge = { networks = [\"all\"] }\n\n"
      << wrapped(
             "A twin runs beside the scenario, step by step. The result holds its series, its "
             "sessions and the differences (scenario minus twin); a twin with voice.muted gives "
             "lasting voice, that since the twin fell silent. Seed, dates, cities, states, forums "
             "and issues are the scenario's. A variant's twins add to those of its base, unless it "
             "says twins_from_base = false.",
             0);
}

}  // namespace hansa
