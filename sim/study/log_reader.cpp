#include "hansa/study/log_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "log_format.hpp"

namespace hansa {
namespace {

constexpr std::uint64_t ahead_in_a_row = 1 << 20;     // [bytes] read at once by next()
constexpr std::uint64_t ahead_here_and_there = 8192;  // [bytes] by at()

}  // namespace

LogReader::LogReader(std::string path) : path_{std::move(path)} {
  file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (file_ < 0 || ::fstat(file_, &about) != 0) {
    throw LogFailure(path_ + ": cannot read the log (" + std::strerror(errno) + ").");
  }
  size_ = static_cast<std::uint64_t>(about.st_size);
}

LogReader::~LogReader() {
  if (file_ >= 0) ::close(file_);
}

LogReader::LogReader(LogReader&& other) noexcept
    : path_{std::move(other.path_)},
      file_{std::exchange(other.file_, -1)},
      size_{other.size_},
      position_{other.position_},
      offset_{other.offset_},
      study_{other.study_},
      skipped_{other.skipped_},
      buffer_{std::move(other.buffer_)},
      buffer_start_{other.buffer_start_} {}

void LogReader::sync() const { ::fdatasync(file_); }

/// Bytes [from, from + length) of the file, fewer where it ends.
std::string_view LogReader::window(std::uint64_t from, std::uint64_t length) {
  length = from < size_ ? std::min(length, size_ - from) : 0;
  if (from < buffer_start_ || from + length > buffer_start_ + buffer_.size()) {
    buffer_.resize(std::min(std::max(length, ahead_), size_ - std::min(from, size_)));
    buffer_start_ = from;
    std::size_t have = 0;
    while (have < buffer_.size()) {
      const ssize_t count = ::pread(file_, buffer_.data() + have, buffer_.size() - have,
                                    static_cast<off_t>(from + have));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw LogFailure(path_ + ": cannot read (" + std::strerror(errno) + ").");
      if (count == 0) break;  // its writer has cut it meanwhile
      have += static_cast<std::size_t>(count);
    }
    buffer_.resize(have);
  }
  return std::string_view(buffer_).substr(from - buffer_start_, length);
}

std::optional<LogEntry> LogReader::entry_at(std::uint64_t offset) {
  const std::string_view start = window(offset, head_size);
  if (start.size() < head_size || !start.starts_with(log_mark)) return {};
  const EntryHead head = read_head(start);
  if (head.length > size_ - offset - head_size) return {};
  const std::string_view bytes = window(offset, head_size + head.length);
  if (!is_whole(bytes)) return {};
  if (head.version != log_version) {
    throw LogFailure(path_ + ": log of version " + std::to_string(head.version) +
                     " (this program reads " + std::to_string(log_version) +
                     "). Use the program that wrote it.");
  }
  offset_ = offset;
  study_ = head.study;
  return LogEntry{
      head.kind, {head.point, head.replicate}, head.seconds, head.ended, bytes.substr(head_size)};
}

std::optional<LogEntry> LogReader::at(std::uint64_t offset) {
  ahead_ = ahead_here_and_there;
  return entry_at(offset);
}

std::optional<LogEntry> LogReader::next() {
  ahead_ = ahead_in_a_row;
  while (position_ < size_) {
    if (const auto entry = entry_at(position_)) {
      position_ += head_size + entry->payload.size();
      return entry;
    }
    const std::uint64_t mark = next_mark(position_ + 1);
    skipped_ += mark - position_;
    position_ = mark;
  }
  return {};
}

/// The place of the next mark, or the end of the file.
std::uint64_t LogReader::next_mark(std::uint64_t from) {
  while (from < size_) {
    const std::string_view bytes = window(from, ahead_in_a_row);
    const std::size_t found = bytes.find(log_mark);
    if (found != std::string_view::npos) return from + found;
    if (bytes.size() < log_mark.size()) break;
    from += bytes.size() - log_mark.size() + 1;
  }
  return size_;
}

}  // namespace hansa
