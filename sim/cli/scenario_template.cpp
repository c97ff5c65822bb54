#include "hansa/cli/scenario_template.hpp"

#include <array>
#include <string_view>

#include "hansa/cli/help.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/parameter_table.hpp"

namespace hansa {
namespace {

/// Values that a new scenario sets itself; all others stand as comments.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> active{{
    {"seed", "1"},
    {"horizon", "40"},
    {"step", "\"quarter\""},
    {"world.kind", "\"synthetic\""},
    {"world.synthetic.cities", "200"},
    {"world.synthetic.states", "20"},
    {"world.synthetic.networks", "20"},
}};

std::string_view active_value(std::string_view key) {
  for (const auto& [name, value] : active) {
    if (name == key) return value;
  }
  return {};
}

std::string comment(std::string_view text) {
  std::string result;
  std::string lines = wrapped(text, 0, 96);
  for (std::size_t from = 0; from < lines.size();) {
    const auto end = lines.find('\n', from);
    result += "# " + lines.substr(from, end - from) + '\n';
    from = end + 1;
  }
  return result;
}

std::string explained(const ParameterRow& row) {
  std::string text{row.meaning};
  const auto range = range_text(row);
  const bool unit = row.unit != "1" && !row.unit.empty();
  if (unit) text += " Unit: " + std::string{row.unit} + '.';
  if (!range.empty()) text += " Range: " + range + '.';
  return comment(text);
}

/// Name of the key below the table of its file: "attention.gamma", "kind", "cities".
std::string_view name_in_table(std::string_view key, std::string_view table) {
  if (table.empty() || table == "parameters") return key;
  return key.substr(table.size() + 1);
}

std::string group_text(const ParameterGroup& group, std::string_view table) {
  std::string text;
  for (const auto& row : parameter_table()) {
    if (group_of(row.key) != group.name || row.key == "title" || row.key == "question") continue;
    const auto value = active_value(row.key);
    const auto name = std::string{name_in_table(row.key, table)};
    text += explained(row);
    text += value.empty() ? "# " + name + " = " + to_toml(row.standard) + "\n\n"
                          : name + " = " + std::string{value} + "\n\n";
  }
  return text;
}

std::string head(const std::string& title) {
  return "format = 1\ntitle = " + to_toml(title) + "\nquestion = \"What do you want to know?\"\n";
}

std::string calendar_text() {
  std::string text;
  for (const auto& action : calendar_actions()) {
    text += comment(action.meaning) + "# [[calendar]]\n# date = \"1995-06\"\n# " +
            std::string{action.example} + "\n\n";
  }
  return text + comment(
                    "A twin: the same history, random numbers included, with something else "
                    "changed. `hansa describe twin` shows how to write [[twin]].");
}

}  // namespace

std::string scenario_template(const std::string& title) {
  std::string text =
      "# A scenario: plain text in TOML. Lines that begin with # are comments; take the # away "
      "from\n"
      "# a value to change it. `hansa check` tells whether all is well, `hansa describe KEY` "
      "more.\n\n";
  text += head(title) + '\n';
  std::string last_table;
  for (const auto& group : parameter_groups()) {
    const auto own = table_of_group(group.name);
    const bool model = own.starts_with("parameters.");
    const std::string table = model ? "parameters" : own;
    if (table != last_table) text += '[' + table + "]\n";
    if (!group.name.empty()) text += comment("-- " + std::string{group.meaning}) + '\n';
    text += group_text(group, table);
    last_table = table;
  }
  return text + calendar_text();
}

std::string variant_template(const std::string& title, const std::string& base) {
  return "# A variant: what it does not say is as in its base, seen from this file.\n"
         "# `hansa explain` prints every value and where it was set.\n\n" +
         head(title) + "base = " + to_toml(base) +
         "\n\n[parameters]\n# attention.gamma = 0.5\n\n# [[calendar]]\n# date = \"1995-06\"\n# " +
         std::string{calendar_actions().front().example} + '\n';
}

}  // namespace hansa
