/// \file   Bull's five functions of diplomacy, as strengths that scale what the model has of each.
///
/// Reads   parameters.    Writes   parameters.
/// Order   once, before a run.
///
/// Model   With strengths in [0, 1]; at 1 every product is exact and nothing changes:
///           communication  search x c; collaboration cost x (2 - c): whoever does not talk finds
///                          no network, and works together at twice the cost;
///           negotiation    rate at which networks table pledges x c; at 0 none is tabled, those
///                          that a scenario gives included;
///           information    learning.weight x c;
///           conflict prevention  mediation before preemption x c; coordination of networks x c;
///           symbolism      norms of pledges (norm and conformity) x c; weight of legitimacy x c.
/// Source  The five functions: Bull (1977), The Anarchical Society, ch. 7, on whom Foster & Swiney
///         (2019) lean. What each scales is ours. [C]
#pragma once
#include "hansa/world/parameters.hpp"

namespace hansa {

/// The parameters that a run uses. Not to be applied twice.
Parameters with_functions(Parameters given);

}  // namespace hansa
