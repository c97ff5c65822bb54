/// \file   International agreements on a common good among equals, as the literature has them.
///
/// A game says what a signatory and an outsider get when n sign. Joining is open; n is stable when
/// nobody inside gains by leaving and nobody outside by joining.
/// Source  Linear: Barrett (2003), Environment and Statecraft. Linear benefit, quadratic cost:
///         Carraro & Siniscalco (1993), doi:10.1016/0047-2727(93)90037-T. Quadratic benefit,
///         leading signatories: Barrett (1994), doi:10.1093/oxfordjournals.oep.a042140.
#pragma once
#include <cstddef>
#include <functional>
#include <vector>

namespace hansa {

struct AgreementPayoffs {
  double inside{}, outside{};                ///< pay-offs when n sign
  double inside_effort{}, outside_effort{};  ///< abatement of each
};

struct AgreementGame {
  std::size_t players{};
  std::function<AgreementPayoffs(std::size_t signatories)> at;
};

/// Abate 1 or nothing, pay-off b Q - c q; the signatories abate when n b >= c.
AgreementGame linear_game(std::size_t players, double benefit, double cost);

/// Pay-off b Q - c q^2 / 2; signatories do `share` of their joint optimum, outsiders their own.
/// With fewer than `least_participation` signatories the agreement is not in force: all act alone.
AgreementGame quadratic_cost_game(std::size_t players, double benefit, double cost,
                                  double share = 1.0, std::size_t least_participation = 0);

/// Benefit (b/N)(a Q - Q^2/2), cost c q^2 / 2; the signatories move first, knowing the response.
AgreementGame leading_signatories_game(std::size_t players, double a, double benefit, double cost);

/// Members pay `dues`, an outsider loses one unit for every member.
AgreementGame penalty_club(std::size_t players, double dues);

/// What the (n+1)-th signatory gains by signing, n = 0 .. players - 1: `social` of a pledge.
std::vector<double> joining_gains(const AgreementGame& game);

/// The stable numbers of signatories, by the pledge (negotiation/pledge.hpp) at ambition 1.
std::vector<std::size_t> stable_signatories(const AgreementGame& game);

/// Total abatement when n sign.
double total_effort(const AgreementGame& game, std::size_t signatories);

/// Largest share of the joint optimum at which all N sign in the quadratic-cost game:
/// [(2N - 1) + sqrt((3N - 1)(N - 1))] / N^2. Idea: Barrett (2002), doi:10.1007/s101020100042.
double largest_shallow_share(std::size_t players);

}  // namespace hansa
