#include <charconv>
#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/cli/interrupt.hpp"
#include "hansa/cli/progress.hpp"
#include "hansa/cli/result_path.hpp"
#include "hansa/cli/run_cost.hpp"
#include "hansa/cli/scenario_input.hpp"
#include "hansa/cli/watched.hpp"
#include "hansa/output/store_run.hpp"
#include "hansa/output/summary.hpp"
#include "hansa/output/write_file.hpp"

namespace hansa {
namespace {

int run_scenario(const Arguments& arguments, const Screen& screen) {
  const auto& file = arguments.names[0];
  const int threads = threads_of(arguments);
  const auto scenario = read_scenario(file, settings_of(arguments));
  const auto path = result_path(arguments.value("output"), file, scenario);
  const bool force = arguments.has("force");
  refuse_existing(path, force);
  const bool quiet = arguments.has("quiet");
  if (!quiet) {
    for (const auto& note : scenario.notes) screen.err << "note: " << note << '\n';
  }
  const auto [tables, world] = start_world(scenario);

  set_threads(threads);
  Watched watched{screen, quiet, scenario.steps()};
  const auto end =
      store_run(scenario, world, tables, path, force ? Overwrite::replace : Overwrite::refuse,
                provenance_of_this_run(threads), watched.observer());
  watched.finish();
  tell_result_path(path);
  if (quiet) {
    screen.out << path << '\n';
  } else {
    screen.out << summary(path) << std::flush;
  }
  if (end == RunEnd::complete) return exit_ok;
  screen.err << "interrupted after step " << watched.steps_done() << " of " << scenario.steps()
             << ". The result up to there is kept, marked incomplete: " << path << '\n';
  return exit_interrupted;
}

}  // namespace

Command run_command() {
  return {
      "run",
      "SCENARIO",
      1,
      1,
      "Runs a scenario and writes one result file.",
      "The result goes to a new file in output/ (or the folder HANSA_OUTPUT_DIR names) unless "
      "-o says where; nothing is overwritten without --force. Equal scenarios and seeds give "
      "equal bits, whatever the number of threads. Ctrl-C ends a run early and keeps what there "
      "is as a valid file, marked incomplete (status 130).",
      "hansa run scenarios/observed.toml\n"
      "hansa run scenarios/teaching.toml --seed 2 -o two.h5\n"
      "hansa run scenarios/observed.toml --set attention.gamma=0.5 --set positions.gap=0.1",
      scenario_options({{"output", 'o', "FILE", "Result file, or a folder for it.", false},
                        {"threads", '\0', "N", "Threads; the default is one for each core.", false},
                        {"quiet", 'q', "", "No progress; print the result's path alone.", false},
                        {"force", 'f', "", "Overwrite the result file.", false}}),
      run_scenario};
}

}  // namespace hansa
