#include "log_format.hpp"

#include <bit>
#include <cstddef>
#include <cstring>

#include "hansa/base/contract.hpp"

namespace hansa {
namespace {

static_assert(std::endian::native == std::endian::little);
constexpr std::size_t digest_at = offsetof(EntryHead, digest);

/// Over head and payload with the place of the digest itself left out.
ShortDigest digest_of(std::string_view entry) {
  std::string covered{entry.substr(0, digest_at)};
  covered += entry.substr(head_size);
  return short_sha256(covered);
}

}  // namespace

void encode(const LogEntry& entry, std::uint64_t study, std::string& bytes) {
  EntryHead head{
      {},         entry.payload.size(), study,         entry.run.point, entry.run.replicate,
      entry.kind, log_version,          entry.seconds, entry.ended,     {}};
  std::memcpy(head.mark, log_mark.data(), sizeof head.mark);
  const std::size_t start = bytes.size();
  bytes.resize(start + head_size);
  std::memcpy(bytes.data() + start, &head, head_size);
  bytes += entry.payload;
  const ShortDigest digest = digest_of(std::string_view(bytes).substr(start));
  std::memcpy(bytes.data() + start + digest_at, digest.data(), digest.size());
}

EntryHead read_head(std::string_view bytes) {
  HANSA_EXPECT(bytes.size() >= head_size);
  EntryHead head;
  std::memcpy(&head, bytes.data(), head_size);
  return head;
}

bool is_whole(std::string_view bytes) {
  return bytes.size() >= head_size && bytes.starts_with(log_mark) &&
         read_head(bytes).length == bytes.size() - head_size &&
         read_head(bytes).digest == digest_of(bytes);
}

}  // namespace hansa
