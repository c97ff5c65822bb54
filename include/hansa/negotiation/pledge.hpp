/// \file   Who signs a pledge of a given ambition, when signing depends on who else signs.
///
/// Model   Signing a pledge of ambition a is worth to member i, when n others sign,
///             - a^2 A_i + a (2 A_i theta_i + norm + social(n) - burden_i - preemption_i) + slack,
///         the core's utility along one line from nothing (negotiation/acceptance.hpp): A its
///         interest, theta its ideal, burden the cost over capacity times autonomy. It signs when
///         that is >= 0. The pledge grows from nobody: whoever would sign, given the signatories so
///         far, does. The secretariat tables the ambition with the largest a^omega x (share that
///         signs).
/// Limits  social rising, as share of threshold: Granovetter (1978), doi:10.1086/226707. social(n)
/// the
///         pay-off of the (n+1)-th signatory less that of staying out, all else 0: the agreement
///         games of Barrett (1994), doi:10.1093/oxfordjournals.oep.a042140, with their stable
///         sizes.
/// Source  Broad but shallow: Barrett (2002), doi:10.1007/s101020100042. The sum is ours [C].
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hansa {

/// Columns have one entry a member.
struct PledgeView {
  std::span<const double> interest;    ///< A_i, >= 0 [utility]
  std::span<const double> ideal;       ///< theta_i, ambition
  std::span<const double> burden;      ///< of one unit of ambition, >= 0 [utility]
  std::span<const double> preemption;  ///< expected, >= 0 [utility]
  std::span<const double> social;  ///< what n others who sign add, n = 0 .. members - 1 [utility]
  double norm{};                   ///< norm strength [utility]
  double slack{};                  ///< >= 0 [utility]

  std::size_t members() const { return interest.size(); }
};

/// Worth of signing to `member` when `others` sign.
double pledge_gain(const PledgeView& view, std::size_t member, std::size_t others, double ambition);

/// The signatories when the pledge grows from nobody, 0 or 1, [members].
std::vector<std::uint8_t> pledge_signatories(const PledgeView& view, double ambition);

/// Every stable number of signatories: nobody inside gains by leaving, nobody outside by joining;
/// the indifferent (within 1e-12 of the largest gain) join. Members are taken in the order of their
/// gain.
std::vector<std::size_t> stable_numbers(const PledgeView& view, double ambition);

struct TabledPledge {
  double ambition{};
  std::size_t signatories{};
};

/// The best of `ambitions` (all > 0); the more ambitious of equals. `depth` is omega >= 0.
TabledPledge table_pledge(const PledgeView& view, std::span<const double> ambitions, double depth);

}  // namespace hansa
