#include <vector>

#include "hansa/cli/command_list.hpp"

namespace hansa {

std::span<const Command> commands() {
  static const std::vector<Command> all{
      check_command(), explain_command(),  describe_command(),
      new_command(),   schedule_command(), world_command(),
  };
  return all;
}

}  // namespace hansa
