/// \file   Filling the blanks of a draft: what is not data is drawn or derived, and flagged.
///
/// Every rule here is our own choice [C] unless it names a source. Draws are keyed by the agents'
/// ids; no rule looks at a state that sits in no forum or at a city too small to be seen, so that
/// such a one more changes nobody else.
#pragma once
#include "hansa/world/draft.hpp"

namespace hansa {

/// Indicators (medians of the subregion), power, positions, attributes of states. First.
void complete_states(Draft& draft, const WorldRecipe& recipe);

/// Cities. After the states.
void complete_cities(Draft& draft, const WorldRecipe& recipe);

/// Networks but for members, the niche `other` and access; adds synthetic ones to an observed
/// world up to recipe.complete_networks_to. After the cities.
void complete_networks(Draft& draft, const WorldRecipe& recipe);

/// Members of networks that have a size and no member rows, and blank joining dates.
void fill_members(Draft& draft, const WorldRecipe& recipe);

/// Niches that follow the members, and access at the founding. After the members.
void complete_niches(Draft& draft, const WorldRecipe& recipe);
void complete_access(Draft& draft, const WorldRecipe& recipe);

/// First sessions, capacity, lobby, and the exogenous change of states.
void complete_forums(Draft& draft, const WorldRecipe& recipe);
void set_drift(Draft& draft, const WorldRecipe& recipe);

/// Replaces the issue recipe.summit_issue by the lines of summit.csv: states of a bloc want what the
/// bloc wants there, and carry its power; states without a bloc leave recipe.summit_forum. Does
/// nothing without that table.
void detail_issue(Draft& draft, const WorldRecipe& recipe);

/// Pools the networks in force at the start and rebuilds them as recipe.fragmentation asks; later
/// ones are dropped. Does nothing when it asks for 0 networks or was applied to these tables.
void fragment_networks(World& world, const WorldRecipe& recipe);

/// All of the above, in order.
World complete(Draft draft, const WorldRecipe& recipe);

/// Focus of an invented network: general, or one of the issues alike.
std::int32_t drawn_focus(double u, std::size_t issues);

/// Row of weights, log-normal about equal ones, scaled to sum 1.
void draw_salience(double* row, const std::vector<double>& normal, double noise);

}  // namespace hansa
