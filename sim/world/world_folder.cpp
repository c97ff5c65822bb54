// A world folder on disk.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "hansa/base/contract.hpp"
#include "hansa/world/schema.hpp"
#include "hansa/world/table_reader.hpp"
#include "hansa/world/tables.hpp"

namespace hansa {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  require(file.good() || file.eof(), path.string() +
                                         ": the table cannot be read (is it allowed?). "
                                         "Check its permissions.");
  return text;
}

}  // namespace

std::vector<TableText> read_world_folder(const std::string& folder) {
  namespace fs = std::filesystem;
  require(fs::is_directory(folder),
          "'" + folder +
              "' is no folder (world.folder names the folder of the CSV tables). "
              "Correct world.folder.");
  std::vector<std::string_view> known;
  for (const auto& rule : table_rules()) known.push_back(rule.name);

  std::vector<TableText> tables;
  Faults faults;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() != ".csv") continue;
    const auto name = entry.path().filename().string();
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      faults.add(entry.path().string(), {},
                 "table '" + name + "' is unknown (a world has no such table). " +
                     did_you_mean(name, known, "Take it out of the folder."));
      continue;
    }
    tables.push_back({name, entry.path().string(), text_of(entry.path())});
  }
  std::sort(tables.begin(), tables.end(),
            [](const TableText& a, const TableText& b) { return a.name < b.name; });
  for (const std::string name : {"cities.csv", "states.csv"}) {
    if (std::none_of(tables.begin(), tables.end(),
                     [&](const TableText& table) { return table.name == name; })) {
      faults.add((fs::path{folder} / name).string(), {},
                 "the table is missing (every world needs it). Add it: columns city and state, or "
                 "state, are enough.");
    }
  }
  faults.throw_if_any();
  return tables;
}

}  // namespace hansa
