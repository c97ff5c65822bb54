/// \file   Pledges of towns, which are counts and no agents.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "hansa/engine/columns/pledges.hpp"

namespace hansa {

/// Pledges of the towns of each state, over all campaigns, [states].
std::vector<std::uint32_t> towns_by_state(const CampaignColumns& campaigns, std::size_t states);

}  // namespace hansa
