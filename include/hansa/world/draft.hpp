/// \file   A world that still has blanks, and what only completing it needs to know.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "hansa/world/parameters.hpp"
#include "hansa/world/tables.hpp"
#include "hansa/world/world.hpp"

namespace hansa {

/// What networks.csv says beside the columns of Networks. One entry a network.
struct NetworkHints {
  static constexpr std::int32_t general = -1, other = -2;
  std::vector<std::int32_t> focus;       ///< issue, general or other
  std::vector<std::uint8_t> type_known;  ///< type and size class are given, if only as none
  std::vector<std::uint8_t> size_class_known;
  std::vector<double> listed_size;         ///< NaN = not listed
  std::vector<Month> listed_on;            ///< date of that size; unknown_month
  std::vector<std::uint8_t> ecosoc;        ///< 1 = consultative status with the UN
  std::vector<std::uint8_t> access_known;  ///< [networks x forums]
};

/// states_by_year.csv: indices at dates, NaN where blank, or the changes themselves.
struct StateSeries {
  std::vector<std::uint32_t> state;
  std::vector<Month> month;
  std::vector<double> electoral_democracy, unga_ideal_point;
  std::vector<double> change;  ///< [rows x issues]; empty when no column gives it
};

/// summit.csv and summit_states.csv: one issue in detail, as blocs of states see it.
struct SummitRows {
  std::vector<std::string> bloc, line;  ///< sorted
  std::vector<double> position;         ///< [blocs x lines]; NaN = takes no part in the line
  std::vector<double> salience;         ///< [blocs x lines], >= 0
  std::vector<double> power;            ///< [blocs], >= 0
  std::vector<std::uint32_t> bloc_of;   ///< [states]; no_bloc = in none
  static constexpr std::uint32_t no_bloc = static_cast<std::uint32_t>(-1);
};

/// Blanks: NaN, unknown_flag, unknown_month, type 255, Access 255; a row of salience or of niche is
/// blank as a whole (first cell NaN). Keys, ids, states of cities, forums are complete.
struct Draft {
  World world;
  NetworkHints networks;
  StateSeries series;
  SummitRows summit;
};

/// Parses and checks the tables of an observed or given world. Throws InputError.
Draft read_tables(const std::vector<std::string>& issues, const std::vector<TableText>& tables);

/// A world of the size that the recipe asks for, members of networks apart. All of it is synthetic.
Draft generate(const WorldRecipe& recipe);

}  // namespace hansa
