#include <vector>

#include "hansa/cli/command_list.hpp"

namespace hansa {

std::span<const Command> commands() {
  static const std::vector<Command> all{
      run_command(),         check_command(),     explain_command(),   describe_command(),
      new_command(),         world_command(),     schedule_command(),  summary_command(),
      export_command(),      compare_command(),   reproduce_command(), plan_command(),
      sweep_command(),       status_command(),    merge_command(),     submit_command(),
      sensitivity_command(), negotiate_command(),
  };
  return all;
}

}  // namespace hansa
