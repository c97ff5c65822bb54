#include "hansa/study/negotiate.hpp"

#include <charconv>
#include <cmath>
#include <ostream>

#include "hansa/cli/command_list.hpp"

namespace hansa {
namespace {

template <class Number>
std::optional<Number> number_of(const Arguments& arguments, const std::string& option) {
  const auto text = arguments.value(option);
  if (!text) return std::nullopt;
  Number value{};
  const auto* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, value);
  if (read.ec == std::errc{} && read.ptr == end && std::isfinite(static_cast<double>(value))) {
    return value;
  }
  throw UsageError("--" + option + ": '" + *text + "' is no number that fits (one is needed).");
}

int settle(const Arguments& arguments, const Screen& screen) {
  NegotiateCommand command;
  command.table = arguments.names[0];
  command.models = arguments.value("model").value_or(command.models);
  command.rule = arguments.value("rule");
  command.status_quo = arguments.value("status-quo");
  command.hardness = number_of<double>(arguments, "hardness");
  command.slack = number_of<double>(arguments, "slack");
  command.voice = arguments.value("voice");
  command.listening = number_of<double>(arguments, "listening").value_or(command.listening);
  command.draws = number_of<std::int64_t>(arguments, "draws").value_or(0);
  command.seed = number_of<std::uint64_t>(arguments, "seed").value_or(command.seed);
  command.output = arguments.value("output");
  command.replace = arguments.has("force");
  screen.out << negotiate(command);
  if (command.output) screen.out << "\nwrote " << *command.output << '\n';
  return exit_ok;
}

}  // namespace

Command negotiate_command() {
  return {
      "negotiate",
      "TABLE",
      1,
      1,
      "Settles one table of actors, issues and positions, without a simulation.",
      "The table is CSV (columns actor, issue, position, salience, power in any order; only actor "
      "and position are needed) or TOML. The report has the outcome of each model, who goes how "
      "far along, who is pivotal, distances and voting power. docs/negotiation.md has the models, "
      "the columns and what missing cells mean.",
      "hansa negotiate scenarios/tables/summit_copenhagen_2009.csv --model all\n"
      "hansa negotiate table.csv --rule heads=2/3,power=0.5 --draws 10000 -o result.nc",
      {{"model", 'm', "NAMES", "winset (default), others with commas between, or all.", false},
       {"rule", 'r', "RULE",
        "unanimity, consensus (default), two-thirds, power-majority, majority, coalition, or "
        "quotas.",
        false},
       {"status-quo", '\0', "X", "A position for all issues, or issue=X,other=Y.", false},
       {"hardness", '\0', "H", "0 soft law (default) to 1, a treaty.", false},
       {"slack", '\0', "S", "Loss an actor lets pass (0.006).", false},
       {"voice", '\0', "CITIES", "A table of cities that speak without a vote.", false},
       {"listening", '\0', "SHARE", "How far every actor moves to the cities (0.1).", false},
       {"draws", 'n', "N", "Tables drawn around this one, for intervals.", false},
       {"seed", 's', "N", "Of the draws (1).", false},
       {"output", 'o', "FILE", "Results: .csv, .h5 or .nc.", false},
       {"force", 'f', "", "Overwrite the file.", false}},
      settle};
}

}  // namespace hansa
