#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>

#include "catch.hpp"
#include "hansa/study/log_reader.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using test::ScratchFolder;
using namespace std::chrono_literals;

namespace {

/// Record of each finished run; runs found twice must agree.
std::map<StudyRun, std::vector<double>> runs_in(const StudyFolder& folder) {
  std::map<StudyRun, std::vector<double>> runs;
  for (const auto& path : folder.logs()) {
    LogReader reader{path};
    while (const auto entry = reader.next()) {
      if (entry->kind != LogKind::finished) continue;
      const auto record = as_record(entry->payload);
      const auto [place, fresh] = runs.emplace(entry->run, record);
      if (!fresh) CHECK(place->second == record);
    }
  }
  return runs;
}

void check_complete(const StudyFolder& folder, const WorkPlan& plan) {
  const auto runs = runs_in(folder);
  CHECK(runs.size() == plan.planned());
  for (const auto& [run, record] : runs) CHECK(record == test::stub_record(run));
}

}  // namespace

TEST_CASE("a sweep runs everything once, and nothing the second time", "[study][sweep]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(17, 3);
  const auto report =
      sweep(folder, plan, test::stub_runner(0us), {.threads = 3}, test::never_stop());
  CHECK(report.end == SweepEnd::complete);
  CHECK(report.state.safe == 51);
  CHECK(report.state.now == 51);
  CHECK(report.busy <= 1.0);
  check_complete(folder, plan);

  const auto again =
      sweep(folder, plan, test::stub_runner(0us), {.threads = 3}, test::never_stop());
  CHECK(again.end == SweepEnd::complete);
  CHECK(again.state.safe == 51);
  CHECK(again.state.now == 0);
  CHECK(folder.logs().size() == 1);  // a process with nothing to do makes no file
}

TEST_CASE("shares in any order and division complete the study", "[study][sweep]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(10, 4);
  for (const std::uint64_t share : {3U, 1U}) {
    sweep(folder, plan, test::stub_runner(0us), {.shard = {share, 4}}, test::never_stop());
  }
  CHECK(runs_in(folder).size() == 20);
  const auto rest =
      sweep(folder, plan, test::stub_runner(0us), {.shard = {1, 2}}, test::never_stop());
  CHECK(rest.state.total == 20);
  sweep(folder, plan, test::stub_runner(0us), {}, test::never_stop());
  check_complete(folder, plan);
}

TEST_CASE("a failed run is recorded and the rest goes on", "[study][sweep]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(6, 2);
  std::atomic<int> tried{0};
  const RunOne failing = [&](const StudyRun& run, std::stop_token) {
    ++tried;
    if (run.point == 4) throw std::runtime_error("no city is left");
    return std::optional{test::stub_record(run)};
  };
  auto report = sweep(folder, plan, failing, {.threads = 2}, test::never_stop());
  CHECK(report.end == SweepEnd::complete);
  CHECK(report.state.safe == 12);
  CHECK(report.state.failed == 2);
  CHECK(runs_in(folder).size() == 10);
  LogReader reader{folder.logs().front()};
  std::vector<std::string> messages;
  while (const auto entry = reader.next()) {
    if (entry->kind == LogKind::failed) messages.emplace_back(entry->payload);
  }
  CHECK(messages == std::vector<std::string>(2, "no city is left"));

  report = sweep(folder, plan, failing, {}, test::never_stop());
  CHECK(tried == 12);
  CHECK(report.state.failed == 2);
  report =
      sweep(folder, plan, test::stub_runner(0us), {.failed = Failed::retry}, test::never_stop());
  CHECK(report.state.now == 2);
  CHECK(report.state.failed == 0);
  check_complete(folder, plan);
  report = sweep(folder, plan, failing, {}, test::never_stop());  // finished outweighs failed
  CHECK(report.state.failed == 0);
  CHECK(report.state.now == 0);
}

TEST_CASE("a stop lets runs end, a second one gives them up", "[study][sweep]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(1000, 1);
  SweepWatch watch = test::never_stop();
  std::atomic<int> begun{0};
  const RunOne slow = [&](const StudyRun& run, std::stop_token stop) {
    ++begun;
    for (int i = 0; i < 30; ++i) {
      if (stop.stop_requested()) return std::optional<std::vector<double>>{};
      std::this_thread::sleep_for(10ms);
    }
    return std::optional{test::stub_record(run)};
  };
  watch.stops_asked = [&] { return begun > 1 ? 1 : 0; };
  auto report = sweep(folder, plan, slow, {.threads = 2}, watch);
  CHECK(report.end == SweepEnd::stopped);
  const auto ended = runs_in(folder).size();
  CHECK(ended >= 2);
  CHECK(ended < 10);
  CHECK(report.state.safe == ended);

  watch.stops_asked = [] { return 2; };
  report = sweep(folder, plan, slow, {.threads = 2}, watch);
  CHECK(report.end == SweepEnd::stopped);
  CHECK(report.state.now == 0);
  CHECK(runs_in(folder).size() == ended);

  sweep(folder, plan, test::stub_runner(0us), {.threads = 2}, test::never_stop());
  check_complete(folder, plan);
}

TEST_CASE("a log of another study is refused", "[study][sweep]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const StudyFolder other{scratch / "other", test::stub_identity("factor = 2\n")};
  const WorkPlan plan = test::stub_plan(3, 1);
  sweep(other, plan, test::stub_runner(0us), {}, test::never_stop());
  std::filesystem::copy(other.logs().front(), scratch / "out/logs");
  CHECK_THROWS_WITH(sweep(folder, plan, test::stub_runner(0us), {}, test::never_stop()),
                    Catch::Matchers::Contains("another study"));
}

namespace {

/// Kills `kills` processes that sweep the folder, each at a random moment, some of them two at a
/// time; then lets one end in peace.
void kill_again_and_again(const StudyFolder& folder, const WorkPlan& plan, int kills) {
  std::mt19937 choose{20261124};
  const auto begin = [&] {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      sweep(folder, plan, test::stub_runner(2ms), {.threads = 3}, test::never_stop());
      ::_exit(0);
    }
    return child;
  };
  for (int kill = 0; kill < kills; ++kill) {
    std::vector<pid_t> children{begin()};
    if (kill % 5 == 4) children.push_back(begin());
    std::this_thread::sleep_for(std::chrono::microseconds(choose() % 260'000));
    for (const pid_t child : children) {
      ::kill(child, SIGKILL);
      ::waitpid(child, nullptr, 0);
    }
  }
  const auto left = sweep(folder, plan, test::stub_runner(0us), {.threads = 2}, test::never_stop());
  CHECK(left.end == SweepEnd::complete);
  CHECK(left.state.now > 0);  // each was killed in the middle
  CHECK(left.state.now < plan.planned());
}

}  // namespace

TEST_CASE("sweeps killed at random moments lose nothing", "[study][sweep]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(1000, 2);
  kill_again_and_again(folder, plan, 4);
  check_complete(folder, plan);
}

TEST_CASE("sixty sweeps killed at random moments lose nothing", "[study][sweep][slow]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(8000, 2);
  kill_again_and_again(folder, plan, 60);
  check_complete(folder, plan);
}
