#include <algorithm>
#include <array>
#include <filesystem>

#include "hansa/base/contract.hpp"
#include "hansa/scenario/calendar.hpp"
#include "hansa/scenario/convert_value.hpp"
#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/resolve.hpp"
#include "hansa/scenario/scenario_files.hpp"
#include "hansa/scenario/unknown_key.hpp"

namespace hansa {
namespace {

constexpr std::array<std::string_view, 6> structure{
    "format", "base", "calendar", "calendar_from_base", "twin", "twins_from_base"};

bool is_table_name(const std::string& path) {
  const auto begins = [&](const ParameterRow& row) {
    return path_in_file(row.key).starts_with(path + '.');
  };
  return std::ranges::any_of(parameter_table(), begins);
}

/// Takes over the values of one file.
class FileReader {
 public:
  FileReader(const ScenarioFile& file, Resolution& resolution) : file_{file}, to_{resolution} {}

  void read() {
    for (const auto& member : file_.document) {
      if (std::ranges::find(structure, member.name) == structure.end()) visit(member, "");
    }
    if (!from_base("calendar_from_base")) to_.scenario.calendar.clear();
    if (!from_base("twins_from_base")) to_.twins.clear();
    read_calendar_of_file();
    read_twins_of_file();
  }

 private:
  void fault(Place place, std::string message) {
    to_.faults.add(file_.path, place, std::move(message));
  }

  void visit(const Member& member, const std::string& prefix) {
    const auto path = prefix + member.name;
    const auto* row = row_at(path);
    if (row) {
      take(*row, member.node);
    } else if (const auto* inner = member.node.as<NodeTable>()) {
      if (inner->empty() && !is_table_name(path)) fault(member.place, unknown_table(path));
      for (const auto& each : *inner) visit(each, path + '.');
    } else if (is_table_name(path)) {
      fault(member.node.place, path + " is " + std::string{describe_type(member.node)} +
                                   " (must be a table). Write [" + path + "], then its values.");
    } else {
      fault(member.place, unknown_key(path));
    }
  }

  /// The row that a file keeps at exactly this path.
  static const ParameterRow* row_at(const std::string& path) {
    const auto* row = find_parameter(path);
    return row && path_in_file(row->key) == path ? row : nullptr;
  }

  void take(const ParameterRow& row, const Node& node) {
    auto result = convert_value(row, node);
    if (auto* misfit = std::get_if<Misfit>(&result)) {
      fault(node.place, std::move(misfit->problem));
      return;
    }
    to_.set(row, std::get<Value>(result), {file_.source.path, file_.path, node.place, false});
  }

  /// Whether what the bases list stays; true where the file does not say.
  bool from_base(const std::string& key) {
    const auto* given = find_member(file_.document, key);
    if (!given) return true;
    const auto* yes = given->node.as<bool>();
    if (!yes) fault(given->node.place, key + " must be true or false.");
    return !yes || *yes;
  }

  void read_twins_of_file() {
    const auto* twins = find_member(file_.document, "twin");
    if (!twins) return;
    const auto* list = twins->node.as<NodeList>();
    if (!list) {
      fault(twins->place, "twin is " + std::string{describe_type(twins->node)} +
                              " (must be a list of entries). Begin each with [[twin]], in double "
                              "brackets.");
      return;
    }
    for (const auto& node : *list) to_.twins.push_back({node, file_.source.path, file_.path});
  }

  void read_calendar_of_file() {
    const auto* calendar = find_member(file_.document, "calendar");
    if (!calendar) return;
    for (auto& entry : read_calendar(calendar->node, file_.path, to_.faults)) {
      to_.scenario.calendar.push_back(std::move(entry));
    }
  }

  const ScenarioFile& file_;
  Resolution& to_;
};

void apply(const Setting& setting, Resolution& to) {
  const auto place = "--set " + setting.key + '=' + setting.value;
  const auto key = std::string_view{setting.key};
  if (std::ranges::find(structure, key) != structure.end()) {
    to.faults.add(place, {},
                  setting.key +
                      " belongs to files (the command line sets values). Put it in a scenario "
                      "file.");
    return;
  }
  const auto* row = find_parameter(key);
  if (!row) {
    to.faults.add(place, {}, unknown_setting(key));
    return;
  }
  auto result = convert_setting(*row, setting.value);
  if (auto* misfit = std::get_if<Misfit>(&result)) {
    to.faults.add(place, {}, std::move(misfit->problem));
    return;
  }
  to.set(*row, std::get<Value>(result), {"", place, {}, true});
}

Scenario read_chained(const SourceText& first, const std::string& folder, const FindText& find,
                      const std::vector<Setting>& settings, Folders folders) {
  Resolution resolution;
  const auto chain = read_chain(first, folder, find, resolution.faults);
  for (auto file = chain.rbegin(); file != chain.rend(); ++file) {
    FileReader{*file, resolution}.read();
  }
  for (const auto& setting : settings) apply(setting, resolution);
  for (const auto& file : chain) resolution.scenario.texts.push_back(file.source);
  return finish(std::move(resolution), folder, folders);
}

}  // namespace

Scenario read_scenario(const std::string& path, const std::vector<Setting>& settings) {
  const std::filesystem::path file{path};
  const auto name = file.filename().generic_string();
  const auto text = read_text_file(path);
  require(text.has_value(), missing_scenario(path));
  const auto parent = file.parent_path().generic_string();
  const auto folder = parent.empty() || parent.ends_with('/') ? parent : parent + '/';
  const auto find = [&](const std::string& base) {
    const bool absolute = std::filesystem::path{base}.is_absolute();
    return read_text_file(absolute ? base : folder + base);
  };
  return read_chained({name, *text}, folder, find, settings, Folders::on_disk);
}

Scenario read_scenario(const std::vector<SourceText>& texts, const std::vector<Setting>& settings) {
  require(!texts.empty(), "no scenario (nothing to read).");
  const auto find = [&](const std::string& path) -> std::optional<std::string> {
    const auto found = std::ranges::find(texts, path, &SourceText::path);
    if (found == texts.end()) return std::nullopt;
    return found->text;
  };
  return read_chained(texts.front(), "", find, settings, Folders::in_memory);
}

}  // namespace hansa
