/// \file   The folder of a study: study.txt says whose it is, inputs/ keeps the texts, logs/ the
/// runs.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/study/identity.hpp"

namespace hansa {

/// The `index`-th of `count` shares of the runs, counted from 1.
struct Shard {
  std::uint64_t index{1}, count{1};
};

/// What becomes of a folder that is not there yet.
enum class Begin : std::uint8_t { make, imagine };

class StudyFolder {
 public:
  /// Makes the folder or checks that it is this study's; with `imagine` nothing is written and a
  /// folder that is not there counts as empty. Throws InputError, with the difference shown, when
  /// it belongs to another study or was begun by another program.
  StudyFolder(std::string path, const StudyIdentity& identity, Begin begin = Begin::make);

  /// Opens a folder that exists.
  explicit StudyFolder(std::string path);

  const std::string& path() const { return path_; }
  const StudyIdentity& identity() const { return identity_; }

  /// All logs, sorted by name.
  std::vector<std::string> logs() const;

  /// The logs that may hold runs of this share: its own and those of other divisions.
  std::vector<std::string> logs_of(const Shard& shard) const;

  /// A name for a new log that no other process, on this or another machine, gives.
  std::string new_log(const Shard& shard) const;

 private:
  void require_free() const;
  void make(const StudyIdentity& identity) const;

  std::string path_;
  StudyIdentity identity_;
};

/// The study as its folder keeps it.
Study kept_study(const StudyFolder& folder);

}  // namespace hansa
