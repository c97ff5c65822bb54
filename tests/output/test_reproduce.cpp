#include <set>
#include <utility>

#include "catch.hpp"
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

TEST_CASE("Memberships at the start and events make up those at the end", "[output]") {
  std::set<std::pair<std::uint32_t, std::uint32_t>> members, now;
  bool first = true;
  const Scenario scenario = small_scenario();
  const World world = build_world(scenario.recipe, {});
  run(scenario, world, [&](const StepRecord& record) {
    now.clear();
    const auto& rows = record.state.memberships;
    for (std::size_t i = 0; i < rows.size(); ++i) now.insert({rows.city[i], rows.network[i]});
    if (std::exchange(first, false)) {
      members = now;
      return true;
    }
    for (const auto& event : record.memberships) {
      if (event.change > 0) CHECK(members.insert({event.city, event.network}).second);
      if (event.change < 0) CHECK(members.erase({event.city, event.network}) == 1);
    }
    return true;
  });
  CHECK(members == now);
  CHECK_FALSE(now.empty());
}
