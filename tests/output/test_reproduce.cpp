#include <set>
#include <utility>

#include "catch.hpp"
#include "hansa/output/export.hpp"
#include "hansa/output/store_run.hpp"
#include "hansa/output/summary.hpp"
#include "source_folder.hpp"
#include "tiny_run.hpp"

using namespace hansa;

namespace {

const SourceText small_world{"small.toml", R"(format = 1
title = "Small"
question = "Can it be run again?"
seed = 3
horizon = 4
base = "shared/base.toml"
[world]
kind = "synthetic"
[world.synthetic]
cities = 60
states = 12
networks = 9
forums = 3
[output]
cities_every = 1
)"};
const SourceText its_base{"shared/base.toml", "format = 1\nseed = 99\nstep = \"quarter\"\n"};

Scenario small_scenario(const std::vector<Setting>& settings = {}) {
  return read_scenario({small_world, its_base}, settings);
}

RunEnd store(const Scenario& scenario, const std::string& path, const Observer& watch = {},
             const std::vector<TableText>& tables = {}) {
  return store_run(scenario, build_world(scenario.recipe, tables), tables, path, Overwrite::refuse,
                   provenance_of_this_run(1), watch);
}

Comparison again(const std::string& path) {
  const auto comparison = reproduce(path);
  REQUIRE(comparison);
  UNSCOPED_INFO(comparison->text());
  return *comparison;
}

}  // namespace

TEST_CASE("A generated run is reproduced from its file alone", "[output][determinism]") {
  const tiny::Folder folder;
  CHECK(store(small_scenario(), folder / "a.h5") == RunEnd::complete);
  CHECK(again(folder / "a.h5").identical());
  CHECK(folder.names() == std::vector<std::string>{"a.h5"});
  CHECK(summary(folder / "a.h5").find("Can it be run again?") != std::string::npos);
}

TEST_CASE("Settings of the command line are reproduced too", "[output][determinism]") {
  const tiny::Folder folder;
  const std::vector<Setting> settings{
      {"seed", "17"}, {"attention.gamma", "0.3333333333333333"}, {"horizon", "3"}};
  store(small_scenario(settings), folder / "a.h5");
  store(small_scenario(), folder / "b.h5");
  const StoredRun stored = read_stored_run(folder / "a.h5");
  CHECK(stored.scenario.seed == 17);
  CHECK(stored.scenario.parameters.attention.gamma == 0.3333333333333333);
  CHECK(stored.records == 13);
  CHECK(again(folder / "a.h5").identical());
  CHECK_FALSE(compare_results(folder / "a.h5", folder / "b.h5").identical());
}

TEST_CASE("A run read from tables is reproduced from the tables in the file",
          "[output][determinism]") {
  const tiny::Folder folder;
  const std::string world = HANSA_SOURCE_DIR "/scenarios/world";
  const SourceText text{"observed.toml",
                        "format = 1\ntitle = \"O\"\nquestion = \"?\"\n"
                        "horizon = 1\n[world]\nkind = \"observed\"\nfolder = \"" +
                            world + "\"\n"};
  const Scenario scenario = read_scenario({text});
  store(scenario, folder / "a.h5", {}, read_world_folder(world));
  CHECK(read_stored_run(folder / "a.h5").tables.size() >= 6);
  CHECK(again(folder / "a.h5").identical());
}

TEST_CASE("An interrupted run is reproduced as far as it went", "[output][determinism]") {
  const tiny::Folder folder;
  int records = 0;
  const auto watch = [&](const StepRecord&) { return ++records < 6; };
  CHECK(store(small_scenario(), folder / "a.h5", watch) == RunEnd::interrupted);
  CHECK(read_stored_run(folder / "a.h5").records == 6);
  CHECK(again(folder / "a.h5").identical());
}

TEST_CASE("What the file does not explain is told", "[output]") {
  const tiny::Folder folder;
  Scenario scenario = small_scenario();
  scenario.parameters.learning.weight = .5;  // not in the texts
  store(scenario, folder / "a.h5");
  const auto comparison = again(folder / "a.h5");
  REQUIRE(comparison.result);
  CHECK(comparison.result->where.find("step 1 ") != std::string::npos);
}

TEST_CASE("A second run can be stopped", "[output]") {
  const tiny::Folder folder;
  store(small_scenario(), folder / "a.h5");
  CHECK_FALSE(reproduce(folder / "a.h5", [](const StepRecord&) { return false; }));
}

TEST_CASE("Memberships at the start and their changes make up those at the end", "[output]") {
  const tiny::Folder folder;
  SourceText text = small_world;
  text.text +=
      "[[calendar]]\ndate = \"1986-02\"\nsplit = { network = \"all\", into = 2 }\n"
      "[[calendar]]\ndate = \"1987-06\"\nmerge = { networks = [\"all\"] }\n";
  const Scenario scenario = read_scenario({text, its_base});
  std::set<std::pair<std::string, std::string>> now;
  const World world = build_world(scenario.recipe, {});
  store(scenario, folder / "a.h5", [&](const StepRecord& record) {
    now.clear();
    const auto& rows = record.state.memberships;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      now.insert({world.cities.id[rows.city[i]], record.state.networks.table.id[rows.network[i]]});
    }
    return true;
  });
  export_result(folder / "a.h5", folder / "csv", Overwrite::refuse);
  std::set<std::pair<std::string, std::string>> members;
  for (const auto& row : tiny::rows_of_csv(folder / "csv/memberships_at_start.csv")) {
    members.insert({row[0], row[1]});
  }
  std::size_t moved = 0;
  for (const auto& row : tiny::rows_of_csv(folder / "csv/membership_events.csv")) {
    moved += row[4].find("/2") != std::string::npos || row[4].find('+') != std::string::npos;
    if (row[5] == "1") {
      CHECK(members.insert({row[3], row[4]}).second);
    } else {
      CHECK(members.erase({row[3], row[4]}) == 1);
    }
  }
  CHECK(members == now);
  CHECK(moved > 50);
  CHECK_FALSE(now.empty());
}
