// What `hansa sensitivity` tells of merged studies whose outputs are known functions of the design.
#include <cmath>
#include <fstream>

#include "catch.hpp"
#include "cli/run_cli.hpp"
#include "hansa/study/merge.hpp"
#include "hansa/study/study_sensitivity.hpp"
#include "hansa/study/sweep.hpp"
#include "source_folder.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::WithinAbs;

namespace {

const std::string teaching = std::string{HANSA_SOURCE_DIR} + "/scenarios/teaching.toml";

/// Two factors; gamma is named first. Attention is 3 u0 - 5 u1 in the mean over two replicates,
/// agreements over sessions is u0 as a ratio of sums and 2/3 of it as a mean of ratios.
std::vector<double> known_record(std::span<const double> unit, std::uint64_t replicate) {
  const double luck = replicate == 0 ? 7.0 : -7.0;
  const double part = replicate == 0 ? 0.0 : 4.0 * unit[0];
  const double whole = replicate == 0 ? 1.0 : 3.0;
  return {3.0 * unit[0] - 5.0 * unit[1] + luck, part / whole, part, whole};
}

/// A study of that kind, run by the function and merged; returns its study.h5.
std::string merged_study(const test::ScratchFolder& scratch, const std::string& design) {
  std::ofstream(scratch / "study.toml")
      << "format = 1\n[study]\nscenario = \"" << teaching
      << "\"\nreplicates = 2\noutputs = [\"mean:attention\", \"ratio:agreements/sessions\"]\n"
      << design
      << "[[factor]]\nkey = \"attention.gamma\"\nname = \"gamma, first\"\nrange = [0.5, 2.5]\n"
      << "[[factor]]\nkey = \"money.overhead\"\nrange = [0.0, 0.01]\n";
  const Study study = read_study(scratch / "study.toml");
  const StudyFolder folder{scratch / "out", identity_of(study)};
  const RunOne runs = [&](const StudyRun& run, std::stop_token) {
    const auto unit = std::span{study.design.unit}.subspan(2 * run.point, 2);
    return std::optional{known_record(unit, run.replicate)};
  };
  sweep(folder, work_plan(study), runs, {}, test::never_stop());
  merge(folder, merge_task(folder, study), scratch / "study.h5");
  return scratch / "study.h5";
}

const std::string morris = "[design]\nkind = \"morris\"\ntrajectories = 8\n";
const std::string saltelli = "[design]\nkind = \"saltelli\"\nbase = 512\n";

}  // namespace

