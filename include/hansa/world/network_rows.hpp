/// \file   Choosing and ordering rows of the network table.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hansa/world/draft.hpp"

namespace hansa {

/// The rows `rows` of `networks`, in that order.
Networks network_rows(const Networks& networks, std::span<const std::uint32_t> rows);

/// Sorts the networks of a draft by id, with their hints; memberships follow.
void sort_networks(Draft& draft);

/// Sorts memberships by (city, network).
void sort_memberships(Memberships& memberships);

/// Founded by `month` and not closed.
bool in_force(const Networks& networks, std::size_t network, Month month);

/// Appends a blank synthetic network of this id, founded at `founded`.
void append_blank_network(Draft& draft, const std::string& id, Month founded);

/// `number` with zeros before it to `digits` digits.
std::string padded(std::size_t number, std::size_t digits);

}  // namespace hansa
