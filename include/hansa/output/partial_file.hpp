/// \file   A file that has its name only once it is whole.
#pragma once
#include <string>

namespace hansa {

/// Refuses a path that exists (unless `replace`) or whose folder is missing.
void require_writable(const std::string& path, bool replace);

/// A temporary name in the folder of `path`, unused so far. Removed by the destructor unless kept.
class PartialFile {
 public:
  PartialFile(std::string path, bool replace);
  ~PartialFile();
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  const std::string& temporary() const { return temporary_; }
  const std::string& path() const { return path_; }

  /// Puts the contents on the disk, then gives the file its name, in one step. A file that took the
  /// name meanwhile is not overwritten unless `replace`: the error names the place of the result.
  void publish();

 private:
  std::string path_, temporary_;
  bool replace_{}, kept_{};
};

}  // namespace hansa
