#include <filesystem>
#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/cli/scenario_input.hpp"
#include "hansa/output/write_file.hpp"

namespace hansa {
namespace {

namespace fs = std::filesystem;

void prepare(const fs::path& folder, const std::vector<TableText>& tables, bool force) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  require(!failed, "cannot make the folder " + folder.string() + " (" + failed.message() +
                       "). Choose another place.");
  for (const auto& table : tables) refuse_existing((folder / table.name).string(), force);
  // A table left from another world would be read along with the new ones.
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() != ".csv") continue;
    const auto name = entry.path().filename().string();
    bool known = false;
    for (const auto& table : tables) known = known || table.name == name;
    require(known, entry.path().string() +
                       " lies there already (it would become part of the world). Choose an empty "
                       "folder.");
  }
}

int write_starting_world(const Arguments& arguments, const Screen& screen) {
  const auto& path = arguments.names[0];
  const auto folder = arguments.value("output");
  if (!folder) throw UsageError("no folder to write to. Usage: hansa world SCENARIO -o DIR");
  const auto scenario = read_scenario(path, settings_of(arguments));
  const auto start = start_world(scenario);
  const auto tables = write_world(start.world);
  prepare(*folder, tables, arguments.has("force"));
  for (const auto& table : tables)
    write_file((fs::path{*folder} / table.name).string(), table.text);
  screen.out << "wrote " << tables.size() << " tables to " << *folder
             << "\nnext: edit them, then hansa run " << path
             << " --set world.kind=given --set world.folder=" << *folder << '\n';
  return exit_ok;
}

}  // namespace

Command world_command() {
  return {
      "world",
      "SCENARIO",
      1,
      1,
      "Writes the starting world of a scenario as CSV tables, complete, to edit and run again.",
      "What is not data is flagged in the column synthetic. Tables that are read back unchanged "
      "(world.kind given) give the same results to the bit.",
      "hansa world scenarios/observed.toml -o my_world",
      scenario_options({{"output", 'o', "DIR", "Folder for the tables.", false},
                        {"force", 'f', "", "Overwrite tables of the same names.", false}}),
      write_starting_world};
}

}  // namespace hansa
