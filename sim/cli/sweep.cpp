#include <ostream>
#include <thread>

#include "hansa/base/amount_text.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/cli/stop_signals.hpp"
#include "hansa/cli/study_arguments.hpp"
#include "hansa/study/run_log.hpp"
#include "hansa/study/status.hpp"
#include "hansa/study/study_runner.hpp"
#include "hansa/study/sweep_progress.hpp"

namespace hansa {
namespace {

void warn_of_others(const StudyFolder& folder, const Shard& shard, std::ostream& err) {
  for (const auto& log : logs_at_work(folder, shard)) {
    err << "note: another process seems to work on the same runs (" << log
        << "). Nothing is spoilt, but work is done twice; --shard i/n divides it.\n";
  }
}

std::string command_line(const Arguments& arguments, const std::string& folder) {
  const std::string shard = text_of(arguments, "shard");
  return "hansa sweep " + arguments.names[0] + " -o " + folder +
         (shard.empty() ? "" : " --shard " + shard);
}

int conclude(const SweepReport& report, const Arguments& arguments, const std::string& folder,
             std::ostream& out) {
  const SweepState& state = report.state;
  out << state.safe - state.failed << " of " << state.total << " runs finished";
  if (state.failed > 0) out << ", " << state.failed << " failed";
  if (state.now > 0) {
    out << "; this time " << state.now << " in " << duration_text(state.seconds)
        << ", workers busy " << static_cast<int>(1000.0 * report.busy + 0.5) / 10.0 << " %";
  }
  out << '\n';
  switch (report.end) {
    case SweepEnd::disk_failed:
      throw std::runtime_error(report.problem);
    case SweepEnd::stopped:
      out << "stopped; go on with: " << command_line(arguments, folder) << '\n';
      return exit_interrupted;
    case SweepEnd::complete:
      break;
  }
  out << "next: hansa merge " << folder << '\n';
  if (state.failed == 0) return exit_ok;
  out << "what failed: hansa status " << folder << "; again: " << command_line(arguments, folder)
      << " --retry-failed\n";
  return exit_failure;
}

int sweep_study(const Arguments& arguments, const Screen& screen) {
  const std::string path = folder_of(arguments, "sweep");
  SweepOptions options;
  options.shard = shard_of(arguments);
  options.threads = whole_number(arguments, "threads",
                                 std::max(1U, std::thread::hardware_concurrency()), 1, 4096);
  options.grace = std::chrono::seconds(whole_number(arguments, "grace", 5, 0, 1'000'000));
  options.failed = arguments.has("retry-failed") ? Failed::retry : Failed::keep;
  const Study study = read_study(arguments.names[0]);
  const StudyFolder folder{path, identity_of(study)};
  const WorkPlan plan = work_plan(study);
  warn_of_others(folder, options.shard, screen.err);
  const StopSignals signals;
  SweepProgress progress{screen.err, screen.live};
  const SweepReport report = sweep(
      folder, plan, study_runner(study), options,
      {[&] { return signals.times(); }, [&](const SweepState& state) { progress.tell(state); }});
  progress.end();
  return conclude(report, arguments, path, screen.out);
}

}  // namespace

Command sweep_command() {
  return {"sweep",
          "STUDY",
          1,
          1,
          "Runs what is missing of a study, on all cores.",
          "The same command goes on after Ctrl-C, a kill, a full disk or a lost machine: what was "
          "finished is kept, and the results are the same to the bit as without the interruption. "
          "A run that fails is recorded and the rest goes on.",
          "hansa sweep scenarios/studies/first.toml -o first\n"
          "hansa sweep study.toml -o out --shard 3/200",
          {{"output", 'o', "DIR", "Folder of the runs; made when it is not there.", false},
           {"threads", 't', "N", "Workers; all cores when not given.", false},
           {"shard", '\0', "i/n", "Only the i-th of n shares, for batch systems.", false},
           {"retry-failed", '\0', "", "Repeats runs that failed before.", false},
           {"grace", '\0', "SECONDS",
            "Time for runs under way to end after a first stop signal (5).", false}},
          sweep_study};
}

}  // namespace hansa
