#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "hansa/output/export.hpp"
#include "hansa/output/store_run.hpp"
#include "hansa/output/summary.hpp"
#include "tiny_run.hpp"

using namespace hansa;

namespace {

const std::string small = R"(format = 1
title = "Small"
seed = 3
horizon = 4
[world]
kind = "synthetic"
access = "all"
lobby = 0.3
[world.synthetic]
cities = 60
states = 12
networks = 9
forums = 3
[parameters]
positions.gap = 0.2
membership.join = 0.01
)";
const std::string same = "[[twin]]\nname = \"same\"\n";
const std::string muted =
    "[[twin]]\nname = \"muted\"\nvoice.muted = true\nfragmentation.networks = 9\n";

Scenario scenario_of(const std::string& twins) {
  return read_scenario({{"small.toml", small + twins}});
}

RunEnd store(const Scenario& scenario, const std::string& path, const Observer& watch = {}) {
  return store_run(scenario, build_world(scenario.recipe, {}), {}, path, Overwrite::refuse,
                   provenance_of_this_run(1), watch);
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("Differences to a twin that changes nothing are stored as exactly nothing",
          "[output][known-answer][common-random-numbers]") {
  const tiny::Folder folder;
  store(scenario_of(same), folder / "a.h5");
  export_result(folder / "a.h5", folder / "csv", Overwrite::refuse);
  const auto base = tiny::rows_of_csv(folder / "csv/series.csv");
  const auto differences = tiny::rows_of_csv(folder / "csv/twins/same/difference.csv");
  REQUIRE(base.size() == 17);
  REQUIRE(differences.size() == base.size());
  for (std::size_t row = 0; row < base.size(); ++row) {
    for (std::size_t cell = 2; cell < base[row].size(); ++cell) {
      CHECK(differences[row].at(cell) == (base[row][cell].empty() ? "" : "0"));
    }
  }
  for (const std::string table : {"series", "sessions", "texts"}) {
    CHECK(bytes_of(folder / ("csv/twins/same/" + table + ".csv")) ==
          bytes_of(folder / ("csv/" + table + ".csv")));
  }
}

TEST_CASE("A difference is the scenario's number minus the twin's", "[output][closed-form]") {
  const tiny::Folder folder;
  store(scenario_of(muted), folder / "a.h5");
  export_result(folder / "a.h5", folder / "csv", Overwrite::refuse);
  const auto base = tiny::rows_of_csv(folder / "csv/series.csv");
  const auto twin = tiny::rows_of_csv(folder / "csv/twins/muted/series.csv");
  const auto difference = tiny::rows_of_csv(folder / "csv/twins/muted/difference.csv");
  std::size_t apart = 0;
  for (std::size_t row = 0; row < base.size(); ++row) {
    CHECK(difference[row][0] == base[row][0]);
    for (std::size_t cell = 2; cell < base[row].size(); ++cell) {
      if (base[row][cell].empty() || twin[row][cell].empty()) {
        CHECK(difference[row][cell].empty());
        continue;
      }
      const double expected = std::stod(base[row][cell]) - std::stod(twin[row][cell]);
      CHECK(std::stod(difference[row][cell]) == expected);
      apart += expected != 0.0;
    }
  }
  CHECK(apart > 10);
}

TEST_CASE("Twins leave every table of the scenario as it is without them",
          "[output][determinism]") {
  const tiny::Folder folder;
  store(scenario_of(""), folder / "a.h5");
  store(scenario_of(muted), folder / "b.h5");
  const auto paths = export_result(folder / "a.h5", folder / "a", Overwrite::refuse);
  CHECK(export_result(folder / "b.h5", folder / "b", Overwrite::refuse).size() == paths.size() + 7);
  for (const auto& path : paths) {
    const auto name = std::filesystem::path(path).filename().string();
    if (name == "parameters.csv") continue;  // says where values were set
    INFO(name);
    CHECK(bytes_of(path) == bytes_of(folder / ("b/" + name)));
  }
}

TEST_CASE("Lasting voice is stored by session and line, in the rows of the scenario", "[output]") {
  const tiny::Folder folder;
  store(scenario_of(muted), folder / "a.h5");
  export_result(folder / "a.h5", folder / "csv", Overwrite::refuse);
  const auto sessions = tiny::rows_of_csv(folder / "csv/sessions.csv");
  const auto lasting = tiny::rows_of_csv(folder / "csv/twins/muted/lasting_voice.csv");
  const auto texts = tiny::rows_of_csv(folder / "csv/texts.csv");
  const auto lines = tiny::rows_of_csv(folder / "csv/twins/muted/lasting_texts.csv");
  REQUIRE(sessions.size() > 2);
  REQUIRE(lasting.size() == sessions.size());
  REQUIRE(lines.size() == texts.size());
  std::vector<double> sum(sessions.size(), 0.0);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t cell = 0; cell < 3; ++cell) CHECK(lines[line][cell] == texts[line][cell]);
    sum.at(std::stoul(lines[line][1])) += std::stod(lines[line][4]);
  }
  double largest = 0.0;
  for (std::size_t row = 0; row < sessions.size(); ++row) {
    for (std::size_t cell = 0; cell < 4; ++cell) CHECK(lasting[row][cell] == sessions[row][cell]);
    CHECK(std::stod(lasting[row][4]) == sum[row]);
    largest = std::max(largest, std::abs(sum[row]));
  }
  CHECK(largest > 0.0);
  CHECK(tiny::rows_of_csv(folder / "csv/twins/muted/changes.csv") ==
        std::vector<std::vector<std::string>>{
            {"fragmentation.networks", "9", "networks", "small.toml:20:26"},
            {"voice.muted", "true", "", "small.toml:19:15"}});
}

