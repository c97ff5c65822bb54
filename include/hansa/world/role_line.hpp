/// \file   One more issue that every forum negotiates: the role of cities.
///
/// Model   F_f,K = weight, other weights x (1 - weight). States: y = openness / (1 + sovereignty
///         cost), z = y, salience state_salience; cities: theta = city_ideal + sd_i xi, salience
///         city_salience; networks: niche share `niche`, donors as cities; a text that the tables
///         give says nothing of it. Each scales what it is added to. A forum whose capacity held
///         all lines holds this one too. weight 0 adds nothing. [C]
#pragma once
#include <string_view>
#include <vector>

#include "hansa/world/parameters.hpp"
#include "hansa/world/tables.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

constexpr std::string_view role_of_cities = "role_of_cities";

/// Appends the line to a complete world, unless its tables hold it already. Throws InputError when
/// they hold it with another weight, or an issue has its name.
void add_role_line(World& world, const WorldRecipe& recipe);

/// Issues of the tables: those of the recipe, and the line if it was added before they were
/// written.
std::vector<std::string> issues_of_tables(const WorldRecipe& recipe,
                                          const std::vector<TableText>& tables);

}  // namespace hansa
