/// \file   Who takes part, and what is asked for.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "hansa/world/membership_rows.hpp"

namespace hansa {

/// Share of the population that lives in a city with an accredited network, [0, 1].
/// `accredited` is [networks], 0 or 1: at least consultative status in some forum.
double coverage(const MembershipRows&, std::span<const double> population,
                std::span<const std::uint8_t> accredited);

/// How evenly asks spread over the lines of a forum, [0, 1]: 0 all for one line, 1 evenly over all.
/// A network's asks count with its gross, so that a split alone changes nothing. NaN without asks.
/// Network n asks for issue k where asks[n * stride + k] is 1; `weight` is F of the forum,
/// [issues]. [C]
double ask_entropy(std::span<const std::uint8_t> asks, std::size_t stride,
                   std::span<const double> gross, std::span<const double> weight);

}  // namespace hansa