TEST_CASE("Results with twins are reproduced and compared", "[output][determinism]") {
  const tiny::Folder folder;
  store(scenario_of(same + muted), folder / "a.h5");
  const auto again = reproduce(folder / "a.h5");
  REQUIRE(again);
  INFO(again->text());
  CHECK(again->identical());

  store(scenario_of(same + muted + "summit.slack = 0.01\n"), folder / "b.h5");
  const auto other = compare_results(folder / "a.h5", folder / "b.h5");
  REQUIRE(other.result);
  CHECK(other.result->dataset.starts_with("/twins/muted/"));
  CHECK(other.input->dataset.starts_with("/scenario/"));
}

TEST_CASE("A run with twins that was stopped is a valid file that can be reproduced",
          "[output][determinism]") {
  const tiny::Folder folder;
  int records = 0;
  const auto end =
      store(scenario_of(muted), folder / "a.h5", [&](const StepRecord&) { return ++records < 10; });
  CHECK(end == RunEnd::interrupted);
  CHECK(reproduce(folder / "a.h5")->identical());
  export_result(folder / "a.h5", folder / "csv", Overwrite::refuse);
  CHECK(tiny::rows_of_csv(folder / "csv/twins/muted/difference.csv").size() == 10);
  CHECK(summary(folder / "a.h5").find("INTERRUPTED") != std::string::npos);
}

TEST_CASE("A summary tells what twins change and their lasting voice", "[output]") {
  const tiny::Folder folder;
  store(scenario_of(same + muted), folder / "a.h5");
  const auto text = summary(folder / "a.h5");
  INFO(text);
  CHECK(text.find("  the scenario itself") != std::string::npos);
  CHECK(text.find("same: The same history with this changed: nothing.") != std::string::npos);
  CHECK(text.find("this changed: fragmentation.networks = 9, voice.muted = true.") !=
        std::string::npos);
  const auto lasting = text.find("lasting voice by weighting of cities: population +");
  REQUIRE(lasting != std::string::npos);
  CHECK(std::stod(text.substr(lasting + 49)) > 0.0);
  store(scenario_of(""), folder / "b.h5");
  CHECK(summary(folder / "b.h5").find("Twins") == std::string::npos);
}
