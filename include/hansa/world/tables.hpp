/// \file   A world as CSV tables: reading, checking, completing, writing.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/world/parameters.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// One CSV file of a world folder, unparsed: results store it, and `reproduce` reads it from there.
struct TableText {
  std::string name;  ///< "cities.csv"
  std::string path;  ///< as errors shall name it
  std::string text;
};

/// The CSV files of `folder` that a world may have. Throws InputError when it has no cities.csv or
/// states.csv, or a .csv with an unknown name (did you mean?).
std::vector<TableText> read_world_folder(const std::string& folder);

/// The world that the recipe asks for: `synthetic` generates, `observed` and `given` parse `tables`
/// and complete what is blank. The fragmentation asked for is applied to the starting networks.
/// Throws one InputError with all faults, a line each: "file:line:column: problem (why). suggestion".
World build_world(const WorldRecipe& recipe, const std::vector<TableText>& tables);

/// The complete world as tables that build_world(kind = given) reads back to the same bits.
std::vector<TableText> write_world(const World& world);

}  // namespace hansa
