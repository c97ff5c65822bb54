/// \file   Spells in which private actors have the ear of a state, against its own cities.
///
/// Reads   hostility as found.    Writes   hostility.
/// Order   among states: any; a state reads and writes its own.
///
/// Model   Two states, at ease and hostile; onset at rate a, end at rate b. Over a step of dt
///             P(ease -> hostile) = a/(a+b) (1 - exp(-(a+b) dt)),  P(hostile -> ease) alike with b:
///         the chain of continuous time seen every dt, so that neither its stationary share
///         a/(a+b) nor its memory depends on the length of the step. A run starts at that share.
/// Source  Private actors lobby states to revoke the power of cities: Briffault (2018), The
///         challenge of the new preemption, Stanford Law Review 70, 1995-2027; Foster & Swiney
///         (2019). Spells as a Markov chain are ours. [C]
#pragma once
#include "hansa/world/parameters/standing.hpp"

namespace hansa {

/// Share of time that a state is hostile in the long run, [0, 1]; 0 without onset.
double hostile_share(const PreemptionParameters& rule);

/// Chance to be hostile after dt years [years] when it is, or is not, now.
double hostile_chance(const PreemptionParameters& rule, double dt, bool hostile);

}  // namespace hansa
