#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "hansa/engine/record.hpp"
#include "hansa/output/describe_result.hpp"
#include "source_folder.hpp"
#include "tiny_run.hpp"

using namespace hansa;

namespace {

const std::string page_path = std::string(HANSA_SOURCE_DIR) + "/docs/results.md";
const std::string mark = "<!-- below: written by the test \"The page of results lists\" -->\n";

/// A result with everything that a run can store.
std::string whole_result(const tiny::Folder& folder) {
  const World world = tiny::world();
  const Scenario scenario = tiny::scenario_with_twin();
  auto description = tiny::description(scenario, world);
  description.series = series_definitions();
  ResultWriter writer(folder / "all.h5", Overwrite::refuse, description);
  const auto record = tiny::record(world, 0);
  const std::vector<double> series(series_definitions().size(), 0.0);
  const std::vector<TwinRecord> twins{{record.state, series, {}, {}, {}, {}}};
  writer.observe({record.state, series, {}, {}, {}, twins});
  writer.finish(RunEnd::complete);
  return folder / "all.h5";
}

}  // namespace

TEST_CASE("The page of results lists every dataset as a file has it and no other", "[output]") {
  const tiny::Folder folder;
  const std::string described = describe_result(whole_result(folder));
  std::ifstream file(page_path, std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  const auto at = page.find(mark);
  REQUIRE(at != std::string::npos);
  const std::string head = page.substr(0, at + mark.size());
  if (std::getenv("HANSA_UPDATE_DOCS") != nullptr) {
    std::ofstream(page_path, std::ios::binary) << head << described;
  } else {
    CHECK(page.substr(at + mark.size()) == described);
  }
}
