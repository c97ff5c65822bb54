#include <algorithm>
#include <exception>
#include <ostream>

#include "hansa/base/spelling.hpp"
#include "hansa/cli/command.hpp"
#include "hansa/cli/help.hpp"
#include "hansa/output/provenance.hpp"

namespace hansa {
namespace {

const Command& command_of(const std::string& name) {
  const auto all = commands();
  const auto found = std::ranges::find(all, std::string_view{name}, &Command::name);
  if (found != all.end()) return *found;
  std::vector<std::string_view> known;
  for (const auto& command : all) known.push_back(command.name);
  const auto nearest = nearest_name(name, known);
  auto suggestion = nearest.empty() ? "" : " Did you mean " + std::string{nearest} + "?";
  if (name == "plot" || name == "test" || name == "build") {
    suggestion = " The launcher knows it: ./hansa " + name;
  }
  if (name.ends_with(".toml")) suggestion = " Did you mean hansa run " + name + "?";
  throw UsageError("unknown command " + name + '.' + suggestion);
}

void check_names(const Command& command, const Arguments& arguments) {
  const auto count = arguments.names.size();
  const auto usage = "hansa " + std::string{command.name} + ' ' + std::string{command.names};
  if (count < command.least) throw UsageError("too few names. Usage: " + usage);
  if (count <= command.most) return;
  throw UsageError("too many names (" + arguments.names[command.most] + "). Usage: " + usage);
}

int run_command_line(const std::vector<std::string>& words, const Screen& screen) {
  const bool help =
      !words.empty() && (words[0] == "help" || words[0] == "--help" || words[0] == "-h");
  if (words.empty() || (help && words.size() == 1)) {
    write_overview(words.empty() ? screen.err : screen.out);
    return words.empty() ? exit_bad_input : exit_ok;
  }
  if (help) {
    write_help(screen.out, command_of(words[1]));
    return exit_ok;
  }
  if (words[0] == "--version" || words[0] == "version") {
    screen.out << "hansa " << program_version() << '\n';
    return exit_ok;
  }
  if (words[0].starts_with('-')) {
    throw UsageError("unknown option " + words[0] + " before the command.");
  }
  const auto& command = command_of(words[0]);
  const auto arguments = parse_arguments({words.begin() + 1, words.end()}, command.options);
  if (arguments.has("help")) {
    write_help(screen.out, command);
    return exit_ok;
  }
  check_names(command, arguments);
  return command.act(arguments, screen);
}

}  // namespace

int run_program(const std::vector<std::string>& words, const Screen& screen) {
  try {
    return run_command_line(words, screen);
  } catch (const UsageError& error) {
    screen.err << "hansa: " << error.what() << "\n`hansa help` lists the commands, `hansa COMMAND "
               << "--help` tells what each takes.\n";
    return exit_bad_input;
  } catch (const InputError& error) {
    screen.err << error.what() << '\n';
    return exit_bad_input;
  } catch (const std::exception& error) {
    screen.err << "hansa: " << error.what() << '\n';
    return exit_failure;
  }
}

}  // namespace hansa
