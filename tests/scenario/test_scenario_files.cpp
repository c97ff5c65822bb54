#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/scenario/scenario.hpp"

using namespace hansa;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, removed in the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("hansa_scenarios_" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path / "world"); }
  ~Folder() { fs::remove_all(path); }

  std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream{path / name} << text;
    return (path / name).string();
  }
};

std::string complaint(const std::string& path, const std::vector<Setting>& settings = {}) {
  try {
    read_scenario(path, settings);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a folder of tables is seen from the file that names it", "[scenario]") {
  const Folder folder;
  folder.write("base.toml", "format = 1\n[world]\nkind = \"observed\"\nfolder = \"world\"\n");
  const auto variant = folder.write("variants/v.toml", "format = 1\nbase = \"../base.toml\"\n");
  const auto scenario = read_scenario(variant);
  CHECK(fs::equivalent(scenario.recipe.folder, folder.path / "world"));
  REQUIRE(scenario.texts.size() == 2);
  CHECK(scenario.texts[0].path == "v.toml");  // nothing about the machine
  CHECK(scenario.texts[1].path == "../base.toml");

  SECTION("the resolved list keeps it as written, wherever the file lies") {
    for (const auto& value : scenario.resolved) {
      INFO(value.key);
      CHECK(value.value.find(folder.path.string()) == std::string::npos);
      CHECK(value.origin.find(folder.path.string()) == std::string::npos);
    }
  }
  SECTION("a setting sees it from the working directory") {
    const auto told = complaint(variant, {{"world.folder", "world"}});
    CHECK(told ==
          "--set world.folder=world: no folder world (world.folder is seen from the file "
          "that names it; --set, from here). Check its name.");
  }
  SECTION("texts in memory read alike, and ask for no folder") {
    const auto again = read_scenario(scenario.texts);
    CHECK(again.texts.size() == 2);
    REQUIRE(again.resolved.size() == scenario.resolved.size());
    for (std::size_t n = 0; n < again.resolved.size(); ++n) {
      CHECK(again.resolved[n].value == scenario.resolved[n].value);
      CHECK(again.resolved[n].origin == scenario.resolved[n].origin);
    }
  }
}

TEST_CASE("files that are not there are told", "[scenario]") {
  const Folder folder;
  const auto at = folder.path.string();
  folder.write("observed.toml", "format = 1\n");
  CHECK(complaint(at + "/obserbed.toml") ==
        at + "/obserbed.toml: cannot read the scenario (no such file). Did you mean " + at +
            "/observed.toml?");
  CHECK(complaint(at + "/observed") ==
        at + "/observed: cannot read the scenario (no such file). Did you mean " + at +
            "/observed.toml?");
  CHECK(complaint(at + "/world") ==
        at + "/world: cannot read a scenario (it is a folder). Name a file in it.");
  CHECK(complaint(at + "/other/mine.toml") ==
        at + "/other/mine.toml: cannot read the scenario (no such file). `hansa new mine.toml` "
             "writes one.");
  const auto bad =
      folder.write("bad.toml", "format = 1\n[world]\nkind = \"given\"\nfolder = \"wrld\"\n");
  CHECK(complaint(bad) == bad + ":4:10: no folder " + at +
                              "/wrld (world.folder is seen from the file that names it; --set, "
                              "from here). Check its name.");
}
