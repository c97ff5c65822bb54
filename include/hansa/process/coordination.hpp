/// \file   Networks that speak with one voice, more or less.
///
/// Reads   messages, gross.    Writes   messages.
/// Order   after the agenda, before asks are chosen.
///
/// Model   m_n <- (1 - c) m_n + c (mean of the coordinated); each pays c (c0 + c1 N^rho) of its
/// gross,
///         N = how many are coordinated; c = 0 is off, exactly. The mean is weighted by gross, so
///         that the split of a network does not move it. Without peak bodies all networks that have
///         a message are coordinated. Asks are shared out in process/asks.hpp. [C]
#pragma once
#include <cstddef>
#include <span>

#include "hansa/world/parameters.hpp"

namespace hansa {

/// Moves messages, [networks x issues], to the mean weighted by `gross`, [networks].
void coordinate(const AgendaParameters& rule, std::size_t issues, std::span<const double> gross,
                std::span<double> message);

/// What each of `networks` coordinated networks pays, as a share of its gross; >= 0.
double coordination_cost(const AgendaParameters& rule, std::size_t networks);

}  // namespace hansa
