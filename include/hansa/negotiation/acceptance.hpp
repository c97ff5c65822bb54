/// \file   How far along a proposal one actor will go.
///
/// Model   From the status quo x0 a proposal sets a direction D. The text x0 + l D is worth
///             u(l) = - l^2 A + l B + slack,    A = |D|_w^2,    B = 2 <D, y - x0>_w - cost,
///         to an actor with ideal y and weights w: the gain in squared distance, less what the
///         hardness of the text costs, plus what it lets pass. It accepts while u(l) >= 0. As
///         u(0) = slack >= 0 and A >= 0, it accepts exactly the texts up to one limit.
/// Source  Weighted Euclidean ideal points: Enelow & Hinich (1984), The Spatial Theory of Voting.
///         The cost linear in l and the slack are ours [C].
#pragma once

namespace hansa {

/// What a proposal means to one actor.
struct Stake {
  double curvature{};  ///< A >= 0 [utility]
  double slope{};      ///< B [utility]; falls with the cost, rises with side payments
};

/// Largest accepted l >= 0; infinity when no l is too far. slack >= 0 [utility]
double acceptance_limit(Stake stake, double slack);

}  // namespace hansa
