#include "hansa/scenario/resolve.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>

#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/scenario_files.hpp"

namespace hansa {
namespace {

/// Adds the checks that need more than one value.
class Finish {
 public:
  Finish(Resolution& resolution, const std::string& folder, Folders folders)
      : all_{resolution}, scenario_{resolution.scenario}, folder_{folder}, folders_{folders} {}

  void run() {
    sort_calendar();
    check_calendar_dates();
    check_issue_lists();
    check_cost_table();
    note_idle_values();
    list_values();  // before the folder is looked up: the list keeps it as it was written
    read_twins(all_);
    find_folder();
    complete_recipe(scenario_);
    for (auto& twin : scenario_.twins) {
      twin.scenario.recipe.folder = scenario_.recipe.folder;
      complete_recipe(twin.scenario);
    }
    all_.faults.throw_if_any();
  }

 private:
  const Origin* origin_of(std::string_view key) const {
    const auto found = all_.origins.find(key);
    return found == all_.origins.end() ? nullptr : &found->second;
  }

  void fault(std::string_view key, const std::string& message) {
    const auto* origin = origin_of(key);
    const auto path = origin ? origin->path : folder_ + scenario_.texts.front().path;
    all_.faults.add(path, origin ? origin->place : Place{}, message);
  }

  void sort_calendar() { std::ranges::stable_sort(scenario_.calendar, {}, &CalendarEntry::month); }

  void check_calendar_dates() {
    const auto end = scenario_.start + static_cast<Month>(12 * scenario_.years);
    for (const auto& entry : scenario_.calendar) {
      if (entry.month >= scenario_.start && entry.month < end) continue;
      all_.faults.add(entry.place, {},
                      "the calendar's " + date_text(entry.month) + " lies outside the run (" +
                          date_text(scenario_.start) + " to " + date_text(end - 1) +
                          "). Change the date, start or horizon.");
    }
  }

  void check_issue_lists() {
    const auto issues = scenario_.recipe.issues.size();
    for (const auto& row : parameter_table()) {
      if (row.kind != ValueKind::per_issue) continue;
      const auto count = std::get<std::vector<double>>(row.get(scenario_)).size();
      if (count == 1 || count == issues) continue;
      fault(row.key, std::string{row.key} + " has " + std::to_string(count) + " numbers (" +
                         std::to_string(issues) + " issues). Give one number, or one per issue.");
    }
  }

  void check_cost_table() {
    const auto& years = scenario_.parameters.membership.cost_years;
    const auto& values = scenario_.parameters.membership.cost_values;
    if (std::ranges::adjacent_find(years, std::ranges::greater_equal{}) != years.end()) {
      fault("membership.cost_years",
            "membership.cost_years do not ascend (each year has one value). Sort them, each once.");
    }
    if (years.empty() || values.empty() || years.size() == values.size()) return;
    fault("membership.cost_values", "membership.cost_values has " + std::to_string(values.size()) +
                                        " numbers and cost_years " + std::to_string(years.size()) +
                                        " (each year has one value). Give as many of each.");
  }

  void note_idle_values() {
    for (const auto& [key, origin] : all_.origins) {
      const auto idle = why_idle(key);
      if (idle.empty()) continue;
      scenario_.notes.push_back(std::string{key} + " (" + origin.text() +
                                ") has no effect: " + idle + '.');
    }
  }

  std::string why_idle(std::string_view key) const {
    const auto& recipe = scenario_.recipe;
    const bool shape = key == "fragmentation.member_dup" || key == "fragmentation.niche_dup" ||
                       key == "fragmentation.size_inequality";
    if (shape && recipe.fragmentation.networks == 0) {
      return "fragmentation.networks is 0, which leaves the networks of the world";
    }
    if (group_of(key) == "world.synthetic" && recipe.kind != "synthetic") {
      return "world.kind is " + recipe.kind;
    }
    if (key == "voice.muted_from" && !scenario_.parameters.voice.muted)
      return "voice.muted is false";
    const auto& membership = scenario_.parameters.membership;
    if (key == "membership.cost_years" && membership.cost_values.empty()) {
      return "membership.cost_values is empty";
    }
    if (key == "membership.cost_values" && membership.cost_years.empty()) {
      return "membership.cost_years is empty";
    }
    if (key == "world.complete_networks_to" && recipe.kind != "observed") {
      return "world.kind is " + recipe.kind;
    }
    return "";
  }

  void list_values() {
    for (const auto& row : parameter_table()) {
      const auto* origin = origin_of(row.key);
      scenario_.resolved.push_back({std::string{row.key}, to_toml(row.get(scenario_)),
                                    std::string{row.unit}, origin ? origin->text() : "default"});
    }
  }

  void find_folder() {
    auto& recipe = scenario_.recipe;
    if (recipe.kind == "synthetic") return;
    if (recipe.folder.empty()) {
      fault("world.kind", "world.kind is " + recipe.kind +
                              " but no folder of tables is named. Add folder = \"world\" under "
                              "[world].");
      return;
    }
    const auto* origin = origin_of("world.folder");
    const bool in_file = origin && !origin->by_setting;
    if (in_file && !std::filesystem::path{recipe.folder}.is_absolute()) {
      const auto seen_from_scenario = beside(origin->source, recipe.folder);
      const bool absolute = std::filesystem::path{seen_from_scenario}.is_absolute();
      recipe.folder = absolute ? seen_from_scenario : folder_ + seen_from_scenario;
    }
    std::error_code ignored;
    if (folders_ == Folders::in_memory) return;
    if (!std::filesystem::is_directory(recipe.folder, ignored)) {
      fault("world.folder", "no folder " + recipe.folder +
                                " (world.folder is seen from the file that names it; --set, from "
                                "here). Check its name.");
    }
  }

  Resolution& all_;
  Scenario& scenario_;
  const std::string& folder_;
  const Folders folders_;
};

}  // namespace

std::string Origin::text() const {
  if (by_setting) return "--set";
  return source + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

void Resolution::set(const ParameterRow& row, const Value& value, Origin origin) {
  row.set(scenario, value);
  origins[row.key] = std::move(origin);
}

Scenario finish(Resolution resolution, const std::string& folder, Folders folders) {
  Finish{resolution, folder, folders}.run();
  return std::move(resolution.scenario);
}

}  // namespace hansa
