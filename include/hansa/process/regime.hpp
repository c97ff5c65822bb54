/// \file   Whether a state can act: able or gridlocked.
///
/// Reads   the regime as found.    Writes   the regime of each state at t + dt.
/// Order   among states: any.
///
/// Model   Two-state Markov chain in continuous time, able -> gridlocked at rate a, back at rate b:
///             P(gridlocked at t + dt | able)      = a/(a + b) (1 - exp(-(a + b) dt)),
///             P(able at t + dt      | gridlocked) = b/(a + b) (1 - exp(-(a + b) dt)),
///         exact for any dt, so that half steps are the same chain. A run starts at stationarity,
///         gridlocked with probability a/(a + b) [C]. A gridlocked state ratifies only what its
///         ratifier z accepts too (process/negotiation.hpp). The regime is the same in every twin.
///         Rates are alike for all states [C]. a = 0: nobody ever is gridlocked, nothing is drawn.
/// Source  Pivots: Krehbiel (1998), Pivotal Politics; veto players: Tsebelis (1995),
///         doi:10.1017/S0007123400007225; two levels: Putnam (1988),
///         doi:10.1017/S0020818300027697.
#pragma once
#include <cstdint>

#include "hansa/base/quantity.hpp"
#include "hansa/random/keyed_draw.hpp"

namespace hansa {

enum class Regime : std::uint8_t { able = 0, gridlocked = 1 };

struct RegimeRates {
  PerYear gridlock, recovery;  ///< a, b >= 0
};

/// Share of time, and of states, in gridlock: a/(a + b); 0 for a = 0.
double gridlocked_share(RegimeRates);

/// Chance of the other regime after dt, [0, 1].
double chance_of_change(RegimeRates, Regime now, Years dt);

Regime first_regime(RegimeRates, Key state, KeyedDraw);
Regime next_regime(RegimeRates, Regime now, Years dt, Key state, Step, KeyedDraw);

}  // namespace hansa
