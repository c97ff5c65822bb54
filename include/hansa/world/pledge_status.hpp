/// \file   Where a pledge stands with the network that watches over it.
#pragma once
#include <cstdint>

namespace hansa {

enum class PledgeStatus : std::uint8_t { standing = 0, on_hold = 1, lapsed = 2 };

}  // namespace hansa
