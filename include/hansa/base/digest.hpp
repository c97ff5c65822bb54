/// \file   SHA-256 (FIPS 180-4). The only home of OpenSSL.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hansa {

/// 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The first 16 bytes: enough to take equal digests for equal contents.
using ShortDigest = std::array<std::uint8_t, 16>;
ShortDigest short_sha256(std::string_view bytes);

}  // namespace hansa
