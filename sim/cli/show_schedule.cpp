#include <ostream>

#include "hansa/cli/command_list.hpp"
#include "hansa/cli/help.hpp"
#include "hansa/engine/schedule.hpp"

namespace hansa {
namespace {

int show_schedule(const Arguments&, const Screen& screen) {
  screen.out << "One step, from its first process to its last. Each process reads the world as it "
                "found it.\n";
  for (const auto& process : schedule()) {
    screen.out << '\n'
               << process.place << "  " << process.name
               << (process.act ? "" : "  (a place for a mechanism that is not built)") << '\n';
    if (!process.reads.empty()) screen.out << wrapped("reads: " + std::string{process.reads}, 6);
    if (!process.writes.empty()) screen.out << wrapped("writes: " + std::string{process.writes}, 6);
    if (!process.why_here.empty()) {
      screen.out << wrapped("why here: " + std::string{process.why_here}, 6);
    }
  }
  return exit_ok;
}

}  // namespace

Command schedule_command() {
  return {
      "schedule",
      "",
      0,
      0,
      "Prints the order of a step: what each process reads and writes, and why it stands there.",
      "",
      "hansa schedule",
      {},
      show_schedule};
}

}  // namespace hansa
