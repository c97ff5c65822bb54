#include "hansa/base/digest.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <stdexcept>

namespace hansa {
namespace {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256_bytes(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1 ||
      size != Sha256{}.size()) {
    throw std::runtime_error("OpenSSL refused to compute a SHA-256 digest");
  }
  Sha256 made{};
  std::copy_n(digest.begin(), made.size(), made.begin());
  return made;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::string text;
  for (const std::uint8_t byte : sha256_bytes(bytes)) {
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

ShortDigest short_sha256(std::string_view bytes) {
  const Sha256 whole = sha256_bytes(bytes);
  ShortDigest made{};
  std::copy_n(whole.begin(), made.size(), made.begin());
  return made;
}

}  // namespace hansa
