#include "hansa/scenario/parameter_table.hpp"

#include <algorithm>
#include <array>

#include "hansa/scenario/parameter_rows.hpp"

namespace hansa {
namespace {

constexpr std::array groups{
    ParameterGroup{"", "The run: what is asked, from when to when, with which random numbers."},
    ParameterGroup{"world", "The world that the run starts from."},
    ParameterGroup{"world.synthetic",
                   "Size and shape of a generated world (world.kind synthetic)."},
    ParameterGroup{"fragmentation",
                   "Number, duplication and coordination of networks, set by the experimenter."},
    ParameterGroup{"positions", "Ideal points of states and cities where tables give none."},
    ParameterGroup{"urbanisation", "How towns grow, and the countryside empties."},
    ParameterGroup{"membership", "Which cities look at, join and leave which networks."},
    ParameterGroup{"founding", "When networks are founded, and which."},
    ParameterGroup{"dissolution", "When networks end."},
    ParameterGroup{"consolidation", "When networks merge of their own accord."},
    ParameterGroup{"peak", "Bodies through which several networks speak as one."},
    ParameterGroup{"donors", "What donors pay, and when they leave."},
    ParameterGroup{"allies", "Private and civil resources on either side."},
    ParameterGroup{"money", "What cities pay, and what networks spend on themselves."},
    ParameterGroup{"agenda", "What networks ask for."},
    ParameterGroup{"access", "Which networks forums let in."},
    ParameterGroup{"attention", "The contest for what negotiators listen to."},
    ParameterGroup{"lobbying", "How what is heard moves states."},
    ParameterGroup{"summit", "When states agree on a text, and how texts age."},
    ParameterGroup{"recognition", "The line on the role of cities, and what a text on it does."},
    ParameterGroup{"learning", "How cities change their minds."},
    ParameterGroup{"politics", "What happens at home in states: gridlock, capture, leaving."},
    ParameterGroup{"compliance", "Whether states do what texts say."},
    ParameterGroup{"pledges",
                   "Pledge campaigns of networks: who signs, how they spread, what is delivered."},
    ParameterGroup{"preemption", "What states forbid their cities, and what they give back."},
    ParameterGroup{"standing", "Reputation, soft power, legitimacy, offices."},
    ParameterGroup{"functions", "Bull's five functions of diplomacy, each of which can be off."},
    ParameterGroup{"voice", "How urban voice is measured, and whether cities are muted."},
    ParameterGroup{"output", "What the result file keeps, and how often."},
};

constexpr std::array own_tables{"", "world", "world.synthetic", "fragmentation", "output"};

Rows build_table() {
  Rows rows;
  add_run_rows(rows);
  add_world_rows(rows);
  add_synthetic_rows(rows);
  add_fragmentation_rows(rows);
  add_position_rows(rows);
  add_urbanisation_rows(rows);
  add_membership_rows(rows);
  add_network_rows(rows);
  add_attention_rows(rows);
  add_politics_rows(rows);
  add_regimes_rows(rows);
  add_ecology_rows(rows);
  add_recognition_rows(rows);
  add_pledges_rows(rows);
  add_preemption_rows(rows);
  add_standing_rows(rows);
  add_functions_rows(rows);
  add_voice_rows(rows);
  add_output_rows(rows);
  return rows;
}

}  // namespace

std::string_view kind_name(ValueKind kind) {
  constexpr std::array<std::string_view, 9> names{
      "number",         "whole number", "yes or no",     "text",
      "choice",         "date",         "list of texts", "number, or one per issue",
      "list of numbers"};
  return names[static_cast<std::size_t>(kind)];
}

std::span<const ParameterRow> parameter_table() {
  static const Rows rows = build_table();
  return rows;
}

std::span<const ParameterGroup> parameter_groups() { return groups; }

const ParameterRow* find_parameter(std::string_view key) {
  constexpr std::string_view table = "parameters.";
  if (key.starts_with(table)) {
    key.remove_prefix(table.size());
    const auto* row = find_parameter(key);
    return row && path_in_file(key).starts_with(table) ? row : nullptr;
  }
  const auto rows = parameter_table();
  const auto found = std::ranges::find(rows, key, &ParameterRow::key);
  return found == rows.end() ? nullptr : &*found;
}

std::string_view group_of(std::string_view key) {
  const auto dot = key.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
}

std::string path_in_file(std::string_view key) {
  const bool own = std::ranges::find(own_tables, group_of(key)) != own_tables.end();
  return (own ? "" : "parameters.") + std::string{key};
}

std::string table_of_group(std::string_view group) {
  return std::string{group_of(path_in_file(std::string{group} + ".any"))};
}

void complete_recipe(Scenario& scenario) {
  auto& recipe = scenario.recipe;
  recipe.seed = scenario.seed;
  recipe.replicate = scenario.replicate;
  recipe.start = scenario.start;
  recipe.end = scenario.start + static_cast<Month>(12 * scenario.years);
}

Scenario standard_scenario() {
  Scenario scenario;
  for (const auto& row : parameter_table()) row.set(scenario, row.standard);
  complete_recipe(scenario);
  return scenario;
}

Parameters standard_parameters() { return standard_scenario().parameters; }

}  // namespace hansa
