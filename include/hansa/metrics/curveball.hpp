/// \file   Memberships at random, with every city's number of networks and every network's number
///         of cities kept: what overlap would be if only these numbers mattered.
///
/// Model   Two networks meet and pool the cities that only one of them has; the pool is dealt out
///         anew, to each as many as it had, all ways alike. Repeated with pairs drawn at random,
///         every matrix with these margins is equally likely in the end.
/// Source  Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz (2014), doi:10.1038/ncomms5114;
///         that the limit is uniform: Carstens (2015), doi:10.1103/PhysRevE.91.042812.
#pragma once
#include <cstddef>

#include "hansa/metrics/affiliation.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {

/// Trades that make a matrix forget where it came from: five for each network with members. [C]
std::size_t curveball_trades(const Affiliation&);

/// Rewires in place. `which` tells one rewiring from another in the same step (a digest of a text
/// that names it). O(trades x memberships / networks): about 10 x memberships for the number above.
void curveball(Affiliation&, std::size_t trades, const KeyedDraw&, Step, Key which);

}  // namespace hansa
