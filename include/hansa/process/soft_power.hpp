/// \file   What networks gain from the soft law they shape, and what it gains them.
///
/// Reads   texts before and after, messages, attention, instruments, gross.    Writes   soft power.
/// Order   among networks: any.
///
/// Model   S' = (1 - decay)^dt S + q1 dt instruments + q2 sum over sessions and lines k of
///             F_k uptake_nk a_nk / sum_m a_mk,
///         uptake = the part of the way from the old text to the message that the new text goes, in
///         [0, 1]; F sums to 1. Soft power multiplies the visibility of a network (who is looked
///         at) by
///             gain_n = 1 + s_gain S_n/(S_n + S_half r_n),   r_n = its share of all gross,
///         and what it spends on lobbying only with `soft_power_effort`; efforts are then rescaled
///         to the total they had. The gain saturates (an unbounded one explodes) and is the same
///         for parts that divide S and gross alike. Split networks divide S by gross, merged ones
///         add it up.
///         Hard power is the analogue of states: a treaty of hardness o d gives its members q2 o d
///         between them, by power; it decays alike and acts on nothing. Soft power is no measure of
///         influence.
/// Source  The more soft law a city has, the more soft power; the more hard law, the more hard
///         power; success breeds assertiveness: Foster & Swiney (2019). Form: ours. [C]
#pragma once
#include <span>

#include "hansa/world/parameters/standing.hpp"

namespace hansa {

/// Share of a stock that `years` leave: (1 - decay)^years, [0, 1].
double kept_share(double decay, double years);

/// Stock after dt years. `uptake`: sum of F uptake a/sum a over the sessions of the step, >= 0.
double soft_power_after(const ReputationParameters&, double dt, double stock, double instruments,
                        double uptake);

/// S/(S + S_half r) in [0, 1): what soft power makes of what the network has; 0 without any.
double soft_power_standing(const ReputationParameters&, double stock, double gross_share);

/// 1 + s_gain S/(S + S_half r); exactly 1 where the gain or the stock is 0.
double soft_power_gain(const ReputationParameters&, double stock, double gross_share);

/// Part of the way from `before` to `asked` that `adopted` went, [0, 1]; 0 where nothing was asked.
double line_uptake(double before, double adopted, double asked);

/// Multiplies each budget by its gain and all by one number that keeps their total.
void rescale_efforts(std::span<const double> gain, std::span<double> budget);

}  // namespace hansa
