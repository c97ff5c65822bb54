/// \file   Towns too small for the world's table, as a count per state that only campaigns reach.
///
/// Reads   towns that have not signed. Writes towns that sign in this step.
/// Model   Of n towns left, each of which would sign in the step with chance P, Binomial(n, (1 - b)
///         P) sign for themselves, and coordinators enrol Poisson(b n P/m) batches of Geometric
///         size with mean m, b = `batched`; no more than are left. But for that cap the mean is
///         n P for every b, and the variance n P [(1 - b)(1 - (1 - b) P) + b (2m - 1)].
/// Source  Ours [C], after the monthly joins of the Covenant of Mayors, whose variance is 26.5
/// times
///         their mean. That series does not identify learning from peers: batches alone suffice.
#pragma once
#include <cstdint>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

/// Towns that sign, of `left`. `who` stands for the campaign and the state.
std::uint64_t town_joins(const PoolParameters& rule, std::uint64_t left, double chance,
                         const KeyedDraw& draw, Step step, Key who);

}  // namespace hansa
