#include <ostream>

#include "hansa/base/amount_text.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/cli/stop_signals.hpp"
#include "hansa/cli/study_arguments.hpp"
#include "hansa/study/plan.hpp"
#include "hansa/study/slurm_job.hpp"
#include "hansa/study/study_runner.hpp"

namespace hansa {
namespace {

int plan_study(const Arguments& arguments, const Screen& screen) {
  const double seconds = static_cast<double>(whole_number(arguments, "seconds", 10, 1, 86'400));
  Room room = room_here(arguments.value("output").value_or("."));
  room.cores = whole_number(arguments, "cores", room.cores, 1, 1'000'000);
  if (const auto limit = arguments.value("time")) {
    const auto read = slurm_seconds(*limit);
    if (!read) throw UsageError("--time " + *limit + " is no time. Write 90 (minutes), 2:00:00.");
    room.time = *read;
  }
  const Study study = read_study(arguments.names[0]);
  const WorkPlan plan = work_plan(study);
  const StopSignals signals;
  const Pilot pilot =
      time_pilot(plan, study_runner(study), seconds, [&] { return signals.times(); });
  if (pilot.runs == 0) return exit_interrupted;
  const Estimate estimated = estimate(plan, pilot, room);
  screen.out << estimated.text;
  if (room.time > 0.0) {
    screen.out << "jobs        " << estimated.jobs(room) << " of " << duration_text(room.time)
               << " on " << estimated.cores << (estimated.cores == 1 ? " core" : " cores") << '\n';
  }
  std::string why;
  for (const auto& refusal : estimated.refusals) why += (why.empty() ? "" : "\n") + refusal;
  require(why.empty(), arguments.names[0] + ": cannot run here: " + why);
  return exit_ok;
}

}  // namespace

Command plan_command() {
  return {
      "plan",
      "STUDY",
      1,
      1,
      "Times a pilot and says what a study costs: runs, core-hours, memory, disk, time.",
      "Refuses what cannot fit, and says why.",
      "hansa plan study.toml\nhansa plan study.toml -o /scratch/me/out --cores 128 --time 8:00:00",
      {{"output", 'o', "DIR", "Where the runs shall lie; its disk is looked at.", false},
       {"cores", '\0', "N", "Workers on one machine; those of this one when not given.", false},
       {"time", '\0', "LIMIT", "Limit on a job, as batch systems write it.", false},
       {"seconds", '\0', "N", "How long to try (10).", false}},
      plan_study};
}

}  // namespace hansa
