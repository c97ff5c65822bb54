#include <algorithm>
#include <ostream>

#include "hansa/base/amount_text.hpp"
#include "hansa/cli/command_list.hpp"
#include "hansa/cli/run_cost.hpp"
#include "hansa/cli/scenario_input.hpp"
#include "hansa/engine/pledges.hpp"
#include "hansa/engine/simulation.hpp"
#include "hansa/scenario/dates.hpp"
#include "hansa/scenario/twin_words.hpp"

namespace hansa {
namespace {

std::ptrdiff_t networks_at_start(const Scenario& scenario, const World& world) {
  std::ptrdiff_t count = 0;
  for (std::size_t n = 0; n < world.networks.size(); ++n) {
    count +=
        world.networks.founded[n] <= scenario.start && world.networks.closed[n] > scenario.start;
  }
  return count;
}

int check(const Arguments& arguments, const Screen& screen) {
  const auto scenario = read_scenario(arguments.names[0], settings_of(arguments));
  const auto [tables, world] = start_world(scenario);
  // What the engine itself reads of a scenario: campaigns that name networks and issues.
  given_campaigns(Simulation{scenario, world, Order::any});
  const auto cost = estimate_cost(scenario, world);
  auto& out = screen.out;
  out << arguments.names[0] << ": all is well\n";
  if (!scenario.title.empty()) out << "  title     " << scenario.title << '\n';
  if (!scenario.question.empty()) out << "  question  " << scenario.question << '\n';
  out << "  world     " << scenario.recipe.kind << ": " << world.cities.size() << " cities, "
      << world.states.size() << " states, " << world.forums.size() << " forums, "
      << world.networks.size() << " networks (" << networks_at_start(scenario, world)
      << " at the start), " << world.memberships.size() << " memberships\n";
  out << "  time      " << date_text(scenario.start) << " to " << date_text(scenario.recipe.end)
      << ", " << scenario.steps() << " steps of " << scenario.months_per_step
      << (scenario.months_per_step == 1 ? " month" : " months") << ", " << scenario.calendar.size()
      << " interventions\n";
  out << "  a run     roughly " << duration_text(cost.seconds) << " on one core, "
      << bytes_text(cost.memory) << " of memory, a result of " << bytes_text(cost.output) << '\n';
  for (const auto& twin : scenario.twins) {
    out << "  twin      " << twin.name << ": " << changes_in_words(scenario, twin) << '\n';
  }
  for (const auto& note : scenario.notes) out << "  note      " << note << '\n';
  return exit_ok;
}

}  // namespace

Command check_command() {
  return {"check",
          "SCENARIO",
          1,
          1,
          "Checks a scenario and its world without running, and says what a run would cost.",
          "All faults of the files are told at once: file, line, column, reason and what to do.",
          "hansa check scenarios/observed.toml\n"
          "hansa check mine.toml --set world.synthetic.cities=100000",
          scenario_options(),
          check};
}

}  // namespace hansa
