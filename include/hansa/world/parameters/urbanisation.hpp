/// \file   People move to towns. A value-initialised group is the exact off value (all zero).
#pragma once

namespace hansa {

struct UrbanisationParameters {
  double rate{};  ///< at which the rural share of each state falls [1/year]; 0 off
};

}  // namespace hansa
