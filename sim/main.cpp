#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string_view>

#include "hansa/cli/command.hpp"

int main(int count, char** words) {
  const char* terminal = std::getenv("TERM");
  const bool live = ::isatty(STDERR_FILENO) && terminal && std::string_view{terminal} != "dumb";
  std::ios::sync_with_stdio(false);
  return hansa::run_program({words + 1, words + count}, {std::cout, std::cerr, live});
}
