/// \file   Who fills a network of which only the size is known.
///
/// Weight of a city for a network: (population / 100,000)^1.16 exp(fit + [same type] + size class),
/// the looks and the fit of the membership process at its default strengths. A network of a region
/// draws from the region alone, nobody draws from cities below 1,000 inhabitants, and no network
/// holds more than half of the cities it may draw from. All of it [C].
#pragma once
#include <cstdint>
#include <vector>

#include "hansa/world/draft.hpp"

namespace hansa {

/// Weight >= 0 of city i for network n; 0 = not eligible.
double filling_weight(const World& world, std::size_t network, std::size_t city);

/// (population / 100,000)^1.16 of an eligible city, else 0.
double look_weight(double population);

/// No attraction of this network is larger.
double most_attraction(const World& world, std::size_t network);

/// filling_weight / look_weight of an eligible city.
double attraction(const World& world, std::size_t network, std::size_t city);

bool in_region(const World& world, std::int32_t region, std::size_t city);

/// Number of members that network n is filled to, before the cap; 0 = none.
double filling_size(const Draft& draft, const WorldRecipe& recipe, std::size_t network);

/// When a filled member joined: between the founding and the date of the size (or the start).
Month joining_date(const Draft& draft, const WorldRecipe& recipe, std::size_t network, Key city);

/// Fills the networks of a generated world, in time that does not grow with cities x networks:
/// successive sampling from cumulated weights, in law the same as the race of fill_members().
void fill_generated_networks(Draft& draft, const WorldRecipe& recipe);

}  // namespace hansa
