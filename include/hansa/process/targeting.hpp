/// \file   Pressure that aims at the states near the pivot.
///
/// Reads   how far each member goes along with the proposal.    Writes   nothing: pure.
/// Order   among states: any.
///
/// Model   A member whose acceptance limit is l (1 at most) is pressed exp(-target |l - l*|) times,
///         scaled so that the power-weighted mean over the members is 1; l* is where the proposal
///         would end. Limits are those of the table without cities at the mean slack, which is all
///         that lobbyists can know before the session. 0: everybody alike, exactly. [C]
/// Source  [E] lobbyists seek those who can be won: Denzau & Munger (1986),
///         doi:10.2307/1957085.
#pragma once
#include <span>
#include <vector>

namespace hansa {

struct TargetView {
  double target{};                ///< sharpness, >= 0
  std::span<const double> limit;  ///< [members], >= 0
  std::span<const double> power;  ///< [members], >= 0
  double pivot{};                 ///< l*, [0, 1]
};

/// How hard each member is pressed, [members]; mean 1 by power.
std::vector<double> target_weights(const TargetView&);

}  // namespace hansa
