#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "hansa/base/contract.hpp"
#include "hansa/study/submit.hpp"

extern char** environ;

namespace hansa {
namespace {

std::string read_all(int file) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const ssize_t count = ::read(file, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(buffer, static_cast<std::size_t>(count));
  }
}

}  // namespace

std::string call_program(const std::vector<std::string>& words) {
  int ends[2];
  require(::pipe2(ends, O_CLOEXEC) == 0, words[0] + ": cannot be called (" + std::strerror(errno) +
                                             "). Close some programs and try again.");
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed =
      ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string said = failed == 0 ? read_all(ends[0]) : "";
  ::close(ends[0]);
  require(failed == 0, words[0] + ": cannot be called (" + std::strerror(failed) +
                           "). Is Slurm installed here? --dry-run prints the scripts without it.");
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  require(WIFEXITED(status) && WEXITSTATUS(status) == 0,
          words[0] + " failed (" + said + "). Nothing more was submitted.");
  return said;
}

}  // namespace hansa
