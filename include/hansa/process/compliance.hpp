/// \file   Whether states do what texts say.
///
/// Reads   texts, their hardness, what states deliver, reputations, who is bound.
/// Writes  what each state delivers on each line, reputations.    Order   among states: any.
///
/// Model   d <- d + (1 - exp(-r dt)) (target - d) on each line of a forum, at the rate
///             r = r0 + r1 h + r2 p delegation + r3 reputation,  h = obligation x delegation,
///         towards the text x where it binds the state. One that has renounced the text or left
///         the forum returns, at the rate `relapse`, to what it wants of the text itself, min(x,
///         y). The shortfall q = sum_k F_k max(0, x_k - d_k) of a member is detected at the rate
///         detection x p. A detected one costs reputation_cost x q of reputation and, where the
///         text binds, sanctions make good the share sanction x h of it. Reputation lies in [0, 1]
///         and comes back at rate reputation_recovery. A run starts with states that deliver what
///         the texts say, in full reputation. [C] All rates 0: nothing is delivered.
/// Source  Obligation, precision, delegation: Abbott & Snidal (2000), doi:10.1162/002081800551280;
///         most comply with most: Chayes & Chayes (1993), doi:10.1017/S0020818300027910;
///         enforcement: Downs, Rocke & Barsoom (1996), doi:10.1017/S0020818300033427;
///         reputation: Guzman (2008), How International Law Works. The forms are ours. [C]
#pragma once
#include <cstdint>
#include <span>

#include "hansa/base/quantity.hpp"
#include "hansa/random/keyed_draw.hpp"
#include "hansa/world/parameters.hpp"

namespace hansa {

struct Hardness {
  double obligation{}, precision{}, delegation{};         ///< [0, 1]
  double law() const { return obligation * delegation; }  ///< h
};

/// r >= 0 of a state of this reputation that the text binds.
PerYear delivery_rate(const ComplianceParameters&, const Hardness&, double reputation);

/// What a state delivers on a line after dt. Between `delivered` and `target`.
double delivered_after(PerYear rate, double delivered, double target, Years dt);

/// What a state that no text binds does of it: min(x, y).
double own_delivery(double text, double ideal);

/// q in [0, 1]. Spans are [issues]; `weight` is F.
double shortfall(std::span<const double> weight, std::span<const double> text,
                 std::span<const double> delivered);

/// Whether a shortfall is detected within dt: never where there is none.
bool detected(const ComplianceParameters&, const Hardness&, double shortfall, Years dt, Key state,
              Key forum, Step, KeyedDraw);

/// What a state delivers on a line once a detected shortfall was sanctioned.
double sanctioned(const ComplianceParameters&, const Hardness&, double text, double delivered);

/// Reputation at t + dt of one that lost `lost` by shortfalls detected in the step, in [0, 1].
double next_reputation(const ComplianceParameters&, double reputation, double lost, Years dt);

}  // namespace hansa
