/// \file   The columns of each table of a world, in the order in which they are written.
#pragma once
#include <span>

#include "hansa/world/schema.hpp"

namespace hansa {

std::span<const ColumnRule> city_columns();
std::span<const ColumnRule> state_columns();
std::span<const ColumnRule> network_columns();
std::span<const ColumnRule> membership_columns();
std::span<const ColumnRule> forum_columns();
std::span<const ColumnRule> tie_columns();
std::span<const ColumnRule> event_columns();
std::span<const ColumnRule> region_columns();
std::span<const ColumnRule> series_columns();
std::span<const ColumnRule> applied_columns();
std::span<const ColumnRule> summit_columns();
std::span<const ColumnRule> summit_state_columns();

}  // namespace hansa
