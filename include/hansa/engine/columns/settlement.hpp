/// \file   Who lives where, and with what means, as urbanisation leaves it.
#pragma once
#include <cstdint>
#include <vector>

namespace hansa {

/// Columns that live through the run: as the world gives them, and to the bit while nothing moves.
struct SettlementColumns {
  std::vector<double> population;     ///< [cities] [persons]
  std::vector<double> resources;      ///< [cities] R before any punishment
  std::vector<double> urban_percent;  ///< [states], 0..100
  double moved{};        ///< rate times years, summed over the rates that held before `since`
  std::int32_t since{};  ///< month from which the present rate holds
};

}  // namespace hansa
