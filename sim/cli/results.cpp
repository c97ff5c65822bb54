/// \file   Commands about results that are there: summary, export, compare, reproduce.
#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/cli/watched.hpp"
#include "hansa/output/compare.hpp"
#include "hansa/output/export.hpp"
#include "hansa/output/store_run.hpp"
#include "hansa/output/summary.hpp"

namespace hansa {
namespace {

int show_summary(const Arguments& arguments, const Screen& screen) {
  screen.out << summary(arguments.names[0]);
  return exit_ok;
}

int export_tables(const Arguments& arguments, const Screen& screen) {
  const auto folder = arguments.value("output");
  if (!folder) throw UsageError("no folder to write to. Usage: hansa export FILE -o DIR");
  const auto written = export_result(
      arguments.names[0], *folder, arguments.has("force") ? Overwrite::replace : Overwrite::refuse);
  screen.out << "wrote " << written.size() << " tables to " << *folder << '\n';
  return exit_ok;
}

int compare(const Arguments& arguments, const Screen& screen) {
  const auto comparison = compare_results(arguments.names[0], arguments.names[1]);
  screen.out << comparison.text() << '\n';
  return comparison.identical() ? exit_ok : exit_failure;
}

int run_again(const Arguments& arguments, const Screen& screen) {
  set_threads(threads_of(arguments));
  Watched watched{screen, arguments.has("quiet"), 0};
  const auto comparison = reproduce(arguments.names[0], watched.observer());
  watched.finish();
  if (!comparison) {
    screen.err << "interrupted; nothing was compared\n";
    return exit_interrupted;
  }
  screen.out << comparison->text() << '\n';
  return comparison->identical() ? exit_ok : exit_failure;
}

}  // namespace

Command summary_command() {
  return {"summary",
          "FILE",
          1,
          1,
          "Tells the story of a result: networks, participation, sessions, voice by forum.",
          "",
          "hansa summary output/observed-1.h5",
          {},
          show_summary};
}

Command export_command() {
  return {"export",
          "FILE",
          1,
          1,
          "Writes a result as CSV tables.",
          "Agents are named by their ids, dates are written 1985-04-01, a missing number is empty.",
          "hansa export output/observed-1.h5 -o tables",
          {{"output", 'o', "DIR", "Folder for the tables; made when missing.", false},
           {"force", 'f', "", "Overwrite tables of the same names.", false}},
          export_tables};
}

Command compare_command() {
  return {"compare",
          "A B",
          2,
          2,
          "Says whether two results are the same to the bit, or where they first part.",
          "What may differ between equal runs (/provenance) is left out. Status 0: identical, 1: "
          "different.",
          "hansa compare output/observed-1.h5 output/observed-1-2.h5",
          {},
          compare};
}

Command reproduce_command() {
  return {"reproduce",
          "FILE",
          1,
          1,
          "Runs a result again from the file alone, and says whether it is the same to the bit.",
          "The file holds the scenario, the tables of the world and the seed. Status 0: identical, "
          "1: different (the first dataset, step and agent that differ are named).",
          "hansa reproduce output/observed-1.h5",
          {{"threads", '\0', "N", "Threads; the default is one for each core.", false},
           {"quiet", 'q', "", "No progress.", false}},
          run_again};
}

}  // namespace hansa
