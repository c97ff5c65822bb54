// docs/studies.md says what lies in study.h5; this test writes that part, or holds it to the file.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "hansa/output/describe_result.hpp"
#include "hansa/study/merge.hpp"
#include "hansa/study/sweep.hpp"
#include "source_folder.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;

namespace {

const std::string source = HANSA_SOURCE_DIR;
const std::string page_path = source + "/docs/studies.md";
const std::string begin = "<!-- from here: written by the test \"The page of studies lists\" -->\n";
const std::string end = "\n<!-- to here -->\n";

/// The tutorial merged; all its runs fail at once, so that there are failures to list.
std::string merged_tutorial(const test::ScratchFolder& scratch) {
  const Study study = read_study(source + "/scenarios/studies/tutorial.toml");
  const StudyFolder folder{scratch / "out", identity_of(study)};
  const RunOne fails = [](const StudyRun&, std::stop_token) -> std::optional<std::vector<double>> {
    throw std::runtime_error("on purpose");
  };
  const WorkPlan plan = work_plan(study);
  sweep(folder, plan, fails, {}, test::never_stop());
  merge(folder, merge_task(folder, study), scratch / "study.h5");
  return scratch / "study.h5";
}

}  // namespace

TEST_CASE("The page of studies lists every dataset of a merged study", "[study][merge]") {
  const test::ScratchFolder scratch;
  const std::string described = describe_study(merged_tutorial(scratch));
  for (const auto* name : {"| `voice.numerator @ no_split` | float64 | [run] |", "### /failures",
                           "| `last:networks` | float64 | [run, year] |", "`runs_failed`"}) {
    CHECK(described.find(name) != std::string::npos);
  }
  std::ifstream file(page_path, std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  const auto from = page.find(begin);
  const auto to = page.find(end);
  REQUIRE(from < to);
  REQUIRE(to != std::string::npos);
  const auto start = from + begin.size();
  if (std::getenv("HANSA_UPDATE_DOCS") != nullptr) {
    std::ofstream(page_path, std::ios::binary)
        << page.substr(0, start) << described << page.substr(to);
  } else {
    CHECK(page.substr(start, to - start) == described);
  }
}
