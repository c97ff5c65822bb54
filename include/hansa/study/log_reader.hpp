/// \file   Reading a log, whole or still growing, torn or damaged.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hansa/study/run_log.hpp"

namespace hansa {

/// Hands out the whole entries of a log in their order. What is torn (a tail that was never
/// completed) or damaged is skipped: those runs are simply done again.
class LogReader {
 public:
  /// Throws LogFailure when the file cannot be read.
  explicit LogReader(std::string path);
  ~LogReader();
  LogReader(LogReader&& other) noexcept;
  LogReader& operator=(LogReader&&) = delete;

  /// The next whole entry; nothing at the end of the file as it was when first read. The payload
  /// lasts until the next call.
  std::optional<LogEntry> next();

  /// The entry at an offset that next() gave; nothing when it is no longer whole.
  std::optional<LogEntry> at(std::uint64_t offset);

  std::uint64_t offset() const { return offset_; }    ///< of the entry handed out last
  std::uint64_t study() const { return study_; }      ///< of the entry handed out last
  std::uint64_t skipped() const { return skipped_; }  ///< damaged or torn so far [bytes]

  /// Brings to the disk what another process wrote and may not have synced: call before relying
  /// on the entries.
  void sync() const;

 private:
  std::string_view window(std::uint64_t from, std::uint64_t length);
  std::optional<LogEntry> entry_at(std::uint64_t offset);
  std::uint64_t next_mark(std::uint64_t from);

  std::string path_;
  int file_{-1};
  std::uint64_t size_{}, position_{}, offset_{}, study_{}, skipped_{};
  std::string buffer_;  ///< bytes of the file from buffer_start_ on
  std::uint64_t buffer_start_{};
  std::uint64_t ahead_{};  ///< least number of bytes to read at once
};

}  // namespace hansa
