/// \file   Joins and exits applied to the memberships in force.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/engine/state.hpp"

namespace hansa {

struct Join {
  std::uint32_t city{}, network{};
  double engagement{1.0};
};

/// Makes of `current` what it becomes when `leaves` (a flag a row of `current`) and `joins` (any
/// order; a city already inside, or joining twice, is left out) take effect. Contributions become
/// 0. O(memberships + joins log joins). Joins that took effect remain in `joins`, sorted. `spare`
/// is the second buffer: nothing is allocated once both have grown.
void apply_changes(MembershipColumns& current, MembershipColumns& spare,
                   std::span<const std::uint8_t> leaves, std::vector<Join>& joins,
                   std::size_t cities);

}  // namespace hansa
