/// \file   A network that is founded during a run, as a new row of the table.
#pragma once
#include <cstdint>
#include <span>
#include <string>

#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/parameters.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

struct Newborn {
  std::string id, name;
  Month founded{};
  std::span<const double> niche;  ///< f, [issues], sums to 1
  std::int32_t region{region_global};
  double size_class_share{};
};

/// Appends the network and returns its row. Visibility, type, size class and the donor's ideal are
/// drawn from its id as for the networks of a generated world; charter and donor's share are those
/// of the recipe; no access to any forum, unless the recipe gives it to all.
std::uint32_t append_newborn(Networks&, const Newborn&, const WorldRecipe&, const KeyedDraw&,
                             std::span<const std::string> issues, std::size_t forums);

/// Niche of a network with one issue of its own, as in the tables: .7 there, the rest equal. [C]
std::vector<double> focused_niche(std::size_t issues, std::size_t focus);

}  // namespace hansa
