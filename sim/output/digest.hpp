/// \file   SHA-256 (FIPS 180-4) of a text, in hexadecimal digits.
#pragma once
#include <string>
#include <string_view>

namespace hansa {

std::string sha256(std::string_view bytes);

}  // namespace hansa
