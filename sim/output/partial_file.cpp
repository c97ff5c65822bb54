#include "hansa/output/partial_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace fs = std::filesystem;
namespace {

std::string unused_name(const fs::path& path) {
  std::array<char, 256> host{};  // two machines may share the folder, and the number of a process
  ::gethostname(host.data(), host.size() - 1);
  const std::string stem =
      "." + path.filename().string() + ".partial-" + host.data() + '-' + std::to_string(::getpid());
  for (int ordinal = 0;; ++ordinal) {
    const fs::path name =
        path.parent_path() / (ordinal == 0 ? stem : stem + "-" + std::to_string(ordinal));
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(name, ignored))) return name.string();
  }
}

void put_on_disk(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;  // a file system that cannot promise it: the rename still holds
  ::fsync(file);
  ::close(file);
}

}  // namespace

void require_writable(const std::string& path, bool replace) {
  std::error_code ignored;
  const fs::path folder = fs::path(path).parent_path();
  require(fs::path(path).has_filename() && !fs::is_directory(path, ignored),
          path + ": not a name for a file (it is a folder). Give the name of the file to write.");
  require(folder.empty() || fs::is_directory(folder, ignored),
          path + ": the folder " + folder.string() +
              " is missing (a result is written next to its final name). Make it first.");
  require(::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0,
          path + ": cannot write into the folder (" + std::strerror(errno) +
              "). Choose another with -o.");
  require(replace || !fs::exists(fs::symlink_status(path, ignored)),
          path +
              ": exists already (a result is never overwritten by accident). "
              "Choose another name with -o, or add --force.");
}

PartialFile::PartialFile(std::string path, bool replace)
    : path_{std::move(path)}, replace_{replace} {
  require_writable(path_, replace_);
  temporary_ = unused_name(path_);
}

PartialFile::~PartialFile() {
  std::error_code ignored;
  if (!kept_) fs::remove(temporary_, ignored);
}

void PartialFile::publish() {
  put_on_disk(temporary_);
  std::error_code failed;
  if (replace_) {
    fs::rename(temporary_, path_, failed);
  } else {
    fs::create_hard_link(temporary_, path_, failed);  // refuses an existing name, unlike a rename
    if (!failed) return;                              // the destructor removes the other name
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(path_, ignored))) fs::rename(temporary_, path_, failed);
  }
  kept_ = true;
  require(!failed, path_ + ": could not give the result its name (" + failed.message() +
                       "). It is whole and lies at " + temporary_ + ": rename it.");
}

}  // namespace hansa
