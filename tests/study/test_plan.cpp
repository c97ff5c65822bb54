#include "catch.hpp"
#include "hansa/study/plan.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using Catch::Matchers::Contains;
using namespace std::chrono_literals;

namespace {

Pilot timed(double mean, double most) {
  Pilot pilot;
  pilot.runs = 20;
  pilot.mean_seconds = mean;
  pilot.error = 0.05 * mean;
  pilot.most_seconds = most;
  pilot.record = 1080.0;
  pilot.base_memory = 1e8;
  pilot.run_memory = 5e8;
  return pilot;
}

constexpr Room roomy{8, 64e9, 1e12, 0.0};

}  // namespace

TEST_CASE("a pilot takes the first runs of the balanced order", "[study][plan]") {
  const WorkPlan plan = test::stub_plan(5, 2);
  std::vector<StudyRun> seen;
  const RunOne watched = [&](const StudyRun& run, std::stop_token) {
    seen.push_back(run);
    std::this_thread::sleep_for(5ms);
    if (run.point == 1) throw std::runtime_error("no");
    return std::optional{test::stub_record(run)};
  };
  Pilot pilot = time_pilot(plan, watched, 0.012, [] { return 0; });
  CHECK(pilot.runs >= 2);
  CHECK(pilot.runs <= 3);
  CHECK(pilot.failed == 1);
  CHECK(pilot.failure == "no");
  CHECK(seen[1] == StudyRun{1, 0});
  CHECK(pilot.mean_seconds >= 0.005);
  CHECK(pilot.most_seconds >= pilot.mean_seconds);
  CHECK(pilot.record == 80.0 + 20 * 8);
  CHECK(pilot.base_memory > 1e6);

  pilot = time_pilot(plan, test::stub_runner(0us), 1e9, [] { return 0; });
  CHECK(pilot.runs == 10);
  CHECK(time_pilot(plan, test::stub_runner(0us), 1e9, [] { return 1; }).runs == 0);
}

TEST_CASE("an estimate adds up", "[study][plan]") {
  const WorkPlan plan = test::stub_plan(1000, 36);
  const Estimate made = estimate(plan, timed(2.0, 3.0), roomy);
  CHECK(made.runs == 36'000);
  CHECK_THAT(made.core_hours, Catch::Matchers::WithinRel(20.0, 1e-12));
  CHECK_THAT(made.core_hours_error, Catch::Matchers::WithinRel(1.96, 1e-12));
  CHECK_THAT(made.seconds(8), Catch::Matchers::WithinRel(9000.0, 1e-12));
  CHECK_THAT(made.memory, Catch::Matchers::WithinRel(41e8, 1e-12));
  CHECK(made.disk > 36'000 * 1080.0);
  CHECK(made.cores == 8);
  CHECK(made.refusals.empty());
  CHECK_THAT(made.text, Contains("core-hours  20 +- 1.96") && Contains("2.5 h on 8 cores"));

  const Estimate narrow = estimate(plan, timed(2.0, 3.0), {8, 1.7e9, 1e12, 0.0});
  CHECK(narrow.cores == 3);
  CHECK(narrow.refusals.empty());
  CHECK(estimate(plan, timed(2.0, 3.0), {8, 64e9, 1e12, 3600.0}).jobs({8, 0.0, 0.0, 3600.0}) == 3);
}

TEST_CASE("what cannot fit is refused with the reason", "[study][plan]") {
  const WorkPlan plan = test::stub_plan(1000, 36);
  const auto refusal = [&](const Pilot& pilot, const Room& room) {
    const auto made = estimate(plan, pilot, room);
    REQUIRE(made.refusals.size() == 1);
    return made.refusals.front();
  };
  CHECK_THAT(refusal(timed(2.0, 3.0), {8, 5e8, 1e12, 0.0}), Contains("one run needs 600 MB"));
  CHECK_THAT(refusal(timed(2.0, 3.0), {8, 64e9, 1e7, 0.0}), Contains("disk (10 MB are free)"));
  CHECK_THAT(refusal(timed(2.0, 90.0), {8, 64e9, 1e12, 60.0}), Contains("a job may take 60 s"));
  Pilot broken = timed(2.0, 3.0);
  broken.failed = 20;
  broken.failure = "no state";
  CHECK_THAT(refusal(broken, roomy),
             Contains("every run of the pilot failed (the first: no state"));
}

TEST_CASE("the disk is looked at where the folder would be made", "[study][plan]") {
  const test::ScratchFolder scratch;
  const Room room = room_here(scratch / "not/yet/there");
  CHECK(room.disk > 0.0);
  CHECK(room.memory > 0.0);
  CHECK(room.cores >= 1);
}
