#include <fcntl.h>
#include <sys/stat.h>

#include <cmath>
#include <sstream>

#include "catch.hpp"
#include "hansa/study/run_log.hpp"
#include "hansa/study/status.hpp"
#include "hansa/study/sweep_progress.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using Catch::Matchers::Contains;
using test::ScratchFolder;
using namespace std::chrono_literals;

namespace {

std::int64_t milliseconds_ago(std::int64_t time) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count() - time;
}

/// Makes a log look as if nobody had touched it for ten minutes.
void age(const std::string& path) {
  const timespec long_ago{milliseconds_ago(600'000) / 1000, 0};
  const timespec times[2]{long_ago, long_ago};
  ::utimensat(AT_FDCWD, path.c_str(), times, 0);
}

}  // namespace

TEST_CASE("status tells what is done, failed, running and left", "[study][status]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(10, 2);
  StudyStatus status = status_of(folder, plan);
  CHECK(status.missing() == 20);
  CHECK(std::isinf(status.seconds_left));
  CHECK_THAT(status.text(), Contains("nobody"));

  const std::string started =
      "threads 4\nstarted " + std::to_string(milliseconds_ago(10'000)) + '\n';
  {
    RunLog log{folder.new_log({}), folder.identity().key(), started};
    for (std::size_t point = 0; point < 5; ++point) {
      const auto record = test::stub_record({point, 0});
      log.append({LogKind::finished, {point, 0}, 3.0, milliseconds_ago(500), as_bytes(record)});
    }
    log.append({LogKind::failed, {5, 0}, 1.0, milliseconds_ago(500), "no city"});
    while (log.synced() < 6) std::this_thread::sleep_for(10ms);
    status = status_of(folder, plan);
    CHECK(status.finished == 5);
    CHECK(status.failed == 1);
    CHECK(status.missing() == 14);
    CHECK(status.running == 4);
    CHECK_THAT(status.runs_per_second, Catch::Matchers::WithinRel(0.6, 0.2));
    CHECK_THAT(status.seconds_left, Catch::Matchers::WithinRel(14 / 0.6, 0.2));
    CHECK_THAT(status.mean_seconds, Catch::Matchers::WithinRel(16.0 / 6.0, 1e-12));
    CHECK(status.failures == std::map<std::string, std::uint64_t>{{"no city", 1}});
    CHECK(logs_at_work(folder, {}).size() == 1);
    age(folder.logs().front());  // a process that was killed
    status = status_of(folder, plan);
    CHECK(status.running == 0);
    CHECK(!status.writers.front().closed);
    CHECK(logs_at_work(folder, {}).empty());
  }
  sweep(folder, plan, test::stub_runner(0us), {.failed = Failed::retry}, test::never_stop());
  status = status_of(folder, plan);
  CHECK(status.finished == 20);
  CHECK(status.failures.empty());
  CHECK(status.running == 0);
  CHECK(status.seconds_left == 0.0);
  CHECK(status.writers.size() == 2);
}

TEST_CASE("progress is one line on a terminal and plain lines in a log", "[study][status]") {
  std::ostringstream terminal, log;
  SweepProgress live{terminal, true};
  SweepProgress plain{log, false, 30s};
  for (std::uint64_t i = 0; i <= 100; ++i) {
    const SweepState state{400, 200 + i, i / 50, i, static_cast<double>(i)};
    live.tell(state);
    plain.tell(state);
  }
  live.end();
  plain.end();
  CHECK(log.str() ==
        "200/400 runs (50 %)\n"
        "230/400 runs (57 %), 1 runs/s, 2.8 min left\n"
        "260/400 runs (65 %), 1 failed, 1 runs/s, 2.3 min left\n"
        "290/400 runs (72 %), 1 failed, 1 runs/s, 1.8 min left\n"
        "300/400 runs (75 %), 2 failed, 1 runs/s, 1.7 min left\n");
  CHECK_THAT(terminal.str(), Contains("\r300/400 runs (75 %), 2 failed"));
  CHECK(terminal.str().find('\n') == terminal.str().size() - 1);
}
