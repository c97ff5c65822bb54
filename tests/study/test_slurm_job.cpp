#include "catch.hpp"
#include "hansa/base/contract.hpp"
#include "hansa/study/slurm_job.hpp"
#include "hansa/study/slurm_site.hpp"

using namespace hansa;
using Catch::Matchers::Contains;

namespace {

SlurmJob some_job() {
  SlurmJob job;
  job.site = {"climate", "", "", "2:00:00", "module load gcc", 200, 4};
  job.name = "number x gamma";
  job.program = "/opt/hansa";
  job.study = "/home/o'hara/study.toml";
  job.folder = "/scratch/out";
  job.shares = 50;
  job.missing = {1, 2, 3, 7, 9, 10};
  job.memory = 3e9;
  job.merge_memory = 4e8;
  return job;
}

}  // namespace

TEST_CASE("elements of an array are told in ranges", "[study][slurm]") {
  CHECK(array_text({}) == "");
  CHECK(array_text({4}) == "4");
  CHECK(array_text({1, 2, 3, 7, 9, 10}) == "1-3,7,9-10");
}

TEST_CASE("limits of time are read as Slurm writes them", "[study][slurm]") {
  CHECK(slurm_seconds("90") == 5400.0);
  CHECK(slurm_seconds("2:30") == 150.0);
  CHECK(slurm_seconds("02:00:05") == 7205.0);
  CHECK(slurm_seconds("1-12") == 129'600.0);
  CHECK(slurm_seconds("1-12:30") == 131'400.0);
  CHECK(slurm_seconds("0-00:10:00") == 600.0);
  for (const auto* text : {"", "2h", "1:", "1-", "-5", "1:2:3:4", "::", "1-2-3", " 5"}) {
    CAPTURE(text);
    CHECK(!slurm_seconds(text));
  }
  for (const double seconds : {1.0, 600.0, 601.0, 90'000.0, 1e6}) {
    const double limit = slurm_seconds(slurm_time(seconds)).value();
    CHECK(limit >= seconds);
    CHECK(limit < seconds + 600.0);
  }
}

TEST_CASE("a sweep script asks for what the study needs", "[study][slurm]") {
  const std::string script = sweep_script(some_job());
  CHECK_THAT(script,
             Contains("#!/bin/bash\n#SBATCH --job-name=hansa-number-x-gamma\n") &&
                 Contains("#SBATCH --array=1-3,7,9-10\n") &&
                 Contains("#SBATCH --account=climate\n") && !Contains("--partition") &&
                 Contains("#SBATCH --cpus-per-task=4\n") && Contains("#SBATCH --mem=2862M\n") &&
                 Contains("#SBATCH --time=2:00:00\n") &&
                 Contains("#SBATCH --signal=B:USR1@120\n") && Contains("#SBATCH --requeue\n"));
  CHECK_THAT(script, Contains("module load gcc\nexec '/opt/hansa' sweep "
                              "'/home/o'\\''hara/study.toml' -o '/scratch/out' --shard "
                              "\"$SLURM_ARRAY_TASK_ID/50\" --threads 4 --grace 100\n"));
  auto again = some_job();
  again.retry_failed = true;
  CHECK_THAT(sweep_script(again), Contains("--grace 100 --retry-failed\n"));
  CHECK_THAT(merge_script(some_job()), Contains("exec '/opt/hansa' merge '/scratch/out'\n") &&
                                           Contains("#SBATCH --mem=382M\n") &&
                                           !Contains("--array"));
}

TEST_CASE("a site file is read and its faults are told", "[study][slurm]") {
  const SlurmSite site = read_site(
      "account = \"climate\"\ntasks = 50\ncpus = 8\n"
      "prologue = \"\"\"\nmodule load gcc\n\"\"\"\n",
      "cluster.toml");
  CHECK(site.account == "climate");
  CHECK(site.tasks == 50);
  CHECK(site.cpus == 8);
  CHECK(site.prologue == "module load gcc\n");
  CHECK_THROWS_WITH(
      read_site("acount = \"climate\"\ntasks = 0\nqos = 3\n", "cluster.toml"),
      Contains("cluster.toml:1:1: unknown key acount") && Contains("Did you mean account?") &&
          Contains("cluster.toml:2:1: tasks is out of range") && Contains("cluster.toml:3:1: qos"));
}
