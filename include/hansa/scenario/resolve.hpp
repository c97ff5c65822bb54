/// \file   Values gathered from files and settings, and what must hold among them.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "hansa/scenario/parameter_table.hpp"
#include "hansa/world/faults.hpp"

namespace hansa {

struct Origin {
  std::string source;  ///< file seen from the folder of the scenario
  std::string path;    ///< as messages name it
  Place place;
  bool by_setting{};  ///< --set

  std::string text() const;  ///< "observed.toml:12:9" or "--set"
};

struct Resolution {
  Scenario scenario = standard_scenario();
  std::map<std::string_view, Origin> origins;  ///< by key; defaults have none
  Faults faults;

  void set(const ParameterRow& row, const Value& value, Origin origin);
};

/// Whether folders of tables must exist.
enum class Folders { on_disk, in_memory };

/// Checks what several values must have in common, sorts the calendar, fills the list of resolved
/// values and the recipe. Throws InputError with all faults gathered so far.
Scenario finish(Resolution resolution, const std::string& folder, Folders folders);

std::optional<std::string> read_text_file(const std::string& path);

/// What to say when there is no such scenario.
std::string missing_scenario(const std::string& path);

}  // namespace hansa
