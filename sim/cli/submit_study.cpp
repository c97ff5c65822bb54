#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "hansa/base/amount_text.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/cli/stop_signals.hpp"
#include "hansa/cli/study_arguments.hpp"
#include "hansa/study/plan.hpp"
#include "hansa/study/slurm_site.hpp"
#include "hansa/study/study_runner.hpp"
#include "hansa/study/submit.hpp"

namespace hansa {
namespace {

namespace fs = std::filesystem;

std::string read_text(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  require(file.good(), path + ": cannot be read (is the name right?). Correct it.");
  return {std::istreambuf_iterator<char>(file), {}};
}

void override(std::string& value, const Arguments& arguments, std::string_view option) {
  if (const auto given = arguments.value(option)) value = *given;
}

/// The site file, then the command line.
SlurmSite site_of(const Arguments& arguments) {
  SlurmSite site;
  if (const auto file = arguments.value("site")) site = read_site(read_text(*file), *file);
  override(site.account, arguments, "account");
  override(site.partition, arguments, "partition");
  override(site.qos, arguments, "qos");
  override(site.time, arguments, "time");
  if (const auto file = arguments.value("prologue")) site.prologue = read_text(*file);
  site.tasks = whole_number(arguments, "tasks", site.tasks, 1, 100'000);
  site.cpus = whole_number(arguments, "cpus", site.cpus, 1, 4096);
  return site;
}

/// Times the study and sets the limits of its tasks; refuses what a task cannot do.
void limit_tasks(SlurmJob& job, const Study& study, const WorkPlan& plan, double seconds,
                 const Screen& screen) {
  const StopSignals signals;
  const Pilot pilot =
      time_pilot(plan, study_runner(study), seconds, [&] { return signals.times(); });
  require(pilot.runs > 0 && signals.times() == 0, "stopped before anything was submitted.");
  Room room = room_here(job.folder);
  room.memory = 1e18;  // that of the nodes is for Slurm to know
  room.cores = job.site.cpus;
  const std::string asked = job.site.time;
  if (!asked.empty()) {
    const auto limit = slurm_seconds(asked);
    if (!limit) throw UsageError("--time " + asked + " is no time. Write 90 (minutes), 2:00:00.");
    room.time = std::max(1.0, *limit - 2.0 * pilot.most_seconds - 60.0);
  }
  const Estimate estimated = estimate(plan, pilot, room);
  std::string why;
  for (const auto& refusal : estimated.refusals) why += (why.empty() ? "" : "\n") + refusal;
  require(why.empty(), study.path + ": cannot run: " + why);
  set_limits(job, estimated, pilot);
  screen.out << "pilot     " << pilot.runs << (pilot.runs == 1 ? " run, " : " runs, ")
             << duration_text(pilot.mean_seconds) << " each; about " << estimated.runs
             << " runs in " << duration_text(3600.0 * estimated.core_hours) << " of one core\n";
  const double share =
      3600.0 * estimated.core_hours / static_cast<double>(job.shares * job.site.cpus);
  const double limit = slurm_seconds(job.site.time).value_or(0.0) - job.signal_ahead;
  if (limit > 0.0 && share > limit) {
    screen.out << "note      tasks stop before their limit; submit again about "
               << static_cast<int>(share / limit) << " more times\n";
  }
}

void tell(const Submission& submission, bool dry, const Screen& screen) {
  auto& out = screen.out;
  const SlurmJob& job = submission.job;
  out << "shares    " << job.shares << ": " << submission.complete << " complete, "
      << submission.queued << " waiting or running, " << job.missing.size()
      << (dry ? " to submit\n" : " submitted\n");
  if (submission.sweep.empty() && submission.merge.empty()) {
    out << "nothing to submit\n";
    return;
  }
  if (dry) {
    if (!submission.sweep.empty()) out << "--- sweep.sh\n" << submission.sweep;
    if (!submission.merge.empty()) {
      out << "--- merge.sh, after the others\n" << submission.merge;
    }
    return;
  }
  if (!submission.sweep_id.empty()) out << "sweep     job " << submission.sweep_id << '\n';
  if (!submission.merge_id.empty()) out << "merge     job " << submission.merge_id << '\n';
  out << "watch     hansa status " << job.folder << '\n';
}

int submit_study(const Arguments& arguments, const Screen& screen) {
  const std::string engine = arguments.value("engine").value_or("slurm");
  if (engine != "slurm") {
    throw UsageError("--engine " + engine +
                     " is unknown (slurm is the only one). For PBS, LSF and Snakemake see "
                     "docs/cluster.md.");
  }
  SlurmJob job;
  job.site = site_of(arguments);
  job.study = fs::absolute(arguments.names[0]).lexically_normal().string();
  job.folder = fs::absolute(folder_of(arguments, "submit")).lexically_normal().string();
  job.program = fs::read_symlink("/proc/self/exe").string();
  job.name = fs::path(job.study).stem().string();
  job.all_tasks = arguments.has("tasks");
  job.retry_failed = arguments.has("retry-failed");
  const bool dry = arguments.has("dry-run");
  const double seconds = static_cast<double>(whole_number(arguments, "seconds", 5, 1, 86'400));
  const Study study = read_study(arguments.names[0]);
  const StudyFolder folder{job.folder, identity_of(study), dry ? Begin::imagine : Begin::make};
  const WorkPlan plan = work_plan(study);
  limit_tasks(job, study, plan, seconds, screen);
  Submission submission = prepare_submission(folder, plan, job, call_program);
  if (!dry) submit(folder, submission, call_program);
  tell(submission, dry, screen);
  return exit_ok;
}

}  // namespace

Command submit_command() {
  return {"submit",
          "STUDY",
          1,
          1,
          "Hands a study to Slurm: an array job with limits from a pilot, and a merge after it.",
          "The same command submits what is missing after tasks were killed, nodes lost or limits "
          "reached, and leaves alone what still waits or runs. Each element of the array takes a "
          "share and stops in good order before its limit. A site file (TOML) may hold account, "
          "partition, qos, time, prologue, tasks and cpus; see docs/cluster.md.",
          "hansa submit study.toml -o /scratch/me/out --account climate --time 8:00:00\n"
          "hansa submit study.toml -o /scratch/me/out --site cluster.toml --dry-run",
          {{"output", 'o', "DIR", "Folder of the runs, on a disk that all nodes see.", false},
           {"engine", '\0', "NAME", "slurm.", false},
           {"account", '\0', "NAME", "Account to charge.", false},
           {"partition", '\0', "NAME", "Partition.", false},
           {"qos", '\0', "NAME", "Quality of service.", false},
           {"time", '\0', "LIMIT", "Limit on a task; from the pilot when not given.", false},
           {"prologue", '\0', "FILE", "Lines of shell before the program (modules).", false},
           {"site", '\0', "FILE", "Site file.", false},
           {"tasks", '\0', "N",
            "Elements of the array; when not given at most 200, fewer if they "
            "would have little to do.",
            false},
           {"cpus", '\0', "N", "Cores of a task (1).", false},
           {"retry-failed", '\0', "", "Repeats runs that failed before.", false},
           {"seconds", '\0', "N", "How long to try (5).", false},
           {"dry-run", '\0', "", "Prints the scripts; submits and writes nothing.", false}},
          submit_study};
}

}  // namespace hansa
