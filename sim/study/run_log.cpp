#include "hansa/study/run_log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <utility>

#include "log_format.hpp"

namespace hansa {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto write_every = std::chrono::milliseconds(100);
constexpr auto sync_every = std::chrono::milliseconds(800);
constexpr auto touch_every = std::chrono::seconds(10);  // shows that a long run is alive
constexpr std::size_t write_at_once = 1 << 20;          // [bytes]
constexpr std::size_t most_waiting = 64 << 20;          // [bytes], then runs wait for the disk

/// A new name in a folder is safe only when the folder is synced too.
void sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const int opened = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);  // some file systems refuse; they keep names safe by themselves
  ::close(opened);
}

}  // namespace

RunLog::RunLog(std::string path, std::uint64_t study, std::string_view writer)
    : path_{std::move(path)}, study_{study} {
  file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666);
  if (file_ < 0) throw LogFailure(path_ + ": cannot make the log (" + std::strerror(errno) + ").");
  sync_folder_of(path_);
  encode({LogKind::writer, {}, 0.0, 0, writer}, study_, waiting_);
  writing_ = std::thread([this] { keep_writing(); });
}

RunLog::~RunLog() {
  try {
    close();
  } catch (const LogFailure&) {  // whoever wants to know calls close()
  }
  if (file_ >= 0) ::close(file_);
}

void RunLog::append(const LogEntry& entry) {
  std::string bytes;
  encode(entry, study_, bytes);
  std::unique_lock lock{mutex_};
  room_.wait(lock, [this] { return waiting_.size() < most_waiting || !failure_.empty(); });
  if (!failure_.empty()) throw LogFailure(failure_);
  waiting_ += bytes;
  if (entry.kind == LogKind::finished || entry.kind == LogKind::failed) ++appended_;
  if (waiting_.size() >= write_at_once) work_.notify_one();
}

std::uint64_t RunLog::synced() const {
  const std::scoped_lock lock{mutex_};
  return synced_;
}

std::string RunLog::failure() const {
  const std::scoped_lock lock{mutex_};
  return failure_;
}

void RunLog::close() {
  if (!writing_.joinable()) return;
  {
    const std::scoped_lock lock{mutex_};
    encode({LogKind::closed, {}, 0.0, 0, {}}, study_, waiting_);
    closing_ = true;
  }
  work_.notify_one();
  writing_.join();
  if (!failure_.empty()) throw LogFailure(failure_);
}

void RunLog::keep_writing() {
  auto last_sync = Clock::now() - sync_every;  // the first entries are safe at once
  auto last_touch = Clock::now();
  std::uint64_t written = 0;
  bool ending = false;
  bool unsynced = false;
  while (!ending) {
    std::string bytes;
    {
      std::unique_lock lock{mutex_};
      work_.wait_for(lock, write_every,
                     [this] { return closing_ || waiting_.size() >= write_at_once; });
      bytes.swap(waiting_);
      written = appended_;
      ending = closing_;
    }
    room_.notify_all();
    const auto now = Clock::now();
    if (!bytes.empty()) {
      if (!write_out(bytes)) return;
      unsynced = true;
      last_touch = now;
    } else if (now - last_touch >= touch_every) {
      ::futimens(file_, nullptr);
      last_touch = now;
    }
    if (unsynced && (ending || now - last_sync >= sync_every)) {
      if (!sync(written)) return;
      unsynced = false;
      last_sync = now;
    }
  }
}

bool RunLog::write_out(const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::write(file_, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      if (count == 0) errno = ENOSPC;
      fail("cannot write");
      // a part of an entry is of no use to anyone; readers skip it where it cannot be cut
      [[maybe_unused]] const int cut = ::ftruncate(file_, static_cast<off_t>(whole_));
      return false;
    }
    done += static_cast<std::size_t>(count);
  }
  whole_ += bytes.size();
  return true;
}

bool RunLog::sync(std::uint64_t runs) {
  if (::fdatasync(file_) != 0) {
    fail("cannot sync");
    return false;
  }
  const std::scoped_lock lock{mutex_};
  synced_ = runs;
  return true;
}

void RunLog::fail(const char* doing) {
  const std::string reason = std::strerror(errno);
  {
    const std::scoped_lock lock{mutex_};
    failure_ = path_ + ": " + doing + " (" + reason + "). " + std::to_string(synced_) +
               " runs of this process are safe; make room and give the same command again.";
  }
  room_.notify_all();
}

}  // namespace hansa
