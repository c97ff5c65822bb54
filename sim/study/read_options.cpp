#include <algorithm>

#include "hansa/base/contract.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/dates.hpp"
#include "hansa/study/read_parts.hpp"

namespace hansa {
namespace {

constexpr std::string_view double_brackets = ", in double brackets";

/// The tables of a list; what else it holds is a fault.
const NodeList* tables_of(const Node& list, const std::string& name, StudyFile file) {
  const auto* items = list.as<NodeList>();
  if (items && !items->empty()) return items;
  file.add(list.place, name + " is " + std::string{items ? "empty" : describe_type(list)} +
                           " (must be a list of tables). Begin each with [[" + name + "]]" +
                           std::string{double_brackets} + ".");
  return nullptr;
}

Option read_option(const StudyFields& fields, const std::string& table, StudyFile file) {
  Option option;
  option.name = fields.text("name");
  if (option.name.empty()) fields.fault("name", "an entry of " + table + " has no name.");
  if (const auto* set = fields.find("set")) option.settings = read_settings(set->node, file);
  if (const auto* calendar = fields.find("calendar")) {
    option.calendar = read_calendar(calendar->node, file.path, file.faults);
  }
  option.calendar_from_scenario =
      std::get<bool>(fields.value("calendar_from_scenario").value_or(true));
  return option;
}

void read_window(Observable& output, const Member& member, StudyFile file) {
  std::optional<Month> month;
  if (const auto* year = member.node.as<std::int64_t>()) {
    month = read_date(std::to_string(*year));
  } else if (const auto* text = member.node.as<std::string>()) {
    month = read_date(*text);
  }
  if (!month) {
    file.add(member.node.place,
             "output." + member.name + " is no date. Write 2005 or \"2005-06\".");
  }
  (member.name == "from" ? output.from : output.until) = month;
}

/// The text that says what an output is; other members of its table are read here.
std::optional<Observable> read_output(const Node& node, StudyFile file) {
  const auto* table = node.as<NodeTable>();
  const auto* value = table ? find_member(*table, "value") : nullptr;
  const auto* text =
      table ? (value ? value->node.as<std::string>() : nullptr) : node.as<std::string>();
  if (!text) {
    file.add(node.place,
             "an output is neither text nor a table with a value. For example "
             "\"mean:attention\" or { name = \"late\", value = \"voice\", "
             "from = 2005 }.");
    return std::nullopt;
  }
  Observable output;
  try {
    output = parse_observable(*text);
  } catch (const InputError& error) {
    file.add(value ? value->node.place : node.place, error.what());
    return std::nullopt;
  }
  if (!table) return output;
  for (const auto& member : *table) {
    if (member.name == "value") continue;
    if (member.name == "from" || member.name == "until") {
      read_window(output, member, file);
    } else if (const auto* name = member.node.as<std::string>(); name && member.name == "name") {
      output.name = *name;
    } else {
      file.add(member.place, "unknown key output." + member.name +
                                 " (an output has name, value, from, until)." +
                                 did_you_mean(member.name, {"name", "value", "from", "until"}));
    }
  }
  if (output.from && output.until && *output.from >= *output.until) {
    file.add(node.place, "output " + output.name +
                             " ends before it begins. Exchange from and "
                             "until.");
  }
  return output;
}

}  // namespace

std::vector<Option> read_options(const Node& list, std::string_view table, StudyFile file) {
  std::vector<Option> options;
  const std::string path = table == "option" ? "factor.option" : std::string{table};
  const auto* items = tables_of(list, path, file);
  if (!items) return options;
  for (const auto& item : *items) {
    const StudyFields fields{table, item, file};
    auto option = read_option(fields, path, file);
    if (std::ranges::find(options, option.name, &Option::name) != options.end()) {
      fields.fault("name", "a second " + path + " is called " + option.name + ". Rename one.");
    }
    options.push_back(std::move(option));
  }
  return options;
}

std::vector<Observable> read_outputs(const Node& list, StudyFile file) {
  std::vector<Observable> outputs;
  const auto* items = list.as<NodeList>();
  if (!items || items->empty()) {
    file.add(list.place, "outputs are " + std::string{items ? "empty" : describe_type(list)} +
                             " (must be a list). For example [\"voice\", \"mean:attention\"].");
    return outputs;
  }
  for (const auto& item : *items) {
    auto output = read_output(item, file);
    if (!output) continue;
    if (std::ranges::find(outputs, output->name, &Observable::name) != outputs.end()) {
      file.add(item.place, "a second output is called " + output->name + ". Remove it, or give " +
                               "it a name.");
      continue;
    }
    outputs.push_back(std::move(*output));
  }
  return outputs;
}

}  // namespace hansa
