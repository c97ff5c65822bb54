/// \file   Cities open offices of international affairs.
///
/// Reads   population, offices as found.    Writes   offices; staff hours follow.
/// Order   among cities: any; a city writes its own.
///
/// Model   A city without an office opens one at rate o0 exp(o1 ln(pop/100,000)) a year, the
///         exponent clipped to [-20, 3] and clippings counted; none closes. [C]
#pragma once
#include <cstdint>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/parameters/standing.hpp"

namespace hansa {

/// [1/year]; `population` > 0 [persons].
double office_rate(const ReputationParameters&, double population, std::uint32_t& clipped);

/// Whether a city without an office opens one within dt years.
bool opens_office(const ReputationParameters&, double dt, double population, Key city, Step,
                  const KeyedDraw&, std::uint32_t& clipped);

}  // namespace hansa
