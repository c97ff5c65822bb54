/// \file   Values gathered from files and settings, and what must hold among them.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/scenario/document.hpp"
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

/// An entry of [[twin]] that waits until all values of its scenario are known.
struct TwinEntry {
  Node node;
  std::string source, path;  ///< as in Origin
};

struct Resolution {
  Scenario scenario = standard_scenario();
  std::map<std::string_view, Origin> origins;  ///< by key; defaults have none
  std::vector<TwinEntry> twins;
  Faults faults;

  void set(const ParameterRow& row, const Value& value, Origin origin);
};

/// Fills scenario.twins from the entries; what is wrong with them goes to the faults. The values of
/// the scenario are complete, but for its folder, and listed.
void read_twins(Resolution& resolution);

/// Whether folders of tables must exist.
enum class Folders { on_disk, in_memory };

/// Checks what several values must have in common, sorts the calendar, fills the list of resolved
/// values and the recipe. Throws InputError with all faults gathered so far.
Scenario finish(Resolution resolution, const std::string& folder, Folders folders);

std::optional<std::string> read_text_file(const std::string& path);

/// What to say when there is no such scenario.
std::string missing_scenario(const std::string& path);

}  // namespace hansa
