#include <filesystem>
#include <fstream>
#include <random>

#include "catch.hpp"
#include "hansa/study/merge.hpp"
#include "hansa/study/run_log.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using Catch::Matchers::Contains;
using test::ScratchFolder;
using namespace std::chrono_literals;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Merges the folder and gives the bytes of the file.
std::string merged(const StudyFolder& folder, const MergeTask& task,
                   MergeReport* report = nullptr) {
  const std::string path = folder.path() + "/study.h5";
  const MergeReport made = merge(folder, task, path);
  if (report != nullptr) *report = made;
  return bytes_of(path);
}

/// A log by hand: runs in the order given, a message instead of a record where there is one.
void write_log(const StudyFolder& folder, const std::vector<StudyRun>& runs,
               const std::string& message = "") {
  RunLog log{folder.new_log({}), folder.identity().key(), ""};
  for (const auto& run : runs) {
    const auto record = test::stub_record(run);
    log.append({message.empty() ? LogKind::finished : LogKind::failed, run, 0.0, 0,
                message.empty() ? as_bytes(record) : std::string_view(message)});
  }
  log.close();
}

}  // namespace

TEST_CASE("a merged study is the same whoever ran it, in whatever order",
          "[study][merge][determinism]") {
  const ScratchFolder scratch;
  const MergeTask task = test::stub_task(40, 3);
  const StudyFolder calm{scratch / "calm", test::stub_identity()};
  sweep(calm, task.plan, test::stub_runner(0us), {.threads = 1}, test::never_stop());
  MergeReport report;
  const std::string expected = merged(calm, task, &report);
  CHECK(report.finished == 120);
  CHECK(report.failed + report.missing + report.skipped == 0);
  CHECK(expected.size() > 1000);

  const StudyFolder wild{scratch / "wild", test::stub_identity()};
  sweep(wild, task.plan, test::stub_runner(0us), {.threads = 4, .shard = {2, 3}},
        test::never_stop());
  write_log(wild, {{7, 1}, {3, 0}, {7, 1}, {39, 2}});
  write_log(wild, {{8, 1}, {9, 1}}, "failed there");
  sweep(wild, task.plan, test::stub_runner(0us), {.failed = Failed::retry}, test::never_stop());
  std::ofstream(wild.logs().front(), std::ios::app | std::ios::binary) << "\x93hansa\r\n torn";
  CHECK(merged(wild, task, &report) == expected);
  CHECK(report.skipped == 13);
}

TEST_CASE("a study half done is merged with what there is", "[study][merge]") {
  const ScratchFolder scratch;
  const MergeTask task = test::stub_task(5, 2);
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  write_log(folder, {{4, 0}, {1, 1}});
  write_log(folder, {{2, 0}}, "b");
  write_log(folder, {{2, 0}}, "a");
  MergeReport report;
  const std::string once = merged(folder, task, &report);
  CHECK(report.finished == 2);
  CHECK(report.failed == 1);
  CHECK(report.missing == 7);
  CHECK(merged(folder, task) == once);

  const StudyFolder other{scratch / "other", test::stub_identity()};
  write_log(other, {{2, 0}}, "a");  // of two messages the first in the alphabet stays
  write_log(other, {{1, 1}, {4, 0}});
  CHECK(merged(other, task) == once);
}

TEST_CASE("two results of a run that differ are shown", "[study][merge]") {
  const ScratchFolder scratch;
  const MergeTask task = test::stub_task(5, 2);
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  write_log(folder, {{4, 0}, {1, 1}});
  auto record = test::stub_record({1, 1});
  record[2] += 0.5;
  {
    RunLog log{folder.new_log({}), folder.identity().key(), ""};
    log.append({LogKind::finished, {1, 1}, 0.0, 0, as_bytes(record)});
  }
  CHECK_THROWS_WITH(merged(folder, task), Contains("point 1, replicate 1") &&
                                              Contains("value 3 of its record is 1.0010004") &&
                                              Contains(folder.logs()[0]) &&
                                              Contains(folder.logs()[1]));
  CHECK(!std::filesystem::exists(scratch / "out/study.h5"));
}

TEST_CASE("a merge holds as many replicates as each point needs", "[study][merge]") {
  const ScratchFolder scratch;
  MergeTask task = test::stub_task(6, 2);
  task.plan.monitored = 1;
  task.plan.needed = [](std::span<const std::span<const double>> records) {
    return std::min<std::uint64_t>(2 + static_cast<std::uint64_t>(records[0][0]),
                                   records.size() + 1);
  };
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  sweep(folder, task.plan, test::stub_runner(0us), {.threads = 3}, test::never_stop());
  MergeReport report;
  const std::string expected = merged(folder, task, &report);
  CHECK(report.finished == 2 + 3 + 4 + 5 + 6 + 7);
  CHECK(report.missing == 0);
  write_log(folder, {{0, 2}, {0, 9}, {3, 40}});  // by somebody who did more than was needed
  CHECK(merged(folder, task) == expected);

  const StudyFolder begun{scratch / "begun", test::stub_identity()};
  write_log(begun, {{5, 0}, {5, 1}, {5, 3}});
  merged(begun, task, &report);
  CHECK(report.finished == 2);  // replicate 3 is not known to be needed before 2 is there
  CHECK(report.missing == 11);
}

TEST_CASE("records of another length are refused", "[study][merge]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  write_log(folder, {{0, 0}});
  MergeTask task = test::stub_task(2, 1);
  task.record_size = 19;
  task.description.outputs.pop_back();
  CHECK_THROWS_WITH(merged(folder, task), Contains("20 values (the study keeps 19)"));
}
