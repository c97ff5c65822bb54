/// \file   Networks that dissolve.
///
/// Reads   age, members, donors lost.    Writes   which networks end in the step.
/// Order   among networks: any. A network founded in this step lives through it.
///
/// Model   Rate mu0 exp(-a ln(1 + age) - b ln size + c donor loss) a year; age in years, size in
///         members and at least 1, donor loss the share of the message that was the donor's. The
///         exponent is clipped to [-20, 3]. Members leave; nobody takes over. [C] form
/// Source  Liability of newness and smallness: Freeman, Carroll & Hannan (1983),
///         doi:10.2307/2094928. [E] signs of a and b
#pragma once
#include "hansa/world/parameters.hpp"

namespace hansa {

struct DissolvingNetwork {
  double age{};         ///< [years], >= 0
  double members{};     ///< >= 0
  double donor_loss{};  ///< [0, 1)
};

struct DissolutionRate {
  double rate{};  ///< [1/year]
  bool clipped{};
};
DissolutionRate dissolution_rate(const DissolutionParameters&, const DissolvingNetwork&);

}  // namespace hansa
