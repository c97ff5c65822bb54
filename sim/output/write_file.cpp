#include "hansa/output/write_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "hansa/base/contract.hpp"
#include "hansa/output/partial_file.hpp"

namespace hansa {

void refuse_existing(const std::string& path, bool force) {
  std::error_code ignored;
  require(force || !std::filesystem::exists(path, ignored),
          path + " exists (it would be overwritten). Choose another name, or add --force.");
}

void write_file(const std::string& path, const std::string& text) {
  PartialFile file{path, true};
  errno = 0;
  std::ofstream stream{file.temporary(), std::ios::binary};
  stream << text;
  stream.close();
  require(stream.good(),
          "cannot write " + path + " (" + std::strerror(errno) + "). Choose another place.");
  file.publish();
}

}  // namespace hansa
