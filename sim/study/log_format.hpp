/// \file   How an entry of a log lies on the disk. Little endian; docs/cluster.md shows it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "hansa/base/digest.hpp"
#include "hansa/study/run_log.hpp"

namespace hansa {

constexpr std::string_view log_mark = "\x93hansa\r\n";  ///< of every entry; no text begins so

struct EntryHead {
  char mark[8];
  std::uint64_t length;  ///< of the payload [bytes]
  std::uint64_t study;
  std::uint64_t point, replicate;
  LogKind kind;
  std::uint32_t version;
  double seconds;
  std::int64_t ended;
  ShortDigest digest;  ///< of the head up to here and the payload
};
static_assert(sizeof(EntryHead) == 80);

constexpr std::uint32_t log_version = 1;
constexpr std::size_t head_size = sizeof(EntryHead);

/// Appends the entry.
void encode(const LogEntry& entry, std::uint64_t study, std::string& bytes);

/// The head at the start of `bytes`, of which there are head_size or more.
EntryHead read_head(std::string_view bytes);

/// Whether `bytes` (head and payload) are as they were written.
bool is_whole(std::string_view bytes);

}  // namespace hansa
