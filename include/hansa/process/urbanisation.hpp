/// \file   People move to towns, and cities gain weight.
///
/// Reads   urban shares, populations and resources at the start, time.
/// Writes  population and resources of cities, urban shares of states.    Order   any.
///
/// Model   The rural share of a state falls at one rate, the same for all:
///             u(t) = 1 - (1 - u(0)) exp(-rate t).
///         Its cities keep their shares of its towns, so that each grows by u(t)/u(0), and their
///         resources by (u(t)/u(0))^0.72, the exponent of resources at the start. A state without
///         towns (u(0) = 0) stays as it is. Functions of t, so that no step length matters. Rate
///         0: off. People and income of a whole state, its power and its pools of towns stay.
/// Source  That the rural share falls in proportion to itself is logistic growth's late branch, and
///         our choice; so is that all cities of a state grow alike. [C]
#pragma once

namespace hansa {

/// u(t) of a share u(0) in [0, 1], after `moved` = rate times years >= 0.
double urban_share(double first, double moved);

/// u(t)/u(0), >= 1: by how much each city of the state has grown.
double town_growth(double first, double moved);

/// By how much the resources of a city grow when its people grow by `growth`.
double resource_growth(double growth);

}  // namespace hansa
