/// \file   The parts of generate(): one function a kind of agent. All of it [C] but the rank-size
///         rule of populations.
#pragma once
#include "hansa/world/draft.hpp"

namespace hansa {

/// States `s01`, `s02`, ...: regions, income (log-normal), democracy and effectiveness (correlated
/// with income), alignment; populations and GDP wait for the cities.
void generate_states(World& world, const WorldRecipe& recipe);

/// Cities `s01-city-00001`, ...: states share them by log-normal sizes, at least one each; the city
/// of rank r has largest / r^zipf people [E: Gabaix 1999, doi:10.1162/003355399556133].
void generate_cities(World& world, const WorldRecipe& recipe);

/// Forums `forum-01`, ...: five kinds in turn, hard and soft, by consensus, two-thirds and
/// unanimity, each turn on the next issue.
void generate_forums(World& world, const WorldRecipe& recipe);

/// Networks `network-001`, ..., all in force at the start.
void generate_networks(Draft& draft, const WorldRecipe& recipe);

}  // namespace hansa
