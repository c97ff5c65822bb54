/// \file   Runs a command line inside the test and keeps what it writes.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "hansa/cli/command.hpp"

namespace hansa::test {

struct Written {
  int status{};
  std::string out, err;
};

inline Written run_cli(const std::vector<std::string>& words) {
  std::ostringstream out, err;
  const int status = run_program(words, {out, err, false});
  return {status, out.str(), err.str()};
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// A folder of its own for a test, removed in the end.
struct Folder {
  std::filesystem::path path;
  explicit Folder(const std::string& name)
      : path{std::filesystem::temp_directory_path() /
             ("hansa_" + name + '_' + std::to_string(::getpid()))} {
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name) const { return (path / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream{path / name, std::ios::binary} << text;
    return file(name);
  }
};

}  // namespace hansa::test