TEST_CASE("elementary effects of a merged study are those of its function",
          "[study][sensitivity][known-answer]") {
  const test::ScratchFolder scratch;
  const auto of = sensitivity_of(read_merged_study(merged_study(scratch, morris)));
  REQUIRE(of.factors == std::vector<std::string>{"gamma, first", "money.overhead"});
  REQUIRE(of.outputs.size() == 2);
  CHECK(of.outputs[0].name == "mean:attention");
  CHECK_THAT(of.outputs[0].morris.mean[0], WithinAbs(3.0, 1e-12));
  CHECK_THAT(of.outputs[0].morris.mean[1], WithinAbs(-5.0, 1e-12));
  CHECK_THAT(of.outputs[0].morris.mean_size[1], WithinAbs(5.0, 1e-12));
  CHECK_THAT(of.outputs[0].morris.spread[0], WithinAbs(0.0, 1e-12));
  CHECK(of.outputs[1].name == "ratio:agreements/sessions");
  CHECK_THAT(of.outputs[1].morris.mean[0], WithinAbs(1.0, 1e-12));
  CHECK(of.outputs[1].morris.mean_size[1] == 0.0);
  CHECK(ranked(of.outputs[0], of.design) == std::vector<std::size_t>{1, 0});
  CHECK(ranked(of.outputs[1], of.design) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("shares of the variance of a merged study are those of its function",
          "[study][sensitivity][closed-form]") {
  // Of 3 u0 - 5 u1 the variances are 9/12 and 25/12.
  const test::ScratchFolder scratch;
  const auto of = sensitivity_of(read_merged_study(merged_study(scratch, saltelli)));
  CHECK_THAT(of.outputs[0].sobol.first[0], WithinAbs(9.0 / 34.0, 0.02));
  CHECK_THAT(of.outputs[0].sobol.total[1], WithinAbs(25.0 / 34.0, 0.02));
  CHECK(ranked(of.outputs[0], of.design) == std::vector<std::size_t>{1, 0});
}

TEST_CASE("a point is known by its known replicates, and unknown factors come last",
          "[study][sensitivity]") {
  const double nan = std::nan("");
  MergedStudy merged;
  merged.points = 3;
  merged.point = {0, 0, 1, 1, 2, 2};
  merged.outputs = {{1, nan, 2, 4, nan, nan}, {1, 9, 2, 8, 0, 0}, {1, 9, 1, 2, 0, 0}};
  const auto mean = values_by_point(merged, 0, false);
  const auto ratio = values_by_point(merged, 0, true);
  CHECK(mean[0] == 1.0);
  CHECK(mean[1] == 3.0);
  CHECK(std::isnan(mean[2]));
  CHECK(ratio[0] == 1.0);
  CHECK_THAT(ratio[1], WithinAbs(10.0 / 3.0, 1e-15));
  CHECK(std::isnan(ratio[2]));
  OutputSensitivity output;
  output.morris.mean_size = {nan, 1.0, nan, 2.0};
  CHECK(ranked(output, DesignKind::morris) == std::vector<std::size_t>{3, 1, 0, 2});
}

TEST_CASE("the command ranks factors as text, CSV and Markdown", "[cli][study][sensitivity]") {
  const test::ScratchFolder scratch;
  const auto path = merged_study(scratch, morris);
  const auto text = test::run_cli({"sensitivity", path});
  INFO(text.out << text.err);
  CHECK(text.status == 0);
  CHECK(text.out.find("mean:attention\nfactor") == 0);
  CHECK(text.out.find("money.overhead") < text.out.find("gamma, first"));
  CHECK(text.out.find("\n\nratio:agreements/sessions\n") != std::string::npos);
  const auto csv = test::run_cli(
      {"sensitivity", path, "--csv", "--output", "ratio:agreements/sessions", "--top", "1"});
  CHECK(
      csv.out.starts_with("output,factor,mu_star,half_width,mu,sigma,effects\n"
                          "ratio:agreements/sessions,\"gamma, first\",1"));
  CHECK(std::ranges::count(csv.out, '\n') == 2);
  const auto markdown = test::run_cli({"sensitivity", path, "--markdown"});
  CHECK(markdown.out.find("| mean:attention | money.overhead | 5 | ") != std::string::npos);
  const auto wrong = test::run_cli({"sensitivity", path, "--output", "mean:atention"});
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("Did you mean mean:attention?") != std::string::npos);
}

TEST_CASE("what is no study for sensitivity is told", "[cli][study][sensitivity]") {
  const test::ScratchFolder scratch;
  const auto path = merged_study(scratch, "[design]\nkind = \"sobol\"\npoints = 4\n");
  const auto other = test::run_cli({"sensitivity", path});
  CHECK(other.status == 2);
  CHECK(other.err.find("the design is sobol (sensitivity is read from morris and saltelli") !=
        std::string::npos);
  const auto folder = test::run_cli({"sensitivity", scratch.path()});
  CHECK(folder.err.find("a folder, no merged study. Merge it first") != std::string::npos);
  const auto nothing = test::run_cli({"sensitivity", scratch / "no.h5"});
  CHECK(nothing.err.find("no such file") != std::string::npos);
  const auto text = test::run_cli({"sensitivity", scratch / "study.toml"});
  CHECK(text.err.find("no merged study (it does not begin as an HDF5 file does)") !=
        std::string::npos);
  const auto run = test::run_cli({"run", teaching, "--set", "horizon=21", "--set", "step=year",
                                  "-q", "-o", scratch / "run.h5"});
  REQUIRE(run.status == 0);
  const auto result = test::run_cli({"sensitivity", scratch / "run.h5"});
  CHECK(result.err.find("the result of one run, no merged study") != std::string::npos);
}

TEST_CASE("a table of another design than its inputs make is refused", "[study][sensitivity]") {
  const test::ScratchFolder scratch;
  auto merged = read_merged_study(merged_study(scratch, morris));
  merged.factors[1].back() += 0.001;
  CHECK_THROWS_WITH(sensitivity_of(merged),
                    ContainsSubstring("another design than its inputs make here"));
}
