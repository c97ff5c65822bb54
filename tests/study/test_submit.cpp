#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "hansa/study/submit.hpp"
#include "study/scratch_folder.hpp"
#include "study/stub_study.hpp"

using namespace hansa;
using Catch::Matchers::Contains;
using test::ScratchFolder;
using namespace std::chrono_literals;

namespace {

/// Stands for Slurm: gives numbers to jobs and says what is told to it about the queue.
struct FakeSlurm {
  std::vector<std::vector<std::string>> calls;
  std::string queue;
  int next{100};

  CallProgram call() {
    return [this](const std::vector<std::string>& words) {
      calls.push_back(words);
      return words[0] == "squeue" ? queue : std::to_string(next++) + "\n";
    };
  }
};

SlurmJob job_of(const StudyFolder& folder, std::uint64_t shares) {
  SlurmJob job;
  job.program = "/opt/hansa";
  job.study = "/study.toml";
  job.folder = folder.path();
  job.shares = shares;
  return job;
}

Submission hand_in(const StudyFolder& folder, const WorkPlan& plan, std::uint64_t shares,
                   FakeSlurm& slurm) {
  Submission made = prepare_submission(folder, plan, job_of(folder, shares), slurm.call());
  submit(folder, made, slurm.call());
  return made;
}

void run_share(const StudyFolder& folder, const WorkPlan& plan, Shard shard) {
  sweep(folder, plan, test::stub_runner(0us), {.shard = shard}, test::never_stop());
}

using Shares = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("what is missing decides which shares are submitted", "[study][slurm]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(12, 2);
  FakeSlurm slurm;
  auto made = hand_in(folder, plan, 4, slurm);
  CHECK(made.job.missing == Shares{1, 2, 3, 4});
  CHECK(made.sweep_id == "100");
  CHECK(made.merge_id == "101");
  REQUIRE(slurm.calls.size() == 2);
  CHECK(slurm.calls[1][2] == "--dependency=afterany:100");
  CHECK(std::filesystem::exists(scratch / "out/slurm/sweep.sh"));

  run_share(folder, plan, {2, 4});
  slurm.queue = "100 1 RUNNING\n100 3 PENDING\n100 4 COMPLETING\n7 4 RUNNING\n";
  made = hand_in(folder, plan, 3, slurm);  // another division has to wait
  CHECK(made.job.shares == 4);
  CHECK(made.complete == 1);
  CHECK(made.queued == 2);
  CHECK(made.job.missing == Shares{4});
  CHECK_THAT(made.sweep, Contains("--array=4\n"));
  CHECK(slurm.calls.back()[2] == "--dependency=afterany:100:102");

  run_share(folder, plan, {1, 4});
  run_share(folder, plan, {3, 4});
  slurm.queue = "";
  made = hand_in(folder, plan, 4, slurm);
  CHECK(made.job.missing == Shares{4});
  run_share(folder, plan, {4, 4});
  slurm.queue = "105 N/A PENDING\n";  // the merge of the last submission
  const auto calls = slurm.calls.size();
  made = hand_in(folder, plan, 4, slurm);
  CHECK(made.complete == 4);
  CHECK(made.sweep.empty());
  CHECK(made.merge.empty());
  CHECK(slurm.calls.size() == calls + 1);  // the queue was looked at, nothing handed in

  slurm.queue = "";
  made = hand_in(folder, plan, 4, slurm);  // that merge is gone without having merged
  CHECK(!made.merge.empty());
  std::ofstream(scratch / "out/study.h5") << "newer than the logs";
  made = hand_in(folder, plan, 4, slurm);
  CHECK(made.merge.empty());
}

TEST_CASE("failed runs are submitted again only when asked for", "[study][slurm]") {
  const ScratchFolder scratch;
  const StudyFolder folder{scratch / "out", test::stub_identity()};
  const WorkPlan plan = test::stub_plan(6, 1);
  const RunOne failing = [](const StudyRun& run, std::stop_token) {
    if (run.point == 5) throw std::runtime_error("no");
    return std::optional{test::stub_record(run)};
  };
  sweep(folder, plan, failing, {}, test::never_stop());
  CHECK(missing_shares(folder, plan, 6, Failed::keep).empty());
  CHECK(missing_shares(folder, plan, 6, Failed::retry) == Shares{6});
}

TEST_CASE("limits of a task follow from the pilot", "[study][slurm]") {
  const WorkPlan plan = test::stub_plan(1000, 10);
  Pilot pilot;
  pilot.runs = 10;
  pilot.mean_seconds = 6.0;
  pilot.most_seconds = 50.0;
  pilot.error = 0.1;
  pilot.record = 1000.0;
  pilot.base_memory = 1e8;
  pilot.run_memory = 2e8;
  SlurmJob job;
  job.site.tasks = 50;
  job.site.cpus = 2;
  set_limits(job, estimate(plan, pilot, {2, 1e12, 1e12, 0.0}), pilot);
  CHECK(job.shares == 50);
  CHECK(job.signal_ahead == 160.0);
  // 60,000 s on 50 tasks of 2 cores is 600 s each
  const double limit = slurm_seconds(job.site.time).value();
  CHECK(limit >= 1.5 * 650.0 + 160.0);
  CHECK(limit < 1.5 * 650.0 + 160.0 + 600.0);
  CHECK_THAT(job.memory, Catch::Matchers::WithinRel(1.5 * 5e8 + 1e8, 1e-12));
  pilot.mean_seconds = 0.01;  // 100 s of work: a task or two
  job.site.time = "30";
  set_limits(job, estimate(plan, pilot, {2, 1e12, 1e12, 0.0}), pilot);
  CHECK(job.shares == 1);
  CHECK(job.site.time == "30");
}

TEST_CASE("a program that is missing or fails is told", "[study][slurm]") {
  CHECK(call_program({"echo", "a b", "c"}) == "a b c\n");
  CHECK_THROWS_WITH(call_program({"no-such-program-here"}), Contains("--dry-run"));
  CHECK_THROWS_WITH(call_program({"sh", "-c", "echo bad account >&2; exit 1"}),
                    Contains("bad account"));
}
