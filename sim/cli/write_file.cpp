#include "hansa/cli/write_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "hansa/base/contract.hpp"

namespace hansa {

void refuse_existing(const std::string& path, bool force) {
  std::error_code ignored;
  require(force || !std::filesystem::exists(path, ignored),
          path + " exists (it would be overwritten). Choose another name, or add --force.");
}

void write_file(const std::string& path, const std::string& text) {
  const auto temporary = path + ".part" + std::to_string(::getpid());
  errno = 0;
  {
    std::ofstream file{temporary, std::ios::binary};
    file << text;
    file.flush();
    if (!file) {
      const std::string why = std::strerror(errno);
      std::remove(temporary.c_str());
      throw InputError("cannot write " + path + " (" + why + "). Choose another place.");
    }
  }
  std::error_code failed;
  std::filesystem::rename(temporary, path, failed);
  if (!failed) return;
  std::remove(temporary.c_str());
  throw InputError("cannot write " + path + " (" + failed.message() + "). Choose another place.");
}

}  // namespace hansa
