/// \file   The commands, each in a file of its own.
#pragma once
#include "hansa/cli/command.hpp"

namespace hansa {

Command check_command();
Command compare_command();
Command describe_command();
Command explain_command();
Command export_command();
Command merge_command();
Command negotiate_command();
Command new_command();
Command plan_command();
Command reproduce_command();
Command run_command();
Command schedule_command();
Command sensitivity_command();
Command status_command();
Command submit_command();
Command summary_command();
Command sweep_command();
Command world_command();

/// --seed and --set, which every command that reads a scenario takes.
std::vector<OptionSpec> scenario_options(std::vector<OptionSpec> more = {});

}  // namespace hansa
