#include <csignal>
#include <map>

#include "catch.hpp"
#include "hansa/cli/stop_signals.hpp"
#include "run_cli.hpp"

using namespace hansa;
using namespace hansa::test;
namespace fs = std::filesystem;

namespace {

/// A study of a few runs of some milliseconds; `more` goes on in its [study].
std::string write_study(const Folder& folder, const std::string& more) {
  folder.write("tiny.toml",
               "format = 1\ntitle = \"Tiny\"\nhorizon = 3\n[world]\nkind = \"synthetic\"\n"
               "[world.synthetic]\ncities = 30\nstates = 5\nnetworks = 4\nforums = 2\n"
               "network_size = 5.0\n");
  return folder.write("study.toml", "format = 1\n[study]\nscenario = \"tiny.toml\"\n" + more +
                                        "[[factor]]\nkey = \"attention.gamma\"\n"
                                        "values = [0.5, 1.0, 2.0]\n");
}

}  // namespace

TEST_CASE("a dry run of submit prints scripts and writes nothing", "[cli][study][slurm]") {
  const Folder folder{"dry_run"};
  const auto study = write_study(folder, "replicates = 3\n[design]\nkind = \"factorial\"\n");
  const auto out = folder.file("out");
  const std::vector<std::string> dry{"submit", study,       "-o", out,        "--tasks",
                                     "2",      "--seconds", "1",  "--dry-run"};
  const auto first = run_cli(dry);
  INFO(first.err);
  CHECK(first.status == 0);
  CHECK(first.out.find("#SBATCH --array=1-2\n") != std::string::npos);
  CHECK(first.out.find("' merge '" + out + "'\n") != std::string::npos);
  CHECK_FALSE(fs::exists(out));

  SECTION("of a study half done it prints what is missing") {
    run_cli({"sweep", study, "-o", out, "--shard", "1/2"});
    std::map<fs::path, std::string> before, after;
    const auto look = [&](auto& found) {
      for (const auto& entry : fs::recursive_directory_iterator{out}) {
        found[entry.path()] = entry.is_regular_file() ? read_file(entry.path()) : "";
      }
    };
    look(before);
    const auto second = run_cli(dry);
    look(after);
    CHECK(second.out.find("#SBATCH --array=2\n") != std::string::npos);
    CHECK(before == after);
  }
}

TEST_CASE("every signal of a batch system asks a sweep to stop", "[cli][study]") {
  for (const int signal : {SIGINT, SIGTERM, SIGUSR1, SIGUSR2}) {
    const StopSignals signals;
    CHECK(signals.times() == 0);
    ::raise(signal);
    CHECK(signals.times() == 1);
  }
}

TEST_CASE("adaptive replicates do not depend on who runs them", "[cli][study][determinism]") {
  const Folder folder{"adaptive"};
  const auto study = write_study(folder,
                                 "replicates = 4\noutputs = [\"mean:attention\"]\n"
                                 "adaptive = { output = \"mean:attention\", width = 0.015, "
                                 "limit = 20 }\n[design]\nkind = \"factorial\"\n");
  CHECK(run_cli({"sweep", study, "-o", folder.file("whole"), "--threads", "2"}).status == 0);
  for (const auto& shard : {"3/3", "1/3", "2/3"}) {
    CHECK(run_cli({"sweep", study, "-o", folder.file("shares"), "--shard", shard}).status == 0);
  }
  CHECK(run_cli({"merge", folder.file("whole")}).status == 0);
  const auto merged = run_cli({"merge", folder.file("shares")});
  INFO(merged.out);
  CHECK(merged.status == 0);
  // the points need different numbers, and not all of them the limit
  const int runs = std::stoi(merged.out.substr(merged.out.find("study.h5: ") + 10));
  CHECK(runs > 12);
  CHECK(runs < 60);
  CHECK((read_file(folder.file("whole/study.h5")) == read_file(folder.file("shares/study.h5"))));
}
