#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/study/status.hpp"

namespace hansa {
namespace {

int show_status(const Arguments& arguments, const Screen& screen) {
  const StudyFolder folder{arguments.names[0]};
  const Study study = kept_study(folder);
  const StudyStatus status = status_of(folder, work_plan(study));
  if (!study.title.empty()) screen.out << "study     " << study.title << '\n';
  screen.out << status.text();
  if (!arguments.has("processes")) return exit_ok;
  for (const auto& writer : status.writers) {
    screen.out << "process   " << writer.name << ": " << writer.finished << " finished, "
               << writer.failed << " failed, "
               << (writer.at_work  ? "at work"
                   : writer.closed ? "ended"
                                   : "lost")
               << '\n';
  }
  return exit_ok;
}

}  // namespace

Command status_command() {
  return {"status",
          "DIR",
          1,
          1,
          "Says how far a study is: finished, running, failed, rate, time left.",
          "Looks at the folder alone, so it works while others write to it, on any machine.",
          "hansa status first\nhansa status first --processes",
          {{"processes", '\0', "", "Also a line for every process that ever wrote.", false}},
          show_status};
}

}  // namespace hansa
