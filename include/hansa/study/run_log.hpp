/// \file   The append-only log of one process that runs a study.
///
/// A log is a row of entries: head, payload. The head carries a mark, the length of the payload,
/// the study, the run and a digest of all of it. Only the process that made a log writes to it:
/// others skip what is torn or damaged, so that a process thought dead harms nobody by going on.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "hansa/study/study.hpp"

namespace hansa {

enum class LogKind : std::uint32_t {
  writer = 1,    ///< first entry: who writes, as text
  finished = 2,  ///< payload: the record
  failed = 3,    ///< payload: the message
  closed = 4,    ///< last entry of a process that ended in good order
};

struct LogEntry {
  LogKind kind{};
  StudyRun run{};
  double seconds{};      ///< that the run took; says nothing about its result
  std::int64_t ended{};  ///< [milliseconds since 1970]
  std::string_view payload;
};

/// The disk is full, gone or broken. What was synced before is safe.
struct LogFailure : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Writes a log. Entries are handed over at once and brought to the disk by a thread of the log's
/// own, so that no run waits for the disk; they are synced at least once a second.
class RunLog {
 public:
  /// Makes the file. Throws LogFailure, also when it exists.
  RunLog(std::string path, std::uint64_t study, std::string_view writer);
  ~RunLog();
  RunLog(const RunLog&) = delete;
  RunLog& operator=(const RunLog&) = delete;

  /// From any thread. Throws LogFailure once the log is broken.
  void append(const LogEntry& entry);

  /// Finished and failed runs that are safe on the disk.
  std::uint64_t synced() const;

  /// Why the log is broken; "" while it is not.
  std::string failure() const;

  /// Brings all to the disk and ends the log. Throws LogFailure.
  void close();

 private:
  void keep_writing();
  bool write_out(const std::string& bytes);
  bool sync(std::uint64_t runs);
  void fail(const char* doing);

  std::string path_;
  std::uint64_t study_{};
  int file_{-1};
  mutable std::mutex mutex_;
  std::condition_variable work_, room_;
  std::string waiting_;       ///< entries not yet written
  std::uint64_t appended_{};  ///< runs handed over
  std::uint64_t synced_{};
  std::string failure_;
  bool closing_{};
  std::uint64_t whole_{};  ///< length of the file up to its last whole entry; writing thread only
  std::thread writing_;
};

}  // namespace hansa
