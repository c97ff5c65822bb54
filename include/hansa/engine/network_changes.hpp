/// \file   Networks that come and go during a run: what the calendar and the ecology share.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hansa/engine/simulation.hpp"

namespace hansa {

/// Rows of the networks in force, ascending.
std::vector<std::uint32_t> networks_in_force(const Simulation&);

/// Columns of the engine for rows that were appended to the table. They stand at once.
void grow_columns(Simulation&);

/// Ends a network in favour of its heirs; its members leave with the next change_memberships().
void retire(Simulation&, std::uint32_t row, Heirs heirs, NetworkChange change);

/// Ends a network without heirs. The members leave with leave_closed().
void close_network(Simulation&, std::uint32_t row);

/// Members of networks that are closed leave; those of one with a successor go there.
void leave_closed(Simulation&);

/// Merges `rows` (two or more, ascending) and returns the row of what they become. Members'
/// engagements add up and the sum of each city is conserved.
std::uint32_t merge_networks(Simulation&, std::span<const std::uint32_t> rows, Month month);

/// Sum of engagements by city: what a split or a merger must leave as it is.
std::vector<double> engagement_by_city(const Simulation&);
void expect_conserved(const Simulation&, const std::vector<double>& before);

}  // namespace hansa
