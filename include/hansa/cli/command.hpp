/// \file   One command of the program: `hansa run`, `hansa check`, ...
#pragma once
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hansa/cli/arguments.hpp"

namespace hansa {

/// Exit statuses.
enum ExitCode : int { exit_ok = 0, exit_failure = 1, exit_bad_input = 2, exit_interrupted = 130 };

/// Where a command writes: what was asked for to `out`, progress and warnings to `err`.
struct Screen {
  std::ostream& out;
  std::ostream& err;
  bool live{};  ///< err is a terminal: a line may be written over
};

struct Command {
  std::string_view name;
  std::string_view names;       ///< "SCENARIO", "A B", "[KEY]"
  std::size_t least{}, most{};  ///< how many names it takes
  std::string_view summary;     ///< one line
  std::string_view details;     ///< paragraphs of --help
  std::string_view examples;    ///< lines of --help
  std::vector<OptionSpec> options;
  int (*act)(const Arguments&, const Screen&){};
};

std::span<const Command> commands();

/// The program: words after its name. Returns the exit status; writes errors to screen.err.
int run_program(const std::vector<std::string>& words, const Screen& screen);

}  // namespace hansa
